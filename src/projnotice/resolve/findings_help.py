"""What does not add up in the instruments, courses and forms of help of a project."""

from __future__ import annotations

from typing import Any

from projnotice.resolve.draft import Draft


def check_help(draft: Draft) -> None:
    """Hours whose parts give another total, and courses whose people give another count than the page's."""
    _hours(draft)
    _courses(draft)


def _hours(draft: Draft) -> None:
    for field in ("instruments", "courses", "support_forms"):
        for index, entry in enumerate(draft.values.get(field, ())):
            pointer = f"/{field}/{index}/hours"
            hours: dict[str, int] = entry.get("hours") or {}
            total, group, individual = hours.get("total"), hours.get("group"), hours.get("individual")
            if total is not None and group is not None and individual is not None and group + individual != total:
                fields = [f"{pointer}/{part}" for part in ("total", "group", "individual")]
                draft.find(
                    "hours-mismatch", f"{group} and {individual} hours are {group + individual}, not {total}", fields
                )
            _each(draft, entry, pointer)


def _each(draft: Draft, entry: dict[str, Any], pointer: str) -> None:
    """`po 2 godz. dla każdego` of 25 people is not 25."""
    each, people = draft.hours_each.get(pointer), entry.get("participants")
    stated = (entry.get("hours") or {}).get("individual")
    if each is not None and people is not None and stated is not None and each * people != stated:
        message = f"{each} hours for each of {people} people are {each * people}, not {stated}"
        draft.find("hours-mismatch", message, [f"{pointer}/individual", pointer.removesuffix("hours") + "participants"])


def _courses(draft: Draft) -> None:
    courses = draft.values.get("courses", [])
    for pointer, within in draft.courses_within.items():
        _, field, index, _ = pointer.split("/")
        stated = draft.values[field][int(index)].get("participants")
        people = [courses[number].get("participants") for number in within]
        if stated is None or len(people) < 2 or None in people or sum(people) == stated:
            continue
        fields = [pointer, *(f"/courses/{number}/participants" for number in within)]
        draft.find("courses-mismatch", f"the people of the courses are {sum(people)}, not {stated}", fields)
