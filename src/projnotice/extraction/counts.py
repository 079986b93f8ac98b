"""Counts of people: a number, the noun it counts, and whom the words around it speak of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from projnotice.extraction.mention import Basis, Mention, Span
from projnotice.extraction.phrases import phrase_end
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span, labels_of
from projnotice.values import Found, Number

_BETWEEN = regex.compile(r"[\s\-–—]*(?:\w+[\s\-–—]+){0,3}")  # adjectives between a number and its noun
_SHORT = regex.compile(r"(?<![\w.,/-])(\d{1,5})\s?[-–]?\s?([KM])(?=[\W\d_]|i\b|$)|(?<=\d[KM])(\d{1,5})([KM])\b")


@dataclass(frozen=True, slots=True)
class CountValue:
    """How many people, and which.

    Attributes:
        counts: `total`, `women`, `men`, or `group` for a kind of people.
        label: The words of the group as printed; of a total its noun.
        scope: `project`, `sum`, `reached`, `planned`, `part` (of a course, an instrument, a stage), `within`, or "" where no word tells.
        strength: 3 label, 2 cue in the same sentence, 1 the sentence speaks of the project, 0 nothing.
    """

    counts: str
    count: int
    bound: str
    label: str
    scope: str
    strength: int


def find_counts(reading: Reading) -> list[Mention]:
    """Counts of people with what the words around them say of whom they count."""
    found = [*_noun_counts(reading), *_short_counts(reading), *_labelled_counts(reading)]
    best: dict[int, Mention] = {}
    for mention in found:
        best.setdefault(mention.start, mention)
    return sorted(best.values(), key=lambda mention: mention.start)


def _noun_counts(reading: Reading) -> Iterator[Mention]:
    """`45 osób`, `25-ciu beneficjentów`, `15 – osobowa grupa`."""
    nouns = reading.of("participants.noun")
    for number in reading.numbers:
        if not isinstance(number.value.value, int) or number.value.value > 9_999_999:
            continue
        _, limit = field_span(reading.blocks[reading.block_at(number.start)], number.start)
        between = _BETWEEN.match(reading.text, number.end, limit)
        reach = between.end() if between else number.end
        hit = next(
            (h for h in nouns.within(number.end, limit) if h.start <= reach and _adjectives(reading, number.end, h.start)), None
        )
        if hit is None or hit.rule.pseudo:
            continue
        counts = hit.rule.value["counts"]
        end = phrase_end(reading, hit.start, limit) if counts == "group" else hit.end
        yield _mention(reading, number.start, number.end, number.value, counts, (hit.start, max(end, hit.end)), hit)


def _adjectives(reading: Reading, start: int, end: int) -> bool:
    """Whether only words that a count may skip stand here."""
    gap = reading.text[start:end]
    return len(gap) <= 60 and not any(char in ".,;:()/|\n" for char in gap) and not any(char.isdigit() for char in gap)


def _short_counts(reading: Reading) -> Iterator[Mention]:
    """`(12 K i 3 M)`, `16K18M`, as K for women, M for men."""
    rules = {name: rule for rule in reading.rules_of("participants.noun") if rule.value.get("form") == "short" for name in rule.names}
    if not rules:
        return
    for match in _SHORT.finditer(reading.text):
        digits, letter = (1, 2) if match.group(1) else (3, 4)
        rule = rules.get(match.group(letter))
        if rule is None:
            continue
        start, end = match.span(digits)
        number = Number(int(match.group(digits)), "exact")
        span = match.span(letter)
        yield _mention(reading, start, end, number, rule.value["counts"], span, Hit(*span, rule))


def _labelled_counts(reading: Reading) -> Iterator[Mention]:
    """`Liczba uczestników: 45`, a cell under "Kobiety", `uczestnicy projektu w liczbie 15`."""
    nouns, cues = reading.of("participants.noun"), reading.of("participants")
    previous_end = 0
    for number in reading.numbers:
        low, previous_end = previous_end, number.end
        if not isinstance(number.value.value, int):
            continue
        block = reading.blocks[reading.block_at(number.start)]
        for label in labels_of(block, number.start):
            hit = _label_noun(reading, label)
            if hit is not None and number.start - field_span(block, number.start)[0] <= 40:
                yield _mention(reading, number.start, number.end, number.value, hit.rule.value["counts"], (hit.start, hit.end), hit, strength=3)
                break
        else:
            first, _ = reading.sentence_at(number.start)
            low = max(low, first, number.start - 60)
            before = [h for h in nouns.within(low, number.start) if not h.rule.pseudo]
            if not before:
                continue
            gap = reading.text[before[-1].end : number.start]
            linked = any(h.end == number.start or number.start - h.end <= 3 for h in cues.within(before[-1].end, number.start))
            if linked or regex.fullmatch(r"[^\w.;,]*(?:ogółem|ogolem|razem|łącznie|projektu)?\s*(?:\([^)]*\))?\s*[:–—-]\s*", gap):
                yield _mention(
                    reading, number.start, number.end, number.value, before[-1].rule.value["counts"], (before[-1].start, before[-1].end), before[-1], strength=2
                )


def _label_noun(reading: Reading, label: Span) -> Hit | None:
    hits = [hit for hit in reading.of("participants.noun").within(*label)]
    if not hits or any(hit.rule.pseudo for hit in hits):
        return None
    sexes = [hit for hit in hits if hit.rule.value["counts"] in ("women", "men")]
    return sexes[0] if sexes else hits[0]


def _mention(
    reading: Reading, start: int, end: int, number: Number, counts: str, noun: Span, hit: Hit, *, strength: int = 0
) -> Mention:
    scope, cue, strength = _scope(reading, start, max(end, noun[1]), noun, strength)
    assert isinstance(number.value, int)
    cues = [noun] if noun[1] > noun[0] else []
    if cue is not None:
        cues.append((cue.start, cue.end))
    value = CountValue(counts, number.value, number.bound, reading.text[noun[0] : noun[1]], scope, strength)
    basis: Basis = "stated" if strength >= 2 else "inferred"
    return Mention(start, end, "participants", value, cue.rule.id if cue else hit.rule.id, tuple(cues), basis)


def _scope(reading: Reading, start: int, end: int, noun: Span, strength: int) -> tuple[str, Hit | None, int]:
    """What the nearest words say of whom the count counts: the label, the clause, else the sentence."""
    block = reading.blocks[reading.block_at(start)]
    cues = reading.of("participants")
    for label in labels_of(block, start):
        for hit in cues.within(*label):
            return ("pseudo" if hit.rule.pseudo else hit.rule.value.get("scope", "project")), hit, 3
    first, last = reading.sentence_at(start)
    low, high = field_span(block, start)
    hits = cues.within(max(first, low), min(last, high))
    if not hits:
        return ("project" if strength == 3 else ""), None, strength
    direct = [h for h in hits if h.start < end + 2 and h.end > start - 2]
    if direct:
        hit = max(direct, key=lambda h: h.end - h.start)
    else:
        hit = min(hits, key=lambda h: (start - h.end) if h.end <= start else 2 * (h.start - end))
    if hit.rule.pseudo:
        return "pseudo", hit, 0
    scope = hit.rule.value.get("scope", "project")
    if scope in ("sum", "within") and not direct:
        other = [h for h in hits if h.rule.value.get("scope") not in ("sum", "within") and not h.rule.pseudo]
        if other:
            hit = min(other, key=lambda h: abs(h.start - start))
            scope = hit.rule.value.get("scope", "project")
    return scope, hit, max(2, strength)
