"""Participants of one project: counts of the project as a whole, never added up from parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from projnotice.extraction.counts import CountValue
from projnotice.extraction.mention import Mention
from projnotice.resolve.draft import Draft
from projnotice.resolve.parts import in_many_rows, in_part
from projnotice.resolve.scope import Scope

_PROJECT = ("project", "planned", "sum", "within", "year")
_SEXES = ("women", "men")


def resolve_people(scope: Scope, draft: Draft) -> None:
    """Total, women, men, groups, and what was reached where both stand."""
    mentions = scope.of("participants")
    heads = [m for m in mentions if _value(m).head is None and _value(m).strength >= 2]
    heads = _without_rows(scope, [m for m in heads if not in_part(scope, m)])
    planned = [m for m in heads if _value(m).scope in _PROJECT]
    reached = [m for m in heads if _value(m).scope == "reached"]
    if not planned and not reached and scope.shared:  # an edition that is a record of its own
        planned = [m for m in heads if _value(m).scope == "stage"]
    values: dict[str, Any] = {}
    total = _total(planned)
    done = _total(reached)
    if total is None and not any(_value(m).counts == "group" for m in planned):
        total, done, planned = done, None, planned or reached
    if done is not None and total is not None and _value(done).count == _value(total).count:
        planned, done = [*planned, *reached], None
    served = _served(mentions, heads)
    planned = planned or served
    total = total or (served[0] if len(served) == 1 else None)
    if total is not None:
        values["total"] = _value(total).count
        values["bound"] = _value(total).bound
        draft.cite("/participants/total", total)
        draft.cite("/participants/bound", total)
    values |= _sexes(mentions, planned, total, draft, "/participants")
    groups = _groups(mentions, planned, total, done)
    for number, mention in enumerate(groups):
        draft.cite(f"/participants/groups/{number}", mention)
    if groups:
        values["groups"] = [{"label": _value(m).label, "count": _value(m).count} for m in groups]
    if done is not None and total is not None:
        draft.cite("/participants/reached/total", done)
        values["reached"] = {"total": _value(done).count} | _sexes(mentions, [], done, draft, "/participants/reached")
    if values:
        draft.values["participants"] = values


def _value(mention: Mention) -> CountValue:
    return cast(CountValue, mention.value)


def _without_rows(scope: Scope, heads: list[Mention]) -> list[Mention]:
    """Of a table of several rows only the one that adds up, or names the participants, speaks of the project."""
    return [m for m in heads if not in_many_rows(scope, m.start) or _of_all(scope, m)]


def _of_all(scope: Scope, mention: Mention) -> bool:
    reading = scope.reading
    block = reading.blocks[reading.block_at(mention.start)]
    if any(hit.start - block.start <= 6 for hit in reading.of("table.total").within(block.start, block.end)):
        return True
    first = block.cells[0] if block.cells else block
    cues = reading.of("participants").within(first.start, first.end)
    return mention.start >= first.end and any(not hit.rule.pseudo for hit in cues)


def _total(heads: Sequence[Mention]) -> Mention | None:
    """The count of all people that the page ties to the project: of people, or of one kind where it names no other."""
    alone = [m for m in heads if _value(m).counts not in _SEXES and len(_side_by_side(heads, m)) == 1]
    people = [m for m in alone if _value(m).counts == "total" and _value(m).count > 1]
    if people:
        return max(people, key=_rank)
    sums = [m for m in alone if _value(m).scope == "sum"]
    if len(sums) == 1:
        return sums[0]
    kinds = {_kind(m) for m in heads if _value(m).counts == "group"}
    if len(kinds) == 1 and alone:
        return max(alone, key=_rank)
    return heads[0] if len(heads) == 1 and _value(heads[0]).counts in _SEXES else None


def _rank(mention: Mention) -> tuple[bool, int, bool, bool, int]:
    value = _value(mention)
    return (
        value.scope != "year",
        value.strength,
        value.scope in ("sum", "planned"),
        value.scope == "sum",
        -mention.start,
    )


def _kind(mention: Mention) -> str:
    return _value(mention).label.split()[0].casefold()[:5]


def _side_by_side(heads: Sequence[Mention], mention: Mention) -> list[Mention]:
    """The counts of people that stand beside one another without a sum."""
    chain = _value(mention).chain
    return [m for m in heads if _value(m).chain == chain and _value(m).counts not in _SEXES]


def _served(mentions: Sequence[Mention], heads: Sequence[Mention]) -> list[Mention]:
    """Where nothing else is counted, the people that something is done for: `Opaski bezpieczeństwa dla 25 seniorów`."""
    people = [m for m in mentions if _value(m).counts not in _SEXES]
    chains = {_value(m).chain for m in people}
    if heads or len(chains) != 1 or any(_value(m).scope != "for" or _value(m).count < 2 for m in people):
        return []
    return [m for m in people if _value(m).head is None]


def _parts_of(mentions: Sequence[Mention], head: Mention) -> list[Mention]:
    return [m for m in mentions if _value(m).head == head.start]


def _sexes(
    mentions: Sequence[Mention], heads: Sequence[Mention], total: Mention | None, draft: Draft, pointer: str
) -> dict[str, int]:
    """Women and men: told beside the total, beside the same figure elsewhere, or on their own."""
    found: list[Mention] = []
    if total is not None:
        same = [
            m
            for m in heads
            if m is not total and _value(m).count == _value(total).count and _value(m).counts not in _SEXES
        ]
        found = [part for head in (total, *same) for part in _parts_of(mentions, head)]
    found += [m for m in heads if _value(m).counts in _SEXES]
    values: dict[str, int] = {}
    for sex in _SEXES:
        counted = [
            m for m in found if _value(m).counts == sex and (total is None or _value(m).count <= _value(total).count)
        ]
        if counted:
            values[sex] = _value(counted[0]).count
            draft.cite(f"{pointer}/{sex}", counted[0])
    return values


def _groups(
    mentions: Sequence[Mention], heads: Sequence[Mention], total: Mention | None, done: Mention | None
) -> list[Mention]:
    """Kinds of people within the total, beyond it, or side by side without a sum."""
    if total is None:
        found = [
            m
            for m in heads
            if _value(m).counts == "group" or (_value(m).counts == "total" and len(_side_by_side(heads, m)) > 1)
        ]
    else:
        same = [m for m in heads if _value(m).count == _value(total).count and _value(m).counts not in _SEXES]
        found = [
            part
            for head in (total, *(m for m in same if m is not total), done)
            if head is not None
            for part in _parts_of(mentions, head)
        ]
    groups: list[Mention] = []
    for mention in found:
        value = _value(mention)
        if value.counts in _SEXES or (value.counts == "total" and " " not in value.label):
            continue
        if not any(_value(g).label.casefold() == value.label.casefold() for g in groups):
            groups.append(mention)
    return groups
