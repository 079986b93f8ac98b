"""Tables: rows with headers, pairs, layout."""

from __future__ import annotations

import pytest

HEAD = "<tr><th>Kurs</th><th>Osób</th></tr>"
BOLD_HEAD = "<tr><td><b>Kurs</b></td><td><strong>Osób</strong></td></tr>"
BODY = "<tr><td>kucharz</td><td>6</td></tr><tr><td>fryzjer</td><td>1</td></tr>"
ROWS = [
    [("Kurs", []), ("Osób", [])],
    [("kucharz", ["Kurs"]), ("6", ["Osób"])],
    [("fryzjer", ["Kurs"]), ("1", ["Osób"])],
]


@pytest.mark.parametrize("html", [HEAD + BODY, BOLD_HEAD + BODY, f"<thead>{HEAD}</thead><tbody>{BODY}</tbody>"])
def test_cells_know_their_column_headers(read, html: str) -> None:
    """Whether `th` or bold."""
    snippet = read(f"<table>{html}</table>")
    assert snippet.rows == ROWS
    assert [block.header_row for block in snippet.page.blocks] == [True, False, False]


def test_spans_of_headers_are_expanded(read) -> None:
    """Two rows of headers, one cell over two columns, one over two rows."""
    snippet = read(
        "<table><tr><th rowspan=2>Kurs</th><th colspan=2>Osób</th></tr><tr><th>K</th><th>M</th></tr>"
        "<tr><td>kucharz</td><td>6</td><td>2</td></tr></table>"
    )
    assert snippet.rows[2] == [("kucharz", ["Kurs"]), ("6", ["Osób", "K"]), ("2", ["Osób", "M"])]


def test_a_row_header_is_among_the_headers(read) -> None:
    """After those of the column."""
    snippet = read(f"<table>{HEAD}<tr><th scope=row>kucharz</th><td>6</td></tr></table>")
    assert snippet.rows[1] == [("kucharz", ["Kurs"]), ("6", ["Osób", "kucharz"])]


def test_a_cell_over_several_rows_heads_them(read) -> None:
    """It stands in the text once."""
    snippet = read(
        "<table><tr><th>Rok</th><th>Kurs</th><th>Osób</th></tr>"
        "<tr><td rowspan=2>2010</td><td>kucharz</td><td>6</td></tr><tr><td>fryzjer</td><td>1</td></tr></table>"
    )
    assert snippet.rows[2] == [("fryzjer", ["Kurs", "2010"]), ("1", ["Osób", "2010"])]


@pytest.mark.parametrize(
    "html",
    [
        "<tr><td>Koszt</td><td>5 zł</td></tr><tr><td>Cel</td><td>rozwój</td></tr>",
        "<tr><td><b>Koszt</b><td>5 zł<tr><td><b>Cel</b><td>rozwój",
        "<tr><th>Koszt</th><td>5 zł</td></tr><tr><th>Cel</th><td><p>rozwój</p></td></tr>",
    ],
)
def test_two_columns_of_labels_and_values_are_pairs(read, html: str) -> None:
    """Each knows the table that it stems from."""
    snippet = read(f"<table>{html}</table>")
    assert snippet.pairs == [("Koszt", "5 zł"), ("Cel", "rozwój")]
    assert [block.table for block in snippet.page.blocks] == [0, 0]


def test_a_list_in_a_cell_stays_a_list(read) -> None:
    """Its label stands above it."""
    snippet = read(
        "<table><tr><td>Koszt</td><td>5 zł</td></tr>"
        "<tr><td>Kursy</td><td><ul><li>a</li><li>b</li></ul></td></tr></table>"
    )
    assert snippet.own == [("pair", "Koszt 5 zł"), ("heading", "Kursy"), ("item", "a"), ("item", "b")]


def test_layout_tables_are_looked_through(read) -> None:
    """Nested tables, single cells."""
    snippet = read("<table><tr><td><table><tr><td><h2>Cel</h2><p>Rozwój</p></td></tr></table></td></tr></table>")
    assert snippet.own == [("heading", "Cel"), ("paragraph", "Rozwój")]


def test_cells_are_joined_by_a_space(read) -> None:
    """No character is invented; a break in a cell parts words."""
    assert read("<table><tr><td>a<br>b</td><td>c</td><td>d</td></tr><tr><td>1<td>2<td>3</table>").texts == [
        "a b c d",
        "1 2 3",
    ]


def test_a_caption_stands_before_its_table(read) -> None:
    """As a paragraph of the table."""
    snippet = read(f"<table><caption>Kursy</caption>{HEAD}{BODY}</table>")
    assert (snippet.own[0], snippet.page.blocks[0].table) == (("paragraph", "Kursy"), 0)
