"""Whom a count speaks of: its label, its clause, the line that opens its list, the heading over it."""

from __future__ import annotations

import regex

from projnotice.extraction.count_chains import Count
from projnotice.extraction.mention import Span
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span, labels_of

Scope = tuple[str, Hit | None, int]
_STRONG_CHARS = 30  # a cue that names the project may stand this much further off
_OPENER_CHARS = 30
_ABOVE_CHARS = 90
_BESIDE_CHARS = 24
_BRACKET_CHARS = 24
_AFTER = regex.compile(r"[;:()\n]|\.(?=\s|$)|\s[–—-]\s|,?\s(?:a\s+)?(?=\d)|,\sa\s")
_NOTHING: Scope = ("", None, 0)


def scope_of(reading: Reading, count: Count, previous_end: int) -> Scope:
    """The scope of the first count of a chain, the cue that gives it, and how strong it is."""
    block = reading.blocks[reading.block_at(count.start)]
    labelled = _from_labels(reading, labels_of(block, count.start), count)
    clause = _clause(reading, count, previous_end)
    if labelled is not None:
        later = reading.sentence_at(count.start)[0] > field_span(block, count.start)[0]
        said = _from_clause(reading, clause, count) if later else _NOTHING
        return said if said[0] else labelled
    bracket = _bracket(reading, clause[0], count)
    if bracket is not None:
        return bracket
    said = _from_clause(reading, clause, count)
    if said[0] in ("part", "stage", "year", "pseudo", "reached", "sum", "planned") or (
        said[0] == "project" and block.kind not in ("item", "row")
    ):
        return said
    return _from_above(reading, count) or (
        said if said[1] is None or not _weak(said[1]) or block.kind not in ("item", "row") else _NOTHING
    )


def _from_labels(reading: Reading, labels: tuple[Span, ...], count: Count) -> Scope | None:
    """What a label says of the people under it: the project's, a course's, recruits; None where it says nothing."""
    for label in labels:
        hits = reading.of("participants").within(*label)
        if any(hit.rule.pseudo for hit in hits):
            return "pseudo", hits[0], 3
        part = next((hit for hit in hits if _scope(hit) in ("part", "stage")), None)
        if part is not None:
            return _scope(part), part, 3
        told = next((hit for hit in hits if _scope(hit) in ("project", "planned", "reached", "sum")), None)
        nouns = reading.of("participants.noun").within(*label)
        if told is not None and not _weak(told):
            return ("project" if _scope(told) in ("planned", "sum") else _scope(told)), told, 3
        if nouns and nouns[0].rule.pseudo:
            return "pseudo", None, 3
        if nouns:
            return "project", None, 3
    return None


def _clause(reading: Reading, count: Count, previous_end: int) -> Span:
    """The words around a count up to where another clause begins."""
    low, high = field_span(reading.blocks[reading.block_at(count.start)], count.start)
    first, last = reading.sentence_at(count.start)
    low, high = max(low, first), min(high, max(last, count.span[1]))
    if previous_end > low:
        low = min(previous_end, count.start)
    low = max(low, reading.text.rfind(";", low, count.start) + 1)
    stop = _AFTER.search(reading.text, count.span[1], high)
    high = stop.start() if stop else high
    for hit in reading.of("participants.clause").within(count.span[1], high):
        high = hit.start
        break
    return low, high


def _bracket(reading: Reading, low: int, count: Count) -> Scope | None:
    """`warsztaty (20 osób)` counts those of the workshops; `uczestnicy (20 osób)` the project's."""
    opened = reading.text.rfind("(", low, count.start)
    if opened < 0 or ")" in reading.text[opened : count.start]:
        return None
    sums = [h for h in reading.of("participants").within(opened, count.start) if _scope(h) == "sum"]
    beside = reading.of("participants.noun").within(max(0, opened - _BESIDE_CHARS), opened)
    if sums and beside and beside[-1].end == opened - 1:
        return "sum", sums[-1], 2  # "48 mężczyzn i 12 kobiet (razem 60 osób)"
    named = [
        h for h in reading.of("participants").within(max(low, opened - _BRACKET_CHARS), opened) if _scope(h) != "for"
    ]
    if named and _scope(named[-1]) == "project" and opened - named[-1].end <= 2:
        return "project", named[-1], 2
    return "part", None, 0


def _from_clause(reading: Reading, clause: Span, count: Count) -> Scope:
    """The nearest cue that names the project, a part or somebody else; a weak one where there is no other."""
    hits = _hits(reading, clause, count)
    if not hits:
        return _NOTHING
    sums = [hit for hit in hits if _scope(hit) == "sum"]
    if sums:
        return _summed(reading, clause, count, sums[-1], hits)
    telling = [hit for hit in hits if not _weak(hit) and _scope(hit) != "for"]
    if not telling:
        weak = [hit for hit in hits if _weak(hit)]
        hit = min(weak or hits, key=lambda hit: _distance(hit, count))
        return ("project", hit, 2) if weak else ("for", hit, 1)
    nearest = min(telling, key=lambda hit: _farness(hit, count))
    done = next((hit for hit in telling if _scope(hit) == "reached"), None)
    if _scope(nearest) in ("planned", "reached") or (done is not None and _scope(nearest) == "project"):
        parts = [hit for hit in telling if _scope(hit) in ("part", "stage", "pseudo")]
        nearest = parts[0] if parts else done or nearest
    years = [hit for hit in telling if _scope(hit) == "year"]
    if years and _scope(nearest) in ("project", "planned"):
        nearest = years[0]
    return _scope(nearest), nearest, 2


def _hits(reading: Reading, clause: Span, count: Count) -> list[Hit]:
    """The cues of a clause; those behind a comma after the count only where there are no others."""
    hits = [hit for hit in reading.of("participants").within(*clause) if _scope(hit) not in ("within", "beyond")]
    hits = [hit for hit in hits if not (count.noun[0] <= hit.start and hit.end <= count.noun[1])]
    hits = [hit for hit in hits if hit.rule.side != "before" or hit.end <= count.start]
    hits = [hit for hit in hits if not any(_holds(other, hit) for other in hits)]
    comma = reading.text.find(",", count.span[1], clause[1])
    return [hit for hit in hits if comma < 0 or hit.start < comma] or hits


def _summed(reading: Reading, clause: Span, count: Count, total: Hit, hits: list[Hit]) -> Scope:
    """`w każdym etapie 15 osób – łącznie 45 osób` is the project's sum; a sum of a course's people is the course's."""
    first = max(
        reading.sentence_at(count.start)[0], field_span(reading.blocks[reading.block_at(count.start)], count.start)[0]
    )
    for hit in (*hits, *reading.of("participants").within(first, clause[0])):
        if _scope(hit) in ("part", "pseudo"):
            return _scope(hit), hit, 2
    return "sum", total, 2


def _from_above(reading: Reading, count: Count) -> Scope | None:
    """The line that opens the list, the short line or the heading over a block that the count opens."""
    index = reading.block_at(count.start)
    block = reading.blocks[index]
    opening, _ = field_span(block, count.start)
    if block.kind in ("row", "context") or count.start - opening > _OPENER_CHARS:
        return None
    above = reading.intros[index] if block.kind == "item" else index - 1 if index else None
    for other in (above, reading.headings[index]):
        if other is None or reading.blocks[other].kind in ("row", "context"):
            continue
        span = _tail(reading, reading.blocks[other].start, reading.blocks[other].end)
        if span is None:
            continue
        hits = reading.of("participants").within(*span)
        if any(hit.rule.pseudo or _scope(hit) in ("part", "stage") for hit in hits):
            return None
        told = next((hit for hit in hits if _scope(hit) in ("project", "planned")), None)
        if told is not None:
            return "project", told, 2
    return None


def _tail(reading: Reading, start: int, end: int) -> Span | None:
    """The last sentence of a block that opens something: a short line, or one that ends in a colon."""
    if end - start <= _ABOVE_CHARS or reading.text[end - 1] == ":":
        return max(start, reading.sentence_at(end - 1)[0]), end
    return None


def _scope(hit: Hit) -> str:
    return "pseudo" if hit.rule.pseudo else hit.rule.value.get("scope", "project")


def _weak(hit: Hit) -> bool:
    return hit.rule.value.get("force") == "weak"


def _holds(outer: Hit, inner: Hit) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer.end - outer.start > inner.end - inner.start


def _farness(hit: Hit, count: Count) -> tuple[bool, int]:
    """What stands right before a count decides; of the rest the nearest, a cue of the project from farther off."""
    distance = _distance(hit, count)
    beside = distance <= 1 and hit.end <= count.span[0]
    return not beside, distance - _STRONG_CHARS * (_scope(hit) == "project")


def _distance(hit: Hit, count: Count) -> int:
    start, end = count.span
    return start - hit.end if hit.end <= start else max(0, hit.start - end)
