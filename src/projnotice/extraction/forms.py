"""Forms of help other than named courses: workshops, counselling, therapy, placements, unnamed courses."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.courses import FormValue
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.phrases import phrase_end, strip_outer
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span

_MODIFIER = regex.compile(r"(?:(?<![\w])(?:[\p{L}-]+(?:ych|ich|ego|iego|ym|im|ymi|imi|ej|iej|ą|a|e|y|i|owe|owych|owa|ny|na|ne)\s+(?:i\s+|oraz\s+)?){1,3})$")
_TAIL = regex.compile(r"\s+(?:i|oraz|a także|w|z|dla|na|do|jak|również|a|lub)$")


def find_forms(reading: Reading) -> list[Mention]:
    """Forms of help by the noun that heads them; the phrase goes on to the next clause, bracket or comma."""
    found: list[Mention] = []
    end = -1
    for hit in _heads(reading):
        if hit.start < end or hit.start >= reading.own_end:
            continue
        mention = next(_form(reading, hit), None)
        if mention is not None:
            found.append(mention)
            end = mention.end
    return found


def _heads(reading: Reading) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(reading.of("support_forms.head"), key=lambda hit: (hit.start - hit.end, hit.start)):
        if not any(other.start < hit.end and hit.start < other.end for other in kept):
            kept.append(hit)
    return sorted((hit for hit in kept if not hit.rule.pseudo), key=lambda hit: hit.start)


def _form(reading: Reading, hit: Hit) -> Iterator[Mention]:
    block = reading.blocks[reading.block_at(hit.start)]
    low, limit = field_span(block, hit.start)
    first, last = reading.sentence_at(hit.start)
    low, limit = max(low, first), min(limit, last)
    start = _with_modifiers(reading, low, hit.start)
    end = _form_end(reading, hit, limit)
    start, end = strip_outer(reading.text, start, end)
    end = start + len(_TAIL.sub("", reading.text[start:end]))
    if end <= start:
        return
    if any(stop.start < end and start < stop.end for stop in reading.of("support_forms.stop").within(low, limit)):
        return
    detail: Span = (start, limit)
    yield Mention(start, end, "support_forms", FormValue(reading.text[start:end], hit.rule.value["kind"], detail), hit.rule.id)


def _with_modifiers(reading: Reading, low: int, start: int) -> int:
    """Adjectives that stand before the head: "indywidualnym poradnictwie"."""
    before = reading.text[max(low, start - 80) : start]
    match = _MODIFIER.search(before)
    if match is None:
        return start
    words = match.group()
    for stop in reading.of("phrase.open").within(max(low, start - 80), start):
        cut = stop.end - (start - len(before)) - match.start()
        if 0 < cut <= len(words):
            words = words[cut:].lstrip()
    words = regex.sub(r"^(?:i|oraz)\s+", "", words.lstrip())
    return start - len(words)


def _form_end(reading: Reading, hit: Hit, limit: int) -> int:
    end = phrase_end(reading, hit.end, limit)
    end = max(end, hit.end)
    for other in reading.of("support_forms.head").within(hit.end, end):
        joined = regex.search(r"\s(?:i|oraz|a także|lub)\s+(?:[\p{L}-]+\s+){0,2}$", reading.text[hit.end : other.start])
        if joined:
            end = hit.end + joined.start()
            break
    for stop in reading.of("support_forms.cut").within(hit.end, end):
        end = min(end, stop.start)
        break
    return end
