"""What does not add up in the times and the people of a project."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from projnotice.resolve.draft import Draft

_PARTS = ("instruments", "courses", "stages")


def check_periods(draft: Draft) -> None:
    """An end before its start; a part that begins before the project or ends after it."""
    for pointer, period in _periods(draft):
        start, end = period.get("start"), period.get("end")
        if start and end and _before(end, start):
            draft.find(
                "period-reversed",
                f"the end {end} is before the start {start}",
                [f"{pointer}/period/start", f"{pointer}/period/end"],
            )
    whole = draft.values.get("period") or {}
    for pointer, period in _periods(draft):
        if pointer:
            for name in ("start", "end"):
                _check_inside(draft, whole, pointer, name, period.get(name))


def _check_inside(draft: Draft, whole: dict[str, Any], pointer: str, name: str, date: str | None) -> None:
    if date is None:
        return
    first, last = whole.get("start"), whole.get("end")
    if (first and _before(date, first)) or (last and _before(last, date)):
        fields = [f"{pointer}/period/{name}", *(f"/period/{end}" for end in ("start", "end") if whole.get(end))]
        draft.find(
            "outside-project-period", f"{date} is outside the project's period, {first or ''} to {last or ''}", fields
        )


def _periods(draft: Draft) -> Iterator[tuple[str, dict[str, Any]]]:
    if draft.values.get("period"):
        yield "", draft.values["period"]
    for part in _PARTS:
        for number, item in enumerate(draft.values.get(part, [])):
            if item.get("period"):
                yield f"/{part}/{number}", item["period"]


def _before(one: str, other: str) -> bool:
    """Whether a date is before another, to the precision that both have."""
    shared = min(len(one), len(other))
    return one[:shared] < other[:shared]


def check_people(draft: Draft) -> None:
    """Women and men, or the stages, that do not give the total."""
    people = draft.values.get("participants") or {}
    for pointer, counts in (("/participants", people), ("/participants/reached", people.get("reached") or {})):
        total, women, men = counts.get("total"), counts.get("women"), counts.get("men")
        if total is not None and women is not None and men is not None and women + men != total:
            fields = [f"{pointer}/{name}" for name in ("total", "women", "men")]
            draft.find("participants-mismatch", f"{women} women and {men} men are {women + men}, not {total}", fields)
    _check_stages(draft, people.get("total"))


def _check_stages(draft: Draft, total: int | None) -> None:
    stages = draft.values.get("stages", [])
    told = [stage["participants"] for stage in stages if "participants" in stage]
    if total is not None and told and len(told) == len(stages) and sum(told) != total:
        fields = ["/participants/total", *(f"/stages/{number}/participants" for number in range(len(stages)))]
        draft.find("participants-mismatch", f"the stages have {sum(told)} participants, not {total}", fields)
