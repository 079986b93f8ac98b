"""The counts, hours, period and provider that stand beside an instrument, a course or a form of help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import regex

from projnotice.extraction.counts import CountValue
from projnotice.extraction.details import HoursValue
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.organisations import OrganisationValue
from projnotice.extraction.periods import PeriodValue
from projnotice.resolve.draft import Draft
from projnotice.resolve.names import Names
from projnotice.resolve.scope import Scope

Entry = dict[str, Any]

_BRANCH_CHARS = 16
_PLACE = regex.compile(r"\s\p{Lu}\p{L}+(?:[\s-]\p{Lu}\p{L}+)?")


def inside(scope: Scope, field: str, span: Span) -> list[Mention]:
    """The project's mentions of a field within a span."""
    start, end = span
    return [mention for mention in scope.of(field) if start <= mention.start and mention.end <= end]


def people(scope: Scope, span: Span) -> list[Mention]:
    """Counts of people of a part; women or men alone only where nobody else is counted: "kurs – 24 uczestniczki"."""
    counts = [m for m in inside(scope, "participants", span) if cast(CountValue, m.value).counts in ("total", "group")]
    known = {m.start for m in counts}
    others = [m for m in inside(scope, "participants", span) if m.start not in known]
    sexes = {m.start for m in others}
    plain = [m for m in inside(scope, "help.people", span) if m.start not in known | sexes]
    return sorted((*counts, *plain), key=lambda m: m.start) or (others if len(others) == 1 else [])


def put_people(entry: Entry, draft: Draft, pointer: str, mention: Mention) -> None:
    """The count of a mention as the participants of a part."""
    value = mention.value
    entry["participants"] = value.count if isinstance(value, CountValue) else cast(int, value)
    draft.cite(f"{pointer}/participants", mention)


def put_hours(scope: Scope, draft: Draft, entry: Entry, pointer: str, span: Span, others: Sequence[Span] = ()) -> None:
    """Hours by part, but for those of `others`; hours for one person are no value, but a finding may ask for them."""
    if "hours" in entry:
        return
    hours: dict[str, int] = {}
    for mention in inside(scope, "hours", span):
        if any(start <= mention.start < end for start, end in others):
            continue
        value = cast(HoursValue, mention.value)
        if value.each:
            draft.hours_each.setdefault(f"{pointer}/hours", value.hours)
        elif value.part not in hours:
            hours[value.part] = value.hours
            draft.cite(f"{pointer}/hours/{value.part}", mention)
    if hours:
        entry["hours"] = hours


def put_period(scope: Scope, draft: Draft, entry: Entry, pointer: str, span: Span) -> None:
    """The first stated period with both ends."""
    if "period" in entry:
        return
    for mention in inside(scope, "period", span):
        stated = cast(PeriodValue, mention.value).period
        if stated.start is not None and stated.end is not None:
            entry["period"] = {"start": stated.start.isoformat(), "end": stated.end.isoformat()}
            draft.cite(f"{pointer}/period/start", mention, stated.start_span)
            draft.cite(f"{pointer}/period/end", mention, stated.end_span)
            return


def provider_in(scope: Scope, span: Span) -> Mention | None:
    """The body that runs what a span tells of: named as a provider, or right behind a verb of running it."""
    bodies = inside(scope, "organisation", span)
    named = next((body for body in bodies if cast(OrganisationValue, body.value).role == "provider"), None)
    if named is not None:
        return named
    cues = scope.reading.of("provider")
    return next((body for body in bodies if cues.ending_at(body.start - 1)), None)


def put_provider(scope: Scope, draft: Draft, entry: Entry, pointer: str, mention: Mention, names: Names) -> None:
    """The name of a provider, unless one is known."""
    if "provider" not in entry:
        text = scope.reading.text
        branch = _branch(scope, mention.end)
        name = names.organisation(text[mention.start : mention.end])
        entry["provider"] = f"{name} {text[slice(*branch)]}" if branch else name
        draft.cite(f"{pointer}/provider", mention, (mention.start, branch[1] if branch else mention.end))


def _branch(scope: Scope, end: int) -> Span | None:
    """The branch named behind a body, apart from its name: "Fundacja Krok, oddział w Zielnicy"."""
    text = scope.reading.text
    for hit in scope.reading.of("provider.branch").within(end, end + _BRANCH_CHARS):
        place = _PLACE.match(text, hit.end)
        if place and not text[end : hit.start].strip(" ,–—-"):
            return hit.start, place.end()
    return None
