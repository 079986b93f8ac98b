"""When the notice was published: a label says so, or a date stands beside the headline; never a date of change."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import regex

from projnotice.extraction.mention import Basis, Mention
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import labels_of
from projnotice.values import Found, PartialDate, Time

_TIME = regex.compile(
    r"(?:[\s,|•–-]|\br\.|\b(?i:godz|godzina|o)\b\.?|\bg\.)*(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?!\d|[.:]\d{3})"
)
_BEFORE_ALONE = regex.compile(r"[\s(|•,.–-]*(?:\p{L}+[.,]*\s*)?[\s(|•,.–-]*")  # a weekday or a place, "dnia"
_AFTER_ALONE = regex.compile(r"[\s)|•,.–-]*(?:r\.?|roku)?[\s)|•,.–-]*")
_BYLINE = regex.compile(r"\s*(?:r\.?|roku)?\s*(?:[,|/•·—–-].*|\p{Lu}[\p{L}]+)?")
_BYLINE_CHARS = 60
_PARTED_BEFORE = regex.compile(r"(?:^|[|•·/—–]\s*)$")
_PARTED_AFTER = regex.compile(r"\s*(?:r\.?)?\s*(?:[|•·/—–]|$)")
_LINE_CHARS = 140
_LISTED = 3  # so many dated lines are a list of other notices
_PLACE_AND_DATE = regex.compile(r"\p{Lu}[\p{L} -]{1,30},\s*(?:\p{Ll}+\s+)?")
_NEAR_BLOCKS = 3  # how far from the headline a date of its own may stand
_CUE_CHARS = 60
_LAST_BLOCKS = 4
_MARKUP = ("jsonld", "og", "meta", "time")
_CHANGED = regex.compile(r"modif|updat", regex.IGNORECASE)


def find_published(reading: Reading) -> list[Mention]:
    """Dates of publication, the surest first: labelled, machine-readable, alone beside the headline, on the last line.

    Where the markup has the time of day of the same day, it comes first.
    """
    dates = list(_dates(reading))
    found = [
        *_labelled(reading, dates),
        *_machine(reading, dates),
        *_beside_headline(reading, dates),
        *_closing(reading, dates),
    ]
    if not found:
        return found
    first = found[0]
    return sorted(
        found, key=lambda mention: not (_same_day(mention, first) and _timed(mention)) if not _timed(first) else 0
    )


def _same_day(mention: Mention, other: Mention) -> bool:
    one, two = mention.value, other.value
    if not isinstance(one, PartialDate) or not isinstance(two, PartialDate):
        return False
    return (one.year, one.month, one.day) == (two.year, two.month, two.day)


def _timed(mention: Mention) -> bool:
    return isinstance(mention.value, PartialDate) and mention.value.hour is not None


def _dates(reading: Reading) -> Iterator[tuple[Found[Time], PartialDate]]:
    """Full dates, with the time of day where it stands right after."""
    for time in reading.times:
        value = time.value
        if not isinstance(value, PartialDate) or value.day is None:
            continue
        block = reading.blocks[reading.block_at(time.start)]
        match = _TIME.match(reading.text, time.end, block.end) if value.hour is None else None
        if match:
            value = dataclasses.replace(value, hour=int(match["hour"]), minute=int(match["minute"]))
            yield Found(time.start, match.end(), value), value
        else:
            yield time, value


def _labelled(reading: Reading, dates: list[tuple[Found[Time], PartialDate]]) -> Iterator[Mention]:
    """A date whose label or last words before it speak of publication, and of nothing else."""
    for time, value in dates:
        cue = _cue(reading, time)
        if cue is not None and not cue.rule.pseudo:
            yield Mention(time.start, time.end, "published", value, cue.rule.id, ((cue.start, cue.end),))


def _cue(reading: Reading, time: Found[Time]) -> Hit | None:
    cues = reading.of("published")
    index = reading.block_at(time.start)
    block = reading.blocks[index]
    hits = cues.within(max(block.start, time.start - _CUE_CHARS), time.start)
    hits = [
        hit for hit in hits if not any(hit.end <= t.start < time.start for t in reading.times if t.start < time.start)
    ]
    if not hits and not any(t.start < time.start and t.start >= block.start for t in reading.times):
        hits = [hit for label in labels_of(block, time.start) for hit in cues.within(*label)]
    if not hits and index and time.start == block.start and block.end - time.end <= 12:
        above = reading.blocks[index - 1]
        hits = cues.within(above.start, above.end) if above.end - above.start <= 40 else []
    return max(hits, key=lambda hit: (hit.end, -hit.start, hit.rule.pseudo)) if hits else None


def _machine(reading: Reading, dates: list[tuple[Found[Time], PartialDate]]) -> Iterator[Mention]:
    for time, value in dates:
        block = reading.blocks[reading.block_at(time.start)]
        changed = _CHANGED.search(reading.text, block.start, time.start)
        if block.kind == "context" and block.source in _MARKUP and not changed:
            yield Mention(time.start, time.end, "published", value, "published-markup")


def _beside_headline(reading: Reading, dates: list[tuple[Found[Time], PartialDate]]) -> Iterator[Mention]:
    """A date alone on a line near the headline, or one that opens a byline there: "10 listopada 2021, kategoria: …"."""
    headline = reading.page.headline or 0
    lines = list(_lines(reading, dates))
    for time, value in lines if len(lines) < _LISTED else ():
        if 0 < abs(reading.block_at(time.start) - headline) <= _NEAR_BLOCKS:
            yield _inferred(time, value, "published-beside-headline")


def _lines(reading: Reading, dates: list[tuple[Found[Time], PartialDate]]) -> Iterator[tuple[Found[Time], PartialDate]]:
    """Dates alone on a line, at the head of a byline, or between its bars."""
    for time, value in dates:
        block = reading.blocks[reading.block_at(time.start)]
        cue = _cue(reading, time)
        if reading.of("period").within(block.start, time.start):
            continue  # "Planowane zakończenie projektu – 31 stycznia 2020 r."
        if block.kind in ("row", "context") or block.end - block.start > _LINE_CHARS or (cue and cue.rule.pseudo):
            continue
        before, after = reading.text[block.start : time.start], reading.text[time.end : block.end]
        alone = _BEFORE_ALONE.fullmatch(before) and _AFTER_ALONE.fullmatch(after)
        byline = not before.strip() and len(after) <= _BYLINE_CHARS and _BYLINE.fullmatch(after)
        if alone or byline or (_PARTED_BEFORE.search(before) and _PARTED_AFTER.match(after)):
            yield time, value


def _closing(reading: Reading, dates: list[tuple[Found[Time], PartialDate]]) -> Iterator[Mention]:
    """A date that signs the notice: "Pępowo, 7.11.2011 r." on one of its last lines, "13 maja 2005 / red."."""
    if len(list(_lines(reading, dates))) >= _LISTED:
        return
    own = [index for index, block in enumerate(reading.blocks) if block.kind != "context"]
    for time, value in dates:
        index = reading.block_at(time.start)
        block = reading.blocks[index]
        if block.kind != "paragraph" or index not in own[-_LAST_BLOCKS:]:
            continue
        before, after = reading.text[block.start : time.start], reading.text[time.end : block.end]
        signed = not before.strip() or _PLACE_AND_DATE.fullmatch(before)
        if signed and len(after) <= _BYLINE_CHARS and (_AFTER_ALONE.fullmatch(after) or _BYLINE.fullmatch(after)):
            yield _inferred(time, value, "published-signature")


def _inferred(time: Found[Time], value: PartialDate, rule: str) -> Mention:
    basis: Basis = "inferred"
    return Mention(time.start, time.end, "published", value, rule, (), basis)
