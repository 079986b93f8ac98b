"""Texts: objective, target groups, results and areas, read from the words that a label or a cue opens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from projnotice.extraction.labels import items_from, labelled, parts
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span

_MOST_CHARS = 1500
_SUBJECT_CHARS = 220  # a title may stand between "celem projektu" and its verb
_TRIM_START = " :–—-,;•.…"
_TRIM_END = " .,;:–—-…"
_GAP_STOP = regex.compile(r"[;:?!]")
_PLACE_NAME = regex.compile(
    r"(?:\s(?:\p{Lu}[\p{L}]+(?:-\p{Lu}\p{L}+)*|[\p{Ll}-]+(?:s|c|dz)k(?:i|iego|iemu|im|a|iej|ą|ie|ich|imi|o))(?!\p{L}))+"
)
_NEXT_NAME = regex.compile(r",|\s(?:i|oraz|a także)(?=\s)")
_NEXT_UNIT = regex.compile(r"(?:,|\s(?:i|oraz|a także|–))\s")
_TELLING = ("target_groups", "objective")
_CLOSING = regex.compile(r"[”»]")
_OPENING = regex.compile(r"[„“«\"]|,,|''")
_NUMBERED = regex.compile(r"(?:\d{1,2}[.)]|[a-z]\))\s+(?=\p{L}|\d)")


@dataclass(frozen=True, slots=True)
class TextValue:
    """Words that tell of a text field, before they are taken apart.

    Attributes:
        text: As printed.
        strength: `main` for the main aim, `weak` where the words may speak of something else, else empty.
        style: How the words were opened: under a `label`, by a `subject`, `after` a cue, or a `whole` sentence.
        item: Whether they are one item of a list.
    """

    text: str
    strength: str
    style: str
    item: bool = False


def find_texts(reading: Reading) -> list[Mention]:
    """The words that a label, a heading or a cue opens, for each text field."""
    found: dict[tuple[str, int], Mention] = {}
    for hit in reading.of("text"):
        if hit.start >= reading.own_end:
            continue
        for mention in _STYLES[hit.rule.value["style"]](reading, hit):
            known = found.get((mention.field, mention.end))
            if known is None or _rank(mention) > _rank(known):
                found[mention.field, mention.end] = mention
    return sorted(found.values(), key=lambda mention: mention.start)


def _rank(mention: Mention) -> tuple[int, int, int]:
    """Of two readings of the same words the one that starts later has left out more of the cue."""
    assert isinstance(mention.value, TextValue)
    first_cue = mention.cues[0] if mention.cues else (mention.start, mention.start)
    return ("weak", "", "main").index(mention.value.strength), mention.start, first_cue[1] - first_cue[0]


def _under_label(reading: Reading, hit: Hit) -> Iterator[Mention]:
    spans = labelled(reading, hit)
    if len(spans) == 1:
        start, end = spans[0]
        sentences = reading.sentences_of(start, end) or [(start, end)]
        if hit.rule.value["field"] == "results":
            for sentence in sentences[:4]:
                yield from _mention(reading, hit, sentence, item=False)
        else:
            yield from _mention(reading, hit, sentences[0], item=False)
        return
    for span in spans:
        yield from _mention(reading, hit, span, item=True)


def _subject(reading: Reading, hit: Hit) -> Iterator[Mention]:
    """`Celem projektu „Nowy start” jest …`: what follows the verb."""
    limit = _limit(reading, hit)
    copulas = parts(reading, hit.end, min(limit, hit.end + _SUBJECT_CHARS), "copula")
    if not copulas:
        return
    copula = copulas[0]
    gap = reading.text[hit.end : copula.start].strip()
    if _GAP_STOP.search(gap) or not _tied(reading, hit, copula.start):
        return
    yield from _rest(reading, hit, (copula.end, limit), (copula.start, copula.end))


def _tied(reading: Reading, hit: Hit, copula: int) -> bool:
    """Whether nothing stands before the verb, or the project does."""
    if not reading.text[hit.end : copula].strip():
        return True
    if parts(reading, hit.start, hit.end, "project"):
        return True
    between = parts(reading, hit.end, copula, "filler", "project")
    if not between or reading.text[hit.end : between[0].start].strip():
        return False
    return (
        any(part.rule.value["is"] == "project" for part in between)
        or not reading.text[between[-1].end : copula].strip()
    )


def _after(reading: Reading, hit: Hit) -> Iterator[Mention]:
    yield from _rest(reading, hit, (hit.end, _limit(reading, hit)))


def _whole(reading: Reading, hit: Hit) -> Iterator[Mention]:
    """The sentence from its count of people on: "[Po kursach] 17 osób podjęło pracę"."""
    first, last = reading.sentence_at(hit.start)
    low, high = field_span(reading.blocks[reading.block_at(hit.start)], hit.start)
    span = max(first, low), min(last, high)
    counts = [number.start for number in reading.numbers if span[0] <= number.start < hit.start]
    if counts and reading.of("participants.noun").within(*span):
        yield from _mention(reading, hit, (counts[0], span[1]), item=False)


def _place(reading: Reading, hit: Hit) -> Iterator[Mention]:
    """`na terenie powiatu leskiego`: the part of the country that is named at once, in a sentence about the project."""
    limit = _limit(reading, hit)
    index = reading.block_at(hit.start)
    if reading.blocks[index].kind == "heading" or index == reading.page.headline:
        return
    first, last = reading.sentence_at(hit.start)
    units = parts(reading, hit.start + 1, limit, "unit")
    if not units or reading.text[hit.end : units[0].start].strip() or not _about_project(reading, first, last):
        return
    end = units[0].end
    end += reading.text.startswith(": ", end)  # "gminy: Lesko, Olszanica"
    while (name := _PLACE_NAME.match(reading.text, end, limit)) is not None:
        end = name.end()
        following = parts(reading, end, limit, "unit")
        if following and _NEXT_UNIT.fullmatch(reading.text, end, following[0].start):
            end = following[0].end
        elif (more := _NEXT_NAME.match(reading.text, end, limit)) is not None:
            if _PLACE_NAME.match(reading.text, more.end(), limit) is None:
                break
            end = more.end()
    if " " in reading.text[units[0].start : end]:
        yield from _mention(reading, hit, (units[0].start, end), item=False)


def _about_project(reading: Reading, start: int, end: int) -> bool:
    """Whether a sentence names the project, its aim or its participants, or tells whom it is for."""
    if parts(reading, start, end, "project") or reading.of("participants.noun").within(start, end):
        return True
    return any(hit.rule.value["field"] in _TELLING for hit in reading.of("text").within(start, end))


_STYLES = {"label": _under_label, "subject": _subject, "after": _after, "whole": _whole, "place": _place}


def _limit(reading: Reading, hit: Hit) -> int:
    """Where the sentence of a hit ends, within its cell or block."""
    block = reading.blocks[reading.block_at(hit.start)]
    _, high = field_span(block, hit.start)
    if block.value and high <= block.value[0]:  # a sentence with a colon looks like a pair
        high = block.end
    limit = min(reading.sentence_at(hit.start)[1], high)
    closing = _CLOSING.search(reading.text, hit.end, limit)  # of a name that the hit stands in
    opening = _OPENING.search(reading.text, hit.end, limit)
    return closing.start() if closing and not (opening and opening.start() < closing.start()) else limit


def _rest(reading: Reading, hit: Hit, span: Span, *cues: Span) -> Iterator[Mention]:
    """The rest of a sentence; where it ends in a colon, the list below."""
    index = reading.block_at(hit.start)
    start, end = span
    if reading.text[start:end].strip(_TRIM_START + _TRIM_END):
        yield from _mention(reading, hit, span, *cues, item=False)
    elif end >= reading.blocks[index].end:
        for item in items_from(reading, index + 1):
            yield from _mention(reading, hit, item, *cues, item=True)


def _mention(reading: Reading, hit: Hit, span: Span, *cues: Span, item: bool) -> Iterator[Mention]:
    start, end = trimmed(reading.text, *span)
    rule = hit.rule
    if 3 <= end - start <= _MOST_CHARS:
        value = TextValue(reading.text[start:end], rule.value.get("strength", ""), rule.value["style"], item)
        shown = ((hit.start, hit.end), *cues) if hit.end <= start else ()
        yield Mention(start, end, rule.value["field"], value, rule.id, shown)


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without signs and white space at its ends, and without the number of an item at its start."""
    while start < end and text[start] in _TRIM_START:
        start += 1
    if numbered := _NUMBERED.match(text, start, end):
        start = numbered.end()
    while end > start and text[end - 1] in _TRIM_END:
        end -= 1
    return start, end
