"""What does not add up in a project: the values stay as printed, a finding tells."""

from __future__ import annotations

from projnotice.resolve.draft import Draft
from projnotice.resolve.findings_help import check_help
from projnotice.resolve.findings_people import check_people, check_periods


def check_project(draft: Draft) -> None:
    """Adds the findings of the contract to a draft."""
    check_periods(draft)
    check_people(draft)
    check_help(draft)
