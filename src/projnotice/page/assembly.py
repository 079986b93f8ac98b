"""Drafts to a `Page`: offsets are given out, paths computed."""

from __future__ import annotations

from collections.abc import Sequence

from projnotice.page.document import Block, Cell, Span
from projnotice.page.draft import Draft
from projnotice.page.survey import xpath

_MAX_PATH_CHARS = 20_000_000
"""Of all paths of a page together; a page made to nest and repeat would else need more memory than it has bytes."""


def assemble(drafts: Sequence[Draft]) -> tuple[str, tuple[Block, ...]]:
    """The page's text and its blocks, in the order of the drafts."""
    starts: dict[int, int] = {}
    position = 0
    for draft in drafts:
        starts[id(draft)] = position
        position += len(draft.text) + 1
    blocks: list[Block] = []
    path_chars = 0
    for draft in drafts:
        start = starts[id(draft)]
        end = start + len(draft.text)
        path = None
        if draft.node is not None and path_chars < _MAX_PATH_CHARS:
            path = xpath(draft.node)
            path_chars += len(path)
        blocks.append(
            Block(
                start,
                end,
                draft.kind,
                path,
                draft.level,
                None if draft.label is None else (start, start + len(draft.label)),
                None if draft.value is None else (end - len(draft.value), end),
                tuple(
                    [Cell(start + cell.start, start + cell.end, _spans(cell.headers, starts)) for cell in draft.cells]
                ),
                draft.table,
                draft.header_row,
                draft.source,
            )
        )
    return "\n".join([draft.text for draft in drafts]), tuple(blocks)


def _spans(headers: Sequence[tuple[Draft, int]], starts: dict[int, int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for draft, index in headers:
        start = starts.get(id(draft))
        if start is not None:
            cell = draft.cells[index]
            spans.append((start + cell.start, start + cell.end))
    return tuple(spans)
