"""Instruments, courses and other forms of help of one project, with the counts that stand beside them."""

from __future__ import annotations

from typing import Any, cast

from projnotice.extraction.counts import CountValue
from projnotice.extraction.courses import CourseValue, FormValue
from projnotice.extraction.details import HoursValue
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.organisations import OrganisationValue
from projnotice.extraction.periods import PeriodValue
from projnotice.resolve.draft import Draft
from projnotice.resolve.names import Names
from projnotice.resolve.scope import Scope


def resolve_help(scope: Scope, draft: Draft, names: Names) -> None:
    """One entry a kind of instrument, a course, a form of help."""
    _instruments(scope, draft, names)
    _courses(scope, draft, names)
    _forms(scope, draft, names)


def _instruments(scope: Scope, draft: Draft, names: Names) -> None:
    mentions = scope.of("instruments")
    seen: dict[object, int] = {}
    for mention in mentions:
        if mention.value in seen:
            continue
        index = seen[mention.value] = len(seen)
        pointer = f"/instruments/{index}"
        entry: dict[str, Any] = {"kind": mention.value}
        draft.values.setdefault("instruments", []).append(entry)
        draft.cite(f"{pointer}/kind", mention)
    for number, mention in enumerate(mentions):
        index = seen[mention.value]
        entry = draft.values["instruments"][index]
        detail = _section(scope, mentions, number)
        if detail is not None:
            _details(scope, draft, entry, f"/instruments/{index}", detail, names, period=True)


def _section(scope: Scope, mentions: list[Mention], number: int) -> Span | None:
    """The text that tells of one instrument alone: its row, or its item with what is nested in it."""
    reading, mention = scope.reading, mentions[number]
    index = reading.block_at(mention.start)
    block = reading.blocks[index]
    others = [m for m in mentions if m is not mention and block.start <= m.start < block.end and m.value != mention.value]
    if others:
        return None
    if block.kind == "row":
        return block.start, block.end
    if mention.start - block.start > 3:
        return None
    following = [m.start for m in mentions[number + 1 :] if m.value != mention.value]
    end = reading.blocks[reading.block_at(following[0])].start if following else block.end
    if not following:
        for later in reading.blocks[index + 1 :]:
            if later.kind == "heading" or (later.kind != "item" or later.level <= block.level) and later.kind != "paragraph":
                break
            if later.kind == "paragraph" and block.kind == "item" and not reading.text[later.start : later.end].startswith(("Okres", "Ilość", "Liczba")):
                break
            end = later.end
    return block.start, end


def _courses(scope: Scope, draft: Draft, names: Names) -> None:
    seen: dict[str, int] = {}
    for mention in scope.of("courses"):
        value = cast(CourseValue, mention.value)
        name = names.course(value.name, headed=value.headed)
        key = name.casefold()
        if key in seen:
            index = seen[key]
        else:
            index = seen[key] = len(seen)
            draft.values.setdefault("courses", []).append({"name": name})
            draft.cite(f"/courses/{index}/name", mention)
        _details(scope, draft, draft.values["courses"][index], f"/courses/{index}", value.detail, names, period=False)


def _forms(scope: Scope, draft: Draft, names: Names) -> None:
    courses = [cast(CourseValue, m.value).detail for m in scope.of("courses")]
    seen: set[str] = set()
    for mention in scope.of("support_forms"):
        if any(start <= mention.start < end for start, end in courses):
            continue
        value = cast(FormValue, mention.value)
        name = names.form(value.name)
        if name.casefold() in seen:
            continue
        seen.add(name.casefold())
        index = len(seen) - 1
        entry: dict[str, Any] = {"name": name, "kind": value.kind}
        draft.values.setdefault("support_forms", []).append(entry)
        draft.cite(f"/support_forms/{index}/name", mention)
        draft.cite(f"/support_forms/{index}/kind", mention)
        block = scope.reading.blocks[scope.reading.block_at(mention.start)]
        if block.kind in ("item", "row"):
            _details(scope, draft, entry, f"/support_forms/{index}", value.detail, names, period=False, provider=False)


def _details(
    scope: Scope, draft: Draft, entry: dict[str, Any], pointer: str, detail: Span, names: Names, *, period: bool, provider: bool = True
) -> None:
    """Counts, hours, period and provider inside the span of one part; what is already known stays."""
    start, end = detail
    inside = lambda field: [m for m in scope.of(field) if start <= m.start < end]  # noqa: E731
    if "participants" not in entry:
        people = [m for m in inside("participants") if cast(CountValue, m.value).counts in ("total", "group") and cast(CountValue, m.value).scope != "pseudo"]
        if people:
            entry["participants"] = cast(CountValue, people[0].value).count
            draft.cite(f"{pointer}/participants", people[0])
    if "hours" not in entry:
        hours: dict[str, int] = {}
        for mention in inside("hours"):
            value = cast(HoursValue, mention.value)
            if value.part not in hours and not value.each:
                hours[value.part] = value.hours
                draft.cite(f"{pointer}/hours/{value.part}", mention)
        if hours:
            entry["hours"] = hours
    if period and "period" not in entry:
        for mention in inside("period"):
            stated = cast(PeriodValue, mention.value).period
            if stated.start is not None and stated.end is not None:
                entry["period"] = {"start": stated.start.isoformat(), "end": stated.end.isoformat()}
                draft.cite(f"{pointer}/period/start", mention, stated.start_span)
                draft.cite(f"{pointer}/period/end", mention, stated.end_span)
                break
    if provider and "provider" not in entry:
        for mention in inside("organisation"):
            if cast(OrganisationValue, mention.value).role == "provider":
                entry["provider"] = names.organisation(scope.reading.text[mention.start : mention.end])
                draft.cite(f"{pointer}/provider", mention)
                break
