"""Periods as days, to see which overlap and which are one."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from projnotice.models import Project

_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day that a period may mean; None where that end is open."""

    first: date | None
    last: date | None

    def order(self) -> tuple[date, date]:
        """What to sort by: an open start first, an open end last."""
        return self.first or date.min, self.last or date.max

    def overlaps(self, other: Span) -> bool:
        """Whether the two may share a day."""
        (first, last), (other_first, other_last) = self.order(), other.order()
        return first <= other_last and other_first <= last


def span_of(project: Project) -> Span | None:
    """The period of a project as days: `2011` is 1 January to 31 December; None without dates or with reversed ones."""
    if project.period is None or not (project.period.start or project.period.end):
        return None
    start, end = project.period.start, project.period.end
    span = Span(first_day(start) if start else None, last_day(end) if end else None)
    return span if span.order()[0] <= span.order()[1] else None


def first_day(stated: str) -> date:
    """The first day of `2011`, `2011-05` or `2011-05-02`."""
    year, month, day = [*map(int, stated.split("-")), 1, 1][:3]
    return date(year, month, day)


def last_day(stated: str) -> date:
    """The last day of `2011`, `2011-05` or `2011-05-02`."""
    parts = [*map(int, stated.split("-"))]
    month = parts[1] if len(parts) > 1 else 12
    return date(parts[0], month, parts[2] if len(parts) > 2 else calendar.monthrange(parts[0], month)[1])


def are_one_edition(one: Span, other: Span) -> bool:
    """Whether two periods of a project tell of one run of it.

    The same years at both ends, an open end fitting any, or more days shared than not. A whole of many years and one
    of its yearly editions are two.
    """
    if not one.overlaps(other):
        return False
    if _same_year(one.first, other.first) and _same_year(one.last, other.last):
        return True
    (first, last), (other_first, other_last) = one.order(), other.order()
    shared = (min(last, other_last) - max(first, other_first)).days + 1
    together = (max(last, other_last) - min(first, other_first)).days + 1
    return shared / together > _MOSTLY


def _same_year(one: date | None, other: date | None) -> bool:
    return one is None or other is None or one.year == other.year
