"""Names of projects."""

from __future__ import annotations

import pytest

from projnotice import Extractor


def titles(extractor: Extractor, text: str, field: str = "title") -> list[object]:
    """The values of a field of titles."""
    return [mention.value for mention in extractor.read_text(text)[1].of(field)]


@pytest.mark.parametrize(
    "text",
    [
        "Tytuł projektu: Most do pracy",
        "Ośrodek realizuje projekt pn. „Most do pracy”.",
        "Ośrodek realizuje projekt systemowy ,,Most do pracy''.",
        "„Most do pracy” to nowy projekt Ośrodka.",
        'Projekt nosi nazwę "Most do pracy".',
        "Fundacja Łąka\n\nw roku 2011\n\nrealizuje projekt:\n„Most do pracy”\n",
        "Od maja 2011 r. nasz Ośrodek i cała gmina realizują projekt dofinansowany z Funduszy Unii: „Most do pracy”.",
        "Projekt współfinansowany z Europejskiego Funduszu Społecznego „Most do pracy” trwa.",
    ],
)
def test_words_that_tie_a_name_to_the_project(extractor: Extractor, text: str) -> None:
    """Labels, "pn.", the word for a project before or behind the quotes."""
    assert titles(extractor, text) == ["Most do pracy"]


def test_inner_quotes_stay(extractor: Extractor) -> None:
    """Only the outer marks go."""
    text = "Nazwa zadania: Utworzenie Klubu „Senior+” w Zalesiu"
    assert titles(extractor, text) == ["Utworzenie Klubu „Senior+” w Zalesiu"]


@pytest.mark.parametrize(
    "text",
    [
        "Odbyła się konferencja pn. „Razem”.",
        "Nr projektu: POIS.09.01.00-00-0912/18",
        "Kurs „Kucharz” ukończyło 8 osób.",
    ],
)
def test_no_title(extractor: Extractor, text: str) -> None:
    """Names of events and courses, and numbers."""
    assert titles(extractor, text) == []


def test_the_run_of_a_programme_keeps_its_edition(extractor: Extractor) -> None:
    """What tells the run belongs to the name, and then the quotes stay."""
    text = "Program „Opieka domowa” – edycja 2023 opłaca Fundusz Solidarnościowy."
    assert titles(extractor, text, "title.programme") == ["„Opieka domowa” – edycja 2023"]


def test_a_programme_in_the_headline(extractor: Extractor) -> None:
    """A local programme that no vocabulary knows; not one whose name goes on in the genitive."""
    page = "<h1>{}</h1><p>Ośrodek prowadzi program.</p><p>Zapraszamy mieszkańców.</p>"
    found = extractor.read_text(page.format("Program Aktywność i Praca"))[1].of("title.programme")
    assert [mention.value for mention in found] == ["Aktywność i Praca"]
    assert extractor.read_text(page.format("Program Ochrony Powietrza"))[1].of("title.programme") == []
