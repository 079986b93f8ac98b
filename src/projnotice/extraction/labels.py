"""Labels over texts: pairs, headings, questions and lines that hold nothing but the name of a field."""

from __future__ import annotations

from bisect import bisect_left

import regex

from projnotice.extraction.mention import Span
from projnotice.extraction.reading import Hit, Reading

_LABEL_CHARS = 90
_LABEL_END = regex.compile(r"\s*[:?]+\s*|\s+[–—-]+\s+")
_NUMBERING = regex.compile(r"[\s\d.)IVX–—•-]*")


def parts(reading: Reading, start: int, end: int, *kinds: str) -> list[Hit]:
    """The hits of some kinds of `text.part` within a span, in text order."""
    return [hit for hit in reading.of("text.part").within(start, end) if hit.rule.value["is"] in kinds]


def labelled(reading: Reading, hit: Hit) -> list[Span]:
    """What stands under the label that a hit belongs to; nothing where the words around it are more than a label."""
    index = reading.block_at(hit.start)
    block = reading.blocks[index]
    if block.label and block.value and block.label[0] <= hit.start < block.label[1]:
        return [block.value] if is_only_label(reading, block.label, hit) else []
    if block.cells:
        cells = block.cells
        if len(cells) == 2 and hit.start < cells[0].end and is_only_label(reading, (cells[0].start, cells[0].end), hit):
            return [(cells[1].start, cells[1].end)]
        return []
    first, last = reading.sentence_at(hit.start)
    first, last = max(first, block.start), min(last, block.end)
    if hit.start - first > _LABEL_CHARS:
        return []
    ending = _LABEL_END.search(reading.text, hit.end, min(last + 1, block.end))
    unit = (first, ending.start() if ending else last)
    if not is_only_label(reading, unit, hit):
        return _unsigned(reading, hit, last) if hit.start == block.start else []
    after = ending.end() if ending else last
    if reading.text[after : block.end].strip(" .:"):
        return [(after, block.end)] if ending else []
    return blocks_below(reading, index) if unit[0] - block.start <= 4 else []


def is_only_label(reading: Reading, unit: Span, hit: Hit) -> bool:
    """Whether each word of the unit belongs to the field's own wording or to words that go with it."""
    start, end = unit
    if end - start > _LABEL_CHARS:
        return False
    numbering = _NUMBERING.match(reading.text, start, end)
    position = numbering.end() if numbering and numbering.end() <= hit.start else start
    field = hit.rule.value["field"]
    covers = [
        (h.start, h.end)
        for h in reading.of("text").within(position, end)
        if h.rule.value["field"] == field and h.rule.value["style"] == "label"
    ]
    covers += [(part.start, part.end) for part in parts(reading, position, end, "filler", "project")]
    words = reading.words
    for at in range(bisect_left(words.starts, position), bisect_left(words.starts, end)):
        if not any(a <= words.starts[at] and words.ends[at] <= b for a, b in covers):
            return False
    return True


def blocks_below(reading: Reading, index: int) -> list[Span]:
    """The items under a label, or the first paragraph; a paragraph that ends in a colon gives the items under it."""
    blocks = reading.blocks
    at = index + 1
    if at < len(blocks) and blocks[at].kind == "paragraph":
        if not reading.text[blocks[at].start : blocks[at].end].rstrip().endswith(":"):
            return [(blocks[at].start, blocks[at].end)]
        at += 1
    return items_from(reading, at)


def items_from(reading: Reading, index: int) -> list[Span]:
    """The items of the list that begins with this block, the nested ones left out."""
    spans: list[Span] = []
    blocks = reading.blocks
    level = blocks[index].level if index < len(blocks) else 0
    while index < len(blocks) and (
        blocks[index].kind == "item" or (blocks[index].kind == "pair" and blocks[index].level)
    ):
        if blocks[index].level == level:
            spans.append((blocks[index].start, blocks[index].end))
        index += 1
    return spans


def _unsigned(reading: Reading, hit: Hit, last: int) -> list[Span]:
    """`Cel projektu wzmocnienie rodzin`: a label without its colon, before a noun that opens an aim."""
    for aim in parts(reading, hit.end, last, "aim"):
        if is_only_label(reading, (hit.start, aim.start), hit):
            return [(aim.start, last)]
    return []
