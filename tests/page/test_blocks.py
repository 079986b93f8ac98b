"""Blocks: where they begin and end, what kind they are, where they stand."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p><b>W</b>artość</p>", ["Wartość"]),
        ("<p>m<sup>2</sup></p>", ["m2"]),
        ("<p>a</p><p>b</p>", ["a", "b"]),
        ("<div>jeden<div>dwa</div>trzy</div>", ["jeden", "dwa", "trzy"]),
        ("<font><p>jeden<p>dwa</font>", ["jeden", "dwa"]),
        ("<p>100&nbsp;000&#8239;zł\n\t brutto</p>", ["100 000 zł brutto"]),
        ("<p>Z\u0307o\u0301łw</p>", ["Żółw"]),
        ("<p>pro\u00adjekt\u200b</p>", ["projekt"]),
        ("<p><span class=a>Okres</span><span class=b>2010</span></p>", ["Okres 2010"]),
        ("<p><span class=SpellE>zagospo</span><span>darowanie</span></p>", ["zagospodarowanie"]),
        ("<p><span>18 marca 2024</span><span>Aktualizacja</span></p>", ["18 marca 2024 Aktualizacja"]),
    ],
)
def test_words_are_neither_glued_nor_split(read, html: str, texts: list[str]) -> None:
    """Block-level elements part words, inline elements do not."""
    assert read(html).texts == texts


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("Projekt ma na celu<br>rozwój gminy", ["Projekt ma na celu rozwój gminy"]),
        (
            "Projekt współfinansowany w ramach<br>Programu Kapitał Ludzki",
            ["Projekt współfinansowany w ramach Programu Kapitał Ludzki"],
        ),
        ("Priorytet VII;<br>Działanie 7.1;", ["Priorytet VII;", "Działanie 7.1;"]),
        ("Pierwsze zdanie.<br>Drugie zdanie.", ["Pierwsze zdanie.", "Drugie zdanie."]),
        ("koszty<br><br>dochody", ["koszty", "dochody"]),
        ("Szkolenie „Kucharz<br>Małej Gastronomii”", ["Szkolenie „Kucharz Małej Gastronomii”"]),
        ("Koszt - 5 zł<br>Dotacja - 4 zł", ["Koszt - 5 zł", "Dotacja - 4 zł"]),
    ],
)
def test_a_break_parts_lines_but_not_sentences(read, html: str, texts: list[str]) -> None:
    """A line that only wraps is joined to the one before it."""
    assert read(f"<div>{html}</div>").texts == texts


def test_headings_have_levels(read) -> None:
    """A short bold paragraph acts as one."""
    snippet = read("<h2>Cel</h2><p>Rozwój gminy.</p><p><strong>Formy wsparcia</strong></p><p>Kursy.</p>")
    assert [(block.kind, block.level) for block in snippet.page.blocks] == [
        ("heading", 2),
        ("paragraph", 0),
        ("heading", 6),
        ("paragraph", 0),
    ]


def test_a_bold_sum_is_no_heading(read) -> None:
    """Nor is a bold sentence."""
    assert read("<p>Kurs trwał rok.</p><p><b>416 585,00 zł</b></p><p><b>Zapraszamy.</b></p>").own == [
        ("paragraph", "Kurs trwał rok."),
        ("paragraph", "416 585,00 zł"),
        ("paragraph", "Zapraszamy."),
    ]


def test_list_items_have_depth(read) -> None:
    """A nested list lies deeper; the text before it is the outer item's."""
    snippet = read("<ul><li>kursy<ul><li>kucharz</li><li><p>kelner</p></li></ul></li><li>staże</li></ul>")
    assert snippet.items == [(1, "kursy"), (2, "kucharz"), (2, "kelner"), (1, "staże")]


@pytest.mark.parametrize("bullet", ["- ", "– ", "• ", "* ", "1. ", "a) ", "·&nbsp;&nbsp;", "-"])
def test_bulleted_lines_are_items(read, bullet: str) -> None:
    """The bullet is not part of the text."""
    assert read(f"<p>Kursy:<br>{bullet}Kucharz<br>{bullet}Kelner</p>").items == [(1, "Kucharz"), (1, "Kelner")]


def test_numbers_of_measures_are_no_bullets(read) -> None:
    """`7.1` and dates stay."""
    assert read("<p>7.1 Rozwój.<br>12.05.2010 r.<br>1. edycja projektu</p>").own == [
        ("paragraph", "7.1 Rozwój."),
        ("paragraph", "12.05.2010 r."),
        ("paragraph", "1. edycja projektu"),
    ]


def test_words_list_paragraphs_are_items(read) -> None:
    """Word marks them by class and style."""
    snippet = read("<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>§&nbsp; kurs kucharza</p>")
    assert snippet.items == [(2, "kurs kucharza")]


def test_paths_lead_to_the_elements(read) -> None:
    """An index where there are several of a name, as Lexbor's tree has them."""
    snippet = read("<div><p>a</p><p>b</p></div><table><tr><td>x<td>1<tr><td>y<td>2</table>")
    assert [block.xpath for block in snippet.page.blocks] == [
        "/html/body/div/p[1]",
        "/html/body/div/p[2]",
        "/html/body/table/tbody/tr[1]",
        "/html/body/table/tbody/tr[2]",
    ]


def test_an_odd_name_stands_in_a_path_by_its_place(read) -> None:
    """So that the path stays XPath."""
    assert read("<o:x><p>a</p></o:x>").page.blocks[0].xpath == "/html/body/*[1]/p"


def test_preformatted_lines_stay_lines(read) -> None:
    """Their line ends mean something."""
    assert read("<pre>Kurs A.\nKurs B.</pre>").texts == ["Kurs A.", "Kurs B."]


def test_the_text_is_its_blocks(read) -> None:
    """Joined by line ends, the notice's own first."""
    snippet = read("<title>Gmina</title><p>a</p><p>b</p>")
    assert snippet.page.text == "a\nb\nGmina"
