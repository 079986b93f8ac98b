"""Where the words that explain a value may stand: its label, the words before it, the block above, the words after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from projnotice.extraction.mention import Span
from projnotice.extraction.reading import Reading
from projnotice.page.document import Block
from projnotice.values import Found

Place = Literal["label", "before", "above", "after"]
_LABEL_CHARS = 90  # a block that only labels the next one is short


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The zones around one value; an empty span where there is none."""

    labels: tuple[Span, ...]
    before: Span
    after: Span
    above: Span | None


def surroundings(reading: Reading, values: Sequence[Found[object]]) -> Iterator[Surroundings]:
    """The zones of each value of one kind: words between two values belong to the gap between them."""
    for index, value in enumerate(values):
        block_index = reading.block_at(value.start)
        block = reading.blocks[block_index]
        low, high = field_span(block, value.start)
        first, last = reading.sentence_at(value.start)
        low, high = max(low, first), min(high, max(last, value.end))
        if index and values[index - 1].end > low:
            low = min(values[index - 1].end, value.start)
        if index + 1 < len(values) and values[index + 1].start < high:
            high = max(values[index + 1].start, value.end)
        yield Surroundings(
            labels=labels_of(block, value.start),
            before=(low, value.start),
            after=(value.end, high),
            above=_above(reading, block_index, value.start),
        )


def field_span(block: Block, position: int) -> Span:
    """The cell, the label or value of a pair, or the whole block that holds the position."""
    for cell in block.cells:
        if cell.start <= position < cell.end:
            return cell.start, cell.end
    if block.value and block.value[0] <= position < block.value[1]:
        return block.value
    if block.label and block.label[0] <= position < block.label[1]:
        return block.label
    return block.start, block.end


def labels_of(block: Block, position: int) -> tuple[Span, ...]:
    """The label of a pair, the headers of a cell."""
    if block.value and block.label and block.value[0] <= position < block.value[1]:
        return (block.label,)
    for cell in block.cells:
        if cell.start <= position < cell.end:
            return cell.headers
    return ()


def _above(reading: Reading, index: int, position: int) -> Span | None:
    """The block before, where it can only be the label of the value that opens this one."""
    block = reading.blocks[index]
    if index == 0 or block.kind in ("row", "context") or position - block.start > 12:
        return None
    above = reading.blocks[index - 1]
    if above.kind in ("row", "context") or above.end - above.start > _LABEL_CHARS:
        return None
    if any(char.isdigit() for char in reading.text[above.start : above.end]) and not reading.text[
        above.start : above.end
    ].endswith(":"):
        return None
    return above.start, above.end
