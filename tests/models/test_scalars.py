"""Scalars of the record: exact decimals and dates to the precision stated."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from projnotice.models.scalars import Count, Instant, PlainDecimal, Pointer, Published, ReducedDate

DECIMAL = TypeAdapter(PlainDecimal)


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_a_decimal_survives_json_digit_for_digit(number: Decimal) -> None:
    """What is written as JSON reads back as the same decimal with the same digits."""
    if number.is_signed():
        number = -number
    assert DECIMAL.validate_json(DECIMAL.dump_json(number)).as_tuple() == number.as_tuple()


def test_a_decimal_is_written_without_an_exponent() -> None:
    """2.57E+6 is written as plain digits."""
    assert DECIMAL.dump_python(DECIMAL.validate_python(Decimal("2.57E+6")), mode="json") == "2570000"


def test_a_whole_number_is_a_decimal() -> None:
    """An int is exact, so it is taken."""
    assert DECIMAL.validate_python(85) == Decimal(85)


@pytest.mark.parametrize("wrong", [1.5, True, "1,50", "1 500", "1e3", "-1", "", "NaN", Decimal("NaN"), Decimal(-1)])
def test_what_is_no_plain_decimal_is_refused(wrong: object) -> None:
    """Floats, Polish notation, exponents and negative numbers never become a sum."""
    with pytest.raises(ValidationError):
        DECIMAL.validate_python(wrong)


@pytest.mark.parametrize("right", ["2008", "2019-10", "2012-02-29"])
def test_a_reduced_date_is_taken_as_it_is(right: str) -> None:
    """Year, month and day precision are all dates."""
    assert TypeAdapter(ReducedDate).validate_python(right) == right


@pytest.mark.parametrize("wrong", ["08", "2019-13", "2011-02-29", "2019-1", "2019-10-01T10:00", "2019/10", "2019-10\n"])
def test_a_date_outside_the_calendar_is_refused(wrong: str) -> None:
    """No invented day or month passes."""
    with pytest.raises(ValidationError):
        TypeAdapter(ReducedDate).validate_python(wrong)


@pytest.mark.parametrize("right", ["2008-12-29", "2008-12-29T07:39", "2008-12-29T07:39:05"])
def test_publication_may_have_a_time(right: str) -> None:
    """A day of publication stands with or without its time."""
    assert TypeAdapter(Published).validate_python(right) == right


@pytest.mark.parametrize("wrong", ["2008-12-29T25:00", "2008-12T07:39", "2008-12-29 07:39"])
def test_publication_with_a_wrong_time_is_refused(wrong: str) -> None:
    """A time needs a day and must be of the clock."""
    with pytest.raises(ValidationError):
        TypeAdapter(Published).validate_python(wrong)


def test_an_instant_needs_a_zone() -> None:
    """When a page was fetched is told with its zone."""
    assert TypeAdapter(Instant).validate_python("2026-01-31T04:00:00Z") == "2026-01-31T04:00:00Z"
    with pytest.raises(ValidationError):
        TypeAdapter(Instant).validate_python("2026-01-31T04:00:00")


@pytest.mark.parametrize("wrong", ["45", 45.0, -1, True])
def test_a_count_is_a_whole_number(wrong: object) -> None:
    """Text, floats, booleans and negative numbers count nothing."""
    with pytest.raises(ValidationError):
        TypeAdapter(Count).validate_python(wrong)


@pytest.mark.parametrize("wrong", ["title", "/", "/courses/", "/Courses/0", "/courses/x y"])
def test_a_pointer_is_a_json_pointer(wrong: str) -> None:
    """A pointer starts with a slash and has names and indexes of the contract."""
    with pytest.raises(ValidationError):
        TypeAdapter(Pointer).validate_python(wrong)
