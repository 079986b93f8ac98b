"""The part of a page that one project may read: its own blocks, and those that it shares with the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from projnotice.extraction import Mention, Mentions, Reading
from projnotice.extraction.mention import Span

T = TypeVar("T")


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
            self._own[field] = self._within(field, self.own)
        return self._own[field]

    def memo(self, name: str, make: Callable[[], T]) -> T:
        """What `make` gives, made once for this scope."""
        if name not in self._made:
            self._made[name] = make()
        made: T = self._made[name]
        return made

    @cached_property
    def _made(self) -> dict[str, Any]:
        """What was made so far, by name."""
        return {}

    @cached_property
    def _own(self) -> dict[str, list[Mention]]:
        """The mentions of the fields that were asked for."""
        return {}

    def with_shared(self, field: str) -> list[Mention]:
        """Its own mentions, then the shared ones."""
        return self.of(field) + self._within(field, self.shared)

    def own_or_shared(self, field: str) -> list[Mention]:
        """Its own mentions; the shared ones only where it has none."""
        return self.of(field) or self._within(field, self.shared)

    def _within(self, field: str, spans: tuple[Span, ...]) -> list[Mention]:
        return [mention for start, end in spans for mention in self.mentions.within(field, start, end)]
