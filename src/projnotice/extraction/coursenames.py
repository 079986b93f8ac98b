"""A course as it is read from the page: its name, the word that governs it, and where its details stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import regex

from projnotice.extraction.grammar import first_token, token_before, tokens
from projnotice.extraction.mention import Basis, Mention, Span
from projnotice.extraction.phrases import phrase_end, strip_outer
from projnotice.extraction.reading import Hit, Reading

_MOST_CHARS = 160
_LEAST_CHARS = 2
_FIRST_WORDS = 6  # a verb among these makes a clause of a name
_QUOTES = "„“\"«,'"
_SPACE = regex.compile(r"[\s:–—-]*")
_COUNT_FIRST = regex.compile(r"\s*(?:\d{1,2}[.)]|[a-z]\))?\s*")
_DASH = regex.compile(r"\.?\s*[–—-]\s+")
_TWIN = regex.compile(r"\s[–-]\s\p{Ll}+(?=\s?\(|[,.;]|$)")  # "sprzedawca - magazynier (11 osób)"
_JOINED = regex.compile(r"\s(?:i|oraz|a także|lub|albo)\s+(?:[\p{L}-]+\s+){0,2}$")
_DETAIL = regex.compile(
    r"[”\"']*\s*(?:\([^)]*\)|[–—-]\s*(?:(?!\s(?:oraz|i|a)\s+\p{L}{4})[^,;])*|\d[^,;]*)(?:,\s*\d[^,;]*)*"
)


@dataclass(frozen=True, slots=True)
class CourseValue:
    """A course by its subject.

    Attributes:
        name: As printed.
        detail: Where its counts, hours and provider stand.
        head: The word that governs the name ("kursie" of "kursie kucharza"); "" where the name stands by itself.
        governed: The name continues a sentence and may stand in the genitive ("kursy: kucharza, kelnera").
        listed: It stands in the list or table of courses that its cue opens.
    """

    name: str
    detail: Span
    head: str = ""
    governed: bool = False
    listed: bool = False


def course_mention(
    reading: Reading,
    span: Span,
    detail: Span,
    hit: Hit,
    *,
    head: str = "",
    governed: bool = False,
    listed: bool = False,
    basis: Basis = "stated",
) -> Iterator[Mention]:
    """The course of a span, unless its words name no subject ("kurs dla mieszkańców", "szkolenie zakończyło się")."""
    start, end = strip_outer(reading.text, *span)
    if not _LEAST_CHARS <= end - start <= _MOST_CHARS or not names_subject(reading, start, end):
        return
    value = CourseValue(reading.text[start:end], detail, head, governed or bool(head), listed)
    cues = ((hit.start, hit.end),) if not start <= hit.start < end else ()
    yield Mention(start, end, "courses", value, hit.rule.id, cues, basis)


def names_subject(reading: Reading, start: int, end: int) -> bool:
    """Whether words can be the subject of a course: they open with neither a verb nor a word of the form itself."""
    if start and reading.text[start - 1] in _QUOTES:
        return True  # a title may be anything: "Jak pisać projekty"
    if any(stop.start <= start for stop in reading.of("courses.stop").within(start, end)):
        return False
    if any(total.start <= start for total in reading.of("table.total").within(start, end)):
        return False
    token = first_token(reading, start, end)
    if token is None or token.start > start + 2:
        return False
    if token.unit.text.isdigit():
        return False
    if not token.unit.text[0].isupper() and (token.is_preposition or token.is_participle):
        return False
    return not any(word.is_verb for word in islice(tokens(reading, start, end), _FIRST_WORDS))


def after_number(reading: Reading, start: int, end: int) -> int:
    """Behind the number of a list item that the page layer left in."""
    match = _COUNT_FIRST.match(reading.text, start, end)
    return match.end() if match else start


def behind_count(reading: Reading, start: int, end: int) -> int:
    """Behind a count of people and its dash: of "9 osób – magazynier", "7 – fryzjer" where the name begins."""
    at = bisect_left(reading.numbers, start, key=lambda number: number.start)
    if at == len(reading.numbers) or reading.numbers[at].start != start:
        return start
    position = reading.numbers[at].end
    for field in ("participants.noun", "help.people"):
        noun = reading.of(field).at(position + 1)
        position = noun.end if noun is not None and noun.end < end else position
    dash = _DASH.match(reading.text, position, end)
    return dash.end() if dash else start


def after_head(reading: Reading, start: int, end: int) -> tuple[int, Hit | None]:
    """Behind a leading "kurs", "szkolenie z zakresu", and the hit that it is."""
    heads = [
        hit for hit in reading.of("courses.head").within(start, end) if hit.start - start <= 2 and not hit.rule.pseudo
    ]
    if not heads or heads[0].rule.value.get("only") == "list":
        return start, None
    hit = max(heads, key=lambda hit: hit.end)
    space = _SPACE.match(reading.text, hit.end, end)
    return (space.end() if space else hit.end), hit


def governing(reading: Reading, head: Hit | None, name: int) -> str:
    """The word for a course that governs the name behind it; "" of one that only stands before it: "kurs – kucharz"."""
    return reading.text[head.start : head.end] if head and reading.text[head.end : name].isspace() else ""


def detail_end(reading: Reading, end: int, limit: int) -> int:
    """The end of the counts behind a name: a bracket, a dash or a number with the words up to the next comma."""
    match = _DETAIL.match(reading.text, end, limit)
    return match.end() if match else end


def name_end(reading: Reading, start: int, limit: int) -> int:
    """Where a name ends: with its phrase, or before a joined head: "prawa jazdy kategorii B i trening …"."""
    end = phrase_end(reading, start, limit)
    if " " not in reading.text[start:end] and (twin := _TWIN.match(reading.text, end, limit)):
        end = twin.end()
    for body in reading.of("organisation").within(start + 1, end):
        led = token_before(reading, start, body.start)
        if led is not None and led.is_preposition:  # "kurs kucharza w Zespole Szkół"
            end = start + len(reading.text[start : led.start].rstrip())
            break
    for field in ("support_forms.head", "courses.head"):
        for hit in reading.of(field).within(start + 1, end):
            joined = _JOINED.search(reading.text, start, hit.start)
            if joined:
                end = joined.start()
                break
    return end
