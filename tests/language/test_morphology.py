"""Forms, lemmas and readings."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from projnotice.language.morphology import Morphology


@pytest.mark.parametrize(
    ("word", "some", "none"),
    [
        ("kurs", "kurs kursu kursowi kursem kursie kursy kursow kursom kursami kursach", "kursant"),
        ("działanie", "dzialania dzialan dzialaniem", "dziala dzialac niedzialanie"),
        ("wzmacnianie", "wzmacniania wzmacnianiu", "wzmacniac wzmacnia niewzmacniania"),
        ("społeczny", "spoleczna spolecznej spoleczni spolecznych spoleczne", "spoleczno spolecznie"),
        ("duży", "duzego duza duzi", "wiekszy najwiekszy"),
        ("wyższy", "wyzszej wyzsi", "wysoki najwyzszy"),
        ("realizowany", "realizowana realizowanych realizowani", "realizuje nierealizowany realizowano"),
        ("realizować", "realizuje realizowal realizowaly realizowano realizowana realizujacy realizowac",
         "realizowanie nierealizowany"),
        ("zrealizować", "zrealizowano zrealizuje zrealizowalismy", "realizuje"),
        ("osób", "osoba osoby osob osobom", ""),
        ("z", "z ze", "za"),
        ("godzina", "godzin godz", "g h"),
        ("EFS", "efs", "efsu"),
        ("VII", "vii", ""),
        ("MOPS", "mops mopsu mopsie", ""),
        ("7", "7", ""),
        ("tutoringowy", "tutoringowego tutoringowych tutoringowa", ""),
        ("mentoring", "mentoringu mentoringiem", ""),
        ("Osrodek", "osrodek osrodka osrodkiem", ""),
        ("prawo", "prawo prawa praw", "prawy prawej"),
    ],
)  # fmt: skip
def test_forms(word: str, some: str, none: str, morphology: Morphology) -> None:
    """A cue word has the forms of its own paradigm and no others."""
    forms = morphology.forms(word)
    assert set(some.split()) <= forms
    assert forms.isdisjoint(none.split())


def test_lemmas_of_an_inflected_word(morphology: Morphology) -> None:
    """The base forms come without the suffixes that tell homonyms apart."""
    assert morphology.lemmas("prawem") == {"prawo"}


def test_capitals_are_read(morphology: Morphology) -> None:
    """A word in capitals is read as any other."""
    assert {(one.lemma, one.tag) for one in morphology.analyses("OŚRODKA")} == {("ośrodek", "subst:sg:gen:m3")}


def test_surnames_do_not_hide_adjectives(morphology: Morphology) -> None:
    """Where a word is an adjective its reading as a surname is left out."""
    assert {one.part_of_speech for one in morphology.analyses("MIEJSKIEJ")} == {"adj"}


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("Osrodek", "ośrodek"), ("spolecznej", "społeczny"), ("zajec", "zajęcia"), ("nastepujące", "następujący")],
)
def test_missing_diacritics(word: str, lemma: str, morphology: Morphology) -> None:
    """A word without its diacritics is read as the known word with the fewest changes."""
    assert lemma in morphology.lemmas(word)


@pytest.mark.parametrize("word", ["", " ", "xqzw", "12", "a b", "\x00", "ŻĘ" * 60, "😀"])
def test_what_is_no_word_has_no_reading(word: str, morphology: Morphology) -> None:
    """Odd input gives no reading of a noun and no error."""
    assert [one for one in morphology.analyses(word) if one.part_of_speech == "subst"] == []


def test_threads_share_one_morphology() -> None:
    """Many threads may ask at once, the first question included."""
    words = ["kurs", "ośrodek", "realizować", "społeczny"] * 50
    shared = Morphology()
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(shared.forms, words)) == [shared.forms(word) for word in words]
