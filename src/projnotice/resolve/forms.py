"""The other forms of help of one project, each once, and the activities that they are of its instruments."""

from __future__ import annotations

from collections import Counter
from typing import Any, cast

import regex

from projnotice.extraction.forms import FormValue
from projnotice.extraction.mention import Mention
from projnotice.resolve.draft import Draft
from projnotice.resolve.help_details import people, put_hours, put_people
from projnotice.resolve.help_names import in_own_course, outside_names, own_courses
from projnotice.resolve.names import Names
from projnotice.resolve.scope import Scope

_STEM = 5


def resolve_forms(scope: Scope, draft: Draft, names: Names) -> None:
    """One entry a form; the same form in other words, and a head that only opens the list of courses, is none."""
    mentions = told_forms(scope)
    places = [_place(scope, mention) for mention in mentions]
    company = Counter(places)
    named = bool(own_courses(scope))
    seen: list[tuple[frozenset[str], int]] = []
    for mention, place in zip(mentions, places, strict=True):
        value = cast(FormValue, mention.value)
        name = names.form(value.name)
        words = _stems(name)
        if (value.bare and company[place] == 1) or (value.unnamed and named) or opens_courses(scope, mention):
            continue
        if any(words <= known or (known <= words and (len(known) > 1 or place != there)) for known, there in seen):
            continue
        seen.append((words, place))
        entry: dict[str, Any] = {"name": name, "kind": value.kind}
        forms = draft.values.setdefault("support_forms", [])
        forms.append(entry)
        pointer = f"/support_forms/{len(forms) - 1}"
        draft.cite(f"{pointer}/name", mention)
        draft.cite(f"{pointer}/kind", mention)
        if _of_instrument(scope, mentions, mention):
            continue
        counts = people(scope, value.detail)
        if counts:
            put_people(entry, draft, pointer, counts[0])
        put_hours(scope, draft, entry, pointer, value.detail)


def _of_instrument(scope: Scope, mentions: list[Mention], mention: Mention) -> bool:
    """Whether the counts beside a form are its instrument's: no other stands in the instrument's row, pair or item."""
    reading = scope.reading
    block = reading.blocks[reading.block_at(mention.start)]
    if block.kind not in ("row", "pair", "item"):
        return False
    within = [m for m in mentions if block.start <= m.start < block.end]
    return len(within) == 1 and any(block.start <= m.start < block.end for m in scope.of("instruments"))


def told_forms(scope: Scope) -> list[Mention]:
    """The forms of a project, those in the names of other things left out."""
    told = outside_names(scope, scope.of("support_forms"))
    return [mention for mention in told if not in_own_course(scope, mention)]


def opens_courses(scope: Scope, mention: Mention, at_least: int = 1) -> bool:
    """Whether the words of a form are those that the project's named courses stand under: "kursy: …"."""
    cues = (cue for course in own_courses(scope) for cue in course.cues)
    return sum(start < mention.end and mention.start < end for start, end in cues) >= at_least


def _place(scope: Scope, mention: Mention) -> int:
    """The sentence or the list that a form stands in: beside others "szkolenia" is an entry as good as they are."""
    reading = scope.reading
    index = reading.block_at(mention.start)
    opener = reading.intros[index] if reading.blocks[index].kind == "item" else None
    return reading.sentence_at(mention.start)[0] if opener is None else -1 - opener


def _stems(name: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in regex.findall(r"\w{3,}", name.casefold()))


def activity_names(scope: Scope, start: int, end: int, names: Names) -> list[tuple[str, Mention]]:
    """What a stretch of text names as done: forms, and the unnamed word for its courses."""
    found: list[tuple[str, Mention]] = []
    for mention in told_forms(scope):
        value = cast(FormValue, mention.value)
        if start <= mention.start < end and (not value.bare or opens_courses(scope, mention, at_least=2)):
            found.append((names.form(value.name), mention))
    return found
