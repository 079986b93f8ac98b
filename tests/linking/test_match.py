"""How a project is found in a list, and when it is not."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hand_made import project_of

from projnotice.linking import Difference, ListRow, Match, Matcher, Scored
from projnotice.linking.likeness import Vocabulary
from projnotice.linking.names import body_words, same_stem

TITLE = "Czas na aktywność w gminie Kock"
BODY = "Gminny Ośrodek Pomocy Społecznej w Kocku"
NUMBER = "UDA-POKL.07.01.01-06-045/08"


def row(at: int, **fields: Any) -> ListRow:
    """A row of the project of this test's constants."""
    return ListRow(**({"row": at, "number": f"{NUMBER}-00", "title": TITLE, "beneficiary": BODY} | fields))


OTHERS = [
    row(2, number="UDA-POKL.07.01.01-06-100/08-00", title="Klub seniora", beneficiary="Gmina Ryki"),
    row(3, number="UDA-POKL.07.01.01-06-101/08-00", title="Szkoła równych szans", beneficiary="Gmina Lublin"),
    row(4, number="UDA-POKL.07.01.01-06-102/08-00", title="Praca dla każdego", beneficiary="Gmina Lublin"),
]


def match(*rows: ListRow, **fields: Any) -> Match:
    """The match of a project with these fields in a list of these rows and three others."""
    return Matcher([*OTHERS, *rows]).match(project_of(**fields))


def test_the_number_finds_the_row() -> None:
    """Whatever its prefix, zeros and annex."""
    found = match(row(9), agreement_number="POKL.07.01.01-06-45/08", title=TITLE)
    assert found == Match("agreement", Scored(row(9), 1.0), None, ())


def test_of_annexes_the_record_s_own_is_taken_else_the_last() -> None:
    """All have the same key."""
    rows = [row(9), row(10, number=f"{NUMBER}-02"), row(11, number=f"{NUMBER}-01")]
    assert match(*rows, agreement_number=f"{NUMBER}-01", title=TITLE).row == rows[2]
    assert match(*rows, agreement_number=NUMBER, title=TITLE).row == rows[1]


def test_a_number_alone_is_enough() -> None:
    """Where the record has no names."""
    assert match(row(9), agreement_number=NUMBER).row == row(9)


def test_names_may_speak_against_a_number() -> None:
    """A misprint in a number leads to another project; nothing is matched."""
    found = match(row(9), agreement_number=NUMBER, title="Remont remizy", beneficiary={"name": "Gmina Sanok"})
    assert (found.method, found.reason, found.best) == (None, "names-say-otherwise", Scored(row(9), found.best.score))  # type: ignore[union-attr]


def test_names_may_lead_to_another_row_than_the_number() -> None:
    """Both are shown, none is matched."""
    found = match(row(9), agreement_number=NUMBER, title="Klub seniora", beneficiary={"name": "Gmina Ryki"})
    assert (found.row, found.reason) == (None, "names-say-otherwise")
    assert found.runner_up is not None
    assert found.runner_up.row == OTHERS[0]


def test_title_and_beneficiary_find_the_row() -> None:
    """With a misprint, in capitals, the body in its short form."""
    found = match(row(9), title="CZAS NA AKTYWNOŚĆ W GMINIE KCOK", beneficiary={"name": "GOPS w Kocku"})
    assert (found.method, found.row) == ("title-and-beneficiary", row(9))


def test_a_short_title_finds_the_row() -> None:
    """Its first words."""
    long = row(9, title="Czas na aktywność. Integracja mieszkańców gminy Kock")
    assert match(long, title="Czas na aktywność", beneficiary={"name": BODY}).row == long


def test_the_same_title_of_another_beneficiary_is_no_match() -> None:
    """`Gmina Ryki` is not the GOPS of Kock."""
    found = match(row(9), title=TITLE, beneficiary={"name": "Gmina Ryki"})
    assert (found.row, found.reason) == (None, "too-unlike")


def test_places_that_are_nearly_spelt_alike_are_two() -> None:
    """Lublin and Lubin, both in the list."""
    rows = [row(9, beneficiary="Gmina Lubin"), row(10, title="Most", beneficiary="Gmina Lubin", number=None)]
    assert match(*rows, title=TITLE, beneficiary={"name": "Gmina Lublin"}).row is None


def test_two_editions_that_nothing_tells_apart_are_no_match() -> None:
    """The runner-up is shown."""
    rows = [row(9), row(10, number="UDA-POKL.07.01.01-06-077/09-00")]
    found = match(*rows, title=TITLE, beneficiary={"name": BODY})
    assert (found.method, found.reason) == (None, "near-double")
    assert found.runner_up == Scored(rows[1], 1.0)


def test_the_period_tells_two_editions_apart() -> None:
    """By the year of the start."""
    years = [{"start": datetime.date(year, 1, 1), "end": datetime.date(year, 12, 31)} for year in (2008, 2009)]
    rows = [row(9, **years[0]), row(10, number="UDA-POKL.07.01.01-06-077/09-00", **years[1])]
    found = match(*rows, title=TITLE, beneficiary={"name": BODY}, period={"start": "2009", "end": "2009"})
    assert found.row == rows[1]


def test_a_sum_tells_two_editions_apart() -> None:
    """To the grosz."""
    rows = [row(9, total=Decimal("100.00")), row(10, number="UDA-POKL.07.01.01-06-077/09-00", total=Decimal("120.00"))]
    found = match(*rows, title=TITLE, beneficiary={"name": BODY}, amounts=[{"role": "total", "value": "120"}])
    assert found.row == rows[1]


def test_another_year_under_one_title_is_no_match() -> None:
    """The list has the edition of 2008, the record tells of 2011."""
    listed = row(9, start=datetime.date(2008, 1, 1), end=datetime.date(2008, 12, 31))
    found = match(listed, title=TITLE, beneficiary={"name": BODY}, period={"start": "2011", "end": "2011"})
    assert (found.row, found.reason) == (None, "too-unlike")


def test_a_title_with_another_numeral_is_no_match() -> None:
    """`II` is another edition."""
    assert match(row(9), title=TITLE + " II", beneficiary={"name": BODY}).row is None


def test_a_title_alone_must_be_borne_out() -> None:
    """By a date of more than a year or by a sum."""
    listed = row(9, start=datetime.date(2008, 1, 1), end=datetime.date(2008, 12, 31))
    assert match(listed, title=TITLE).row is None
    assert match(listed, title=TITLE, period={"start": "2008", "end": "2008"}).row is None
    assert match(listed, title=TITLE, period={"start": "2008-01", "end": "2008-12"}).method == "title"


def test_a_beneficiary_behind_a_slash_is_found() -> None:
    """The list names the gmina and its unit."""
    listed = row(9, beneficiary=f"GMINA KOCK/ {BODY.upper()}")
    assert match(listed, title=TITLE, beneficiary={"name": BODY}).row == listed


def test_nothing_to_go_by_is_no_match() -> None:
    """Neither number nor title."""
    assert match(row(9), beneficiary={"name": BODY}) == Match(None, None, None, (), "nothing-to-go-by")


def test_fields_that_differ_are_told() -> None:
    """In the order of the record; what only one states is no difference."""
    listed = row(
        9,
        title=TITLE + ". Edycja gminna",
        total=Decimal("100.00"),
        eu=Decimal("85.00"),
        start=datetime.date(2008, 1, 1),
        end=datetime.date(2008, 12, 31),
    )
    found = match(
        listed,
        title=TITLE,
        agreement_number=NUMBER,
        beneficiary={"name": "Ośrodek Pomocy w Kocku"},
        amounts=[{"role": "total", "value": "120"}, {"role": "grant", "value": "90"}],
        period={"start": "2008-01", "end": "2009"},
    )
    assert found.differences == (
        Difference("title", TITLE, TITLE + ". Edycja gminna"),
        Difference("beneficiary", "Ośrodek Pomocy w Kocku", BODY),
        Difference("amounts.total", "120.00", "100.00"),
        Difference("period.end", "2009", "2008-12-31"),
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("PCPR w Rykach", "powiatowe centrum pomocy rodzinie w rykach"),
        ("„Szansa” Sp. z o.o.", "szansa spolka z ograniczona odpowiedzialnoscia"),
        ("Gmina Kock", "gmina kock"),
    ],
)
def test_short_forms_of_bodies_are_written_out(name: str, words: str) -> None:
    """Whatever their punctuation."""
    assert body_words(name) == words.split()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("lubartow", "lubartowie", True), ("kock", "kocku", True), ("lublin", "lubin", False), ("2011", "2012", False)],
)
def test_endings_do_not_part_words(one: str, other: str, same: bool) -> None:
    """Up to three letters."""
    assert same_stem(one, other) is same


def test_a_misprint_is_forgiven_where_the_list_does_not_know_the_word() -> None:
    """`lublin` and `lubin` are both known, `lubilna` is not."""
    words = Vocabulary([["lublin"], ["lublin"], ["lubin"], ["lubin"]])
    assert (words.word_likeness("lublin", "lubin"), words.word_likeness("lubiln", "lublin") > 0.8) == (0.0, True)
