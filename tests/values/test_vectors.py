"""What Unicode's CLDR writes for Polish is read right: 322 strings, where they stand beside this checkout."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from projnotice.values import parse_amount, parse_date, parse_duration, parse_period

VECTORS = Path(__file__).resolve().parents[2].parent / "shared" / "vectors"
pytestmark = pytest.mark.skipif(not VECTORS.is_dir(), reason="the vectors are not beside this checkout")


def rows(name: str) -> list[tuple[str, dict[str, Any]]]:
    """Strings of one file with their values; none where the file is not there."""
    path = VECTORS / name
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return [(row["text"], row["expected"]) for row in map(json.loads, lines)]


@pytest.mark.parametrize(("text", "expected"), rows("dates_cldr.jsonl"))
def test_dates(text: str, expected: dict[str, Any]) -> None:
    """A date has the precision stated."""
    assert parse_date(text).isoformat() == expected["date"]


@pytest.mark.parametrize(("text", "expected"), rows("date_ranges_cldr.jsonl"))
def test_ranges(text: str, expected: dict[str, Any]) -> None:
    """Both ends of a range are whole dates, whatever they share."""
    period = parse_period(text)
    assert period.start is not None
    assert period.end is not None
    assert (period.start.isoformat(), period.end.isoformat()) == (expected["start"], expected["end"])


@pytest.mark.parametrize(("text", "expected"), rows("durations_cldr.jsonl"))
def test_durations(text: str, expected: dict[str, Any]) -> None:
    """A length has the figure and the unit printed."""
    duration = parse_duration(text)
    assert (duration.value, duration.unit) == (expected["value"], expected["unit"])


@pytest.mark.parametrize(("text", "expected"), rows("money_cldr.jsonl"))
def test_money(text: str, expected: dict[str, Any]) -> None:
    """A sum is exact, its currency an ISO code."""
    amount = parse_amount(text)
    assert (amount.value, amount.currency) == (Decimal(expected["amount"]), expected["currency"])
