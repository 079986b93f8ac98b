"""Amounts: the role of a sum comes from its label, its clause, its row or its box."""

from __future__ import annotations

import pytest

from projnotice.extraction.amounts import AmountValue
from projnotice.pipeline import Extractor


def told(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    """Role and value of each amount; another currency than PLN stands beside the value."""
    _, mentions = extractor.read_text(text)
    return [_plain(mention.value) for mention in mentions.of("amounts")]


def told_html(extractor: Extractor, body: str) -> list[tuple[str, str]]:
    """The amounts of a page with this body."""
    html = f"<html><body><main><h1>Projekt „Nowe brzegi”</h1><p>Gmina realizuje projekt.</p>{body}</main></body></html>"
    notice = extractor.extract(html)
    return [(amount.role, f"{amount.value}") for project in notice.projects for amount in project.amounts]


def table(*rows: tuple[str, ...]) -> str:
    """An HTML table."""
    return (
        "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) + "</table>"
    )


def _plain(value: object) -> tuple[str, str]:
    assert isinstance(value, AmountValue)
    unit = "" if value.currency == "PLN" else f" {value.currency}"
    return value.role, f"{value.value.normalize():f}{unit}"


CLAUSES = {
    "spent-on-the-project": ("Na inwestycję wydano łącznie 1,2 mln zł.", [("total", "1200000")]),
    "this-edition": ("Koszt tej edycji to 98 000 zł.", [("total", "98000")]),
    "so-much-it-will-cost": ("1,3 mln zł – tyle będzie kosztować remont szkoły.", [("total", "1300000")]),
    "fund-without-preposition": ("Kwota dofinansowania EFS: 80 000 zł", [("eu", "80000")]),
    "small-grant": ("Gmina otrzymała minigrant w kwocie 5 000 zł.", [("grant", "5000")]),
    "rest-paid-by-the-gmina": ("Pozostałą kwotę 12 000 zł pokryje gmina.", [("own", "12000")]),
    "cues-before": (
        "Projekt o wartości 812 300,00 zł otrzymał dofinansowanie 690 455,00 zł.",
        [("total", "812300"), ("grant", "690455")],
    ),
    "cues-after": (
        "85 000 zł – dofinansowanie z EFS, 15 000 zł – wkład własny",
        [("eu", "85000"), ("own", "15000")],
    ),
    "w-tym-chain": (
        "Wartość projektu to 203 tys. zł, w tym 181 685 zł to środki unijne, a 21 315 zł - wkład własny.",
        [("total", "203000"), ("eu", "181685"), ("own", "21315")],
    ),
    "several-sources": (
        "Otrzymaliśmy 120 000 zł z Europejskiego Funduszu Społecznego i 10 000 zł z budżetu państwa.",
        [("eu", "120000"), ("national", "10000")],
    ),
    "brackets": (
        "Przyznana kwota dofinansowania 77 000 zł (w tym 65 450 zł z EFS i 11 550 zł z dotacji celowej)",
        [("grant", "77000"), ("eu", "65450"), ("national", "11550")],
    ),
    "source-before-bracketed-sum": (
        "Projekt sfinansowano ze środków EFS (85 000 zł) oraz budżetu państwa (10 000 zł).",
        [("eu", "85000"), ("national", "10000")],
    ),
    "apposition": (
        "Cały budżet wynosi 630 000 zł. Różnicę, czyli 121 543,90 zł, stanowi wkład własny.",
        [("total", "630000"), ("own", "121543.9")],
    ),
    "columns-by-a-bar": (
        "Wartość projektu: 1 169 280,00 zł | Wkład UE: 993 888,00 zł",
        [("total", "1169280"), ("eu", "993888")],
    ),
    "ourselves": (
        "Dostaliśmy 97 640 zł dotacji, a 10 850 zł pokryliśmy pracą wolontariuszy.",
        [("grant", "97640"), ("own", "10850")],
    ),
    "who-adds": (
        "Do kasy gminy wpłynie 6 200 000 zł, a budżet gminy dołoży około 340 tys. zł.",
        [("grant", "6200000"), ("own", "340000")],
    ),
    "two-currencies": (
        "Grant: 250 tys. euro (czyli ok. 1,12 mln zł).",
        [("grant", "250000 EUR"), ("grant", "1120000")],
    ),
    "two-roles": (
        "Koszt: 30.064,40 zł, w całości z dotacji EFS.",
        [("total", "30064.4"), ("eu", "30064.4")],
    ),
    "percentage-base-is-no-label": (
        "Dotacja unijna pokryje 70% kosztów kwalifikowanych, czyli 534,8 tys. zł.",
        [("eu", "534800")],
    ),
    "several-sources-of-one-grant": (
        "Wysokość dofinansowania z EFS i budżetu państwa: 440 000 zł",
        [("grant", "440000")],
    ),
    "project-as-subject": ("Inwestycja pochłonie 6 mln 540 tys. zł.", [("total", "6540000")]),
    "sum-of-sums": (
        "Projekt otrzymał 486 200 zł z EFS, a miasto dołożyło 57 028 zł. Razem: 543 228 zł.",
        [("eu", "486200"), ("own", "57028"), ("total", "543228")],
    ),
    "years-are-parts": (
        "W 2019 r. dofinansowanie wyniosło 100 000 zł, w 2020 r. 120 000 zł.",
        [("other", "100000"), ("other", "120000")],
    ),
    "numbered-parts-and-their-sum": (
        "Kwota dofinansowania w okresach finansowania: I – 188 340 zł, II – 190 020 zł. Razem 378 360 zł.",
        [("other", "188340"), ("other", "190020"), ("grant", "378360")],
    ),
    "tranche": ("Pierwsza transza dotacji w kwocie 50 000 zł wpłynęła w marcu.", [("other", "50000")]),
    "value-in-pair-with-more-sums": (
        "Budżet: 100 000 zł, w tym dofinansowanie 90 000 zł, wkład własny – sale wycenione na 10 000 zł.",
        [("total", "100000"), ("grant", "90000"), ("own", "10000")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CLAUSES.values(), ids=CLAUSES.keys())
def test_words_of_the_clause_tell_the_role(extractor: Extractor, text: str, expected: list[tuple[str, str]]) -> None:
    """A sum has the role that the words of its own clause give it."""
    assert told(extractor, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Każdy uczestnik kursu otrzyma stypendium w wysokości 1 200 zł.",
        "Koszt jednostkowy wsparcia na uczestnika to 2 300 zł.",
        "Szacunkowa wartość zamówienia to 210 000 zł netto.",
        "Najkorzystniejszą ofertę za 1 250 000 zł złożyła firma Budmax.",
        "Alokacja na konkurs wynosi 50 000 000 zł.",
        "Dotacje na rozpoczęcie działalności gospodarczej w wysokości 23 050 zł otrzyma 20 osób.",
        "Kryterium dochodowe wynosi 1 010 zł dla osoby samotnej.",
        "Gmina otrzyma 1 836 zł miesięcznie na każde miejsce.",
        "Zakupiono laptopy o wartości 45 000 zł.",
        "Dzięki dotacji szkoła ma sprzęt za 24 000 zł.",
        "Wynagrodzenie koordynatora to 4 000 zł.",
        "Czy to prawda, że dofinansowanie wyniesie 500 000 zł?",
        "Pozostałe działania: „Kawiarenka” – 1,1 mln zł z EFS",
    ],
)
def test_sums_that_are_not_the_projects_are_no_amounts(extractor: Extractor, text: str) -> None:
    """Benefits, prices, tenders, limits, allocations and other projects' sums give nothing."""
    assert told(extractor, text) == []


def test_sums_under_a_heading_of_tenders_are_no_amounts(extractor: Extractor) -> None:
    """Under "Przetargi" even a labelled value is an order's."""
    body = "<p>Wartość projektu: 900 000 zł</p><h2>Przetargi w projekcie</h2><p>Wartość: 241 000 zł</p>"
    assert told_html(extractor, body) == [("total", "900000")]


def test_labels_below_the_figures(extractor: Extractor) -> None:
    """In a run of boxes that opens with a figure, each label stands under its figure."""
    body = "<div>1 000 000 zł</div><div>Wartość projektu</div><div>850 000 zł</div><div>Dofinansowanie UE</div>"
    assert told_html(extractor, body) == [("total", "1000000"), ("eu", "850000")]


def test_labels_above_the_figures(extractor: Extractor) -> None:
    """In a run of boxes that opens with a label, each label stands over its figure."""
    body = "<div>Wartość projektu</div><div>1 000 000 zł</div><div>Dofinansowanie UE</div><div>850 000 zł</div>"
    assert told_html(extractor, body) == [("total", "1000000"), ("eu", "850000")]


def test_first_cell_of_a_row_tells_the_source(extractor: Extractor) -> None:
    """In a table of sources the first cell labels the sum of its row."""
    body = table(("Źródło", "Kwota (zł)"), ("EFS", "85 000,00"), ("Wkład własny", "15 000,00"), ("Razem", "100 000,00"))
    assert told_html(extractor, body) == [("eu", "85000.00"), ("own", "15000.00"), ("total", "100000.00")]


def test_cells_are_read_one_by_one(extractor: Extractor) -> None:
    """A count in the next cell is no part of a sum, and a year's row is a part beside the row that adds up."""
    body = table(
        ("Rok", "Uczestnicy", "Dofinansowanie (zł)"),
        ("2010", "16", "50 000,00"),
        ("2011", "18", "60 000,00"),
        ("Razem", "34", "110 000,00"),
    )
    assert told_html(extractor, body) == [("other", "50000.00"), ("other", "60000.00"), ("grant", "110000.00")]


def test_list_items_that_add_up_to_their_intro_are_parts(extractor: Extractor) -> None:
    """Items without a word of their own are parts where they add up to the sum above them."""
    items = "<ul><li>184 100 zł – usługi</li><li>3 682 zł – obsługa</li></ul>"
    body = f"<p>Wartość zadania wynosi 187 782 zł, z tego:</p>{items}"
    assert told_html(extractor, body) == [("total", "187782"), ("other", "184100"), ("other", "3682")]


def test_header_gives_the_currency_of_bare_figures(extractor: Extractor) -> None:
    """A figure without a currency takes the one of its label."""
    assert told(extractor, "Wartość projektu (EUR): 58 743") == [("total", "58743 EUR")]


def test_evidence_is_the_sum_and_its_cue(extractor: Extractor) -> None:
    """The mention covers the sum; its cue is the word that told the role."""
    text = "Gmina otrzymała dofinansowanie w wysokości 200 000 zł."
    _, mentions = extractor.read_text(text)
    (mention,) = mentions.of("amounts")
    assert (text[mention.start : mention.end].rstrip("."), [text[a:b] for a, b in mention.cues]) == (
        "200 000 zł",
        ["dofinansowanie"],
    )


def test_page_without_sums(extractor: Extractor) -> None:
    """No sum, no mention."""
    assert told(extractor, "Projekt współfinansowany ze środków Unii Europejskiej.") == []
