"""When two values are the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projnotice.evaluation.sameness import (
    same_address,
    same_code,
    same_name,
    same_phone,
    same_text,
    same_years,
    token_f1,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nowy start", "NOWY START"),
        ("„Nowy  start”", '"Nowy start"'),
        (",,Nowy start''", "Nowy start"),
        ("Kraków – Nowa Huta", "Kraków-Nowa Huta"),
        ("kucharz małej gastronomii", "kucharza małej gastronomii"),
        ("Miejski Ośrodek Pomocy Społecznej", "MIEJSKIEGO OŚRODKA POMOCY SPOŁECZNEJ"),
        ("szkoła dla rodziców", "szkole dla rodziców"),
        ("Senior+ w Xowie.", "Senior+ w Xowie"),
    ],
)
def test_names_alike_but_for_spelling_and_endings_are_the_same(one: str, other: str) -> None:
    """Case, quotes, dashes, white space and inflection are forgiven."""
    assert same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("prawo jazdy kat. B", "prawo jazdy kat. D"),
        ("Nowy start", "Nowy start II"),
        ("edycja 2011", "edycja 2012"),
        ("kucharz", "krawiec"),
        ("kurs", "kot"),
        ("terapia rodzinna", "terapia"),
        ("Oława", "Opole"),
    ],
)
def test_other_names_are_not_the_same(one: str, other: str) -> None:
    """Numbers, letters of categories and further words make another name."""
    assert not same_name(one, other)


@given(st.text(), st.text())
def test_sameness_of_names_has_no_direction(one: str, other: str) -> None:
    """It does not matter which of the two is gold."""
    assert same_name(one, other) == same_name(other, one)


@given(st.text())
def test_a_name_is_the_same_as_itself(name: str) -> None:
    """Every text equals itself."""
    assert same_name(name, name)


def test_token_f1_counts_words_as_often_as_they_stand() -> None:
    """Two of three words against two of two: F1 is 0.8."""
    assert token_f1("wzrost aktywności osób", "wzrost aktywności") == 0.8


def test_texts_that_share_no_word_have_f1_of_zero() -> None:
    """Nothing shared, empty text too, is 0."""
    assert (token_f1("wzrost", "spadek"), token_f1("", "")) == (0.0, 0.0)


def test_a_text_counts_from_0_8() -> None:
    """F1 of 0.8 is enough, 0.75 is not."""
    assert same_text("wzrost aktywności osób", "wzrost aktywności")
    assert not same_text("a b c d", "a b c e")


@pytest.mark.parametrize("other", ["84 664 10 11", "84-664-10-11", "+48 84 664 10 11", "(84) 6641011"])
def test_a_phone_number_is_its_digits(other: str) -> None:
    """Grouping, brackets and the prefix of Poland do not matter."""
    assert same_phone("846641011", other)


def test_another_phone_number_is_another() -> None:
    """One digit makes the difference."""
    assert not same_phone("846641011", "846641012")


@pytest.mark.parametrize("other", ["www.mops.example.pl", "https://mops.example.pl/", "HTTP://WWW.MOPS.example.pl"])
def test_a_web_address_is_where_it_leads(other: str) -> None:
    """Scheme, `www.`, case and the last slash do not matter."""
    assert same_address("mops.example.pl", other)


def test_years_are_their_numbers() -> None:
    """Dashes and spaces do not matter, the years do."""
    assert same_years("2007-2013", "2007 – 2013")
    assert not same_years("2007-2013", "2014-2020")


def test_a_printed_code_is_compared_to_the_sign() -> None:
    """Only case and white space are forgiven."""
    assert same_code("UDA-POKL.07.01.01-14-051/09", "uda-pokl.07.01.01-14-051/09 ")
    assert not same_code("7.1", "7.1.1")
