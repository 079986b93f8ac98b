"""Programmes and funds by the vocabularies, and the kinds of project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from projnotice.extraction.agreements import find_agreements
from projnotice.extraction.grammar import longest
from projnotice.extraction.levels import LevelValue, find_levels
from projnotice.extraction.mention import Basis, Mention, Span
from projnotice.extraction.reading import Hit, Reading

_YEARS = regex.compile(
    r"[\s,„”\"()–—-]*(?:na\s+lata|w\s+latach|lata)?[\s(]*((?:19|20)\d\d)\s*[-–—/ ]\s*((?:19|20)\d\d)",
    regex.IGNORECASE,
)
_EDITION = regex.compile(r"\s[–—-]\s[^„”“«»\"\n]{1,20}\b20\d\d(?=[”“»\"])")  # „Opieka wytchnieniowa – edycja 2024”
_OPENING = regex.compile(r"[„“«\"]")
_NUMBERED = regex.compile(r"\s?[._-]\s?\d")  # `POKL.07.01.01`: a number of an agreement, no name of a programme


@dataclass(frozen=True, slots=True)
class ProgrammeValue:
    """A programme as printed, with the code that its wording stands for; `code` None for one outside the table."""

    code: str | None
    kind: str | None
    name: str
    years: str | None


def find_programmes(reading: Reading) -> list[Mention]:
    """Programmes, levels, funds, agreement numbers and project kinds."""
    levels = find_levels(reading)
    names = [
        level.name_span for mention in levels if isinstance(level := mention.value, LevelValue) and level.name_span
    ]
    return [*_programmes(reading), *levels, *_funds(reading), *find_agreements(reading), *_kinds(reading, names)]


def _programmes(reading: Reading) -> Iterator[Mention]:
    for hit in longest(reading.of("programme")):
        if _NUMBERED.match(reading.text, hit.end):
            continue
        years = _YEARS.match(reading.text, hit.end)
        rule = hit.rule.value
        edition = _EDITION.match(reading.text, hit.end) if _OPENING.match(reading.text, max(0, hit.start - 1)) else None
        end = edition.end() if edition else _closed(reading.text, hit.start, hit.end)
        printed = reading.text[hit.start : end]
        value = ProgrammeValue(rule.get("code"), rule.get("kind"), printed, "-".join(years.groups()) if years else None)
        yield Mention(hit.start, end, "programme", value, hit.rule.id)


def _closed(text: str, start: int, end: int) -> int:
    """The end of a name with the mark that closes its quotation: `Program „Senior+`, and then `”`."""
    opened = any(mark in text[start:end] for mark in "„«") and not any(mark in text[start:end] for mark in "”»")
    return end + 1 if opened and text[end : end + 1] in ("”", "“", "»", '"') else end


def _funds(reading: Reading) -> Iterator[Mention]:
    for hit in longest(reading.of("funds")):
        basis: Basis = "inferred" if "by" in hit.rule.value else "stated"
        yield Mention(hit.start, hit.end, "funds", hit.rule.value["code"], hit.rule.id, (), basis)


def _kinds(reading: Reading, names: list[Span]) -> Iterator[Mention]:
    """`projekt systemowy`, `w partnerstwie z`; not within a measure's name: "8.1.2 … – projekty konkursowe"."""
    for hit in longest(reading.of("kind")):
        if hit.start < reading.own_end and not any(_within(hit, name) for name in names):
            yield Mention(hit.start, hit.end, "kind", hit.rule.value["kind"], hit.rule.id)


def _within(hit: Hit, span: Span) -> bool:
    return span[0] <= hit.start and hit.end <= span[1]
