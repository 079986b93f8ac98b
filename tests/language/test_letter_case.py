"""Capitals of names."""

from __future__ import annotations

import pytest

from projnotice.language.letter_case import case_name, like
from projnotice.language.morphology import Morphology


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("MIEJSKI OŚRODEK POMOCY SPOŁECZNEJ W LUBARTOWIE", "Miejski Ośrodek Pomocy Społecznej w Lubartowie"),
        ("ZESPÓŁ SZKÓŁ NR 3 IM. JANA PAWŁA II W ŁĘCZNEJ", "Zespół Szkół nr 3 im. Jana Pawła II w Łęcznej"),
        ("POWIATOWE CENTRUM POMOCY RODZINIE", "Powiatowe Centrum Pomocy Rodzinie"),
        ("MOPS W LEŻAJSKU", "MOPS w Leżajsku"),
        ("MOPS", "MOPS"),
        ("I LICEUM OGÓLNOKSZTAŁCĄCE", "I Liceum Ogólnokształcące"),
        ("OŚRODEK I CENTRUM", "Ośrodek i Centrum"),
        ("SZKOŁA PODSTAWOWA NR VII", "Szkoła Podstawowa nr VII"),
        ("FUNDACJA LABTEKS", "Fundacja LABTEKS"),
        ("Fundacja EUROKREATOR", "Fundacja EUROKREATOR"),
        ("Stowarzyszenie NASZA PRZYSZŁOŚĆ", "Stowarzyszenie NASZA PRZYSZŁOŚĆ"),
        ("FUNDACJA „NOWY HORYZONT” W CHEŁMIE", "Fundacja „NOWY HORYZONT” w Chełmie"),
        ("FUNDACJA TĘCZA SP. Z O.O.", "Fundacja Tęcza sp. z o.o."),
        ("BANK SPÓŁDZIELCZY S.A.", "Bank Spółdzielczy S.A."),
        ("GMINA KOLUSZKOWO", "Gmina Koluszkowo"),
        ("URZĄD MIASTA BIELSKO-BIAŁA", "Urząd Miasta Bielsko-Biała"),
        ("ZESPÓŁ SZKOLNO-PRZEDSZKOLNY", "Zespół Szkolno-Przedszkolny"),
        ("MIEJSKI OŚRODEK W DŁUŻNIOWIE", "Miejski Ośrodek w Dłużniowie"),
        ("Gminny Ośrodek Pomocy Społecznej", "Gminny Ośrodek Pomocy Społecznej"),
        ("", ""),
    ],
)
def test_case_name(name: str, expected: str, morphology: Morphology) -> None:
    """A name in capitals is written as Polish writes names; acronyms, numerals, quotes and brands stay."""
    assert case_name(name, morphology) == expected


@pytest.mark.parametrize(
    ("model", "word", "expected"),
    [
        ("MIEJSKIEGO", "miejski", "MIEJSKI"),
        ("Lubelską", "lubelska", "Lubelska"),
        ("kursu", "Kurs", "kurs"),
        ("Z", "we", "We"),
    ],
)
def test_like(model: str, word: str, expected: str) -> None:
    """A word takes the letter case of its model."""
    assert like(model, word) == expected
