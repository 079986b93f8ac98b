"""Priorities, measures and sub-measures, their numbers and names."""

from __future__ import annotations

import pytest

from projnotice import Extractor
from projnotice.extraction.levels import LevelValue, clean_number


def levels(extractor: Extractor, text: str) -> list[tuple[str, str | None, str | None]]:
    """The levels that a text names."""
    _, mentions = extractor.read_text(text)
    found = [mention.value for mention in mentions.of("programme.level")]
    return [(value.level, value.number, value.name) for value in found if isinstance(value, LevelValue)]


def test_one_sentence_names_all_three(extractor: Extractor) -> None:
    """Numbers and names of each level, cut before the programme."""
    text = (
        "Projekt w ramach Priorytetu VII Promocja integracji społecznej, Działanie 7.1 Rozwój aktywnej integracji, "
        "Poddziałanie 7.1.2 Programu Operacyjnego Kapitał Ludzki."
    )
    assert levels(extractor, text) == [
        ("priority", "VII", "Promocja integracji społecznej"),
        ("measure", "7.1", "Rozwój aktywnej integracji"),
        ("submeasure", "7.1.2", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("III Oś priorytetowa: Wsparcie innowacji", ("priority", "III", "Wsparcie innowacji")),
        ("Oś Priorytetowa nr 2 „Otwarty rząd”", ("priority", "2", "Otwarty rząd")),
        ("Działanie 08.05 Usługi społeczne", ("measure", "8.5", "Usługi społeczne")),
        (
            "Działanie: FEWP.06.01 Aktywizacja osób – projekty PUP",
            ("measure", "6.1", "Aktywizacja osób – projekty PUP"),
        ),
        ("działanie 413 „Wdrażanie lokalnych strategii”", ("measure", "413", "Wdrażanie lokalnych strategii")),
    ],
)
def test_forms_of_a_level(extractor: Extractor, text: str, expected: tuple[str, str, str]) -> None:
    """A number before or behind the word, with leading zeros, a programme's code, or of the rural programme."""
    assert levels(extractor, text) == [expected]


def test_a_measure_named_without_a_number(extractor: Extractor) -> None:
    """A name in quotes beside its programme."""
    text = "Operacja w ramach działania „Odnowa wsi” objętego PROW na lata 2007-2013."
    assert levels(extractor, text) == [("measure", None, "Odnowa wsi")]


@pytest.mark.parametrize(
    "text",
    [
        "W ramach działania 12 szkół dostało sprzęt.",
        "Priorytety gminy na rok 2012",
        "Lokalna Grupa Działania „Bory” w PROW",
    ],
)
def test_no_level(extractor: Extractor, text: str) -> None:
    """Deeds, priorities of a gmina and action groups."""
    assert levels(extractor, text) == []


def test_clean_number_drops_zeros() -> None:
    """Leading zeros and an empty last group go."""
    assert clean_number("07.01.00") == "7.1"
