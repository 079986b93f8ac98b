"""Dates, ranges and lengths of time as Polish notices print them."""

from __future__ import annotations

import calendar
from bisect import bisect_left
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal, cast

import regex

from projnotice.errors import ValueParseError
from projnotice.orthography import fold
from projnotice.values import lexicon
from projnotice.values.machine_dates import read_machine_date
from projnotice.values.numbers import number_words, read_words
from projnotice.values.types import Duration, Found, PartialDate, Period, Span, Time
from projnotice.values.windows import DIGITS, windows

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}
_YEAR = r"(?:19[89]\d|20[0-6]\d)"
_R = r"(?:[^\S\n]?(?:r\.?|roku|rok)(?!\w))?"


_BEFORE_DIGITS = 64  # "od poniedziałku, 1 …", "maj-grudzień 2014": what may stand before the first digit
_AFTER_DIGITS = 32


@cache
def _piece() -> str:
    """A date or a part of one, in folded text; parsed again by `_read_piece`."""
    month = lexicon.alternation(lexicon.months())
    weekday = lexicon.alternation(lexicon.words("weekdays"))
    roman = "viii|vii|iii|xii|iv|vi|ix|xi|ii|i|v|x"
    return (
        rf"(?:(?:{weekday})\.?,?\s+)?(?:"
        rf"{_YEAR}-\d\d-\d\d(?!\d)"
        rf"|\d{{1,2}}\s?(?P<sep>[./-])\s?\d{{1,2}}\s?(?P=sep)\s?{_YEAR}(?!\d)"
        rf"|\d{{1,2}}(?:-?go)?[.]?\s?(?:{roman})[.\s]\s?{_YEAR}(?!\d)"
        rf"|\d{{1,2}}(?:-?go)?[.]?\s+(?:{month})(?!\w)[.,]?(?:\s*{_YEAR}(?!\d))?"
        rf"|(?:(?:{roman})(?:\s?[-–]\s?|\s+i\s+))?(?:{roman})\s+(?:kwarta\w+|kw\.?)(?!\w)(?:\s+{_YEAR}(?!\d))?"
        rf"|(?:{month})(?!\w)[.,]?(?:\s+{_YEAR}(?!\d))?"
        rf"|(?:{roman})[.\s/]\s?{_YEAR}(?!\d)"
        rf"|(?:0?[1-9]|1[0-2])[./]{_YEAR}(?!\d)"
        rf"|\d{{1,2}}\.(?:0[1-9]|1[0-2]|[1-9])(?!\d|[.]\d)"
        rf"|{_YEAR}(?!\d|[.,/]\d)"
        rf"|\d{{1,2}}(?!\d|[.,/:]\d)"
        rf")"
    )


@cache
def _range() -> regex.Pattern[str]:
    piece = _piece()
    second = piece.replace("(?P<sep>", "(?P<sep2>").replace("(?P=sep)", "(?P=sep2)")
    second = rf"(?:(?:0[1-9]|1[0-2])-{_YEAR}(?!\d)|{second})"
    link = r"(?:\s?[-–—−]\s?|\s*,?\s*do:?\s+(?:dnia\s+|konca\s+|czasu\s+)?|\s?[-–—]\s?do\s+)"
    return regex.compile(
        rf"(?<![\w§/])(?<!\d[.,:])(?<!\w-)(?:od:?\s+(?:dnia\s+|poczatku\s+|konca\s+)?)?(?P<a>{piece}){_R}{link}(?P<b>{second}|\d\d(?!\d|[.,/]\d|\w)){_R}(?![\w]|/\d|-\d\d(?!\d))"
    )


@cache
def _single() -> regex.Pattern[str]:
    time = r"(?:\s?r?\.?,?\s*(?:godz\.?\s*|o\s+godz\.?\s*|[-–]\s*|t)?(?P<time>[0-2]?\d:[0-5]\d)(?::\d\d(?:\.\d+)?)?(?!\d))?"
    return regex.compile(rf"(?<![\w§/])(?<!\d[.,:])(?<!\w[-.])(?P<a>{_piece()}){time}(?P<r>{_R})(?!\w|/\d|[-]\d\d)")


@cache
def _open() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)(?P<side>od|do|po|przed)\s+(?:dnia\s+|poczatku\s+|konca\s+|roku\s+)?(?P<a>{_piece()})(?P<r>{_R})(?!\w|/\d|[.,]\d)")


def parse_date(text: str) -> PartialDate:
    """A date to the precision stated: `30 czerwca 2014`, `maj 2008`, `01.III.2011`, `29.12.2008, 07:39`.

    Raises:
        ValueParseError: The text is no date, or names a day that does not exist.
    """
    stripped = " ".join(text.split())
    match = _single().fullmatch(fold(stripped).rstrip(" ."))
    value = _read_piece(match.group("a")) if match else None
    if match and isinstance(value, PartialDate):
        return _with_time(value, match.group("time"))
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
    offset = len(folded) - len(folded.rstrip(" ."))
    del offset
    found = [item for item in find_times(stripped) if isinstance(item.value, Period | PartialDate)]
    if len(found) == 1 and found[0].end - found[0].start >= len(body) - 9:
        return as_period(found[0].value)
    match = _single().fullmatch(body)
    value = _read_piece(match.group("a")) if match else None
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


def parse_duration(text: str) -> Duration:
    """A length of time: `18 miesięcy`, `3 lata`, `półtora roku`, `120 godz.`, `2-letni`.

    Raises:
        ValueParseError: The text is no length; the message says what was not understood.
    """
    stripped = " ".join(text.split())
    match = _duration().fullmatch(fold(stripped))
    if match is None:
        raise ValueParseError("duration", text, "no figure with a unit of time")
    return _read_duration(match)


@cache
def _duration() -> regex.Pattern[str]:
    units = lexicon.alternation(lexicon.units())
    word = lexicon.alternation([*lexicon.numerals(), *lexicon.fractions()])
    return regex.compile(
        rf"(?<![\w.,])(?<!\d/)(?<!\w-)(?P<figure>\d{{1,3}}(?:[^\S\n]\d{{3}})+|\d{{1,5}}(?:[.,]\d+)?|(?:{word})(?:\s+(?:i\s+)?(?:{word}))*)(?P<gap>[^\S\n]?[-–]?[^\S\n]?)(?P<unit>{units})(?!\w)(?P<dot>\.?)"
    )


def _read_duration(match: regex.Match[str]) -> Duration:
    figure = match.group("figure")
    value: int | Decimal
    if figure[0].isdigit():
        number = Decimal("".join(figure.split()).replace(",", "."))
        value = int(number) if number == int(number) else number
    else:
        value = read_words(figure) or 0
    return Duration(value, cast(Literal["hour"], lexicon.units()[match.group("unit")]))


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
        (_single(), _from_single, places),
        (_open(), _from_open, places),
        (_duration(), _from_duration, [*places, *spoken]),
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
    end = _read_piece(second, text[slice(*match.span("b"))])
    if end is None and regex.fullmatch(r"\d\d", second) and regex.fullmatch(_YEAR, first):
        end = PartialDate(int(first[:2] + second))
        if end.year <= int(first):
            return None
    if end is None or (isinstance(end, PartialDate) and regex.fullmatch(_YEAR, second) and regex.fullmatch(r"\d{1,2}", first)):
        return None
    end_date = end.end if isinstance(end, Period) else end
    if end_date is None:
        return None
    start = _read_piece(first, text[slice(*match.span("a"))]) or _complete(first, end_date, text[slice(*match.span("a"))])
    start_date = start.start if isinstance(start, Period) else start
    if start_date is None:
        return None
    if first.isdigit() and len(first) == 4 and not _plausible_years(match, text):
        return None
    period = Period(start_date, end_date, None, match.span("a"), match.span("b"))
    return Found(match.start(), _trim(text, match.end()), period)


def _plausible_years(match: regex.Match[str], text: str) -> bool:
    return not regex.search(r"(?:nr|§|poz\.|tel\.?|\d)\s*$", text[max(0, match.start() - 8) : match.start()])


def _complete(piece: str, end: PartialDate, printed: str) -> PartialDate | None:
    """A first date that borrows the year, or month and year, of the second."""
    if regex.fullmatch(r"\d{1,2}", piece) and end.month and end.day:
        return _valid(end.year, end.month, int(piece))
    day_month = regex.fullmatch(r"(\d{1,2})\.(\d{1,2})", piece)
    if day_month:
        day, month = int(day_month.group(1)), int(day_month.group(2))
        return _valid(end.year, month, day)
    if regex.fullmatch(r"0?[1-9]|1[0-2]", piece) and end.month and not end.day:
        return PartialDate(end.year, int(piece))
    value = _read_piece(f"{piece} {end.year}", f"{printed} {end.year}")
    start = value.start if isinstance(value, Period) else value
    return start


def _from_single(match: regex.Match[str], text: str) -> Found[Time] | None:
    piece = match.group("a")
    if regex.fullmatch(r"\d{1,2}|\d{1,2}\.\d{1,2}", piece):
        return None
    if regex.fullmatch(_YEAR, piece):
        before = text[max(0, match.start() - 12) : match.start()].lower()
        if not match.group("r") and not regex.search(r"(?:\broku|\brok|\blata|\blatach|\bedycj\w+)\s+$|\bw\s+roku\s+$", before):
            return None
        if regex.search(r"\b(?:od|do)\s+(?:roku\s+|końca\s+|początku\s+)?$", before):
            return None
    value = _read_piece(piece, text[slice(*match.span("a"))])
    if value is None:
        return None
    before = text[max(0, match.start() - 9) : match.start()].lower()
    if isinstance(value, PartialDate) and regex.search(r"\b(?:od|do)\s+(?:dnia\s+|końca\s+)?$", before):
        return None  # an open end
    if isinstance(value, PartialDate):
        value = _with_time(value, match.group("time"))
        has_time = value.hour is not None
        end = match.end() if has_time or match.group("r") else match.end("a")
        start, end = match.start(), _trim(text, end)
        return Found(start, end, value)
    return Found(match.start(), _trim(text, match.end()), value)


def _from_open(match: regex.Match[str], text: str) -> Found[Time] | None:
    if match.group("side") not in ("od", "do"):
        return None
    piece = match.group("a")
    if regex.fullmatch(r"\d{1,2}|\d{1,2}\.\d{1,2}", piece):
        return None
    value = _read_piece(piece, text[slice(*match.span("a"))])
    if value is None:
        return None
    start, end = _trim_start(match), _trim(text, match.end())
    if match.group("side") == "od":
        date = value.start if isinstance(value, Period) else value
        return Found(start, end, Period(date, None, None, match.span("a"), None))
    date = value.end if isinstance(value, Period) else value
    return Found(start, end, Period(None, date, None, None, match.span("a")))


def _trim_start(match: regex.Match[str]) -> int:
    return match.start()


def _from_duration(match: regex.Match[str], text: str) -> Found[Time] | None:
    if match.group("unit") in ("r", "g", "h", "min") and match.group("unit") != "h":
        return None
    if match.group("unit") in ("lat", "rok", "roku", "letni", "letniego", "letnia", "letnich", "letnim", "letnie", "letniej"):
        before = text[max(0, match.start() - 16) : match.start()].lower()
        if regex.search(r"(?:wiek\w*|powyżej|ukończ\w+|poniżej|od|do|-|–|życia)\s*$", before):
            return None
    end = match.end("unit") + (1 if match.group("dot") and match.group("unit") in ("godz", "mies", "tyg", "tydz", "min") else 0)
    return Found(match.start(), end, _read_duration(match))


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


def _with_time(value: PartialDate, time: str | None) -> PartialDate:
    if time is None or value.day is None:
        return value
    hour, minute = map(int, time.split(":"))
    return PartialDate(value.year, value.month, value.day, hour, minute) if hour < 24 else value


def _valid(year: int, month: int, day: int) -> PartialDate | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return PartialDate(year, month, day)


@cache
def _weekday() -> regex.Pattern[str]:
    return regex.compile(rf"^(?:{lexicon.alternation(lexicon.words('weekdays'))})\.?,?\s+")


@lru_cache(maxsize=4096)
def _read_piece(piece: str, printed: str = "") -> PartialDate | Period | None:
    """A complete date, month, quarter or year of folded text; None for a part of one, or a day that does not exist."""
    piece = _weekday().sub("", fold(piece)).strip(" .,")
    if match := regex.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", piece):
        return _valid(*map(int, match.groups()))
    if match := regex.fullmatch(r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})", piece):
        day, month, year = map(int, match.groups())
        return _valid(year, month, day)
    if match := regex.fullmatch(r"(\d{1,2})(?:-?go)?\.?\s?([ivx]+)[.\s]\s?(\d{4})", piece):
        return _valid(int(match.group(3)), _ROMAN[match.group(2)], int(match.group(1)))
    if match := regex.fullmatch(r"(?:([ivx]+)(?:\s?[-–]\s?|\s+i\s+))?([ivx]+)\s+kw\w*\.?\s+(\d{4})", piece):
        first, last = _ROMAN[match.group(1) or match.group(2)], _ROMAN[match.group(2)]
        year = int(match.group(3))
        if not 1 <= first <= last <= 4:
            return None
        return Period(PartialDate(year, 3 * first - 2), PartialDate(year, 3 * last))
    if match := regex.fullmatch(r"(?:(\d{1,2})(?:-?go)?\.?\s+)?(\p{L}+)[.,]?\s*(\d{4})", piece):
        named = lexicon.months().get(match.group(2))
        if named is None:
            number = _ROMAN.get(match.group(2))
            return PartialDate(int(match.group(3)), number) if number and not match.group(1) and _capital(printed) else None
        if match.group(1):
            return _valid(int(match.group(3)), named, int(match.group(1)))
        return PartialDate(int(match.group(3)), named)
    if match := regex.fullmatch(r"([ivx]+)[.\s/]\s?(\d{4})", piece):
        return PartialDate(int(match.group(2)), _ROMAN[match.group(1)]) if _capital(printed) else None
    if match := regex.fullmatch(r"(0?[1-9]|1[0-2])[./-](\d{4})", piece):
        return PartialDate(int(match.group(2)), int(match.group(1)))
    if regex.fullmatch(_YEAR, piece):
        return PartialDate(int(piece))
    return None


def _capital(printed: str) -> bool:
    """Roman numerals are months only in capitals: "i 2012" is the word "and"."""
    return not printed or printed.lstrip()[:1].isupper()
