"""Which mentions of help are of the project: not those inside the names of projects, programmes and institutions."""

from __future__ import annotations

from projnotice.extraction.levels import LevelValue
from projnotice.extraction.mention import Mention, Span
from projnotice.resolve.scope import Scope


def own_courses(scope: Scope) -> list[Mention]:
    """The courses of a project."""
    return [mention for mention in scope.of("courses") if not in_name(scope, mention)]


def in_name(scope: Scope, mention: Mention) -> bool:
    """Whether a mention is part of a name: "Szkolenia dla dorosłych" as a title, "Centrum Szkoleń" as a body."""
    if any(start <= mention.start and mention.end <= end for start, end in _names(scope)):
        return True
    return any(body.start < mention.start and mention.end <= body.end for body in scope.mentions.of("organisation"))


def _names(scope: Scope) -> list[Span]:
    """Where titles, programmes and their measures are named."""
    spans = [(mention.start, mention.end) for field in ("title", "programme") for mention in scope.mentions.of(field)]
    levels = (mention.value for mention in scope.mentions.of("programme.level"))
    return spans + [level.name_span for level in levels if isinstance(level, LevelValue) and level.name_span]
