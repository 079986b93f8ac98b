"""Counts that stand together: which is a part of which ("45 osób, w tym 29 kobiet"), which stand side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from projnotice.extraction.mention import Span
from projnotice.extraction.reading import Hit, Reading
from projnotice.orthography import fold
from projnotice.values import Number
from projnotice.values.lexicon import bound_before

_SEXES = ("women", "men")
_SEX_GAP_CHARS = 80
_OPENING_CHARS = 4  # a bullet that the page layer left in
_JOINED = regex.compile(
    r"\s*(?:\([^()]*\))?[\s)\]]*(?:,|;|/|\+|\bi\b|\boraz\b|\ba także\b|\bjak również\b|,\s*a\b)?"
    r"\s*[–—-]?\s*(?:ok\.|min\.)?\s*"
)
_OPENED = regex.compile(r"[\s)]*(?::|–|—|-|\(|,?\s*(?:tj\.|to jest|czyli))\s*")
_BREAK = regex.compile(r"[;\n]|(?<!\btj)\.\s")


@dataclass(frozen=True, slots=True)
class Count:
    """A number with the people it counts, before it is known whom it speaks of."""

    start: int
    end: int
    number: Number
    counts: str
    noun: Span
    label: Span
    hit: Hit
    labelled: bool = False

    @property
    def span(self) -> Span:
        """From the number or its noun to the end of what it counts."""
        before = self.label[0] < self.start and not self.labelled and self.label[1] > self.label[0]
        return self.label[0] if before else self.start, max(self.end, self.label[1])


@dataclass(frozen=True, slots=True)
class Place:
    """Where a count stands: the start of the count it is a part of, of its chain, and the words that say so."""

    head: int | None
    chain: int
    cue: Hit | None = None


def link(reading: Reading, counts: Sequence[Count]) -> list[Place]:
    """The place of each count, in order."""
    places: list[Place] = []
    for index, count in enumerate(counts):
        place = _place(reading, counts, places, index) or _under_intro(reading, counts, places, index)
        places.append(place or Place(None, count.start))
    return places


def _under_intro(reading: Reading, counts: Sequence[Count], places: list[Place], index: int) -> Place | None:
    """Items below a line that ends in "wśród nich:", each a part of the count in that line."""
    count = counts[index]
    at = reading.block_at(count.start)
    intro = reading.intros[at]
    if intro is None or count.span[0] - reading.blocks[at].start > _OPENING_CHARS or count.counts in _SEXES:
        return None
    block = reading.blocks[intro]
    above = bisect_left(counts, block.end, 0, index, key=lambda count: count.start) - 1
    if above < 0 or counts[above].start < block.start:
        return None
    cue = _cue_between(reading, counts[above].span[1], block.end)
    if cue is None:
        return None
    chain = places[above].chain
    return Place(chain, chain, cue)


def _place(reading: Reading, counts: Sequence[Count], places: list[Place], index: int) -> Place | None:
    if index == 0:
        return None
    count, last = counts[index], counts[index - 1]
    low = last.span[1]
    if count.counts in _SEXES and last.end <= count.start and count.end <= last.noun[0]:  # "60 (36K, 24M) osób"
        return Place(last.start, places[index - 1].chain)
    if count.span[0] < low or reading.block_at(count.start) != reading.block_at(last.start):
        return None
    if count.labelled and last.labelled:
        return None
    begin = count.span[0]
    cue = _cue_between(reading, low, begin)
    gap = _gap(reading, low, begin)
    if _BREAK.search(gap) and not _goes_on(reading, low, begin, cue):
        return None
    chain = places[index - 1].chain
    if count.counts in _SEXES:
        bracketed = reading.text[max(low, count.start - 1) : count.start] == "(" and count.label == count.noun
        return _sex_place(counts, places, index, "" if bracketed and len(gap) <= _SEX_GAP_CHARS else gap, cue)
    anchor = _last_people(counts, index, chain)
    if anchor is None:
        return None
    root, place = counts[anchor], places[anchor]
    if cue is not None:
        head = chain if cue.rule.value["scope"] == "within" or _is_whole(counts, index, chain) else place.head
        return Place(head, chain, cue)
    if _JOINED.fullmatch(gap):
        beyond = (
            root.counts == "total"
            and place.head is None
            and root.label == root.noun != (0, 0)
            and count.label != count.noun
        )
        return Place(root.start if beyond else place.head, chain)
    if (
        (root.counts == "total" or root.label == root.noun)
        and place.head is None
        and (count.counts == "group" or count.label != count.noun)
        and _OPENED.fullmatch(gap)
    ):
        return Place(root.start, chain)
    return None


def _sex_place(counts: Sequence[Count], places: list[Place], index: int, gap: str, cue: Hit | None) -> Place | None:
    """Women and men are of the people named right before them."""
    if len(gap) > _SEX_GAP_CHARS:
        return None
    last = counts[index - 1]
    if last.counts in _SEXES:
        return Place(places[index - 1].head, places[index - 1].chain, cue)
    return Place(last.start, places[index - 1].chain, cue) if cue is not None or len(gap) <= 24 else None


def _last_people(counts: Sequence[Count], index: int, chain: int) -> int | None:
    for before in range(index - 1, -1, -1):
        if counts[before].start < chain:
            return None
        if counts[before].counts not in _SEXES:
            return before
    return None


def _is_whole(counts: Sequence[Count], index: int, chain: int) -> bool:
    """Whether the chain opens with a count of all people."""
    first = next((counts[before] for before in range(index - 1, -1, -1) if counts[before].start == chain), None)
    return first is not None and first.counts == "total"


def _cue_between(reading: Reading, low: int, high: int) -> Hit | None:
    hits = [
        hit
        for hit in reading.of("participants").within(low, high)
        if hit.rule.value.get("scope") in ("within", "beyond")
    ]
    return hits[-1] if hits else None


def _gap(reading: Reading, low: int, high: int) -> str:
    """The text between two counts without the words that bound the second."""
    text = reading.text[low:high]
    bound = bound_before().search(fold(text))
    return text[: bound.start()] if bound and len(fold(text)) == len(text) else text


def _goes_on(reading: Reading, low: int, high: int, cue: Hit | None) -> bool:
    """`… 132 uczniów. Są wśród nich: 24 uczniów z dysleksją`: the next sentence opens with such words."""
    if cue is None or "\n" in reading.text[low:high]:
        return False
    if not regex.search(r"\.\s", reading.text[low:high]):
        return reading.text[low : cue.start].strip(" );") == ""
    first, _ = reading.sentence_at(high)
    return cue.start - first <= 6 and len(reading.text[low:first].strip(" .)")) <= 60
