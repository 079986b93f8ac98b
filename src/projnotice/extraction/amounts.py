"""Amounts: a sum takes its role from the words that label it, never from its size or place alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from projnotice.extraction.boxes import box_labels
from projnotice.extraction.clauses import Clause, clauses
from projnotice.extraction.mention import Mention
from projnotice.extraction.printed import Printed, printed_sums
from projnotice.extraction.reading import Reading
from projnotice.extraction.roles import Choice, Roles
from projnotice.page.document import Block
from projnotice.values import Period

_BLOCKS_BESIDE = 6
_BLOCKS_ABOVE = 2  # how far over the line that opens a list the sum of its items may stand
_NUMERAL = regex.compile(r"\W*[IVX]+\W*")
_LEAD_CHARS = 3
_LEAST = 1000  # a smaller sum is the project's only where a noun says so


@dataclass(frozen=True, slots=True)
class AmountValue:
    """A sum with its role.

    Attributes:
        step: The precision as printed, in units of the currency.
        part: Whether a year, an edition or a stage stands with it.
    """

    role: str
    value: Decimal
    currency: str
    bound: str
    step: Decimal
    part: bool = False


@dataclass(slots=True)
class _Told:
    """A printed sum with what the page tells of it."""

    printed: Printed
    clause: Clause
    choice: Choice | None
    part: bool


def find_amounts(reading: Reading) -> list[Mention]:
    """The sums whose role the page's words tell."""
    printed = printed_sums(reading)
    spans = [(one.start, one.end) for one in printed]
    roles = Roles(reading, reading.of("amounts"))
    boxes = box_labels(reading, spans, "amounts")
    told: list[_Told] = []
    for one, clause in zip(printed, clauses(reading, spans), strict=True):
        before = told[-1] if told else None
        goes_on = before is not None and before.part and _goes_on(reading, roles, clause, one, before)
        box = boxes.get(one.start)
        if one.labels and box is not None:
            one = replace(one, labels=(box,))
        choice = None if _elsewhere(reading, one) else _choose(roles, one, clause, before, goes_on=goes_on)
        if choice is None and box is not None:
            choice = roles.tell_label((box,))
        told.append(_Told(one, clause, choice, goes_on or _in_part(reading, one, clause)))
    _share(reading, told)
    _add_up(told)
    _split_parts(reading, told)
    _list_parts(reading, told)
    _parts_beside(told)
    return [mention for one in told for mention in _mentions(one)]


def _choose(roles: Roles, one: Printed, clause: Clause, before: _Told | None, *, goes_on: bool) -> Choice | None:
    """The sum that it repeats, its own words and its label, then the sum that it goes on."""
    if before is not None and before.choice is not None and not clause.opens and _repeats(roles, before.printed, one):
        return replace(before.choice, also=None)
    label = _label(roles, one) if clause.opens else None
    if label is not None and label.forbids:
        return label
    choice = roles.tell(clause, (one.start, one.end), label)
    if choice is None and goes_on and before is not None and before.choice is not None:
        return replace(before.choice, also=None)
    return choice


def _label(roles: Roles, one: Printed) -> Choice | None:
    """What the sum's label says; where a header is no more than "Wartość", what the row's first cell says."""
    label = roles.tell_label(one.labels) if one.labels else None
    if (label is None or label.bare) and one.row is not None and roles.only_label(one.row):
        label = roles.tell_label((one.row,)) or label
    unsure = label is not None and label.bare and one.bare and not one.amount.currency_printed
    return None if unsure else label


def _repeats(roles: Roles, before: Printed, one: Printed) -> bool:
    """Whether a sum is the one before it, in another currency or in words: "58 743 EUR (252 595 PLN)"."""
    if before.block != one.block or one.start - before.end > 40 or not roles.linked(before.end, one.start):
        return False
    return before.amount.currency != one.amount.currency or before.amount.value == one.amount.value


def _goes_on(reading: Reading, roles: Roles, clause: Clause, one: Printed, before: _Told) -> bool:
    """Whether only a year, an edition or a number of a list stands before the sum: "I – 5 zł, II – 6 zł"."""
    if before.printed.block != one.block or reading.sentence_at(before.printed.start)[1] < one.start:
        return False
    start, end = clause.near
    parts = reading.of("amounts.part").within(start, end)
    if parts:
        edges = [start, *(edge for hit in parts for edge in (hit.start, hit.end)), end]
        return all(roles.linked(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True))
    return _NUMERAL.fullmatch(reading.text, start, end) is not None


def _in_part(reading: Reading, one: Printed, clause: Clause) -> bool:
    """Whether words before the sum, its label or the first cell of its row name a year, an edition or a stage."""
    block = reading.blocks[one.block]
    parts = reading.of("amounts.part")
    if not block.cells:
        return any(parts.within(*span) for span in ((clause.low, one.start), *one.labels))
    if _has_period(reading, block):  # a row with its own period is an edition, whole in itself
        return False
    start, end = one.row or (one.start, one.start)
    return any(2 * (hit.end - hit.start) >= end - start for hit in parts.within(start, end))


def _has_period(reading: Reading, block: Block) -> bool:
    """Whether a cell of a row, under a header of time, tells from when to when."""
    for cell in block.cells:
        if any(reading.of("period").within(*header) for header in cell.headers):
            low, high = (
                bisect_left(reading.times, edge, key=lambda time: time.start) for edge in (cell.start, cell.end)
            )
            times = [time.value for time in reading.times[low:high]]
            if any(isinstance(time, Period) and time.start and time.end for time in times):
                return True
    return False


def _elsewhere(reading: Reading, one: Printed) -> bool:
    """Whether the sum stands in a question, or under a heading of tenders, fees or benefits."""
    if reading.text[one.end : reading.sentence_at(one.start)[1]].rstrip().endswith("?"):
        return True
    heading = reading.headings[one.block]
    if heading is None or heading == reading.page.headline:
        return False
    block = reading.blocks[heading]
    return bool(reading.of("amounts.elsewhere").within(block.start, block.end))


def _share(reading: Reading, told: Sequence[_Told]) -> None:
    """Sums under a line that opens one partner's share are parts of those above: "W tym Gmina X:"."""
    for one in told:
        intro = reading.intros[one.printed.block]
        if intro is None or one.choice is None or one.choice.forbids:
            continue
        block = reading.blocks[intro]
        if any(
            hit.start - block.start <= _LEAD_CHARS for hit in reading.of("amounts.share").within(block.start, block.end)
        ):
            one.choice = replace(one.choice, role="other", also=None)


def _add_up(told: Sequence[_Told]) -> None:
    """A sum of sums has the role of its parts where they share one, else it is the total."""
    for index, one in enumerate(told):
        if one.choice is None or one.choice.role != "sum":
            continue
        parts: list[str] = []
        for other in reversed(told[:index]):
            if other.printed.block != one.printed.block:
                break
            if other.choice is not None and other.choice.role:
                parts.append(other.choice.role if other.part else "total")
        shared = set(parts)
        one.choice = replace(one.choice, role=parts[0] if len(parts) >= 2 and len(shared) == 1 else "total")
        one.part = False


def _split_parts(reading: Reading, told: Sequence[_Told]) -> None:
    """Several sums of one role, each of another year or edition, are parts: no one of them is the project's."""
    _free_editions(reading, told)
    groups: dict[tuple[object, str, str], list[_Told]] = {}
    for one in told:
        if one.choice is not None and not one.choice.forbids and one.part:
            place = one.printed.labels[:1] if one.printed.row else one.printed.block
            groups.setdefault((place, one.choice.role, one.printed.amount.currency), []).append(one)
    for parts in groups.values():
        if len({one.printed.amount.value for one in parts}) >= 2:
            for one in parts:
                assert one.choice is not None
                one.choice = replace(one.choice, role="other", also=None)


def _free_editions(reading: Reading, told: Sequence[_Told]) -> None:
    """A row with its own total and its own grant is an edition, whole in itself, where no row adds up the table."""
    totals = reading.of("table.total")
    added = {block.table for block in reading.blocks if block.kind == "row" and totals.within(block.start, block.end)}
    roles: dict[int, set[str]] = {}
    for one in told:
        if one.choice is not None and one.printed.row is not None:
            roles.setdefault(one.printed.block, set()).add(one.choice.role)
    for one in told:
        whole = len(roles.get(one.printed.block, set()) & {"total", "grant", "eu"}) > 1
        if whole and reading.blocks[one.printed.block].table not in added:
            one.part = False


def _list_parts(reading: Reading, told: Sequence[_Told]) -> None:
    """List items that add up to the sum in or above the line that opens their list are parts of it."""
    lists: dict[int, list[_Told]] = {}
    for one in told:
        intro = reading.intros[one.printed.block]
        if intro is not None:
            lists.setdefault(intro, []).append(one)
    for intro, items in lists.items():
        unclaimed = [item for item in items if item.choice is None]
        if len(unclaimed) < 2:
            continue
        added = sum((item.printed.amount.value for item in items), Decimal(0))
        low, high = (bisect_left(told, at, key=_block) for at in (intro - _BLOCKS_ABOVE, intro + 1))
        for whole in told[low:high]:
            if whole.choice is None or whole.choice.forbids or whole.printed.amount.value != added:
                continue
            for item in items:  # of several payers no one's sum is the grant
                if item.choice is None or item.choice.role == "grant":
                    item.choice = Choice("other", whole.choice.hits, "inferred")
            break


def _block(one: _Told) -> int:
    return one.printed.block


def _parts_beside(told: Sequence[_Told]) -> None:
    """Sums without a role that a told sum adds up to the grosz, right behind it or right above it, are its parts."""
    for index, whole in enumerate(told):
        if whole.choice is None or whole.choice.forbids or whole.part:
            continue
        for places in (range(index + 1, len(told)), range(index - 1, -1, -1)):
            run = _unclaimed((told[at] for at in places), whole)
            added = Decimal(0)
            for count, part in enumerate(run, start=1):
                added += part.printed.amount.value
                if added == whole.printed.amount.value and count > 1:
                    for one in run[:count]:
                        one.choice = Choice("other", whole.choice.hits, "inferred")
                    break


def _unclaimed(told: Iterable[_Told], whole: _Told) -> list[_Told]:
    """The sums without a role that stand next, in the same currency and not far off."""
    run: list[_Told] = []
    for one in told:
        near = abs(one.printed.block - whole.printed.block) <= _BLOCKS_BESIDE
        if one.choice is not None or not near or one.printed.amount.currency != whole.printed.amount.currency:
            break
        run.append(one)
    return run


def _mentions(one: _Told) -> list[Mention]:
    """The mentions of one sum: none, one, or two where it has two roles."""
    amount = one.printed.amount
    found: list[Mention] = []
    choice = one.choice
    while choice is not None:
        too_little = amount.value < _LEAST and (choice.basis == "inferred" or choice.bare)
        if not choice.forbids and not too_little and (amount.currency_printed or choice.basis == "stated"):
            value = AmountValue(choice.role, amount.value, amount.currency, amount.bound, amount.printed_step, one.part)
            cues = tuple((hit.start, hit.end) for hit in choice.hits)
            start, end, rule = one.printed.start, one.printed.end, choice.hits[0].rule.id
            found.append(Mention(start, end, "amounts", value, rule, cues, choice.basis))
        choice = choice.also
    return found
