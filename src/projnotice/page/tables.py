"""Tables: layout is looked through, labels with values are pairs, all else is rows whose cells know their headers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from projnotice.page.draft import Draft, DraftCell, tidy
from projnotice.page.fragment import build_fragment
from projnotice.page.survey import Node

if TYPE_CHECKING:
    from bs4 import Tag

    from projnotice.page.blocks import Reader

_MAX_SPAN = 200
_MAX_LABEL_CHARS = 120
_LONG_CELL = 600
_HEADERS = frozenset(("td", "th"))
_SECTIONS = frozenset(("thead", "tbody", "tfoot"))
_CELL_BLOCK_NAMES = "p div ul ol dl h1 h2 h3 h4 h5 h6 blockquote"
_CELL_BLOCKS = frozenset(_CELL_BLOCK_NAMES.split())


def is_layout(table: Node) -> bool:
    """Whether a table only places things on the page: nested tables, one column, headings or prose in its cells."""
    if table.get("role") in ("presentation", "none") or table.tables:
        return True
    rows = _rows(table)
    widths = [sum(1 for cell in row.children if isinstance(cell, Node) and cell.tag in _HEADERS) for row in rows]
    if not widths or max(widths) < 2:
        return True
    cells = [cell for row in rows for cell in row.children if isinstance(cell, Node)]
    if any(cell.tag == "th" for cell in cells):
        return False
    if any(cell.links > 2 and cell.linked > 2 * cell.text for cell in cells):
        return True
    if table.headings:
        return True
    if len(rows) == 1:
        return not (
            max(widths) == 2
            and cells[0].text + cells[0].linked <= _MAX_LABEL_CHARS
            and not _blocks(cells[1])
            and _is_short(cells)
        )
    long_cells = sum(cell.text + cell.linked > _LONG_CELL for cell in cells)
    if max(widths) == 2 and all(cell.text + cell.linked <= _MAX_LABEL_CHARS for cell in _firsts(rows)):
        return long_cells > 1 and long_cells * 2 >= len(rows)
    return long_cells * 4 >= len(rows) and long_cells > 0


def _is_short(cells: list[Node]) -> bool:
    return all(cell.text + cell.linked <= _LONG_CELL for cell in cells)


def _firsts(rows: list[Node]) -> list[Node]:
    firsts = []
    for row in rows:
        cells = [cell for cell in row.children if isinstance(cell, Node) and cell.tag in _HEADERS]
        if len(cells) > 1:
            firsts.append(cells[0])
    return firsts


def _rows(table: Node) -> list[Node]:
    rows: list[Node] = []
    for child in table.children:
        if isinstance(child, str):
            continue
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in _SECTIONS:
            rows += [row for row in child.children if not isinstance(row, str) and row.tag == "tr"]
    return rows


def _blocks(cell: Node) -> int:
    """How many blocks a cell holds; a list counts as several."""
    count = 0
    for child in cell.children:
        if isinstance(child, Node) and child.tag in _CELL_BLOCKS and child.text + child.linked:
            count += 2 if child.tag in ("ul", "ol", "dl") else max(1, _blocks(child))
    return count


@dataclass(slots=True)
class _GridCell:
    tag: Tag
    node: Node
    text: str
    header: bool
    bold: bool
    column: int
    width: int
    height: int


def read_table(table: Node, reader: Reader) -> None:
    """Adds the drafts of a data table to the reader's."""
    fragment, sources = build_fragment(table)
    number = reader.tables
    reader.tables += 1
    for tag in _tags(fragment):
        if tag.name == "caption" and (text := tidy(tag.get_text())):
            reader.drafts.append(Draft("paragraph", text, sources[id(tag)], table=number))
    rows = _grid(fragment, sources)
    if _is_pairs(rows):
        for row in rows:
            _add_pair(row, number, reader)
        return
    _add_rows(rows, number, reader)


def _grid(fragment: Tag, sources: dict[int, Node]) -> list[list[_GridCell]]:
    """The rows with their cells; `column` counts what rows above reach down into."""
    rows: list[list[_GridCell]] = []
    taken: dict[int, int] = {}  # column → rows that a cell above still covers
    for row in _row_tags(fragment):
        cells: list[_GridCell] = []
        covered = {column for column, left in taken.items() if left > 0}
        taken = {column: left - 1 for column, left in taken.items() if left > 1}
        column = 0
        in_head = row.parent is not None and row.parent.name == "thead"
        for tag in _tags(row):
            if tag.name not in _HEADERS:
                continue
            while column in covered:
                column += 1
            width, height = _span(tag, "colspan"), _span(tag, "rowspan")
            node = sources[id(tag)]
            text = tidy(tag.get_text())
            header = in_head or tag.name == "th"
            cells.append(_GridCell(tag, node, text, header, _is_bold(node), column, width, height))
            if height > 1:
                for reached in range(column, column + width):
                    taken[reached] = max(taken.get(reached, 0), height - 1)
            column += width
        if any(cell.text for cell in cells):
            rows.append(cells)
    return rows


def _tags(tag: Tag) -> list[Tag]:
    """The child elements; `find_all` would cost more than building the fragment does."""
    from bs4 import Tag

    return [child for child in tag.contents if isinstance(child, Tag)]


def _row_tags(fragment: Tag) -> list[Tag]:
    """The rows in the order of the page; a `tfoot` stands where it is written."""
    rows: list[Tag] = []
    for tag in _tags(fragment):
        if tag.name == "tr":
            rows.append(tag)
        elif tag.name in _SECTIONS:
            rows += [row for row in _tags(tag) if row.name == "tr"]
    return rows


def _span(tag: Tag, name: str) -> int:
    value = str(tag.get(name) or "1").strip()
    return min(int(value), _MAX_SPAN) if value.isascii() and value.isdigit() and value != "0" else 1


def _is_bold(node: Node) -> bool:
    """Whether all text of a cell is bold."""
    bold = False
    stack: list[str | Node] = list(node.children)
    while stack:
        child = stack.pop()
        if isinstance(child, str):
            if child.strip():
                return False
        elif child.is_bold:
            bold = bold or child.text + child.linked > 0
        else:
            stack += child.children
    return bold


def _is_pairs(rows: list[list[_GridCell]]) -> bool:
    """Whether the rows are labels with values; a first row of headings, or equal labels, tell of a table of data."""
    wide = [row for row in rows if len(row) >= 2]
    if not wide or any(len(row) > 2 or row[0].column != 0 or row[0].height > 1 or row[1].height > 1 for row in wide):
        return False
    if len(wide) * 2 < len(rows):
        return False
    first = wide[0]
    if all(cell.header for cell in first) or (first[1].header and not first[0].header):
        return False
    labels = [row[0] for row in wide if row[0].text]
    if not labels or any(len(label.text) > _MAX_LABEL_CHARS for label in labels):
        return False
    marked = sum(label.header or label.bold or label.text.endswith(":") for label in labels)
    if marked * 2 > len(labels):
        return not (len(wide) > 1 and first[1].bold and not any(row[1].bold for row in wide[1:]))
    if first[0].bold and first[1].bold:
        return False
    if any(label.text[0].isdigit() for label in labels):
        return False
    values = [row[1].text for row in wide]
    if len(wide) > 2 and not _has_digit(values[0]) and all(map(_has_digit, values[1:])):
        return False
    return len({label.text for label in labels}) == len(labels)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _add_pair(row: list[_GridCell], number: int, reader: Reader) -> None:
    node = row[0].node.parent
    cells = [cell for cell in row if cell.text]
    if len(cells) == 1 or len(row) == 1:
        cell = cells[0]
        if cell.text and _blocks(cell.node) > 1:
            reader.read_cell(cell.node)
        else:
            kind = "heading" if (cell.bold or cell.header) and len(cell.text) <= _MAX_LABEL_CHARS else "paragraph"
            level = 6 if kind == "heading" else 0
            reader.drafts.append(Draft(kind, cell.text, cell.node, level=level, table=number, bold=cell.bold))  # type: ignore[arg-type]
        return
    label, value = cells
    if _blocks(value.node) > 1:
        reader.drafts.append(Draft("heading", label.text, label.node, level=6, table=number, bold=label.bold))
        reader.read_cell(value.node)
        return
    text = f"{label.text} {value.text}"
    reader.drafts.append(
        Draft("pair", text, node, label=label.text.rstrip(" :") or label.text, value=value.text, table=number)
    )


def _add_rows(rows: list[list[_GridCell]], number: int, reader: Reader) -> None:
    header_rows = _header_rows(rows)
    columns: dict[int, list[tuple[Draft, int]]] = {}
    reaching: list[tuple[int, tuple[Draft, int]]] = []  # row headers of several rows: rows left, cell
    for at, row in enumerate(rows):
        draft = Draft("row", "", row[0].node.parent, table=number, header_row=at < header_rows)
        parts: list[str] = []
        length = 0
        kept: list[_GridCell] = []
        for cell in row:
            if not cell.text:
                continue
            length += 1 if parts else 0
            draft.cells.append(DraftCell(length, length + len(cell.text)))
            kept.append(cell)
            parts.append(cell.text)
            length += len(cell.text)
        draft.text = " ".join(parts)
        if at < header_rows:
            for index, cell in enumerate(kept):
                for column in range(cell.column, cell.column + cell.width):
                    columns.setdefault(column, []).append((draft, index))
        else:
            own = [(draft, index) for index, cell in enumerate(kept) if cell.tag.name == "th" and cell.column == 0]
            heads = [head for _, head in reaching] + own
            for index, cell in enumerate(kept):
                above = [
                    head for column in range(cell.column, cell.column + cell.width) for head in columns.get(column, ())
                ]
                draft.cells[index].headers = list(dict.fromkeys(above)) + [
                    head for head in heads if head != (draft, index)
                ]
            reaching = [(left - 1, head) for left, head in reaching if left > 1]
            for index, cell in enumerate(kept):
                if cell.column == 0 and cell.height > 1:
                    reaching.append((cell.height - 1, (draft, index)))
        if draft.text:
            reader.drafts.append(draft)


def _header_rows(rows: list[list[_GridCell]]) -> int:
    """How many rows at the top are headings: `th` and `thead`, or bold cells above cells that are not."""
    count = 0
    for row in rows:
        filled = [cell for cell in row if cell.text]
        if len(rows) == count + 1 or not (count or len(filled) > 1) or not all(cell.header for cell in filled):
            break
        count += 1
    if count == 0 and len(rows) > 1:
        first = [cell for cell in rows[0] if cell.text]
        if (
            len(first) > 1
            and all(cell.bold or cell.header for cell in first)
            and not all(cell.bold for cell in rows[1] if cell.text)
        ):
            return 1
        if len(first) > 2 and not any(_has_digit(cell.text) for cell in first) and _numbers_below(rows):
            return 1
    return count


def _numbers_below(rows: list[list[_GridCell]]) -> bool:
    """Whether every further row of the same width holds a number where the first row holds words."""
    below = [row for row in rows[1:] if len(row) == len(rows[0])]
    return len(below) > 0 and all(any(cell.text[:1].isdigit() for cell in row[1:]) for row in below)
