"""Periods: a date pair is the project's only where a cue says so; others belong to a part, a programme, a law."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

import regex

from projnotice.extraction.mention import Basis, Mention, Span
from projnotice.extraction.reading import Hit, Hits, Reading
from projnotice.extraction.zones import Surroundings, field_span, surroundings
from projnotice.values import Duration, Found, PartialDate, Period, Time, as_period, find_times

_NEAR_CHARS = 45  # how far a cue with a short reach speaks
_CUE_CHARS = 220
_PROGRAMME_CHARS = 120
_LENGTH_GAP_CHARS = 16
_INLINE_CHARS = 40
_SUBJECT_CHARS = 24
_VERB_CHARS = 30
_LABEL = 3
_YEARS = regex.compile(r"((?:19|20)\d\d)(?:\s?[-–/]\s?((?:19|20)\d\d))?\s?(?:r\.?|roku|rok)?")
_INLINE = regex.compile(r"\s*[:?–—-]\s*")
_CLAUSE_START = regex.compile(r"[\n,;.?(|•–—-]\s*$")
_IN_BRACKETS = regex.compile(r"[\s”“\"']*\(")
_SENTENCE_END = regex.compile(r"\n|(?<!\br|\btj)\.\s")
_MARGIN = " \t\n:?.,;–—-()*•0123456789/"


@dataclass(frozen=True, slots=True)
class PeriodValue:
    """A stated period or one end of it.

    Attributes:
        which: `both`, `start` or `end`: what the cue speaks of.
        whose: `project`; `part` of a course, an instrument, a recruitment; `edition` for the year of a heading; ""
            where no cue tells.
        extended: The page says that the period was moved to this.
        strength: 3 a label, 2 a cue that names the project's time, 1 a verb that may, 0 nothing.
    """

    period: Period
    which: str
    whose: str
    extended: bool
    strength: int


@dataclass(frozen=True, slots=True)
class _Choice:
    hit: Hit
    strength: int
    end: str


def find_periods(reading: Reading) -> list[Mention]:
    """Periods, single ends and lengths that a cue ties to the project or a part of it; unclaimed ranges, too."""
    times = sorted([*reading.times, *_bare_years(reading)], key=lambda time: time.start)
    found: list[Mention | None] = []
    last: tuple[Found[Time], Surroundings] | None = None
    for time, around in zip(times, surroundings(reading, times), strict=True):
        choice = None if _in_programme_name(reading, time) else _choose(reading, time, around)
        if choice is None and last is not None and _is_its_length(reading, last[0], time):
            choice = _choose(reading, time, replace(around, before=(last[1].before[0], time.start)))
        found.append(_mention(time, choice))
        last = time, around
    _add_neighbours(reading, times, found)
    return [mention for mention in found if mention is not None]


def _is_its_length(reading: Reading, length: Found[Time], time: Found[Time]) -> bool:
    """`w okresie 14 miesięcy, tj. od marca …`: words before a length that stands before its period are the period's."""
    gap = reading.text[length.end : time.start]
    short = len(gap) <= _LENGTH_GAP_CHARS and "\n" not in gap
    return short and isinstance(length.value, Duration) and isinstance(time.value, Period)


def _mention(time: Found[Time], choice: _Choice | None) -> Mention | None:
    if choice is None or not _fits(time.value, choice):
        if isinstance(time.value, Period) and time.value.start and time.value.end:
            return Mention(
                time.start,
                time.end,
                "period",
                PeriodValue(time.value, "both", "", False, 0),
                "period-plain",
                (),
                "inferred",
            )
        return None
    rule = choice.hit.rule
    value = PeriodValue(
        as_period(time.value),
        choice.end,
        rule.value.get("whose", "project"),
        rule.value.get("extended") == "true",
        choice.strength,
    )
    if choice.end == "end" and isinstance(time.value, Period) and time.value.end is None and time.value.start:
        value = replace(value, which="start")  # "zakończył projekt, prowadzony od 1 lutego 2012 r."
    ranged = isinstance(time.value, Period) and choice.end == "both"
    basis: Basis = "stated" if value.whose != "edition" and (choice.strength >= 2 or ranged) else "inferred"
    return Mention(time.start, time.end, "period", value, rule.id, ((choice.hit.start, choice.hit.end),), basis)


def _fits(value: Time, choice: _Choice) -> bool:
    """Whether a value of this kind can be what the cue speaks of: a single day is no period."""
    if choice.hit.rule.value.get("whose") == "edition":
        return isinstance(value, PartialDate) and value.precision == "year"
    if choice.hit.rule.value.get("needs") == "range":
        return isinstance(value, Period) and value.start is not None and value.end is not None
    if isinstance(value, Duration):
        return choice.end == "both" and value.months is not None and value.months > 0
    if isinstance(value, PartialDate) and choice.end == "both":
        return value.precision == "year" or (value.precision == "month" and choice.strength >= _LABEL)
    return True


def _bare_years(reading: Reading) -> Iterator[Found[Time]]:
    """`2021`, `2021-2022` alone in a cell or after a label; whether they are a period its header must tell."""
    for block in reading.blocks:
        spans = [(cell.start, cell.end) for cell in block.cells if cell.headers]
        if block.value is not None:
            spans.append(block.value)
        for start, end in spans:
            match = _YEARS.fullmatch(reading.text, start, end) if end - start <= 16 else None
            if match is None or (not match.group(2) and find_times(match.group())):
                continue
            if any(start <= time.start < end for time in reading.times):
                continue
            first = PartialDate(int(match.group(1)))
            if match.group(2) is None:
                yield Found(start, match.end(1), first)
            elif int(match.group(2)) > first.year:
                yield Found(
                    start,
                    match.end(2),
                    Period(first, PartialDate(int(match.group(2))), None, match.span(1), match.span(2)),
                )


def _choose(reading: Reading, time: Found[Time], around: Surroundings) -> _Choice | None:
    cues = reading.of("period")
    low, start = around.before
    low = max(low, start - _CUE_CHARS)
    inline = _inline_label(reading, start)
    if inline is not None:
        return _choice(inline, _LABEL)
    near = start - _NEAR_CHARS
    before = [hit for hit in _outer(cues.within(low, start)) if "reach" not in hit.rule.value or hit.end >= near]
    if before and before[-1].rule.value.get("extended"):
        return _of_hit(before[-1])
    for label in around.labels:
        hits = cues.within(*label)
        if hits:
            return _named(reading, hits, label)
    spoken = _spoken(before, _outer(cues.within(around.after[0], min(around.after[1], time.end + _CUE_CHARS))))
    if spoken is not None:
        verb = _verb(reading, time, low)
        return verb if verb is not None and spoken.rule.value.get("force") == "weak" else _of_hit(spoken)
    if around.above is not None and not before and not reading.text[around.before[0] : start].strip(_MARGIN):
        hits = cues.within(*around.above)
        if hits:
            return _named(reading, hits, around.above)
    return _verb(reading, time, low) or _beside_subject(reading, time) or _heading_year(reading, time)


def _outer(hits: list[Hit]) -> list[Hit]:
    """Cues of running text that no longer one holds: "podpisanie" says nothing in "od podpisania umowy"."""
    spoken = [hit for hit in hits if hit.rule.side != "label"]
    return [
        h
        for h in spoken
        if not any(o.start <= h.start and h.end <= o.end and (o.end - o.start) > (h.end - h.start) for o in spoken)
    ]


def _of_hit(hit: Hit) -> _Choice | None:
    return None if hit.rule.pseudo else _choice(hit, 1 if hit.rule.value.get("force") == "weak" else 2)


def _choice(hit: Hit, strength: int) -> _Choice:
    return _Choice(hit, strength, hit.rule.value.get("end", "both"))


def _named(reading: Reading, hits: list[Hit], label: Span) -> _Choice | None:
    """What a label names; one that says more than the words of a `side: label` rule names something else."""
    if any(hit.rule.pseudo for hit in hits):
        return None
    named = [hit for hit in hits if hit.rule.side != "label" or _covers(reading, hit, label)]
    if not named:
        return None
    return _choice(max(named, key=lambda hit: (hit.rule.value.get("whose") == "part", hit.end - hit.start)), _LABEL)


def _covers(reading: Reading, hit: Hit, label: Span) -> bool:
    text = reading.text
    return not text[label[0] : hit.start].strip(_MARGIN) and not text[hit.end : label[1]].strip(_MARGIN)


def _inline_label(reading: Reading, start: int) -> Hit | None:
    """`…, zakończenie: 31.III.2012`, `Kiedy? Od 2 IX 2024`: a word that opens its clause, right before the time."""
    low, _ = field_span(reading.blocks[reading.block_at(start)], start)
    for hit in reversed(reading.of("period").within(max(low, start - _INLINE_CHARS), start)):
        gap = reading.text[hit.end : start]
        label = hit.rule.side == "label" or (":" in gap and hit.rule.value.get("force") != "weak")
        if not label or not _INLINE.fullmatch(gap):
            continue
        if hit.start == low or _CLAUSE_START.search(reading.text, low, hit.start):
            return None if hit.rule.pseudo else hit
    return None


def _spoken(before: list[Hit], after: list[Hit]) -> Hit | None:
    """The cue of running text: the nearest before, else the first after; a weak one yields to any other before it."""
    hits = before or after[:1]
    if not hits:
        return None
    nearest = hits[-1]
    for hit in hits:  # of cues that overlap, the longest
        if hit.end > nearest.start and hit.end - hit.start > nearest.end - nearest.start:
            nearest = hit
    if nearest.rule.value.get("force") != "weak":
        return nearest
    beside = [hit for hit in after if hit.start - nearest.end <= _VERB_CHARS]  # "trwać będzie kurs"
    others = [hit for hit in (before or beside) if hit.rule.value.get("force") != "weak"]
    return others[-1] if others else nearest


def _verb(reading: Reading, time: Found[Time], low: int) -> _Choice | None:
    """`Zaczęliśmy 1 stycznia …, skończyliśmy …`: one end, where the sentence names the project or tells both ends."""
    if isinstance(time.value, Duration):
        return None
    first, last = reading.sentence_at(time.start)
    verbs = reading.of("period.begin")
    near = verbs.within(max(low, time.start - 60), time.start) or _opened_verb(reading, time, verbs)
    if not near or any(
        hit.rule.pseudo or hit.rule.value.get("whose") == "part" for hit in reading.of("period").within(low, time.start)
    ):
        return None
    told = {hit.rule.value["end"] for hit in verbs.within(first, last)}
    subject_end = last if near[-1].start > time.end else time.start
    if len(told) < 2 and not reading.of("period.subject").within(first, subject_end):
        return None
    return _choice(near[-1], 1)


def _opened_verb(reading: Reading, time: Found[Time], verbs: Hits) -> list[Hit]:
    """`W 2020 roku Ośrodek ruszył z projektem`: the verb of a sentence that its time opens."""
    first, last = reading.sentence_at(time.start)
    clause = reading.text[first : time.start].rpartition(",")[2]
    opens = len(clause.split()) <= 2
    after = verbs.within(time.end, min(last, time.end + _CUE_CHARS)) if opens else []
    following = bisect_left(reading.times, time.end, key=lambda other: other.start)
    if after and following < len(reading.times) and reading.times[following].start < after[0].start:
        return []  # the verb is another time's
    return after[:1]


def _beside_subject(reading: Reading, time: Found[Time]) -> _Choice | None:
    """`całego projektu (2008-2013)`, `trzyletni projekt`."""
    subjects = reading.of("period.subject")
    if isinstance(time.value, Duration):
        beside = subjects.within(time.end, time.end + _SUBJECT_CHARS) if _is_glued(reading, time) else []
        return _choice(beside[0], 2) if beside and beside[0].start == time.end + 1 else None
    if not isinstance(time.value, Period) or reading.text[time.start - 1 : time.start] != "(":
        return None
    for hit in reversed(subjects.within(max(0, time.start - 30), time.start)):
        if _IN_BRACKETS.fullmatch(reading.text, hit.end, time.start):
            return _choice(hit, 2)
    return None


def _heading_year(reading: Reading, time: Found[Time]) -> _Choice | None:
    """The one year of the headline, or of a heading that says nothing else."""
    index = reading.block_at(time.start)
    block = reading.blocks[index]
    if block.kind != "heading" or not isinstance(time.value, PartialDate) or time.value.precision != "year":
        return None
    cues = reading.of("period").within(block.start, block.end)
    hits = [hit for hit in cues if hit.rule.value.get("whose") == "edition"]
    whole = [hit for hit in hits if not reading.text[block.start : min(hit.start, time.start)].strip(_MARGIN)]
    if any(hit.rule.pseudo for hit in cues):
        return None
    if index == reading.page.headline or (
        whole and not reading.text[max(whole[0].end, time.end) : block.end].strip(_MARGIN)
    ):
        return _choice(hits[0], 1) if hits else None
    return None


def _add_neighbours(reading: Reading, times: list[Found[Time]], found: list[Mention | None]) -> None:
    """A length right beside a period is its length, and the reverse: `(3 lata)`, `przez 18 miesięcy, od marca`."""
    for index, time in enumerate(times):
        if (found[index] is not None and _strength(found[index])) or not _may_join(reading, time):
            continue
        for other in (index - 1, index + 1):
            beside = found[other] if 0 <= other < len(times) else None
            if (
                beside is None
                or not _strength(beside)
                or isinstance(time.value, Duration) == isinstance(times[other].value, Duration)
            ):
                continue
            gap = reading.text[min(time.end, beside.end) : max(time.start, beside.start)]
            if len(gap) <= _LENGTH_GAP_CHARS and not _SENTENCE_END.search(gap):
                value = replace(
                    cast(PeriodValue, beside.value), period=as_period(time.value), which="both", extended=False
                )
                found[index] = Mention(time.start, time.end, "period", value, beside.rule, beside.cues, beside.basis)
                break


def _may_join(reading: Reading, time: Found[Time]) -> bool:
    """Whether a time can be one of a pair of length and ends; `trzymiesięczny` and a single day cannot."""
    if isinstance(time.value, Duration):
        return time.value.months is not None and not _is_glued(reading, time)
    return isinstance(time.value, Period)


def _is_glued(reading: Reading, time: Found[Time]) -> bool:
    """Whether a length is an adjective: `trzymiesięczny`, `3-letni`."""
    return " " not in reading.text[time.start : time.end]


def _strength(mention: Mention | None) -> int:
    return cast(PeriodValue, mention.value).strength if mention is not None else 0


def _in_programme_name(reading: Reading, time: Found[Time]) -> bool:
    """Years that are part of a programme's or strategy's name."""
    if not isinstance(time.value, Period) or time.value.start is None or time.value.start.month is not None:
        return False
    first = max(
        reading.sentence_at(time.start)[0], field_span(reading.blocks[reading.block_at(time.start)], time.start)[0]
    )
    hits = reading.of("programme").within(max(first, time.start - _PROGRAMME_CHARS), time.start)
    return any(time.start - hit.end <= 40 for hit in hits)
