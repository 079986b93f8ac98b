"""Dates, ranges and lengths of time as Polish notices print them."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

import regex

from projnotice.errors import ValueParseError
from projnotice.orthography import fold
from projnotice.values import lexicon
from projnotice.values.durations import duration_found, duration_pattern
from projnotice.values.machine_dates import read_machine_date
from projnotice.values.numbers import number_words
from projnotice.values.pieces import YEAR, piece_pattern, read_piece, valid_date, with_time
from projnotice.values.types import Duration, Found, PartialDate, Period, Span, Time
from projnotice.values.windows import DIGITS, windows

_R = r"(?:[^\S\n]?(?:r\.?|roku|rok)(?!\w))?"


_BEFORE_DIGITS = 64  # "od poniedziałku, 1 …", "maj-grudzień 2014": what may stand before the first digit
_AFTER_DIGITS = 32


@cache
def _range() -> regex.Pattern[str]:
    piece = piece_pattern()
    second = (
        piece.replace("(?P<sep>", "(?P<sep2>")
        .replace("(?P=sep)", "(?P=sep2)")
        .replace("(?P<ysep>", "(?P<ysep2>")
        .replace("(?P=ysep)", "(?P=ysep2)")
    )
    second = rf"(?:(?:0[1-9]|1[0-2])-{YEAR}(?!\d)|{second})"
    link = r"(?:\s?[-–—−÷]\s?|\s*,?\s*do:?\s+(?:dnia\s+|konca\s+|czasu\s+)?|\s?[-–—]\s?do\s+)"
    return regex.compile(
        rf"(?<![\w§/])(?<!\d[.,:])(?<!\w-)(?!\d\d?-\d\d?-{YEAR}(?!\d))(?:od:?\s+(?:dnia\s+|poczatku\s+|konca\s+)?)?(?P<a>{piece}){_R}{link}(?P<b>{second}|\d\d(?!\d|[.,/]\d|\w)){_R}(?![\w]|/\d|-\d\d(?!\d))"
    )


@cache
def _years() -> regex.Pattern[str]:
    """`2014, 2015 i 2016`: years one after the other."""
    return regex.compile(
        rf"(?<![\w§/])(?<!\d[.,:])(?P<a>{YEAR})(?:\s?,\s?{YEAR})*\s(?:i|oraz)\s(?P<b>{YEAR})(?!\w|[.,/-]\d){_R}"
    )


@cache
def _school_years() -> regex.Pattern[str]:
    """`w roku szkolnym 2019/2020`, `w latach szkolnych 2019/2020 i 2020/21`."""
    school = lexicon.alternation(lexicon.words("school_years"))
    return regex.compile(
        rf"(?<!\w)(?:{school})\s+(?P<a>{YEAR})/(?P<b>{YEAR}|\d\d)(?:\s?(?:,|i|oraz)\s(?P<c>{YEAR})/(?P<d>{YEAR}|\d\d))?(?!\w|/)"
    )


@cache
def _single() -> regex.Pattern[str]:
    lead = r"(?:godz\.?\s*|o\s+godz\.?\s*|[-–]\s*|t)?"
    clock = r"(?P<time>[0-2]?\d:[0-5]\d)(?::\d\d(?:\.\d+)?)?(?!\d)"
    time = rf"(?:\s?r?\.?,?\s*{lead}{clock})?"
    return regex.compile(
        rf"(?<![\w§/])(?<!\d[.,:])(?<!\w[-.])(?P<a>{piece_pattern()}){time}(?P<r>{_R})(?!\w|/\d|[-]\d\d)"
    )


@cache
def _open() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<!\w)(?P<side>od|do|po|przed)\s+(?:dnia\s+|poczatku\s+|konca\s+|roku\s+)?(?P<a>{piece_pattern()})(?P<r>{_R})(?!\w|/\d|[.,]\d)"
    )


def parse_date(text: str) -> PartialDate:
    """A date to the precision stated: `30 czerwca 2014`, `maj 2008`, `01.III.2011`, `29.12.2008, 07:39`.

    Raises:
        ValueParseError: The text is no date, or names a day that does not exist.
    """
    stripped = " ".join(text.split())
    match = _single().fullmatch(fold(stripped).rstrip(" ."))
    value = read_piece(match.group("a")) if match else None
    if match and isinstance(value, PartialDate):
        return with_time(value, match.group("time"))
    machine = read_machine_date(stripped)
    if machine is not None:
        return machine
    reason = "no such day" if match and regex.search(r"\d{4}", stripped) else "no day, month or year in a known order"
    raise ValueParseError("date", text, reason)


def parse_period(text: str) -> Period:
    """A stretch of time: `maj-grudzień 2014`, `III kwartał 2011`, `w latach 2018-2020`, `od 1 marca 2010 r.`.

    A single year or month is both ends; a quarter gives its first and last month; an open end is None.

    Raises:
        ValueParseError: The text is no period; the message says what was not understood.
    """
    stripped = " ".join(text.split())
    folded = fold(stripped)
    body = regex.sub(r"^(?:w\s+)?(?:okresie|latach|lata|roku|dniach|terminie)\s+", "", folded).rstrip(" .")
    found = [item for item in find_times(stripped) if isinstance(item.value, Period | PartialDate)]
    if len(found) == 1 and found[0].end - found[0].start >= len(body) - 9:
        return as_period(found[0].value)
    match = _single().fullmatch(body)
    value = read_piece(match.group("a")) if match else None
    if value is not None:
        return as_period(value)
    raise ValueParseError("period", text, "no two dates, month, quarter or year that make a period")


def as_period(value: Time) -> Period:
    """A date as the period that it is: both ends alike; a length has no ends."""
    if isinstance(value, Period):
        return value
    if isinstance(value, Duration):
        return Period(None, None, value.months)
    return Period(value, value)


def find_times(text: str) -> list[Found[Time]]:
    """Dates, periods and lengths in running text, in order, disjoint, the longest expression first.

    A bare year counts only with "r.", "rok", "w roku", "od" or "do" beside it, or in a range. Dates inside longer
    tokens (agreement numbers, decimals, telephone numbers) are none.
    """
    folded = fold(text)
    places = windows(folded, DIGITS, before=_BEFORE_DIGITS, after=_AFTER_DIGITS)
    spoken = [(start, end + _AFTER_DIGITS) for start, end in number_words(folded)]
    found: list[Found[Time]] = []
    taken: list[Span] = []
    for pattern, read, spans in (
        (_range(), _from_range, places),
        (_years(), _from_years, places),
        (_school_years(), _from_school_years, places),
        (_single(), _from_single, places),
        (_open(), _from_open, places),
        (duration_pattern(), duration_found, [*places, *spoken]),
    ):
        fresh: list[Span] = []
        for start, end in spans:
            for match in pattern.finditer(folded, start, end):
                if any(a < match.end() and match.start() < b for a, b in _near(taken, match.start(), match.end())):
                    continue
                item = read(match, text)
                if item is not None and (item.start, item.end) not in fresh[-1:]:
                    found.append(item)
                    fresh.append((item.start, item.end))
        taken = sorted({*taken, *fresh})
    return _joined_open_ends(list(dict.fromkeys(found)), folded)


def _near(taken: list[Span], start: int, end: int) -> list[Span]:
    """Of disjoint spans in order, those that may overlap this one."""
    low = max(0, bisect_left(taken, (start, start)) - 1)
    return taken[low : bisect_left(taken, (end, end))]


def _from_range(match: regex.Match[str], text: str) -> Found[Time] | None:
    first, second = match.group("a"), match.group("b")
    end = read_piece(second, text[slice(*match.span("b"))])
    if end is None and regex.fullmatch(r"\d\d", second) and regex.fullmatch(YEAR, first):
        end = PartialDate(int(first[:2] + second))
        if end.year <= int(first):
            return None
    if end is None or (
        isinstance(end, PartialDate) and regex.fullmatch(YEAR, second) and regex.fullmatch(r"\d{1,2}", first)
    ):
        return None
    end_date = end.end if isinstance(end, Period) else end
    if end_date is None:
        return None
    start = read_piece(first, text[slice(*match.span("a"))]) or _complete(
        first, end_date, text[slice(*match.span("a"))]
    )
    start_date = start.start if isinstance(start, Period) else start
    if start_date is None:
        return None
    if first.isdigit() and len(first) == 4 and not _plausible_years(match, text):
        return None
    period = Period(start_date, end_date, None, match.span("a"), match.span("b"))
    return Found(match.start(), _trim(text, match.end()), period)


def _from_years(match: regex.Match[str], text: str) -> Found[Time] | None:
    """Years in a list without a gap are a stretch of time; others are none."""
    years = [int(year) for year in regex.findall(YEAR, match.group())]
    if years != list(range(years[0], years[0] + len(years))):
        return None
    period = Period(PartialDate(years[0]), PartialDate(years[-1]), None, match.span("a"), match.span("b"))
    return Found(match.start(), _trim(text, match.end()), period)


def _from_school_years(match: regex.Match[str], text: str) -> Found[Time] | None:
    """The years in which the first school year begins and the last one ends; each must end in the next year."""
    pairs = [(match["a"], match["b"]), (match["c"], match["d"])] if match["c"] else [(match["a"], match["b"])]
    years = [(int(first), int(last if len(last) == 4 else first[:2] + last)) for first, last in pairs]
    if any(last != first + 1 for first, last in years):
        return None
    end = match.span("d") if match["c"] else match.span("b")
    return Found(
        match.start("a"),
        match.end(),
        Period(PartialDate(years[0][0]), PartialDate(years[-1][1]), None, match.span("a"), end),
    )


def _plausible_years(match: regex.Match[str], text: str) -> bool:
    return not regex.search(r"(?:nr|§|poz\.|tel\.?|\d)\s*$", text[max(0, match.start() - 8) : match.start()])


def _complete(piece: str, end: PartialDate, printed: str) -> PartialDate | None:
    """A first date that borrows the year, or month and year, of the second."""
    if regex.fullmatch(r"\d{1,2}", piece) and end.month and end.day:
        return valid_date(end.year, end.month, int(piece))
    day_month = regex.fullmatch(r"(\d{1,2})\.(\d{1,2})\.?", piece)
    if day_month:
        day, month = int(day_month.group(1)), int(day_month.group(2))
        return valid_date(end.year, month, day)
    if regex.fullmatch(r"0?[1-9]|1[0-2]", piece) and end.month and not end.day:
        return PartialDate(end.year, int(piece))
    value = read_piece(f"{piece} {end.year}", f"{printed} {end.year}")
    start = value.start if isinstance(value, Period) else value
    return start


def _from_single(match: regex.Match[str], text: str) -> Found[Time] | None:
    piece = match.group("a")
    if regex.fullmatch(r"\d{1,2}|\d{1,2}\.\d{1,2}\.?", piece):
        return None
    if regex.fullmatch(YEAR, piece):
        before = text[max(0, match.start() - 12) : match.start()].lower()
        if not match.group("r") and not regex.search(
            r"(?:\broku|\brok|\blata|\blatach|\bedycj\w+)\s+$|\bw\s+roku\s+$", before
        ):
            return None
        if regex.search(r"\b(?:od|do)\s+(?:roku\s+|końca\s+|początku\s+)?$", before):
            return None
    value = read_piece(piece, text[slice(*match.span("a"))])
    if value is None:
        return None
    before = text[max(0, match.start() - 9) : match.start()].lower()
    if isinstance(value, PartialDate) and regex.search(r"\b(?:od|do)\s+(?:dnia\s+|końca\s+)?$", before):
        return None  # an open end
    if isinstance(value, PartialDate):
        value = with_time(value, match.group("time"))
        has_time = value.hour is not None
        end = match.end() if has_time or match.group("r") else match.end("a")
        start, end = match.start(), _trim(text, end)
        return Found(start, end, value)
    return Found(match.start(), _trim(text, match.end()), value)


def _from_open(match: regex.Match[str], text: str) -> Found[Time] | None:
    if match.group("side") not in ("od", "do"):
        return None
    piece = match.group("a")
    if regex.fullmatch(r"\d{1,2}|\d{1,2}\.\d{1,2}\.?", piece):
        return None
    value = read_piece(piece, text[slice(*match.span("a"))])
    if value is None:
        return None
    start, end = match.start(), _trim(text, match.end())
    if match.group("side") == "od":
        date = value.start if isinstance(value, Period) else value
        return Found(start, end, Period(date, None, None, match.span("a"), None))
    date = value.end if isinstance(value, Period) else value
    return Found(start, end, Period(None, date, None, None, match.span("a")))


def _joined_open_ends(found: list[Found[Time]], folded: str) -> list[Found[Time]]:
    """`od X … do Y` that the range pattern did not see as one, with nothing but a few signs between."""
    found = sorted(found, key=lambda item: item.start)
    joined: list[Found[Time]] = []
    for item in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and isinstance(last.value, Period)
            and isinstance(item.value, Period)
            and last.value.end is None
            and item.value.start is None
            and last.value.start is not None
            and item.value.end is not None
            and regex.fullmatch(r"[\s,.r]{0,6}", folded[last.end : item.start])
        ):
            period = Period(last.value.start, item.value.end, None, last.value.start_span, item.value.end_span)
            joined[-1] = Found(last.start, item.end, period)
        else:
            joined.append(item)
    return joined


def _trim(text: str, end: int) -> int:
    while end > 0 and text[end - 1] in " ,\n\xa0":
        end -= 1
    return end
