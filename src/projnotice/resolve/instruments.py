"""The instruments of one project, one entry a kind, each with the stretch of text that tells of it alone."""

from __future__ import annotations

from typing import cast

from projnotice.extraction.courses import CourseValue
from projnotice.extraction.forms import FormValue
from projnotice.extraction.mention import Mention, Span
from projnotice.page.document import Block
from projnotice.resolve.draft import Draft
from projnotice.resolve.forms import activity_names, told_forms
from projnotice.resolve.help_details import Entry, people, provider_in, put_hours, put_people, put_period, put_provider
from projnotice.resolve.help_names import outside_names, own_courses
from projnotice.resolve.names import Names
from projnotice.resolve.scope import Scope

_OPENING = 3
_NEAR = 40


def resolve_instruments(scope: Scope, draft: Draft, names: Names, courses: dict[int, int]) -> None:
    """Kinds first, then the details of each in its own section."""
    mentions = outside_names(scope, scope.of("instruments"))
    seen: dict[object, int] = {}
    for mention in mentions:
        if mention.value not in seen:
            index = seen[mention.value] = len(seen)
            draft.values.setdefault("instruments", []).append({"kind": mention.value})
            draft.cite(f"/instruments/{index}/kind", mention)
    for number, mention in enumerate(mentions):
        index = seen[mention.value]
        section = _section(scope, mentions, number)
        if section is not None:
            _fill(scope, draft, draft.values["instruments"][index], f"/instruments/{index}", section, names, courses)


def _fill(
    scope: Scope, draft: Draft, entry: Entry, pointer: str, section: Span, names: Names, courses: dict[int, int]
) -> None:
    own = [course for course in own_courses(scope) if section[0] <= course.start < section[1]]
    forms = [form for form in told_forms(scope) if section[0] <= form.start < section[1] and not _general(form)]
    taken = [cast(CourseValue, course.value).detail for course in own]
    if len(forms) > 1:
        taken += [cast(FormValue, form.value).detail for form in forms]
    every = people(scope, section)
    counts = [m for m in every if not any(a <= m.start < b for a, b in taken)]
    in_prose = scope.reading.blocks[scope.reading.block_at(section[0])].kind == "paragraph"
    if counts and "participants" not in entry and not (in_prose and len(every) > 1):
        put_people(entry, draft, pointer, counts[0])
    if not (in_prose and own):
        put_hours(scope, draft, entry, pointer, section, taken)
    put_period(scope, draft, entry, pointer, section)
    provider = provider_in(scope, section)
    if provider is not None and not (in_prose and len(forms) > 1):
        put_provider(scope, draft, entry, pointer, provider, names)
        for course in own:
            at = courses[course.start]
            put_provider(scope, draft, draft.values["courses"][at], f"/courses/{at}", provider, names)
    if len(own) > 1 and not in_prose:
        draft.courses_within[f"{pointer}/participants"] = [courses[course.start] for course in own]
    activities: list[str] = entry.setdefault("activities", [])
    for name, mention in activity_names(scope, *section, names):
        if name not in activities:
            activities.append(name)
            draft.cite(f"{pointer}/activities/{len(activities) - 1}", mention)


def _general(form: Mention) -> bool:
    """Whether the words of a form tell of none by themselves."""
    value = cast(FormValue, form.value)
    return value.bare or value.unnamed


def _section(scope: Scope, mentions: list[Mention], number: int) -> Span | None:
    """The text that tells of one instrument alone: its row, pair, item or sentence, what stands under its heading."""
    reading, mention = scope.reading, mentions[number]
    index = reading.block_at(mention.start)
    block = reading.blocks[index]
    others = [m for m in mentions if m.value != mention.value and block.start <= m.start < block.end]
    if block.kind in ("row", "pair") and not others:
        return block.start, block.end
    following = next((m.start for m in mentions[number + 1 :] if m.value != mention.value), None)
    labelled = block.kind != "paragraph" or scope.reading.text[mention.end : mention.end + 3].strip()[:1] in (
        "–",
        "—",
        "-",
        ":",
        ".",
    )
    if not others and labelled and _first_words(mention) - block.start <= _OPENING:
        return block.start, _own_end(scope, index, block, following)
    return _sentence(scope, mentions, mention, block)


def _first_words(mention: Mention) -> int:
    """Where a kind or the word before it begins: "Instrument edukacyjny"."""
    return min([mention.start, *(start for start, _ in mention.cues if mention.start - _NEAR <= start)])


def _own_end(scope: Scope, index: int, block: Block, following: int | None) -> int:
    """The end of the blocks that belong to one: nested items, what stands under a heading, lines behind an item."""
    blocks = scope.reading.blocks
    end = block.end
    for later in blocks[index + 1 :]:
        if later.kind == "context" or (following is not None and later.end > following):
            break
        if later.kind == "heading" and (block.kind != "heading" or later.level <= block.level):
            break
        if block.kind != "heading" and later.kind == "item" and later.level <= block.level and block.kind == "item":
            break
        if block.kind != "heading" and later.kind == "paragraph" and following is None and not _goes_on(scope, later):
            break
        end = later.end
    return end


def _goes_on(scope: Scope, later: Block) -> bool:
    """Whether a line behind the last instrument still tells of it: it opens with its hours or its period."""
    reading = scope.reading
    return any(
        hit.start - later.start <= 2
        for field in ("hours", "period")
        for hit in reading.of(field).within(later.start, later.end)
    )


def _sentence(scope: Scope, mentions: list[Mention], mention: Mention, block: Block) -> Span | None:
    """The sentence of a kind that is the only one in it: "W ramach aktywizacji zdrowotnej 5 osób …"."""
    first, last = scope.reading.sentence_at(mention.start)
    first, last = max(first, block.start), min(last, block.end)
    if any(m.value != mention.value and first <= m.start < last for m in mentions):
        return None
    return first, last
