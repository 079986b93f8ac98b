"""Amounts: a sum takes its role from the words that label it, never from its size or place alone."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from projnotice.extraction.mention import Basis, Mention
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import Surroundings, surroundings

_ADJACENT_CHARS = 4  # " – ", " ("
_SOURCE_CHARS = 60  # a source this near to "dofinansowanie" says whose money it is
_CUE_CHARS = 160


@dataclass(frozen=True, slots=True)
class AmountValue:
    """A sum with its role; `step` is the precision as printed, in units of the currency."""

    role: str
    value: Decimal
    currency: str
    bound: str
    step: Decimal


@dataclass(frozen=True, slots=True)
class _Choice:
    role: str
    hits: tuple[Hit, ...]
    basis: Basis


def find_amounts(reading: Reading) -> list[Mention]:
    """The sums whose role the page's words tell."""
    found: list[Mention] = []
    claimed: set[int] = set()  # starts of cues that an earlier sum has taken
    for amount, around in zip(reading.amounts, surroundings(reading, reading.amounts), strict=True):
        choice = _choose(reading, around, amount.end, claimed)
        if choice is None:
            continue
        printed = amount.value
        if not printed.currency_printed and not around.labels and "stated" != choice.basis:
            continue
        found.append(
            Mention(
                amount.start,
                amount.end,
                "amounts",
                AmountValue(choice.role, printed.value, printed.currency, printed.bound, printed.printed_step),
                choice.hits[0].rule.id,
                tuple((hit.start, hit.end) for hit in choice.hits),
                choice.basis,
            )
        )
    return found


def _choose(reading: Reading, around: Surroundings, end: int, claimed: set[int]) -> _Choice | None:
    cues = reading.of("amounts")
    for label in around.labels:
        choice = _read(cues.within(*label), label[1], nearest_last=True)
        if choice is not None:
            return choice if choice.role else None
    low, start = around.before
    before = [hit for hit in cues.within(max(low, start - _CUE_CHARS), start) if hit.start not in claimed]
    choice = _read([hit for hit in before if hit.rule.side != "after"], start, nearest_last=True)
    after = _following(reading, around, end)
    if any(hit.rule.pseudo for hit in after):
        return None
    if choice is not None:
        if choice.role in ("grant",) and after and "source" in after[0].rule.value and "role" not in after[0].rule.value:
            choice = _Choice(_sourced("grant", after[0].rule.value["source"]), (*choice.hits, after[0]), choice.basis)
        return choice if choice.role else None
    if after:
        choice = _read(after, end, nearest_last=False)
        if choice is not None and choice.role:
            claimed.update(hit.start for hit in choice.hits)
            return choice
        return None
    if around.above is not None and low == start:
        choice = _read(cues.within(*around.above), around.above[1], nearest_last=True)
        if choice is not None and choice.role:
            return _Choice(choice.role, choice.hits, "inferred")
    return None


def _following(reading: Reading, around: Surroundings, end: int) -> list[Hit]:
    """Cues right after the sum, or after a linking word ("stanowi", "to"), and the source that goes with them."""
    cues = reading.of("amounts").within(*around.after)
    position = end
    for link in reading.of("amounts.link").within(*around.after):
        if link.start - position <= _ADJACENT_CHARS:
            position = link.end
    taken: list[Hit] = []
    for hit in cues:
        if hit.rule.side in ("before", "label"):
            continue
        if hit.start - position > _ADJACENT_CHARS and not (taken and hit.start < taken[-1].end):
            if not (taken and "source" in hit.rule.value and hit.start - taken[-1].end <= 24):
                break
        taken.append(hit)
        position = max(position, hit.end)
    return taken


def _read(hits: list[Hit], end: int, *, nearest_last: bool) -> _Choice | None:
    """The role that the cues of one zone give together; an empty role where a pseudo-cue forbids it."""
    hits = _longest(hits)
    if not hits:
        return None
    if any(hit.rule.pseudo for hit in hits):
        return _Choice("", tuple(hits), "stated")
    roles = [hit for hit in hits if "role" in hit.rule.value]
    sources = [hit for hit in hits if "source" in hit.rule.value]
    if roles:
        hit = roles[-1] if nearest_last else roles[0]
        role = hit.rule.value["role"]
        if role == "grant":
            near = [s for s in sources if abs(s.start - hit.end) <= _SOURCE_CHARS or abs(hit.start - s.end) <= 12]
            near = [s for s in near if s.start >= hit.start or hit.start - s.end <= 12]
            if near:
                return _Choice(_sourced(role, near[0].rule.value["source"]), (hit, near[0]), "stated")
        return _Choice(role, (hit,), "stated")
    if sources:
        hit = sources[-1] if nearest_last else sources[0]
        if end - hit.end <= 40:
            return _Choice(_sourced("grant", hit.rule.value["source"]), (hit,), "stated")
    return None


def _sourced(role: str, source: str) -> str:
    return {"eu": "eu", "state": "national", "own": "own"}.get(source, role)


def _longest(hits: list[Hit]) -> list[Hit]:
    """Hits without those that lie inside a longer one."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if not any(other.start <= hit.start and hit.end <= other.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)
