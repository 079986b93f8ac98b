"""Numbers of agreements: what they say, what is mended, what is a call's."""

from __future__ import annotations

import pytest

from projnotice.errors import ValueParseError
from projnotice.values import AgreementNumber, parse_agreement_number
from projnotice.values.agreements import programme_region, programme_years


def test_a_number_of_2007_2013_is_decoded() -> None:
    """Prefix, programme, levels, region, serial, year, annex."""
    assert parse_agreement_number("UDA-POKL.07.01.01-06-045/08-00") == AgreementNumber(
        programme="POKL",
        priority="7",
        measure="7.1",
        submeasure="7.1.1",
        region_code="06",
        region="lubelskie",
        serial="045",
        year=2008,
        years="2007-2013",
        bare="POKL.07.01.01-06-45/08",
        prefix="UDA",
        annex=0,
    )


def test_a_number_of_2014_2020_is_decoded() -> None:
    """A sub-measure 00 is none; the region is the number's own."""
    assert parse_agreement_number("RPLU.09.01.00-06-0012/16-01") == AgreementNumber(
        programme="RPLU",
        priority="9",
        measure="9.1",
        submeasure=None,
        region_code="06",
        region="lubelskie",
        serial="0012",
        year=2016,
        years="2014-2020",
        bare="RPLU.09.01.00-06-12/16",
        annex=1,
    )


def test_a_number_of_2021_2027_is_decoded() -> None:
    """Priority, measure and institution; the regional programme tells the region."""
    assert parse_agreement_number("FESL.05.04-IP.02-0815/23-00") == AgreementNumber(
        programme="FESL",
        priority="5",
        measure="5.4",
        submeasure=None,
        region_code=None,
        region="śląskie",
        serial="0815",
        year=2023,
        years="2021-2027",
        bare="FESL.05.04-IP.02-815/23",
        institution="IP.02",
        annex=0,
    )


def test_a_nationwide_number_has_no_region() -> None:
    """00 is the whole country; without an annex there is none."""
    number = parse_agreement_number("POWR.02.05.00-00-0123/19")
    assert (number.region_code, number.region, number.annex) == ("00", None, None)


def test_numbers_of_2004_2006_are_decoded() -> None:
    """SPO WKP has a form of its own."""
    assert parse_agreement_number("WKP_1/1.2.1/1/2005/12/34/u") == AgreementNumber(
        programme="SPOWKP",
        priority="1",
        measure="1.2",
        submeasure="1.2.1",
        region_code=None,
        region=None,
        serial="1/2005/12/34",
        year=2005,
        years="2004-2006",
        bare="WKP_1/1.2.1/1/2005/12/34",
    )


def test_a_number_of_zporr_has_its_region() -> None:
    """`Z/2.06/…` is of lubelskie."""
    number = parse_agreement_number("Z/2.06/II/2.1/45/05")
    assert (number.programme, number.region, number.measure, number.year) == ("ZPORR", "lubelskie", "2.1", 2005)


@pytest.mark.parametrize(
    "one",
    [
        "UDA-POKL.02.01.01-00- 031/13",
        "POKL.02.01.01-00-31/13",
        "WND-POKL.02.01.01-00-031/13",
        "UDA-POKL.02.01.01-00-031/13-04",
        "uda-pokl.02.01.01-00-031/13-00",
        "nr UDA-POKL.02.01.01-00-031/13",
    ],
)
def test_ways_to_write_one_number_meet(one: str) -> None:
    """Prefix, annex, case, white space and leading zeros of the serial do not part them."""
    assert parse_agreement_number(one).bare == "POKL.02.01.01-00-31/13"


@pytest.mark.parametrize(
    ("printed", "bare", "note"),
    [
        ("UDA-POIG.08.02.00--14-331/13-00", "POIG.08.02.00-14-331/13", "a doubled sign is read once"),
        ("POWR.02.06.00.00-00-0057/17", "POWR.02.06.00-00-57/17", "a fourth level 00 is left out"),
        (
            "POWR.03.05.00-00.z098/17-00",
            "POWR.03.05.00-00-Z098/17",
            "a full stop before the serial is read as a hyphen",
        ),
        (
            "UDA-POKL.07.01.01-06-O45/08",
            "POKL.07.01.01-06-45/08",
            "a letter in the serial is read as a digit",
        ),
        ("nrUDA-POKL.07.01.01-06-045/08", "POKL.07.01.01-06-45/08", "'nr' glued to the number is left out"),
        ("POKL.7.1.1-06-045/08", "POKL.07.01.01-06-45/08", "levels are filled up to two digits"),
        ("POKL.07.01.01-06-045/2008", "POKL.07.01.01-06-45/08", "the year in four digits is read as two"),
        (
            "POKL.07.01.01-06-045-08-00",
            "POKL.07.01.01-06-45/08",
            "a hyphen before the year is read as a slash",
        ),
        (
            "POKL.07.01.01.06-045/08",
            "POKL.07.01.01-06-45/08",
            "the region after a full stop is read as after a hyphen",
        ),
        ("RPLU.09.01.00-0012/16", "RPLU.09.01.00-06-12/16", "the region is missing, the programme tells it"),
        ("POKL.07.01.01-045/08", "POKL.07.01.01-45/08", "the region is missing"),
        ("POKL.07.01-06-045/08", "POKL.07.01-06-45/08", "the sub-measure is missing"),
        ("MRPO.08.02.00-12-025/10", "RPMP.08.02.00-12-25/10", "MRPO is RPMP"),
        ("PO-KL.07.01.01-06-045/08", "POKL.07.01.01-06-45/08", "PO-KL is read as POKL"),
        ("POKL.07.01.01–06–045/08", "POKL.07.01.01-06-45/08", "a dash is read as a hyphen"),
        ("POKL.07.01.01-06-045/08/00", "POKL.07.01.01-06-45/08", "a slash before the annex is read as a hyphen"),
        ("POKL.07.01.01-05-045/08", "POKL.07.01.01-05-45/08", "05 is no voivodeship"),
    ],
)
def test_what_is_malformed_is_mended_with_a_note(printed: str, bare: str, note: str) -> None:
    """One mend, one note."""
    number = parse_agreement_number(printed)
    assert (number.bare, number.notes, number.is_call) == (bare, (note,), False)


def test_each_mend_has_its_note() -> None:
    """An institution in a number of 2014–2020 is left out beside the stray full stop."""
    number = parse_agreement_number("RPLD.02.03.01.-IP.02-10-0028/17-00")
    assert (number.bare, number.notes) == (
        "RPLD.02.03.01-10-28/17",
        ("a sign after the levels is left out", "IP.02 is left out: agreements of 2014-2020 do not name it"),
    )


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("RPMA.09.01.00-IP.01-14-028/16", "RPMA.09.01.00-IP.01-14-028/16"),
        ("1/POKL/7.2.1/IN/2011", "1/POKL/7.2.1/IN/2011"),
        ("FESL.05.04-IP.02-081/23", "FESL.05.04-IP.02-081/23"),
        ("RPLD.02.03.01.-IP.02-10-028/17", "RPLD.02.03.01-IP.02-10-028/17"),
        ("POWR.02.15.00-IP.02-00-004/16", "POWR.02.15.00-IP.02-00-004/16"),
    ],
)
def test_numbers_of_calls_are_told(printed: str, bare: str) -> None:
    """An institution and a serial of three digits, or the old form; the key keeps its zeros."""
    number = parse_agreement_number(printed)
    assert (number.is_call, number.bare) == (True, bare)


def test_a_claim_counts_no_annexes() -> None:
    """The last group of a payment claim is no annex."""
    assert parse_agreement_number("WNP-POKL.07.01.01-06-045/08-03").annex is None


@pytest.mark.parametrize(
    ("printed", "years"),
    [
        ("RPSL.09.01.00-24-012/13", "2007-2013"),
        ("RPSL.09.01.00-24-012/14", "2007-2013"),
        ("RPSL.09.01.05-24-0512/15", "2014-2020"),
    ],
)
def test_the_years_of_a_code_used_twice_follow_from_the_number(printed: str, years: str) -> None:
    """Year and serial tell."""
    assert parse_agreement_number(printed).years == years


@pytest.mark.parametrize(
    "text",
    [
        "",
        "00417-6930-UM1530211/10",
        "POKL.07.01.01-06-045",
        "POKL.07.01.01-06/08",
        "POKL-06-045/08",
        "POKL.07.01.01-06-045/98",
        "POKL.07.01.01.05-06-045/08",
        "1/ABCD/7.2.1/IN/2011",
        "12.03.2024",
    ],
)
def test_what_is_no_number_is_an_error(text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueParseError, match="no number of an agreement"):
        parse_agreement_number(text)


def test_a_regional_programme_has_its_voivodeship() -> None:
    """National ones have none."""
    assert (programme_region("FELU"), programme_region("POKL")) == ("lubelskie", None)


def test_a_code_may_have_been_used_twice() -> None:
    """RPxx, POIS, POPW and POPT."""
    assert programme_years("RPLU") == ("2007-2013", "2014-2020")
