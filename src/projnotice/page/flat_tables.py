"""Tables that lost their markup: a column of short lines in which words and figures recur in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from projnotice.page.draft import Draft, DraftCell
from projnotice.page.lines import Line

_FIGURE = re.compile(r"(?:\d[\d\s.,]*(?:\s?(?:zł|pln|eur|euro|%|h|godz\.?|os\.?))?|[-–—])", re.IGNORECASE)
_MOST_COLUMNS = 8
_FEWEST_ROWS = 2
_FEWEST_TABBED = 3
_FEWEST_COLUMNS = 3
_MOST_HEADER_CHARS = 40
_MOST_CELL_CHARS = 90


def split_tables(lines: Sequence[Line]) -> Iterator[list[Line] | list[Draft]]:
    """The stretches of a plain text: lines as they stand, and the rows of each table, its headers first.

    A table is a name and the same number of figures below it, at least twice in a row, under as many short lines
    without figures: "Kurs / K / M / Razem / Florysta / 9 / 3 / 12 / …", a cell a line; or lines divided by tabulators.
    """
    begun = at = tables = 0
    while at < len(lines):
        tabbed = _tabbed(lines, at)
        if tabbed >= _FEWEST_TABBED:
            if at > begun:
                yield list(lines[begun:at])
            yield list(_rows([line.cells for line in lines[at : at + tabbed]], tables, gap=lines[at].gap))
            begun = at = at + tabbed
            tables += 1
            continue
        width = _width(lines, at)
        header = at - width
        headed = width >= _FEWEST_COLUMNS and header >= begun and all(map(_is_header, lines[header:at]))
        rows = _count_rows(lines, at, width) if headed else 0
        if rows < _FEWEST_ROWS:
            at += 1
            continue
        if header > begun:
            yield list(lines[begun:header])
        end = at + width * rows
        cells = [[line.text for line in lines[first : first + width]] for first in range(header, end, width)]
        yield list(_rows(cells, tables, gap=lines[header].gap))
        begun = at = end
        tables += 1
    if begun < len(lines):
        yield list(lines[begun:])


def _width(lines: Sequence[Line], at: int) -> int:
    """How many lines a row that begins here would have: one, and the figures below it."""
    width = 1
    while width <= _MOST_COLUMNS and at + width < len(lines) and _is_figure(lines[at + width]):
        width += 1
    return width


def _count_rows(lines: Sequence[Line], at: int, width: int) -> int:
    """How many rows of a name and its figures stand here, one after the other."""
    rows = 0
    while _is_row(lines[at + rows * width : at + (rows + 1) * width], width):
        rows += 1
    return rows


def _is_row(cells: Sequence[Line], width: int) -> bool:
    return len(cells) == width and _is_name(cells[0]) and all(map(_is_figure, cells[1:]))


def _is_figure(line: Line) -> bool:
    return _FIGURE.fullmatch(line.text) is not None


def _is_name(line: Line) -> bool:
    return len(line.text) <= _MOST_CELL_CHARS and not _is_figure(line) and any(map(str.isalpha, line.text))


def _is_header(line: Line) -> bool:
    text = line.text
    return (
        len(text) <= _MOST_HEADER_CHARS and not any(map(str.isdigit, text)) and not text.endswith((".", ":", ";", ","))
    )


def _tabbed(lines: Sequence[Line], at: int) -> int:
    """How many lines from here on are divided by tabulators into three columns or more."""
    end = at
    while end < len(lines) and len(lines[end].cells) >= _FEWEST_COLUMNS:
        end += 1
    return end - at


def _rows(rows: Sequence[Sequence[str]], table: int, *, gap: bool) -> Iterator[Draft]:
    """The rows of a table, the first of them its headers."""
    headers: Draft | None = None
    columns: dict[int, int] = {}  # which cell of the headers stands over a column
    for number, texts in enumerate(rows):
        draft = Draft("row", "", table=table, header_row=number == 0, gap=gap and number == 0)
        position = 0
        for column, text in enumerate(texts):
            if not text:
                continue
            if headers is None:
                columns[column] = len(draft.cells)
            above = [(headers, columns[column])] if headers is not None and column in columns else []
            draft.cells.append(DraftCell(position, position + len(text), above))
            position += len(text) + 1
        draft.text = " ".join(filter(None, texts))
        headers = headers or draft
        yield draft
