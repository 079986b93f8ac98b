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
