"""A project as it is put together: plain values with the mentions that they were read from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from projnotice.extraction.mention import Mention, Span


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a value was read from, before they become a span of the record."""

    start: int
    end: int
    rule: str
    basis: str


@dataclass(slots=True)
class Draft:
    """Values by the names of the contract, and quotes by JSON Pointer."""

    values: dict[str, Any] = field(default_factory=dict)
    evidence: dict[str, list[Quote]] = field(default_factory=dict)
    findings: list[dict[str, Any]] = field(default_factory=list)
    hours_each: dict[str, int] = field(default_factory=dict)
    """Hours for one person, by the pointer of the hours that they should add up to; no value of the record."""
    courses_within: dict[str, list[int]] = field(default_factory=dict)
    """The courses that a count of people stands over, by the pointer of the count; no value of the record."""

    def put(self, name: str, value: object, mention: Mention) -> None:
        """A field with one value and its evidence."""
        self.values[name] = value
        self.cite(f"/{name}", mention)

    def append(self, name: str, value: object, mention: Mention) -> str:
        """One more item of a list field; gives its pointer."""
        items = self.values.setdefault(name, [])
        items.append(value)
        pointer = f"/{name}/{len(items) - 1}"
        self.cite(pointer, mention)
        return pointer

    def cite(self, pointer: str, mention: Mention, span: Span | None = None) -> None:
        """The words of a value first, then its cues."""
        start, end = span or (mention.start, mention.end)
        quotes = self.evidence.setdefault(pointer, [])
        for quote in (
            Quote(start, end, mention.rule, mention.basis),
            *(Quote(a, b, mention.rule, mention.basis) for a, b in mention.cues),
        ):
            if quote.end > quote.start and not any((q.start, q.end) == (quote.start, quote.end) for q in quotes):
                quotes.append(quote)

    def find(self, code: str, message: str, fields: Iterable[str]) -> None:
        """A finding of the project."""
        self.findings.append({"code": code, "message": message, "fields": list(fields)})
