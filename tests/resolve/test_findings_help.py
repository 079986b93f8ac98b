"""Findings about hours and courses that do not add up."""

from __future__ import annotations

from typing import Any

import pytest

from projnotice.resolve.draft import Draft
from projnotice.resolve.findings_help import check_help


def codes(values: dict[str, Any], **also: Any) -> list[str]:
    """The codes of the findings of a draft."""
    draft = Draft(values, **also)
    check_help(draft)
    return [finding["code"] for finding in draft.findings]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ({"total": 65, "group": 15, "individual": 50}, []),
        ({"total": 65, "group": 15, "individual": 40}, ["hours-mismatch"]),
        ({"total": 65, "group": 15}, []),
    ],
)
def test_parts_of_hours_give_the_total(hours: dict[str, int], expected: list[str]) -> None:
    """Nothing is told where a part is not stated."""
    assert codes({"courses": [{"name": "kucharz", "hours": hours}]}) == expected


@pytest.mark.parametrize(("individual", "expected"), [(50, []), (25, ["hours-mismatch"])])
def test_hours_for_each_person(individual: int, expected: list[str]) -> None:
    """Two hours for each of 25 people are 50."""
    entry = {"kind": "social", "participants": 25, "hours": {"individual": individual}}
    assert codes({"instruments": [entry]}, hours_each={"/instruments/0/hours": 2}) == expected


@pytest.mark.parametrize(("people", "expected"), [((8, 6), []), ((8, 5), ["courses-mismatch"]), ((8, None), [])])
def test_people_of_the_courses_of_an_instrument(people: tuple[int, int | None], expected: list[str]) -> None:
    """Only where every course tells its people."""
    courses = [{"name": f"kurs {count}", "participants": count} for count in people]
    values = {"instruments": [{"kind": "educational", "participants": 14}], "courses": courses}
    assert codes(values, courses_within={"/instruments/0/participants": [0, 1]}) == expected
