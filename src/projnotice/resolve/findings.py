"""What does not add up in a project: the values stay as printed, a finding tells."""

from __future__ import annotations

from typing import Any

from projnotice.resolve.draft import Draft


def check_project(draft: Draft) -> None:
    """Adds the findings of the contract to a draft."""
    _periods(draft)
    _people(draft)


def _periods(draft: Draft) -> None:
    holders: list[tuple[str, dict[str, Any] | None]] = [("", draft.values)]
    holders += [(f"/instruments/{n}", item) for n, item in enumerate(draft.values.get("instruments", []))]
    for pointer, holder in holders:
        period = (holder or {}).get("period") or {}
        start, end = period.get("start"), period.get("end")
        if start and end and end[: len(start)] < start[: len(end)]:
            draft.find("period-reversed", f"the end {end} is before the start {start}", [f"{pointer}/period/start", f"{pointer}/period/end"])


def _people(draft: Draft) -> None:
    people = draft.values.get("participants") or {}
    total, women, men = people.get("total"), people.get("women"), people.get("men")
    if total is not None and women is not None and men is not None and women + men != total:
        fields = ["/participants/total", "/participants/women", "/participants/men"]
        draft.find("participants-mismatch", f"{women} women and {men} men are {women + men}, not {total}", fields)
