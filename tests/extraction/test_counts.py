"""Counts of people: what is counted, of whom, and which counts belong together."""

from __future__ import annotations

import pytest

from projnotice.extraction.counts import CountValue
from projnotice.pipeline import Extractor


def counts(extractor: Extractor, text: str) -> list[tuple[str, int, str]]:
    """What each count counts, how many, and whom it speaks of."""
    _, mentions = extractor.read_text(text)
    values = [mention.value for mention in mentions.of("participants")]
    return [(value.counts, value.count, value.scope) for value in values if isinstance(value, CountValue)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wsparciem objęto 45 osób.", ("total", 45, "project")),
        ("Uczestnicy projektu w liczbie 15, otrzymali wsparcie.", ("total", 15, "project")),
        ("Do projektu zakwalifikowano 25-ciu mieszkańców.", ("total", 25, "project")),
        ("Kurs ukończyło 12 osób.", ("total", 12, "part")),
        ("Odbyły się warsztaty rękodzieła (20 osób).", ("total", 20, "part")),
        ("Zgłosiły się 94 osoby.", ("total", 94, "pseudo")),
        ("W gminie mieszka 3 120 osób.", ("total", 3120, "pseudo")),
        ("W projekcie weźmie udział od 20 do 25 osób.", ("total", 20, "project")),
        ("Uczestnicy ogółem: 43 os.", ("total", 43, "project")),
        ("Z drogi będzie korzystać 420 mieszkańców.", ("total", 420, "pseudo")),
        ("W tym roku wsparcie otrzymają 24 osoby.", ("total", 24, "year")),
        ("We wniosku zaplanowano udział 32 osób.", ("total", 32, "planned")),
    ],
)
def test_the_words_around_a_count_tell_whom_it_speaks_of(
    extractor: Extractor, text: str, expected: tuple[str, int, str]
) -> None:
    """The nearest words decide; a course, a form of help or a place takes the count away from the project."""
    assert counts(extractor, text) == [expected]


@pytest.mark.parametrize("text", ["Klub ma 20 miejsc.", "Kupiono 214 książek dla dzieci.", "Osoby w wieku 15-64 lat."])
def test_other_numbers_count_no_people(extractor: Extractor, text: str) -> None:
    """Places, things and ages are no counts of people."""
    assert counts(extractor, text) == []


@pytest.mark.parametrize(
    "breakdown",
    [
        "(12 K i 3 M)",
        "(12K, 3M)",
        "(12K/3M)",
        "12K3M",
        ", w tym 12 kobiet i 3 mężczyzn",
        "(12Ki3M)",
        "(12 kobiet/3 mężczyzn)",
        ", z czego kobiet 12, mężczyzn 3",
    ],
)
def test_women_and_men_belong_to_the_count_before_them(extractor: Extractor, breakdown: str) -> None:
    """In letters or words, glued or spaced."""
    _, mentions = extractor.read_text(f"Wsparciem objęto 15 osób {breakdown}.")
    values = [mention.value for mention in mentions.of("participants")]
    found = [(value.counts, value.count, value.head) for value in values if isinstance(value, CountValue)]
    assert found == [("total", 15, None), ("women", 12, 17), ("men", 3, 17)]
