"""Texts: objective, target groups, results and areas, read from the words that a label or a cue opens."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.phrases import strip_outer
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span

_LEAD = regex.compile(r"[\s:–—-]*(?:(?:było|jest|są|będzie|były|to)\s+)?")


def find_texts(reading: Reading) -> list[Mention]:
    """The words that a label, a heading or a cue opens, for each text field."""
    return [*_after_cues(reading), *_under_sections(reading)]


def _mention(reading: Reading, field: str, span: Span, hit: Hit) -> Iterator[Mention]:
    start, end = span
    while start < end and reading.text[start] in " :–—-,;•":
        start += 1
    while end > start and reading.text[end - 1] in " .,;:–—-":
        end -= 1
    if 3 <= end - start <= 1500:
        yield Mention(start, end, field, reading.text[start:end], hit.rule.id, ((hit.start, hit.end),))


def _after_cues(reading: Reading) -> Iterator[Mention]:
    """`Celem projektu jest …` to the end of its sentence; the value of a pair."""
    for hit in reading.of("text"):
        if hit.start >= reading.own_end or hit.rule.pseudo:
            continue
        field = hit.rule.value["field"]
        index = reading.block_at(hit.start)
        block = reading.blocks[index]
        if block.label and block.value and block.label[0] <= hit.start < block.label[1]:
            yield from _pieces(reading, field, block.value, hit)
            continue
        _, limit = field_span(block, hit.start)
        _, last = reading.sentence_at(hit.start)
        if hit.rule.value.get("style") == "label":
            continue
        lead = _LEAD.match(reading.text, hit.end, min(limit, last))
        start = lead.end() if lead else hit.end
        if min(limit, last) - start < 12:
            yield from _items_after(reading, field, index, hit)
        else:
            yield from _mention(reading, field, (start, min(limit, last)), hit)


def _under_sections(reading: Reading) -> Iterator[Mention]:
    """Items and paragraphs under a heading that names the field."""
    for hit in reading.of("section"):
        field = hit.rule.value["about"]
        if field not in ("objective", "target_groups", "results", "areas") or hit.start >= reading.own_end:
            continue
        index = reading.block_at(hit.start)
        block = reading.blocks[index]
        if block.label and block.value and block.label[0] <= hit.start < block.label[1]:
            yield from _pieces(reading, field, block.value, hit)
        elif block.kind in ("heading", "paragraph") and block.end - block.start <= 90 and hit.start - block.start <= 30:
            yield from _items_after(reading, field, index, hit)


def _items_after(reading: Reading, field: str, index: int, hit: Hit) -> Iterator[Mention]:
    blocks = reading.blocks
    follow = index + 1
    if follow < len(blocks) and blocks[follow].kind == "paragraph" and field == "objective":
        yield from _mention(reading, field, (blocks[follow].start, blocks[follow].end), hit)
        return
    while follow < len(blocks) and blocks[follow].kind == "item":
        if field == "objective" and follow > index + 1:
            break
        yield from _mention(reading, field, (blocks[follow].start, blocks[follow].end), hit)
        follow += 1


def _pieces(reading: Reading, field: str, span: Span, hit: Hit) -> Iterator[Mention]:
    """A pair's value: one text for an objective, split at semicolons or commas for a list."""
    if field in ("objective",):
        yield from _mention(reading, field, span, hit)
        return
    start, end = span
    text = reading.text[start:end]
    separator = ";" if ";" in text else "," if field in ("areas", "target_groups") else None
    if separator is None:
        yield from _mention(reading, field, span, hit)
        return
    position = start
    for piece in text.split(separator):
        yield from _mention(reading, field, strip_outer(reading.text, position, position + len(piece)), hit)
        position += len(piece) + 1
