"""Periods: a date pair is the project's only where a cue says so; others belong to a part, a programme, a law."""

from __future__ import annotations

from dataclasses import dataclass

from projnotice.extraction.mention import Basis, Mention, Span
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import Surroundings, surroundings
from projnotice.values import Duration, Found, PartialDate, Period, Time

_CUE_CHARS = 140
_TITLE_MARKS = "„”\"'"


@dataclass(frozen=True, slots=True)
class PeriodValue:
    """A stated period or one end of it.

    Attributes:
        end: `both`, `start` or `end`: what the cue speaks of.
        whose: `project`, or `part` for a course, an instrument, a recruitment.
        extended: The page says that the period was moved to this.
        strength: 3 a label, 2 a cue before, 1 a cue after or above.
    """

    period: Period
    end: str
    whose: str
    extended: bool
    strength: int


def find_periods(reading: Reading) -> list[Mention]:
    """Periods, single ends and lengths that a cue ties to the project or to a part of it."""
    found: list[Mention] = []
    for time, around in zip(reading.times, surroundings(reading, reading.times), strict=True):
        if _in_programme_name(reading, time):
            continue
        choice = _choose(reading, time, around)
        if choice is None:
            continue
        hit, strength = choice
        basis: Basis = "stated" if strength >= 2 else "inferred"
        value = PeriodValue(
            _as_period(time.value),
            hit.rule.value.get("end", "both"),
            hit.rule.value.get("whose", "project"),
            hit.rule.value.get("extended") == "true",
            strength,
        )
        found.append(Mention(time.start, time.end, "period", value, hit.rule.id, ((hit.start, hit.end),), basis))
    return found


def _as_period(value: Time) -> Period:
    if isinstance(value, Period):
        return value
    if isinstance(value, Duration):
        return Period(None, None, value.months)
    return Period(value, value, None)


def _choose(reading: Reading, time: Found[Time], around: Surroundings) -> tuple[Hit, int] | None:
    cues = reading.of("period")
    for label in around.labels:
        hits = cues.within(*label)
        if hits:
            return None if hits[-1].rule.pseudo else (hits[-1], 3)
    low, start = around.before
    before = [hit for hit in cues.within(max(low, start - _CUE_CHARS), start) if hit.rule.side != "after"]
    if before:
        hit = _nearest(before)
        return None if hit.rule.pseudo else (hit, 2)
    after = [hit for hit in cues.within(around.after[0], min(around.after[1], time.end + _CUE_CHARS)) if hit.rule.side != "before"]
    if after:
        hit = after[0]
        return None if hit.rule.pseudo else (hit, 2 if isinstance(time.value, Period) else 1)
    if around.above is not None and low == start:
        hits = cues.within(*around.above)
        if hits and not hits[-1].rule.pseudo:
            return hits[-1], 2
    return None


def _nearest(hits: list[Hit]) -> Hit:
    """The last cue; of cues that overlap, the longest."""
    last = hits[-1]
    for hit in hits:
        if hit.end >= last.start and hit.end - hit.start > last.end - last.start:
            last = hit
    return last


def _in_programme_name(reading: Reading, time: Found[Time]) -> bool:
    """Years that are part of a programme's or strategy's name."""
    if not isinstance(time.value, Period) or time.value.start is None or time.value.start.month is not None:
        return False
    first, _ = reading.sentence_at(time.start)
    return any(time.start - hit.end <= 40 for hit in reading.of("programme").within(max(first, time.start - 120), time.start))


__all__ = ["PartialDate", "PeriodValue", "Span", "find_periods"]
