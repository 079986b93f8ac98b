"""Kinds of active-integration instruments, only where the page names them."""

from __future__ import annotations

import pytest

from projnotice.pipeline import Extractor


def kinds(extractor: Extractor, text: str) -> list[object]:
    """The kinds named in a text, in its order."""
    _, mentions = extractor.read_text(text)
    return [mention.value for mention in mentions.of("instruments")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zastosowano instrumenty: edukacyjny, zawodowy i zdrowotny.", ["educational", "vocational", "health"]),
        ("Zastosowano instrumenty aktywizacji społecznej i zawodowej.", ["social", "vocational"]),
        ("W ramach aktywizacji zdrowotnej odbyła się terapia.", ["health"]),
        ("Prowadzimy usługi o charakterze społecznym.", ["social"]),
        ("Instrumenty aktywnej integracji:\n- Edukacyjny – kursy\n- Społeczny – trening\n", ["educational", "social"]),
    ],
)
def test_a_kind_goes_with_the_word_for_instruments(extractor: Extractor, text: str, expected: list[object]) -> None:
    """Joined to it, behind "w ramach", or opening an entry of a list of them."""
    assert kinds(extractor, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Celem projektu jest aktywizacja społeczna i zawodowa mieszkańców.",
        "Kupiono instrumenty dla orkiestry.",
        "Odbyło się doradztwo zawodowe.",
        "Projekt współfinansuje Europejski Fundusz Społeczny.",
    ],
)
def test_adjectives_of_other_words_name_none(extractor: Extractor, text: str) -> None:
    """Aims, music, counselling, the fund."""
    assert kinds(extractor, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wdrożono instrumenty: zawodowy (doradca), społeczny (trening).", ["vocational", "social"]),
        ("Instrumenty aktywnej integracji: aktywizację społeczną, aktywizację zawodową.", ["social", "vocational"]),
        ("Instrumenty z zakresu aktywizacji społecznej oraz zdrowotnej", ["social", "health"]),
        ("Zastosowano instrumenty zarówno społeczne, jak i zawodowe.", ["social", "vocational"]),
        ("Aktywna integracja (społeczna, zawodowa i edukacyjna)", ["social", "vocational", "educational"]),
        ("Usługi aktywnej integracji:\n- społecznej: trening,\n- zawodowej: doradca", ["social", "vocational"]),
        ("I. Aktywizacja społeczna – trening\n\nII. Aktywizacja zdrowotna – badania", ["social", "health"]),
    ],
)
def test_kinds_told_in_a_row(extractor: Extractor, text: str, expected: list[object]) -> None:
    """Brackets, repeated heads and joining words may lie between; labels and numbered lines are entries."""
    assert kinds(extractor, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Aktywizacja zawodowa – szansa dla bezrobotnych",
        "Stowarzyszenie prowadzi działania społeczne, edukacyjne i zdrowotne.",
        "Organizacje społeczne (kluby) i zawodowe wsparły nas.",
        "Celem jest aktywizacja społeczna, zawodowa i edukacyjna mieszkańców.",
    ],
)
def test_one_line_or_general_words_tell_no_kinds(extractor: Extractor, text: str) -> None:
    """A title that opens like a label, general words in a row, an aim."""
    assert kinds(extractor, text) == []
