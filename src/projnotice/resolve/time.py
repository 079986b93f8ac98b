"""The period of one project."""

from __future__ import annotations

from typing import Any, cast

import regex

from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.periods import PeriodValue
from projnotice.resolve.draft import Draft
from projnotice.resolve.parts import in_many_rows, in_part
from projnotice.resolve.scope import Scope
from projnotice.values import PartialDate

_LABEL = 3


def resolve_period(scope: Scope, draft: Draft) -> None:
    """The period that the page ties to the project: label before prose, range before single date, the extended end."""
    mentions = [m for m in scope.of("period") if _value(m).whose == "project"]
    mentions = [m for m in mentions if not in_part(scope, m) and not in_many_rows(scope, m.start)]
    chosen = _ends(mentions)
    lengths = [m for m in mentions if _value(m).period.months is not None]
    if lengths:
        chosen["months"] = max(lengths, key=_rank)
    if not chosen:
        chosen = _beside_title(scope) or _in_summary(scope) or _shared(scope) or _edition(scope)
    if not chosen:
        return
    values = {key: _part(mention, key) for key, mention in sorted(chosen.items(), reverse=True)}
    draft.values["period"] = {
        key: value.isoformat() if isinstance(value, PartialDate) else value for key, value in values.items()
    }
    for key, mention in chosen.items():
        draft.cite(f"/period/{key}", mention, _span_of(mention, key))


def _ends(mentions: list[Mention]) -> dict[str, Mention]:
    """Which mention gives the start and which the end."""
    chosen: dict[str, Mention] = {}
    whole = [m for m in mentions if _value(m).which == "both" and (_value(m).period.start or _value(m).period.end)]
    if whole:
        best = max(whole, key=_rank)
        chosen = {end: best for end in ("start", "end") if _part(best, end) is not None}
        for end, other in (("start", "end"), ("end", "start")):  # "Od maja 2020 r. …", and elsewhere "do maja 2021 r."
            rest = [m for m in whole if _part(m, end) is not None and _part(m, other) is None]
            if end not in chosen and rest and not _value(best).extended:
                chosen[end] = max(rest, key=_rank)
        if len(chosen) == 2 and _first_day(chosen["start"]) > _last_day(chosen["end"]):
            chosen = {end: best for end in ("start", "end") if _part(best, end) is not None}
    starts = [m for m in mentions if _value(m).which == "start"]
    if starts and "start" not in chosen:
        chosen["start"] = max(starts, key=_rank)
    ends = [m for m in mentions if _value(m).which == "end" and not _value(m).extended]
    if ends and ("end" not in chosen or max(_value(m).strength for m in ends) == _LABEL):
        strongest = max(_value(m).strength for m in ends)
        last = max((m for m in ends if _value(m).strength == strongest), key=_last_day)
        if "end" not in chosen or _last_day(last) > _last_day(chosen["end"]):
            chosen["end"] = last
    moved = [m for m in mentions if _value(m).extended and _part(m, "end") is not None]
    if moved and ("end" not in chosen or _last_day(moved[-1]) > _last_day(chosen["end"])):
        chosen["end"] = moved[-1]
    return chosen


_TITLE_CHARS = 16
_SUMMARY_CHARS = 140
_JOINED_TO_TITLE = regex.compile(r"[\s”“\"'’»]*[(,–—-]\s*")


def _beside_title(scope: Scope) -> dict[str, Mention]:
    """A range right behind the project's title: „Nowy dzień” (1.09.2016-30.06.2018), „Nowy dzień”, lata 2016-2018."""
    ends = {title.end for title in scope.with_shared("title")}
    for mention in scope.of("period"):
        if _value(mention).whose:
            continue
        for end in (end for end in ends if 0 < mention.start - end <= _TITLE_CHARS):
            named = scope.reading.of("period").within(end, mention.start)
            until = min((hit.start for hit in named if not hit.rule.pseudo), default=mention.start)
            if _JOINED_TO_TITLE.fullmatch(scope.reading.text, end, until):
                return {"start": mention, "end": mention}
    return {}


def _in_summary(scope: Scope) -> dict[str, Mention]:
    """A range in the short line that sums a project up: `POWR.03.05.00-00-0112/18 | 1.X.2019 – 30.IX.2023`."""
    reading = scope.reading
    lines = {reading.block_at(number.start) for number in scope.of("agreement_number")}
    for mention in scope.of("period"):
        block = reading.blocks[reading.block_at(mention.start)]
        short = block.end - block.start <= _SUMMARY_CHARS
        if not _value(mention).whose and short and reading.block_at(mention.start) in lines:
            return {"start": mention, "end": mention}
    return {}


def _shared(scope: Scope) -> dict[str, Mention]:
    """The one period that the page tells of all its projects."""
    if _is_whole(scope):
        return {}
    found = [m for m in scope.with_shared("period") if _value(m).whose == "project" and _value(m).strength]
    return _ends(found) if len({_value(m).period for m in found}) == 1 else {}


def _is_whole(scope: Scope) -> bool:
    """Whether the project has the page for itself."""
    return scope.own == ((0, len(scope.reading.text)),)


def _edition(scope: Scope) -> dict[str, Mention]:
    """The year of the heading over one of several projects, where nothing else tells when it ran."""
    if _is_whole(scope):
        return {}
    years = [m for m in scope.of("period") if _value(m).whose == "edition"]
    if not years or len({_value(m).period for m in years}) != 1:
        return {}
    return {"start": years[0], "end": years[0]}


def _value(mention: Mention) -> PeriodValue:
    return cast(PeriodValue, mention.value)


def _part(mention: Mention, key: str) -> Any:
    """The start, the end or the length; a mention of one end gives the date that it has for it."""
    value = _value(mention)
    if key == "months":
        return value.period.months
    start, end = value.period.start, value.period.end
    if value.which == "both":
        return start if key == "start" else end
    return (start or end) if key == "start" else (end or start)


def _first_day(mention: Mention) -> Any:
    return _part(mention, "start").first_day()


def _last_day(mention: Mention) -> Any:
    return _part(mention, "end").last_day()


def _rank(mention: Mention) -> tuple[int, bool, int, int]:
    value = _value(mention)
    period = value.period
    both = period.start is not None and period.end is not None and period.start != period.end
    precision = sum((d.month is not None) + (d.day is not None) for d in (period.start, period.end) if d is not None)
    return value.strength, both, precision, -mention.start


def _span_of(mention: Mention, key: str) -> Span | None:
    """The words of one end alone, where the expression has them apart."""
    period = _value(mention).period
    return period.start_span if key == "start" else period.end_span if key == "end" else None
