"""Hours and people that stand beside a part of a project."""

from __future__ import annotations

import pytest

from projnotice.extraction.details import HoursValue
from projnotice.pipeline import Extractor


def hours(extractor: Extractor, text: str) -> list[tuple[str, int, bool]]:
    """Part, hours, and whether they are one person's."""
    _, mentions = extractor.read_text(text)
    values = [mention.value for mention in mentions.of("hours")]
    return [(value.part, value.hours, value.each) for value in values if isinstance(value, HoursValue)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kurs trwał 120 godzin.", [("total", 120, False)]),
        ("Usługi – 2 160 godzin.", [("total", 2160, False)]),
        ("Ilość godzin 65.", [("total", 65, False)]),
        ("Trening: 15 godz. zajęć grupowych.", [("group", 15, False)]),
        ("W tym indywidualnie 50 godz.", [("individual", 50, False)]),
        ("Doradztwo po 2 godz. dla każdego.", [("total", 2, True)]),
        (
            "Konsultacje: 2 godz. konsultacji indywidualnych dla każdego uczestnika = 50.",
            [("individual", 2, True), ("individual", 50, False)],
        ),
    ],
)
def test_hours_with_their_part(extractor: Extractor, text: str, expected: list[tuple[str, int, bool]]) -> None:
    """The words beside the hours tell of which part and of how many people they are."""
    assert hours(extractor, text) == expected


def test_hours_of_an_office_are_none(extractor: Extractor) -> None:
    """Limits and wages are no hours of help."""
    assert hours(extractor, "Stawka asystenta to 50 zł za godzinę, limit 840 godzin.") == []


def test_people_in_the_cells_of_a_row(extractor: Extractor) -> None:
    """A bare number under "Razem" counts people, one under "K" counts women only."""
    html = (
        "<html><body><h1>Projekt „Krok”</h1><table><tr><th>Kurs</th><th>K</th><th>Razem</th></tr>"
        "<tr><td>Florysta</td><td>5</td><td>7</td></tr></table></body></html>"
    )
    _, mentions = extractor.read_text(html)
    assert [mention.value for mention in mentions.of("help.people")] == [7]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Osiem osób ukończyło kurs „Kasjer”, a cztery - kurs „Kucharz”.", [8, 4]),
        ("Cztery osoby wysłaliśmy na kurs „Kasjer”, sześć – na „Wizaż”.", [4, 6]),
        ("Osiem osób ukończyło kurs „Kasjer”, a trzy miesiące później staż.", [8]),
    ],
)
def test_a_number_without_its_noun(extractor: Extractor, text: str, expected: list[int]) -> None:
    """It opens a clause, before a dash or a verb, and the noun stands before it."""
    _, mentions = extractor.read_text(text)
    assert [mention.value for mention in mentions.of("help.people")] == expected


def test_an_adjective_of_a_name_tells_no_part(extractor: Extractor) -> None:
    """The words between the adjective and the hours make a name of them."""
    assert hours(extractor, "Indywidualne doradztwo biznesowe - 96 godzin.") == [("total", 96, False)]
