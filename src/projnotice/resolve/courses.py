"""The courses of one project, each once, with what stands beside them."""

from __future__ import annotations

from typing import cast

from projnotice.extraction.courses import CourseValue
from projnotice.extraction.grammar import longest
from projnotice.extraction.mention import Mention
from projnotice.resolve.draft import Draft
from projnotice.resolve.help_details import people, provider_in, put_hours, put_people, put_provider
from projnotice.resolve.help_names import own_courses
from projnotice.resolve.names import Names
from projnotice.resolve.scope import Scope


def resolve_courses(scope: Scope, draft: Draft, names: Names) -> dict[int, int]:
    """One entry a course; gives the index of the entry by where its mention starts."""
    seen: dict[str, int] = {}
    entries: dict[int, int] = {}
    mentions = own_courses(scope)
    for mention in mentions:
        value = cast(CourseValue, mention.value)
        name = names.course(value.name, head=value.head, governed=value.governed)
        index = seen.setdefault(_key(name), len(seen))
        pointer = f"/courses/{index}"
        if index == len(draft.values.get("courses", ())):
            draft.values.setdefault("courses", []).append({"name": name})
            draft.cite(f"{pointer}/name", mention)
        entries[mention.start] = index
        entry = draft.values["courses"][index]
        counts = people(scope, value.detail)
        if counts and "participants" not in entry:
            put_people(entry, draft, pointer, counts[0])
        put_hours(scope, draft, entry, pointer, value.detail)
        provider = provider_in(scope, value.detail)
        if provider is not None:
            put_provider(scope, draft, entry, pointer, provider, names)
    _shared_provider(scope, draft, names, mentions, entries)
    return entries


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _shared_provider(
    scope: Scope, draft: Draft, names: Names, mentions: list[Mention], entries: dict[int, int]
) -> None:
    """A provider named in the line that opens the courses, or in a sentence about the courses at large."""
    reading = scope.reading
    for mention in mentions:
        for start, _ in mention.cues:
            block = reading.blocks[reading.block_at(start)]
            provider = provider_in(scope, (block.start, block.end)) if cast(CourseValue, mention.value).listed else None
            if provider is not None:
                index = entries[mention.start]
                put_provider(scope, draft, draft.values["courses"][index], f"/courses/{index}", provider, names)
    if not mentions:
        return
    told = {reading.sentence_at(mention.start)[0] for mention in mentions}
    for head in longest(reading.of("courses.head")):
        span = reading.sentence_at(head.start)
        if span[0] in told or not any(a <= head.start < b for a, b in scope.own):
            continue
        provider = provider_in(scope, span)
        if provider is not None:
            for index, entry in enumerate(draft.values["courses"]):
                put_provider(scope, draft, entry, f"/courses/{index}", provider, names)
            return
