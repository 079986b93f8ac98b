"""Which mentions of help are of the project: not those inside the names of projects, programmes and institutions."""

from __future__ import annotations

from bisect import bisect_right

from projnotice.extraction.levels import LevelValue
from projnotice.extraction.mention import Mention, Span
from projnotice.resolve.scope import Scope

_LONGEST_NAME = 200  # what is longer is read as running text, too


def own_courses(scope: Scope) -> list[Mention]:
    """The courses of a project."""
    return scope.memo("own courses", lambda: outside_names(scope, scope.of("courses")))


def outside_names(scope: Scope, mentions: list[Mention]) -> list[Mention]:
    """Mentions that are no part of a name: "Szkolenia dla dorosłych" as a title, "Centrum Szkoleń" as a body."""
    names = scope.memo("names", lambda: joined(_names(scope)))
    bodies = scope.memo(
        "bodies", lambda: joined([(body.start + 1, body.end) for body in scope.mentions.of("organisation")])
    )
    return [
        mention
        for mention in mentions
        if not within(names, mention.start, mention.end) and not within(bodies, mention.start, mention.end)
    ]


def in_own_course(scope: Scope, mention: Mention) -> bool:
    """Whether a mention overlaps the name of one of the project's courses."""
    spans = scope.memo("course spans", lambda: joined([(course.start, course.end) for course in own_courses(scope)]))
    index = bisect_right(spans, (mention.end - 1, len(scope.reading.text))) - 1
    return index >= 0 and spans[index][1] > mention.start


def joined(spans: list[Span]) -> list[Span]:
    """Spans in order, those that overlap joined."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def within(spans: list[Span], start: int, end: int) -> bool:
    """Whether one of disjoint spans in order holds the whole of another."""
    index = bisect_right(spans, (start, end)) - 1
    if index + 1 < len(spans) and spans[index + 1][0] == start:
        index += 1
    return index >= 0 and spans[index][0] <= start and end <= spans[index][1]


def _names(scope: Scope) -> list[Span]:
    """Where titles, programmes and their measures are named."""
    named = (mention for field in ("title", "programme") for mention in scope.mentions.of(field))
    spans = [(mention.start, mention.end) for mention in named if mention.end - mention.start <= _LONGEST_NAME]
    levels = (mention.value for mention in scope.mentions.of("programme.level"))
    return spans + [level.name_span for level in levels if isinstance(level, LevelValue) and level.name_span]
