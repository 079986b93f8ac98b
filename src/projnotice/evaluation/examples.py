"""Runs the examples of the rules: each accept is matched once, over its whole range, with its value; no reject is."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Protocol

import regex

from projnotice.extraction import Mentions, Reading
from projnotice.extraction.mention import Span
from projnotice.page import ChromeRules
from projnotice.rulebook import Accept, Rule, Rulebook
from projnotice.rulebook.fields import chrome_keyword
from projnotice.values import PartialDate, Period


class Finder(Protocol):
    """What finds mentions in a text: an `Extractor`."""

    rulebook: Rulebook

    def read_text(self, text: str) -> tuple[Reading, Mentions]:
        """The reading of a text and every mention in it."""


def check_examples(finder: Finder) -> list[str]:
    """Every example that does not hold, one line each."""
    return [problem for rule in finder.rulebook for problem in _check(finder, rule)]


def check_rule(finder: Finder, rule: Rule) -> list[str]:
    """The examples of one rule that do not hold."""
    return list(_check(finder, rule))


def try_rule(finder: Finder, rule_id: str, text: str) -> list[str]:
    """What a rule finds in a text, a line a match.

    Raises:
        RuleError: There is no such rule.
    """
    rule = finder.rulebook[rule_id]
    lines = []
    for (start, end), value in _matches(finder, rule, text):
        shown = f" = {value}" if value else ""
        lines.append(f"{start}-{end} {text[start:end]!r}{shown}")
    return lines


def _check(finder: Finder, rule: Rule) -> Iterator[str]:
    for accept in rule.accepts:
        matches = _matches(finder, rule, accept.text)
        where = f"{rule.file}:{accept.line}: {rule.id}"
        wanted = accept.text[accept.start : accept.end]
        covering = [match for match in matches if _overlaps(match[0], (accept.start, accept.end))]
        if not covering:
            yield f"{where}: finds nothing in {wanted!r}"
        elif len({span for span, _ in covering}) > 1:
            found = ", ".join(repr(accept.text[a:b]) for (a, b), _ in covering)
            yield f"{where}: finds {found} instead of one match {wanted!r}"
        elif not _same_range(accept, covering[0][0]):
            yield f"{where}: finds {accept.text[slice(*covering[0][0])]!r} instead of {wanted!r}"
        elif accept.value and (wrong := _differs(accept, covering[0][1])):
            yield f"{where}: {wrong}"
    for reject in rule.rejects:
        for (start, end), _ in _matches(finder, rule, reject.text):
            yield f"{rule.file}:{reject.line}: {rule.id}: finds {reject.text[start:end]!r}, but {reject.because}"
            break


def _matches(finder: Finder, rule: Rule, text: str) -> list[tuple[Span, dict[str, str]]]:
    """What a rule finds: the mentions that cite it; for wording that only guides other rules, its hits."""
    if rule.field.startswith("page."):
        return _page_matches(rule, text)
    reading, mentions = finder.read_text(text)
    found = [(mention.hull, as_strings(mention.value)) for mention in mentions if mention.rule == rule.id]
    if not found and (rule.field not in _VALUED or rule.pseudo):
        hits = [hit for hit in reading.of(rule.field) if hit.rule.id == rule.id]
        found = [((hit.start, hit.end), dict(rule.value)) for hit in hits]
    return [match for match in found if not any(_inside(match[0], other) for other, _ in found)]


def _inside(span: Span, other: Span) -> bool:
    """Whether a match lies in a longer one of the same rule."""
    return other[0] <= span[0] and span[1] <= other[1] and span[1] - span[0] < other[1] - other[0]


def _page_matches(rule: Rule, text: str) -> list[tuple[Span, dict[str, str]]]:
    """The whole text, where the page layer finds the rule's wording in it."""
    keyword = chrome_keyword(rule.field)
    chrome = ChromeRules.build(**{keyword: (*rule.patterns, *rule.names)})
    return [((0, len(text)), {})] if chrome.matches(keyword, text) else []


_VALUED = frozenset(
    {
        "amounts",
        "period",
        "participants.noun",
        "courses.head",
        "support_forms.head",
        "programme.level",
        "text",
        "cofinancing_rate",
        "published",
        "hours",
    }
)


def _overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _same_range(accept: Accept, span: Span) -> bool:
    """The marked range and the match have the same words; punctuation at the ends does not count."""
    marks = " .,;:–—-()[]„”“\"'"
    return accept.text[accept.start : accept.end].strip(marks) == accept.text[slice(*span)].strip(marks)


def _differs(accept: Accept, value: dict[str, str]) -> str:
    assert accept.value is not None
    for key, wanted in accept.value.items():
        found = value.get(key, "")
        if found != wanted and not (_number(found) is not None and _number(found) == _number(wanted)):
            return f"{key} is {found or 'nothing'}, not {wanted}"
    return ""


def _number(text: str) -> Decimal | None:
    return Decimal(text) if regex.fullmatch(r"\d+(?:\.\d+)?", text) else None


def as_strings(value: object) -> dict[str, str]:
    """A mention's value as plain strings, for comparison and for people."""
    if isinstance(value, Period):
        ends = {"start": value.start, "end": value.end, "months": value.months}
        return {key: as_strings(end).get("value", "") for key, end in ends.items() if end is not None}
    if isinstance(value, PartialDate):
        return {"value": value.isoformat()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        flat: dict[str, str] = {}
        for field in dataclasses.fields(value):
            item: Any = getattr(value, field.name)
            if item is None or isinstance(item, tuple):
                continue
            if isinstance(item, Period | PartialDate):
                flat.update(as_strings(item))
            else:
                flat[field.name] = str(item)
        return flat
    return {"value": str(value)}
