"""Values in running text: where they stand, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projnotice.values import (
    PartialDate,
    Period,
    find_amounts,
    find_numbers,
    find_percents,
    find_times,
    parse_amount,
    parse_date,
    parse_number,
)


def test_sums_are_found_where_they_stand() -> None:
    """The span is figure and currency, without the bound."""
    text = "Koszt to ponad 800 tys. zł, z tego 122 094,19 zł daje gmina."
    assert [text[f.start : f.end] for f in find_amounts(text)] == ["800 tys. zł", "122 094,19 zł"]


def test_a_sum_in_words_beside_its_digits_is_no_second_sum() -> None:
    """ "słownie: …" repeats the digits."""
    text = "kwota 1 500,00 zł (słownie: jeden tysiąc pięćset złotych 00/100)"
    assert [str(f.value.value) for f in find_amounts(text)] == ["1500.00"]


def test_dates_and_lengths_are_found_where_they_stand() -> None:
    """A range is one expression; its ends are cited apart."""
    text = "Projekt trwa od 1 maja 2012 r. do 30 kwietnia 2013 r. (12 miesięcy)."
    period, length = find_times(text)
    assert text[period.start : period.end] == "od 1 maja 2012 r. do 30 kwietnia 2013 r."
    assert text[length.start : length.end] == "12 miesięcy"


@pytest.mark.parametrize(
    "text",
    [
        "POKL.07.01.01-06-045/08-00",
        "RPLU.09.01.00-06-0012/16-00",
        "Dz. U. Nr 64, poz. 593",
        "tel. 81 555 20 12",
        "wzrost o 12.5 punktu",
        "osoby w wieku 15-64",
    ],
)
def test_no_date_inside_longer_tokens(text: str) -> None:
    """Agreement numbers, journals, telephones and decimals hold no dates."""
    assert [text[f.start : f.end] for f in find_times(text)] == []


@pytest.mark.parametrize("text", ["POKL.07.01.01-06-045/08-00", "85%", "12,5 km"])
def test_no_count_inside_longer_tokens(text: str) -> None:
    """Pieces of agreement numbers, percentages and decimals are no counts."""
    assert [text[f.start : f.end] for f in find_numbers(text)] == []


def test_counts_in_digits_and_words() -> None:
    """A count may be written either way, with a bound before it."""
    text = "co najmniej 45 osób, dziewięcioro dzieci i 25-ciu seniorów"
    assert [(f.value.value, f.value.bound) for f in find_numbers(text)] == [
        (45, "at_least"),
        (9, "exact"),
        (25, "exact"),
    ]


def test_percentages() -> None:
    """A percentage is the figure before its sign."""
    assert [f.value.value for f in find_percents("85% i 15,5 proc.")] == [Decimal("85"), Decimal("15.5")]


@given(st.integers(0, 10**9), st.integers(0, 99), st.sampled_from([" ", "\u00a0", "\u2009", ""]))
def test_a_printed_sum_is_read_back(whole: int, grosze: int, gap: str) -> None:
    """Thousands may be parted by any space or none."""
    printed = f"{whole:,}".replace(",", gap) + f",{grosze:02} zł"
    assert parse_amount(printed).value == Decimal(f"{whole}.{grosze:02}")


@given(st.dates(min_value=PartialDate(1990).first_day(), max_value=PartialDate(2060).last_day()))
def test_a_printed_date_is_read_back(day: object) -> None:
    """The numeric form of any day gives that day."""
    assert parse_date(f"{day:%d.%m.%Y} r.").isoformat() == f"{day:%Y-%m-%d}"


@given(st.integers(0, 10**7))
def test_digits_are_read_back(number: int) -> None:
    """A grouped number gives the number."""
    assert parse_number(f"{number:,}".replace(",", " ")) == number


@given(st.text(alphabet="0123456789 .,-/zł€%rokumaj\n", max_size=200))
def test_spans_lie_in_the_text_and_are_disjoint(text: str) -> None:
    """Whatever the text, what is found is in order and does not overlap."""
    for find in (find_amounts, find_times, find_numbers, find_percents):
        last = 0
        for found in find(text):
            assert last <= found.start < found.end <= len(text)
            last = found.end


@pytest.mark.parametrize("piece", ["1", "1 ", "1.", "maj ", "od ", "2012-", "tysiąc ", "zł ", "1,", "I "])
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    """A long run of anything ends: these texts took minutes where a pattern backtracked."""
    text = piece * (40_000 // len(piece))
    assert len(find_amounts(text)) + len(find_times(text)) + len(find_numbers(text)) <= len(text)


def test_school_years_are_a_stretch_of_time() -> None:
    """From the year in which the first begins to the one in which the last ends."""
    text = "w latach szkolnych 2019/2020 i 2020/2021"
    (found,) = find_times(text)
    assert (text[found.start : found.end], found.value) == (
        "2019/2020 i 2020/2021",
        Period(PartialDate(2019), PartialDate(2021), None, (19, 23), (36, 40)),
    )
    assert find_times("w roku szkolnym 2019/2022") == []
