"""Finding cues in text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projnotice.language.cues import CueHit, CueIndex
from projnotice.language.morphology import Morphology
from projnotice.language.words import split_words


def found(phrase: str, text: str, morphology: Morphology) -> list[str]:
    """The texts that one phrase finds."""
    index = CueIndex([("key", phrase)], morphology)
    return [text[hit.start : hit.end] for hit in index.find(split_words(text), text)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("wkład własny", "bez wkładu własnego gminy", ["wkładu własnego"]),
        ("wkład własny", "WKŁADEM WŁASNYM", ["WKŁADEM WŁASNYM"]),
        ("wkład własny", "wklad wlasny", ["wklad wlasny"]),
        ("wkład własny", "wkł. własny 5 zł", ["wkł. własny"]),
        ("wkład własny", "wkład\nwłasny", []),
        ("wkład własny", "wkład. Własny", []),
        ("wkład własny", "wkład; własny", []),
        ("wkład własny", "wkład – „własny”", ["wkład – „własny"]),
        ("wkład własny", "wkład (własny)", ["wkład (własny"]),
        ("wkład własny", "wkład\xa0własny", ["wkład\xa0własny"]),
        ("=projekt", "projektu, projekt", ["projekt"]),
        ("projekt systemowy?", "projektu systemowego i projekt", ["projektu systemowego", "projekt"]),
        ("koszt|wartość projekt", "wartości projektu", ["wartości projektu"]),
        ("dofinansowanie * projekt", "dofinansowanie tego projektu", ["dofinansowanie tego projektu"]),
        ("dofinansowanie * projekt", "dofinansowanie projektu", []),
        ("dofinansowanie *3 projekt", "dofinansowanie projektu", ["dofinansowanie projektu"]),
        ("dofinansowanie *3 projekt", "dofinansowania z EFS tego projektu", ["dofinansowania z EFS tego projektu"]),
        ("dofinansowanie *3 projekt", "dofinansowanie a b c d projektu", []),
        ("społeczno-zawodowy", "aktywności społeczno-zawodowej", ["społeczno-zawodowej"]),
        ("społeczno-zawodowy", "społeczno – zawodowej", ["społeczno – zawodowej"]),
        ("m.in. tkactwo", "(m.in. tkactwo, stolarstwo)", ["m.in. tkactwo"]),
        ("Poddziałanie 7.1.1", "Poddziałania 7.1.1.", ["Poddziałania 7.1.1"]),
        ("Priorytet VII", "w ramach Priorytetu VII", ["Priorytetu VII"]),
        ("realizować", "zadanie realizowano i jest realizowane", ["realizowano", "realizowane"]),
        ("realizować", "nierealizowany; realizowanie", []),
        ("MOPS Hrubieszów", "w MOPS-ie Hrubieszów", ["MOPS-ie Hrubieszów"]),
        ("z EFS", "ze EFS", ["ze EFS"]),
        ("działanie", "działań i działać", ["działań"]),
        ("godzina", "15 godz. zajęć", ["godz"]),
        ("EFS", "środki efs", ["efs"]),
    ],
)
def test_what_a_phrase_finds(phrase: str, text: str, expected: list[str], morphology: Morphology) -> None:
    """A phrase finds its inflected forms across joining signs, and nothing across what parts sentences."""
    assert found(phrase, text, morphology) == expected


def test_longest_hit_per_key_and_start(morphology: Morphology) -> None:
    """Of two phrases of one key that start at one word the longer is given; other keys are given beside it."""
    index = CueIndex([("own", "wkład"), ("own", "wkład własny"), ("part", "wkład"), ("adj", "własny")], morphology)
    text = "wkład własny"
    assert index.find(split_words(text), text) == [
        CueHit("own", 0, 12, 0, 1),
        CueHit("part", 0, 5, 0, 0),
        CueHit("adj", 6, 12, 1, 1),
    ]


def test_abbreviation_before_a_capital_ends_the_sentence(morphology: Morphology) -> None:
    """A cue does not run from "r." into the next sentence."""
    assert found("rok wartość", "2012 r. Wartość", morphology) == []


def test_long_row_of_one_word_is_linear(morphology: Morphology) -> None:
    """Wildcards over a long row of equal words stay fast."""
    text = "projekt " * 5_000
    index = CueIndex([("a", "projekt *9 umowa"), ("b", "projekt projekt? projekt umowa")], morphology)
    started = time.perf_counter()
    assert index.find(split_words(text), text) == []
    assert time.perf_counter() - started < 5


@given(st.text(alphabet="wkład własny\n.-,;„", max_size=200))
def test_hits_lie_on_words(text: str) -> None:
    """A hit begins and ends with its words, and no line break stands within."""
    words = split_words(text)
    for hit in _INDEX.find(words, text):
        assert (hit.start, hit.end) == (words.starts[hit.first_word], words.ends[hit.last_word])
        assert "\n" not in text[hit.start : hit.end]


_INDEX = CueIndex([("a", "wkład własny?"), ("b", "wkład *2 wkład")], Morphology())
