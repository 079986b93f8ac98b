"""The part of a page that one project may read: its own blocks, and those that it shares with the others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from projnotice.extraction import Mention, Mentions, Reading
from projnotice.extraction.mention import Span


@dataclass(frozen=True)
class Scope:
    """Where one project stands on the page.

    Attributes:
        own: Spans of text that tell of this project alone.
        shared: Spans that tell of all projects of the page, such as its headline and its lead.
        title: The title mention that opened the scope, where one did.
    """

    reading: Reading
    mentions: Mentions
    own: tuple[Span, ...]
    shared: tuple[Span, ...] = ()
    title: Mention | None = None

    def of(self, field: str) -> list[Mention]:
        """The project's own mentions of a field."""
        if field not in self._own:
            self._own[field] = [mention for mention in self.mentions.of(field) if _inside(mention, self.own)]
        return self._own[field]

    @cached_property
    def _own(self) -> dict[str, list[Mention]]:
        """The mentions of the fields that were asked for."""
        return {}

    def with_shared(self, field: str) -> list[Mention]:
        """Its own mentions, then the shared ones."""
        return self.of(field) + [mention for mention in self.mentions.of(field) if _inside(mention, self.shared)]

    def own_or_shared(self, field: str) -> list[Mention]:
        """Its own mentions; the shared ones only where it has none."""
        return self.of(field) or [mention for mention in self.mentions.of(field) if _inside(mention, self.shared)]


def _inside(mention: Mention, spans: tuple[Span, ...]) -> bool:
    return any(start <= mention.start and mention.end <= end for start, end in spans)
