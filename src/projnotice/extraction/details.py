"""What stands beside a course, an instrument or a form of help: its hours, people, period and provider."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.reading import Hit, Reading
from projnotice.values import Duration

_TOTAL_AFTER = regex.compile(r"^\s*(?:=|łącznie|razem)")


@dataclass(frozen=True, slots=True)
class HoursValue:
    """Hours as printed; `part` is `total`, `group` or `individual`; `each` where they are for one person."""

    part: str
    hours: int
    each: bool


def find_hours(reading: Reading) -> list[Mention]:
    """Hours with the part of the work that the words beside them name."""
    return [*_spoken(reading), *_labelled(reading)]


def _spoken(reading: Reading) -> Iterator[Mention]:
    cues = reading.of("hours")
    for time in reading.times:
        value = time.value
        if not isinstance(value, Duration) or value.unit != "hour" or value.value != int(value.value):
            continue
        first, last = reading.sentence_at(time.start)
        near = cues.within(time.end, min(last, time.end + 40))
        near = [hit for hit in near if not regex.search(r"[;,(=]|\d", reading.text[time.end : hit.start])]
        before = cues.within(max(first, time.start - 40), time.start)
        before = [hit for hit in before if not regex.search(r"[;,=]|\d", reading.text[hit.end : time.start])]
        if any(hit.rule.pseudo for hit in (*near, *before)):
            continue
        hit = near[0] if near else before[-1] if before else None
        part = hit.rule.value.get("part", "total") if hit else "total"
        each = bool(regex.match(r"[^;,.()]{0,40}\bdla\s+każde", reading.text[time.end : time.end + 60])) or bool(
            regex.search(r"\bpo\s*$", reading.text[max(0, time.start - 4) : time.start])
        )
        yield _mention(time.start, time.end, part, int(value.value), each, hit)


def _labelled(reading: Reading) -> Iterator[Mention]:
    """A bare number under a header or after a label of hours: `Ilość godzin 65`."""
    cues = reading.of("hours")
    for number in reading.numbers:
        if not isinstance(number.value.value, int):
            continue
        block = reading.blocks[reading.block_at(number.start)]
        for cell in block.cells:
            if cell.start <= number.start < cell.end and number.start - cell.start <= 2:
                for header in cell.headers:
                    hits = cues.within(*header)
                    if hits:
                        yield _mention(number.start, number.end, hits[0].rule.value.get("part", "total"), number.value.value, False, hits[0])
        if block.label and block.value and number.start - block.value[0] <= 2:
            hits = [hit for hit in cues.within(*block.label) if hit.rule.side == "label"]
            if hits:
                yield _mention(number.start, number.end, hits[0].rule.value.get("part", "total"), number.value.value, False, hits[0])
                continue
        hits = [hit for hit in cues.within(max(block.start, number.start - 30), number.start) if hit.rule.side == "label"]
        if hits and regex.fullmatch(r"[\s:–—-]*", reading.text[hits[-1].end : number.start]):
            yield _mention(number.start, number.end, "total", number.value.value, False, hits[-1])


def _mention(start: int, end: int, part: str, hours: int, each: bool, hit: Hit | None) -> Mention:
    cues: tuple[Span, ...] = ((hit.start, hit.end),) if hit else ()
    return Mention(start, end, "hours", HoursValue(part, hours, each), hit.rule.id if hit else "hours-unit", cues)
