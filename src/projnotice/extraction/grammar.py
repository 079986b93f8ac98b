"""The words of a phrase as the finders of names ask of them: what is a verb, what agrees with what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import regex

from projnotice.extraction.reading import Hit, Reading
from projnotice.language.agreement import Agreement, Unit, read_unit

_TOKEN = regex.compile(r"[\p{L}\d]+(?:[-–][\p{L}\d]+)*")
_LAST_TOKEN = regex.compile(r"[\p{L}\d]+(?:[-–][\p{L}\d]+)*(?=\s$)")
_VERBAL = frozenset({"fin", "praet", "imps", "inf", "bedzie", "impt", "pcon", "pant", "pred", "winien", "cond", "aglt"})
_PARTICIPLES = frozenset({"ppas", "pact"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text with its readings; a compound with hyphens is one word."""

    start: int
    end: int
    unit: Unit

    @property
    def is_verb(self) -> bool:
        """Whether it can only be a verb: "odbyły", not "praca"."""
        unit = self.unit
        return not unit.nouns and not unit.adjectives and not _VERBAL.isdisjoint(unit.tags)

    @property
    def is_preposition(self) -> bool:
        """A preposition, whatever else it may be."""
        return "prep" in self.unit.tags

    @property
    def is_conjunction(self) -> bool:
        """A conjunction or a word that opens a clause: "i", "oraz", "który" is none."""
        return not {"conj", "comp"}.isdisjoint(self.unit.tags)

    @property
    def is_participle(self) -> bool:
        """Whether it can only be a participle, which opens a clause of its own: "prowadzone", "podnoszące"."""
        unit = self.unit
        kinds = {reading.part_of_speech for reading in unit.adjectives.values()}
        return bool(kinds) and kinds <= _PARTICIPLES and not unit.nouns

    @property
    def is_noun(self) -> bool:
        """Whether it can be a noun."""
        return bool(self.unit.nouns)

    def fits(self, agreements: Iterable[Agreement]) -> frozenset[Agreement]:
        """The agreements that it shares as an adjective."""
        return frozenset(agreements) & self.unit.adjectives.keys()

    def cases(self) -> set[tuple[str, str]]:
        """Case by kind of word: what two joined words must have in common."""
        return {("case", one.case) for one in (*self.unit.nouns, *self.unit.adjectives)}


def tokens(reading: Reading, start: int, end: int) -> Iterator[Token]:
    """The words of a span, read one at a time."""
    for match in _TOKEN.finditer(reading.text, start, end):
        yield _read(reading, match.start(), match.end())


def token_before(reading: Reading, low: int, start: int) -> Token | None:
    """The word right before a position, where only a space lies between."""
    text = reading.text
    window = text[max(low, start - 40) : start]
    match = _LAST_TOKEN.search(window)
    if match is None:
        return None
    offset = start - len(window)
    return _read(reading, offset + match.start(), offset + match.end())


def _read(reading: Reading, start: int, end: int) -> Token:
    """A word; of "4-miesięczne" the letters are read."""
    word = reading.text[start:end]
    unit = read_unit(word.lstrip("0123456789").lstrip("-–") or word, reading.morphology)
    return Token(start, end, replace(unit, text=word))


def first_token(reading: Reading, start: int, end: int) -> Token | None:
    """The first word of a span."""
    return next(tokens(reading, start, end), None)


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Hits in text order, of those that overlap the longest; a pseudo-cue that wins takes the others with it."""
    kept: list[Hit] = []
    for hit in hits:
        if kept and hit.start < kept[-1].end:
            if hit.end - hit.start > kept[-1].end - kept[-1].start:
                kept[-1] = hit
            continue
        kept.append(hit)
    return [hit for hit in kept if not hit.rule.pseudo]
