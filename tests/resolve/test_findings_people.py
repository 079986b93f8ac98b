"""Findings about times and people."""

from __future__ import annotations

from projnotice.resolve.draft import Draft
from projnotice.resolve.findings_people import check_people, check_periods


def codes(**values: object) -> list[str]:
    """The codes that a draft of these values gets."""
    draft = Draft(values=dict(values))
    check_periods(draft)
    check_people(draft)
    return [finding["code"] for finding in draft.findings]


def test_an_end_before_its_start() -> None:
    """Reversed dates are told, to the precision that both have."""
    assert codes(period={"start": "2011-11-01", "end": "2010-11"}) == ["period-reversed"]


def test_a_part_outside_the_project() -> None:
    """An instrument that begins a year too early."""
    instruments = [{"kind": "social", "period": {"start": "2010-11-01", "end": "2011-11-30"}}]
    assert codes(period={"start": "2011-01-01", "end": "2011-12-31"}, instruments=instruments) == [
        "outside-project-period"
    ]


def test_a_part_within_the_year_of_the_project() -> None:
    """A year holds all of its days."""
    stages = [{"number": 1, "period": {"start": "2011-11-01", "end": "2011-12-31"}}]
    assert codes(period={"start": "2011", "end": "2011"}, stages=stages) == []


def test_women_and_men_that_do_not_give_the_total() -> None:
    """27 and 16 are not 44."""
    assert codes(participants={"total": 44, "women": 27, "men": 16}) == ["participants-mismatch"]


def test_stages_that_do_not_give_the_total() -> None:
    """Only where each stage tells its people."""
    assert codes(
        participants={"total": 45}, stages=[{"number": 1, "participants": 15}, {"number": 2, "participants": 15}]
    ) == ["participants-mismatch"]
    assert codes(participants={"total": 45}, stages=[{"number": 1, "participants": 15}, {"number": 2}]) == []
