"""What stands beside a course, an instrument or a form of help: its hours and its people in bare numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from projnotice.extraction.grammar import first_token
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.reading import Hit, Reading
from projnotice.page.document import Block
from projnotice.values import Duration, Found, Number

_BREAK = regex.compile(r"[;,()=]|\d")
_CLEAR = regex.compile(r"[\s:–—-]*")
_PER_HEAD = regex.compile(r"\bpo\s*$")
_RESULT = regex.compile(r"=\s*$")
_BESIDE = regex.compile(r"\P{L}*(?:\p{L}+\P{L}+)?")
_OPENS_CLAUSE = regex.compile(r"[,;:]\s+(?:\p{L}{1,4}\s+)?$")
_DASH = regex.compile(r"\s*[–—-]\s")
_NEAR = 40
_OPENING = 2
_OPENER = 8  # a comma and "zaś"


@dataclass(frozen=True, slots=True)
class HoursValue:
    """Hours as printed; `part` is `total`, `group` or `individual`; `each` where they are for one person."""

    part: str
    hours: int
    each: bool


def find_hours(reading: Reading) -> list[Mention]:
    """Hours with the part of the work that the words beside them name, and people counted in bare numbers."""
    spoken = list(_spoken(reading))
    return [*spoken, *_labelled(reading), *_results(reading, spoken), *_people(reading), *_elliptic(reading)]


def _spoken(reading: Reading) -> Iterator[Mention]:
    """`15 godz. zajęć grupowych`, `indywidualnie 50 godz.`, `po 2 godz. dla każdego`."""
    cues = reading.of("hours")
    for time in reading.times:
        value = time.value
        if not isinstance(value, Duration) or value.unit != "hour" or value.value != int(value.value):
            continue
        first, last = reading.sentence_at(time.start)
        after = [
            hit
            for hit in cues.within(time.end, min(last, time.end + _NEAR))
            if not _BREAK.search(reading.text, time.end, hit.start)
        ]
        before = [
            hit
            for hit in cues.within(max(first, time.start - _NEAR), time.start)
            if _BESIDE.fullmatch(reading.text, hit.end, time.start)
        ]
        if any(hit.rule.pseudo for hit in (*after, *before)):
            continue
        parted = [hit for hit in (*after, *reversed(before)) if hit.rule.value.get("part") != "total"]
        hit = next(iter(parted or after or before), None)
        part = hit.rule.value.get("part", "total") if hit else "total"
        yield _mention(
            time.start, time.end, HoursValue(part, int(value.value), _each(reading, time.start, time.end, last)), hit
        )


def _each(reading: Reading, start: int, end: int, last: int) -> bool:
    """Whether the hours are one person's: "po 2 godz.", "2 godz. dla każdego uczestnika"."""
    if _PER_HEAD.search(reading.text, max(0, start - 4), start):
        return True
    label = reading.blocks[reading.block_at(start)].label
    if label is not None and label[1] <= start and reading.of("hours.each").within(*label):
        return True
    stop = min(last, end + _NEAR)
    return any(not _BREAK.search(reading.text, end, hit.start) for hit in reading.of("hours.each").within(end, stop))


def _labelled(reading: Reading) -> Iterator[Mention]:
    """A bare number under a header or after a label of hours: `Ilość godzin 65`."""
    cues = reading.of("hours")
    for number in reading.numbers:
        value = number.value.value
        if not isinstance(value, int):
            continue
        block = reading.blocks[reading.block_at(number.start)]
        hit = _label_hit(reading, block, number.start, "hours")
        if hit is None:
            near = [
                hit
                for hit in cues.within(max(block.start, number.start - _NEAR), number.start)
                if hit.rule.side == "label"
            ]
            hit = near[-1] if near and _CLEAR.fullmatch(reading.text, near[-1].end, number.start) else None
        if hit is not None and not hit.rule.pseudo:
            yield _mention(number.start, number.end, HoursValue(hit.rule.value.get("part", "total"), value, False), hit)


def _label_hit(reading: Reading, block: Block, position: int, field: str) -> Hit | None:
    """Wording of a field in the header of a cell or the label of a pair that the position opens."""
    cues = reading.of(field)
    for cell in block.cells:
        if cell.start <= position < cell.end:
            hits = (
                [hit for header in cell.headers for hit in cues.within(*header)]
                if position - cell.start <= _OPENING
                else []
            )
            return hits[0] if hits else None
    if block.label and block.value and 0 <= position - block.value[0] <= _OPENING:
        hits = [hit for hit in cues.within(*block.label) if field != "hours" or hit.rule.side == "label"]
        return hits[0] if hits else None
    return None


def _results(reading: Reading, spoken: list[Mention]) -> Iterator[Mention]:
    """`2 godz. konsultacji indywidualnych dla każdego uczestnika = 50`: the sum behind hours for one person."""
    each = [mention for mention in spoken if isinstance(mention.value, HoursValue) and mention.value.each]
    for mention in each:
        number = _next_number(reading, mention.end)
        if (
            number is None
            or number.start - mention.end > 2 * _NEAR
            or not _RESULT.search(reading.text, mention.end, number.start)
        ):
            continue
        assert isinstance(mention.value, HoursValue)
        assert isinstance(number.value.value, int)
        value = HoursValue(mention.value.part, number.value.value, False)
        yield Mention(
            number.start, number.end, "hours", value, mention.rule, ((mention.start, mention.end), *mention.cues)
        )


def _next_number(reading: Reading, position: int) -> Found[Number] | None:
    return next((n for n in reading.numbers if n.start >= position and isinstance(n.value.value, int)), None)


def _people(reading: Reading) -> Iterator[Mention]:
    """People of one row: a bare number under "Ukończyło", "Razem", "Liczba miejsc", or `10 os.`."""
    cues = reading.of("help.people")
    for number in reading.numbers:
        value = number.value.value
        if not isinstance(value, int):
            continue
        block = reading.blocks[reading.block_at(number.start)]
        hit = _label_hit(reading, block, number.start, "help.people")
        if hit is not None and (block.kind != "row" or not _one_sex(reading, block, number.start)):
            yield Mention(number.start, number.end, "help.people", value, hit.rule.id, ((hit.start, hit.end),))
            continue
        following = cues.at(number.end + 1) or cues.at(number.end)
        if following is not None and reading.text[number.end : following.start].strip() == "":
            yield Mention(
                number.start, number.end, "help.people", value, following.rule.id, ((following.start, following.end),)
            )


def _elliptic(reading: Reading) -> Iterator[Mention]:
    """A number in words that opens a clause, its noun told before: "osiem osób ukończyło kurs …, a cztery - kurs …"."""
    for number in reading.numbers:
        value = number.value.value
        first, last = reading.sentence_at(number.start)
        if not isinstance(value, int) or not reading.text[number.start].isalpha():
            continue
        if not _OPENS_CLAUSE.search(reading.text, max(first, number.start - _OPENER), number.start):
            continue
        after = first_token(reading, number.end, last)
        if after is None or not (_DASH.match(reading.text, number.end, last) or after.is_verb):
            continue
        nouns = reading.of("help.people").within(first, number.start)
        if nouns:
            cues = ((nouns[-1].start, nouns[-1].end),)
            yield Mention(number.start, number.end, "help.people", value, nouns[-1].rule.id, cues, "inferred")


def _one_sex(reading: Reading, block: Block, position: int) -> bool:
    """Whether a column counts women or men only, or hours."""
    headers = [header for cell in block.cells if cell.start <= position < cell.end for header in cell.headers]
    nouns = [hit for header in headers for hit in reading.of("participants.noun").within(*header)]
    letters = any(
        reading.text[a:b].strip(" .") in {name for rule in reading.rules_of("participants.noun") for name in rule.names}
        for a, b in headers
    )
    return (
        letters
        or any(hit.rule.value.get("counts") in ("women", "men") for hit in nouns)
        or any(reading.of("hours").within(*header) for header in headers)
    )


def _mention(start: int, end: int, value: HoursValue, hit: Hit | None) -> Mention:
    cues: tuple[Span, ...] = ((hit.start, hit.end),) if hit else ()
    return Mention(start, end, "hours", value, hit.rule.id if hit else "hours-total", cues)
