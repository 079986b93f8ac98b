"""Labels and values."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("html", "pairs"),
    [
        ("<p>Wkład własny: 5 zł</p>", [("Wkład własny", "5 zł")]),
        ("<p><b>Tytuł projektu nr 1:</b> „Most”</p>", [("Tytuł projektu nr 1", "„Most”")]),
        ("<p><b>Tytuł</b>: „Most”</p>", [("Tytuł", "„Most”")]),
        ("<p>Okres realizacji:<br>2010 r.</p>", [("Okres realizacji", "2010 r.")]),
        ("<p>Nr umowy<br>UDA-POKL.07.01.01-20-017/08</p>", [("Nr umowy", "UDA-POKL.07.01.01-20-017/08")]),
        ("<p>Okres realizacji:</p><p>2010 r.</p>", [("Okres realizacji", "2010 r.")]),
        ("<p>Koszt: 5 zł<br>Dotacja: 4 zł</p>", [("Koszt", "5 zł"), ("Dotacja", "4 zł")]),
        ("<ul><li>Koszt: 5 zł,</li></ul>", [("Koszt", "5 zł,")]),
        ("<dl><dt>Koszt</dt><dd>5 zł</dd><dt>Cel:</dt><dd>rozwój</dd></dl>", [("Koszt", "5 zł"), ("Cel", "rozwój")]),
        ("<h3>Dofinansowanie</h3><p>102 000,00 zł</p>", [("Dofinansowanie", "102 000,00 zł")]),
    ],
)
def test_labels_find_their_values(read, html: str, pairs: list[tuple[str, str]]) -> None:
    """On a line, above it, in a definition list."""
    assert read(html).pairs == pairs


@pytest.mark.parametrize(
    "html",
    [
        "<p>Zajęcia odbyły się 5 maja: było miło</p>",
        "<p>Projekt obejmuje dla mieszkańców naszej gminy w tym roku wiele: kursy</p>",
        "<p>Formy wsparcia:</p><ul><li>kurs</li></ul>",
        "<p>Strona http://gmina.pl</p>",
        "<h1>Projekt dla młodych</h1><p>15.01.2018</p>",
        "<p>Sięgamy po cztery instrumenty: edukacyjny i zawodowy. Potem opłacimy zajęcia szkolne.</p>",
    ],
)
def test_prose_and_lists_have_no_labels(read, html: str) -> None:
    """Unless sure, blocks are left apart."""
    assert read(html).pairs == []


BOX = [
    "NAZWA ZADANIA",
    "„Budowa ul. Młynarskiej”",
    "DOFINANSOWANIE",
    "416 585.00 zł",
    "DATA PODPISANIA UMOWY",
    "maj 2022 r.",
]
BOX_PAIRS = list(zip(BOX[::2], BOX[1::2], strict=True))


@pytest.mark.parametrize("form", ["<p>{}</p><p><strong>{}</strong></p>", "<div>{}</div><div>{}</div>"])
def test_boxes_of_state_funds_are_pairs(read, form: str) -> None:
    """A label in capitals above its value; a sum or a date anchors the run."""
    html = "".join(form.format(*pair) for pair in BOX_PAIRS)
    assert read(f"<div>{html}</div><p>Prace trwają.</p>").pairs == BOX_PAIRS


def test_a_pair_reads_as_printed(read) -> None:
    """The colon stays in the text and out of the label."""
    snippet = read("<table><tr><th>Koszt:</th><td>5 zł</td></tr></table>")
    assert (snippet.own, snippet.pairs) == ([("pair", "Koszt: 5 zł")], [("Koszt", "5 zł")])
