"""Where the name of an organisation begins and ends."""

from __future__ import annotations

import pytest

from projnotice import Extractor
from projnotice.extraction.bodies import find_bodies


def names(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    """The organisations of a text with their kinds."""
    reading, _ = extractor.read_text(text)
    return [(reading.text[body.start : body.end], body.kind) for body in find_bodies(reading)]


@pytest.mark.parametrize(
    ("name", "rest", "kind"),
    [
        ("Szkoła Podstawowa nr 3 im. Jana Brzechwy w Zalesiu", " zaprasza.", "school"),
        ("Stowarzyszenie „Łąka” w Starym Zalesiu", " prowadzi zajęcia.", "ngo"),
        ("Zakład Poligraficzny LITERA s.c. w Zalesiu", " wdraża nowy druk.", "company"),
        ("Przedsiębiorstwo Meblarskie JODŁA Sp. j.", " realizuje plan.", "company"),
        ("Zakład Wodociągów i Kanalizacji Sp. z o. o. w Zalesiu", " wdraża plan.", "company"),
        ("Miejski Zakład Komunikacji w Zalesiu Sp. z o.o.", " wdraża plan.", "company"),
        ("Parafia Rzymskokatolicka pw. św. Jacka w Zalesiu", " prowadzi remont.", "other"),
        ("powiatu zaleskiego", ": 5 zł", "powiat"),
        ("MIEJSKI OŚRODEK POMOCY SPOŁECZNEJ W ZALESIU", " REALIZUJE PROJEKT", "MOPS"),
        ("Ośrodek Pomocy Społecznej w Zalesiu", " w 2011 roku działa.", "OPS"),
    ],
)
def test_names(extractor: Extractor, name: str, rest: str, kind: str) -> None:
    """Numbers, patrons, quotes, legal forms and one place belong to a name; years and verbs do not."""
    assert names(extractor, name + rest) == [(name, kind)]


def test_joined_bodies_stay_apart(extractor: Extractor) -> None:
    """A conjunction before another head ends a name."""
    text = "Projekt prowadzi Gmina Zalesie oraz Powiat Kłocki."
    assert names(extractor, text) == [("Gmina Zalesie", "gmina"), ("Powiat Kłocki", "powiat")]


def test_a_foreign_partner(extractor: Extractor) -> None:
    """A name that no word of the vocabulary tells, behind "w partnerstwie z"."""
    text = "Liceum realizuje projekt w partnerstwie z Escola Nova de Faro (Portugalia)."
    assert names(extractor, text)[-1] == ("Escola Nova de Faro", "other")
