"""Boxes: figures that stand alone, each with what it is in the line above or below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from projnotice.extraction.mention import Span
from projnotice.extraction.reading import Reading

_LABEL_CHARS = 90  # a block that only labels its neighbour is short
_YEAR = regex.compile(r"\b(?:19|20)\d\d(?:\s?r\.|\b)")
_LEAD_CHARS = 12  # "ok. ", "• "

_Element = tuple[Span, int | None]
"""The span of a label and None, or the span of a figure and where its value starts."""


def box_labels(reading: Reading, values: Sequence[Span], cues: str) -> dict[int, Span]:
    """The label of each value that stands alone in its line, by the start of the value.

    Within a run of labels and figures by turns the direction is one: a run that opens with a figure and closes with a
    label has its labels below ("813 961 zł / wartość projektu"), any other has them above. A line with its label and
    the next one, which were read as a pair, are cut again where the run says so.
    """
    opened: dict[int, int] = {}
    filled: set[int] = set()
    for start, _ in values:
        index = reading.block_at(start)
        block = reading.blocks[index]
        filled.add(index)
        if start - (block.value or (block.start, block.end))[0] <= _LEAD_CHARS:
            opened.setdefault(index, start)
    labels: dict[int, Span] = {}
    run: list[_Element] = []
    for index in range(len(reading.blocks)):
        elements = list(_elements(reading, index, opened, filled, cues))
        for element in elements:
            if run and (run[-1][1] is None) == (element[1] is None):  # two of a kind in a row end a run
                _close(run, labels)
                run = []
            run.append(element)
        if not elements:
            _close(run, labels)
            run = []
    _close(run, labels)
    return labels


def _elements(reading: Reading, index: int, opened: dict[int, int], filled: set[int], cues: str) -> Iterator[_Element]:
    """The label and the figure of a short block; nothing where it is something else or where a colon joins the two."""
    block = reading.blocks[index]
    if block.cells or block.kind == "context" or block.end - block.start > _LABEL_CHARS:
        return
    if block.label is not None and block.value is not None:
        if index in opened and ":" not in reading.text[block.label[1] : block.value[0]]:
            yield block.label, None
            yield block.value, opened[index]
    elif index in opened:
        yield (block.start, block.end), opened[index]
    elif index not in filled and reading.of(cues).within(block.start, block.end):
        text = reading.text[block.start : block.end]
        if text.endswith(":") or not any(char.isdigit() or char in ".!?" for char in _YEAR.sub("", text)):
            yield (block.start, block.end), None


def _close(run: list[_Element], labels: dict[int, Span]) -> None:
    if len(run) < 2:
        return
    below = run[0][1] is not None and run[-1][1] is None
    for place, (_, value) in enumerate(run):
        other = place + 1 if below else place - 1
        if value is not None and 0 <= other < len(run):
            labels[value] = run[other][0]
