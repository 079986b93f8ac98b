"""The period of one project."""

from __future__ import annotations

from typing import Any, cast

from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.periods import PeriodValue
from projnotice.resolve.draft import Draft
from projnotice.resolve.scope import Scope
from projnotice.values import PartialDate


def resolve_period(scope: Scope, draft: Draft) -> None:
    """The extended period before the first one, a labelled one before one in prose, a pair before a single date."""
    mentions = [m for m in scope.of("period") if cast(PeriodValue, m.value).whose == "project"]
    whole = [m for m in mentions if cast(PeriodValue, m.value).end == "both" and _has_ends(m)]
    values: dict[str, Any] = {}
    chosen: dict[str, Mention] = {}
    if whole:
        best = max(whole, key=_rank)
        period = cast(PeriodValue, best.value).period
        for end, date in (("start", period.start), ("end", period.end)):
            if date is not None:
                values[end], chosen[end] = date, best
    for end in ("start", "end"):
        singles = [m for m in mentions if cast(PeriodValue, m.value).end == end and _end_of(m, end)]
        if singles and (end not in values or cast(PeriodValue, singles[-1].value).extended):
            best = max(singles, key=_rank)
            values[end], chosen[end] = _end_of(best, end), best
    lengths = [m for m in mentions if cast(PeriodValue, m.value).period.months is not None]
    if lengths:
        best = max(lengths, key=lambda m: (bool(chosen) and m in chosen.values(), _rank(m)))
        values["months"], chosen["months"] = cast(PeriodValue, best.value).period.months, best
    if not values:
        return
    draft.values["period"] = {key: value.isoformat() if isinstance(value, PartialDate) else value for key, value in values.items()}
    for key, mention in chosen.items():
        draft.cite(f"/period/{key}", mention, _span_of(mention, key))


def _has_ends(mention: Mention) -> bool:
    period = cast(PeriodValue, mention.value).period
    return period.start is not None or period.end is not None


def _end_of(mention: Mention, end: str) -> PartialDate | None:
    period = cast(PeriodValue, mention.value).period
    return (period.start or period.end) if end == "start" else (period.end or period.start)


def _rank(mention: Mention) -> tuple[bool, int, int, int, int]:
    value = cast(PeriodValue, mention.value)
    period = value.period
    both = period.start is not None and period.end is not None and period.start != period.end
    precision = sum((d.month is not None) + (d.day is not None) for d in (period.start, period.end) if d is not None)
    return value.extended, value.strength >= 2, both, precision, -mention.start


def _span_of(mention: Mention, key: str) -> Span | None:
    """The words of one end alone, where the expression has them apart."""
    period = cast(PeriodValue, mention.value).period
    if key == "start":
        return period.start_span
    if key == "end":
        return period.end_span
    return None
