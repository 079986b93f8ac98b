"""When the notice was published: a label says so, or a date stands alone beside the headline; never a date of change."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.mention import Mention
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import labels_of
from projnotice.values import Found, PartialDate, Time

_ALONE = regex.compile(r"[\s|•,.–-]*(?:r\.?|roku|godz\.?)?[\s|•,.–-]*")
_NEAR_BLOCKS = 5  # how far from the headline a date of its own may stand


def find_published(reading: Reading) -> list[Mention]:
    """Dates of publication, the surest first: labelled, then machine-readable, then alone beside the headline."""
    found = [*_labelled(reading), *_machine(reading), *_alone(reading)]
    return found


def _dates(reading: Reading) -> Iterator[tuple[Found[Time], PartialDate]]:
    for time in reading.times:
        if isinstance(time.value, PartialDate) and time.value.day is not None:
            yield time, time.value


def _labelled(reading: Reading) -> Iterator[Mention]:
    cues = reading.of("published")
    for time, value in _dates(reading):
        block = reading.blocks[reading.block_at(time.start)]
        hits: list[Hit] = []
        for label in labels_of(block, time.start):
            hits = cues.within(*label)
        if not hits:
            hits = cues.within(max(block.start, time.start - 60), time.start)
            if hits and regex.search(r"[.;]\s|\d{4}", reading.text[hits[-1].end : time.start]):
                hits = []
        index = reading.block_at(time.start)
        if not hits and time.start == block.start and index and block.end - time.end <= 12:
            above = reading.blocks[index - 1]
            hits = cues.within(above.start, above.end) if above.end - above.start <= 40 else []
        if hits and not hits[-1].rule.pseudo:
            yield Mention(time.start, time.end, "published", value, hits[-1].rule.id, ((hits[-1].start, hits[-1].end),))


def _machine(reading: Reading) -> Iterator[Mention]:
    for time, value in _dates(reading):
        block = reading.blocks[reading.block_at(time.start)]
        if block.kind == "context" and block.source in ("jsonld", "og", "meta", "time"):
            if not regex.search(r"modif|updat", reading.text[block.start : time.start], regex.IGNORECASE):
                yield Mention(time.start, time.end, "published", value, "published-markup")


def _alone(reading: Reading) -> Iterator[Mention]:
    headline = reading.page.headline
    for time, value in _dates(reading):
        index = reading.block_at(time.start)
        block = reading.blocks[index]
        if (
            block.kind == "context"
            or (headline is not None and not -3 <= index - headline <= _NEAR_BLOCKS)
            or (headline is None and index > _NEAR_BLOCKS)
        ):
            continue
        around = reading.text[block.start : time.start] + reading.text[time.end : block.end]
        if _ALONE.fullmatch(around):
            yield Mention(time.start, time.end, "published", value, "published-beside-headline", (), "inferred")
