"""Findings about money: parts and total, rate and share, each to its printed precision."""

from __future__ import annotations

from decimal import Decimal

import pytest

from projnotice.extraction.rates import RateValue
from projnotice.resolve.draft import Draft
from projnotice.resolve.sums import Figure, check_rate, check_sums


def figures(*stated: tuple[str, str, str]) -> list[Figure]:
    """Figures from role, value and step."""
    return [
        Figure(role, Decimal(value), "PLN", Decimal(step), "exact", f"/amounts/{index}")
        for index, (role, value, step) in enumerate(stated)
    ]


def found(
    *stated: tuple[str, str, str], rate: str | None = None, of_eligible: bool = False
) -> list[tuple[str, list[str]]]:
    """Codes and fields of the findings for these figures."""
    draft = Draft()
    check_sums(draft, figures(*stated))
    if rate is not None:
        check_rate(draft, RateValue(Decimal(rate), "grant", of_eligible), figures(*stated))
    return [(finding["code"], finding["fields"]) for finding in draft.findings]


def test_parts_that_miss_the_total_are_a_mismatch() -> None:
    """The finding names the total and the parts."""
    stated = ("total", "2140000.00", "0.01"), ("eu", "1819000.00", "0.01"), ("own", "231000.00", "0.01")
    assert found(*stated) == [("amounts-mismatch", ["/amounts/0", "/amounts/1", "/amounts/2"])]


@pytest.mark.parametrize(
    "stated",
    [
        [("total", "100.00", "0.01"), ("eu", "80.00", "0.01"), ("national", "15.00", "0.01"), ("own", "5.00", "0.01")],
        [
            ("total", "120.00", "0.01"),
            ("eligible", "100.00", "0.01"),
            ("grant", "85.00", "0.01"),
            ("own", "15.00", "0.01"),
        ],
        [("total", "100.00", "0.01"), ("grant", "85.00", "0.01")],
    ],
    ids=["all-parts", "parts-of-the-eligible-costs", "own-part-not-stated"],
)
def test_parts_that_agree_give_no_finding(stated: list[tuple[str, str, str]]) -> None:
    """Any reading that adds up is enough; what is not stated is not missed."""
    assert found(*stated) == []


def test_rounded_figures_are_compared_to_their_precision() -> None:
    """`203 tys. zł` agrees with parts that differ by less than a thousand."""
    assert found(("total", "203000", "1000"), ("eu", "181685", "1"), ("own", "21815", "1")) == []


def test_split_grant_that_misses_the_grant_is_a_mismatch() -> None:
    """The Union's and the state's part are held against the grant that they make up."""
    stated = ("grant", "90.00", "0.01"), ("eu", "80.00", "0.01"), ("national", "15.00", "0.01")
    assert found(*stated) == [("amounts-mismatch", ["/amounts/0", "/amounts/1", "/amounts/2"])]


def test_rate_that_is_no_share_is_a_mismatch() -> None:
    """75 % printed beside 66 % of the total."""
    stated = ("total", "3416200", "1"), ("eu", "2260900", "1")
    assert found(*stated, rate="75") == [("rate-mismatch", ["/cofinancing_rate", "/amounts/1", "/amounts/0"])]


@pytest.mark.parametrize("rate", ["85", "84.63"])
def test_rate_to_its_own_precision(rate: str) -> None:
    """84.63 % may be printed as 85."""
    assert found(("total", "4960118.30", "0.01"), ("eu", "4197748.11", "0.01"), rate=rate) == []


def test_rate_of_eligible_costs_needs_them() -> None:
    """A share of the eligible costs says nothing of the total."""
    assert found(("total", "1000.00", "0.01"), ("eu", "600.00", "0.01"), rate="85", of_eligible=True) == []
