"""A mention: words of the page that state a value of a field, and the rule that saw it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
Basis = Literal["stated", "inferred"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A value read from the page.

    Attributes:
        start, end: The least text that states the value, half-open, in characters of the page's text.
        field: The field of the record that it speaks of.
        value: The normalised value, of the field's own type.
        rule: Id of the rule that fired.
        cues: Spans of the words that gave the reading.
        basis: `stated` where a label or an unambiguous cue says so, else `inferred`.
    """

    start: int
    end: int
    field: str
    value: object
    rule: str
    cues: tuple[Span, ...] = ()
    basis: Basis = "stated"

    @property
    def hull(self) -> Span:
        """From the first cue or value to the last: what a rule's example marks."""
        spans = [(self.start, self.end), *self.cues]
        return min(start for start, _ in spans), max(end for _, end in spans)
