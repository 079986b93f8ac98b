"""The rulebook made ready to search: one index of all cues, one list of patterns."""

from __future__ import annotations

from bisect import bisect_left

import regex

from projnotice.extraction.mention import Span
from projnotice.extraction.reading import Hit, Hits
from projnotice.language import CueIndex, Morphology, Words
from projnotice.orthography import fold
from projnotice.rulebook import Rule, Rulebook

_BESIDE_CHARS = 25  # how near a `not_near` phrase must stand in the clause
_LONGEST_CHARS = 200  # no phrase is longer


class Wording:
    """All wording of a rulebook, compiled once; searching changes nothing, so threads may share it."""

    def __init__(self, rulebook: Rulebook, morphology: Morphology) -> None:
        self.rulebook = rulebook
        entries: list[tuple[tuple[str, bool], str]] = []
        for rule in rulebook:
            if rule.field.startswith("page."):
                continue
            entries += [((rule.id, False), cue) for cue in rule.cues]
            entries += [((rule.id, True), cue) for cue in rule.not_near]
        self._index: CueIndex[tuple[str, bool]] = CueIndex(entries, morphology)
        self._rules: dict[str, Rule] = {rule.id: rule for rule in rulebook}
        self._patterns = [
            (rule, regex.compile(pattern))
            for rule in rulebook
            if not rule.field.startswith("page.")
            for pattern in rule.patterns
        ]

    def find(self, words: Words, text: str) -> dict[str, Hits]:
        """The hits of every field; a hit beside its `not_near` wording is none."""
        hits: list[Hit] = []
        against: dict[str, list[Span]] = {}
        for found in self._index.find(words, text):
            rule_id, forbids = found.key
            if forbids:
                against.setdefault(rule_id, []).append((found.start, found.end))
            else:
                hits.append(Hit(found.start, found.end, self._rules[rule_id]))
        if self._patterns:
            folded = fold(text)
            for rule, pattern in self._patterns:
                hits += [Hit(*match.span(), rule) for match in pattern.finditer(folded) if match.end() > match.start()]
        by_field: dict[str, list[Hit]] = {}
        for hit in hits:
            spans = against.get(hit.rule.id)
            if spans and any(_beside(hit, span, text) for span in _near(spans, hit)):
                continue
            by_field.setdefault(hit.rule.field, []).append(hit)
        return {field: Hits(found) for field, found in by_field.items()}


def _near(spans: list[Span], hit: Hit) -> list[Span]:
    """The spans that can stand beside a hit; they come in text order."""
    low = bisect_left(spans, (hit.start - _BESIDE_CHARS - _LONGEST_CHARS, 0))
    return spans[low : bisect_left(spans, (hit.end + _BESIDE_CHARS + 1, 0))]


def _beside(hit: Hit, span: Span, text: str) -> bool:
    start, end = span
    if start < hit.end and hit.start < end:
        return True
    low, high = (end, hit.start) if end <= hit.start else (hit.end, start)
    return high - low <= _BESIDE_CHARS and not any(char in ".;\n" for char in text[low:high])
