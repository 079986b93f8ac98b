"""A notice without tags."""

from __future__ import annotations

from pathlib import Path

import pytest


def test_lines_become_blocks(read) -> None:
    """Wrapped sentences are joined, an empty line parts, bullets are items, the title is a heading."""
    snippet = read(
        "Nasz projekt\n\nProjekt ma na celu\nrozwój.\nKoszt: 5 zł\n\nKursy:\n - kucharz,\n   * grill\n - kelner\n"
    )
    assert snippet.own == [
        ("heading", "Nasz projekt"),
        ("paragraph", "Projekt ma na celu rozwój."),
        ("pair", "Koszt: 5 zł"),
        ("paragraph", "Kursy:"),
        ("item", "kucharz,"),
        ("item", "grill"),
        ("item", "kelner"),
    ]
    assert [level for level, _ in snippet.items] == [1, 2, 1]
    assert {block.xpath for block in snippet.page.blocks} == {None}


def test_chrome_lines_go(read) -> None:
    """And what follows `Komentarze` at the end."""
    snippet = read(
        "Polish English French German Russian Spanish\nZmiana rozmiaru czcionki: A A A\n\nNasz projekt\n\n"
        "Projekt trwa od maja do grudnia.\n\nPodziel się:\n\nOceń:\n\nKomentarze (1)\n\nala: a ile to kosztowało?\n"
    )
    assert snippet.texts == ["Nasz projekt", "Projekt trwa od maja do grudnia."]


def test_a_menu_at_the_top_ends_with_the_empty_line(read) -> None:
    """It does not take the notice with it."""
    snippet = read("MENU\nAktualności\nPrzetargi\n\nNASZ PROJEKT\n\nProjekt trwa od maja do grudnia.\n")
    assert snippet.texts == ["NASZ PROJEKT", "Projekt trwa od maja do grudnia."]


def test_a_label_above_its_value(read) -> None:
    """Two lines between empty ones."""
    assert read("Projekt\n\nNr umowy\nPOKL.07.01.01\n\nCzas trwania\n2010 r.\n").pairs == [
        ("Nr umowy", "POKL.07.01.01"),
        ("Czas trwania", "2010 r."),
    ]


def test_entities_and_stray_inline_tags_do_not_make_a_page(read) -> None:
    """Lines stay lines."""
    assert read("Projekt\n\nKoszt:&nbsp;5 zł\n\n<b>Cel</b>: rozwój\n").texts == [
        "Projekt",
        "Koszt: 5 zł",
        "Cel: rozwój",
    ]


SEEDS = sorted((Path(__file__).resolve().parents[2].parent / "shared" / "seeds").glob("*.txt"))


@pytest.mark.skipif(not SEEDS, reason="the seeds are not part of the repository")
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_lose_their_chrome_and_no_sums(read, path: Path) -> None:
    """Whatever has a sum stays; base64, font-size bars and comments go."""
    text = path.read_text("utf-8")
    page = read(text).page
    assert all(
        chrome not in page.text for chrome in ("czcionki", "English", "ErkJggg", "SuQmCC", "Komentarze", "background")
    )
    assert all(" ".join(line.split()).lstrip("-• ") in page.text for line in text.split("\n") if "zł " in line)


def test_lines_with_tabulators_are_rows(read) -> None:
    """The first of them heads the columns; an empty cell leaves its column free."""
    page = read("Projekty\n\nLp.\tNazwa\tKwota\n1.\tMost\t5 zł\n2.\tKładka\t7 zł\nRazem\t\t12 zł\n").page
    rows = [block for block in page.blocks if block.kind == "row"]
    cells = [[page.text[cell.start : cell.end] for cell in row.cells] for row in rows]
    assert cells == [["Lp.", "Nazwa", "Kwota"], ["1.", "Most", "5 zł"], ["2.", "Kładka", "7 zł"], ["Razem", "12 zł"]]
    assert [page.text[slice(*row.cells[-1].headers[0])] for row in rows[1:]] == ["Kwota"] * 3


def test_a_table_with_a_cell_a_line(read) -> None:
    """A name and as many figures as there are headers, again and again."""
    page = read("Wyniki\n\nKurs\nK\nM\nKelner\n5\n2\nFlorysta\n4\n3\n\nDziękujemy za udział.\n").page
    rows = [page.text[block.start : block.end] for block in page.blocks if block.kind == "row"]
    assert rows == ["Kurs K M", "Kelner 5 2", "Florysta 4 3"]


def test_a_range_over_two_lines(read) -> None:
    """The dash goes on with the label's value and opens no item."""
    assert read("Informacje\n\nOkres: wrzesień 2017 r.\n– sierpień 2019 r.\nBudżet: 5 zł\n").pairs[0] == (
        "Okres",
        "wrzesień 2017 r. – sierpień 2019 r.",
    )
