"""A date, or the part of one that stands in a range: its pattern and its reading."""

from __future__ import annotations

import calendar
from functools import cache, lru_cache

import regex

from projnotice.orthography import fold
from projnotice.values import lexicon
from projnotice.values.types import PartialDate, Period

_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
YEAR = r"(?:19[89]\d|20[0-6]\d)"


@cache
def piece_pattern() -> str:
    """A date or a part of one, in folded text; parsed again by `read_piece`."""
    month = lexicon.alternation(lexicon.months())
    weekday = lexicon.alternation(lexicon.words("weekdays"))
    half = lexicon.alternation(lexicon.words("half_years"))
    roman = "viii|vii|iii|xii|iv|vi|ix|xi|ii|i|v|x"
    return (
        rf"(?:(?:{weekday})\.?,?\s+)?(?:"
        rf"{YEAR}(?P<ysep>[.-])\d\d(?P=ysep)\d\d(?!\d)"
        rf"|\d{{1,2}}\s?(?P<sep>[./-])\s?\d{{1,2}}\s?(?P=sep)\s?{YEAR}(?!\d)"
        rf"|\d{{1,2}}[./]\d{{1,2}}\s{YEAR}(?!\d)"
        rf"|\d{{1,2}}(?:-?go)?[.]?\s?(?:{roman})[.\s]\s?{YEAR}(?!\d)"
        rf"|\d{{1,2}}(?:-?go)?[.]?\s+(?:{month})(?!\w)[.,]?(?:\s*{YEAR}(?!\d))?"
        rf"|(?:(?:{roman})(?:\s?[-–]\s?|\s+i\s+))?(?:{roman})\s+(?:kwarta\w+|kw\.?)(?!\w)(?:\s+{YEAR}(?!\d))?"
        rf"|(?:{roman})\s+(?:{half})(?!\w)(?:\s+{YEAR}(?!\d))?"
        rf"|(?:{month})(?!\w)[.,]?(?:\s+{YEAR}(?!\d))?"
        rf"|(?:{roman})[.\s/]\s?{YEAR}(?!\d)"
        rf"|(?:0?[1-9]|1[0-2])[./]{YEAR}(?!\d)"
        rf"|\d{{1,2}}\.(?:0[1-9]|1[0-2]|[1-9])(?!\d|[.]\d)\.?"
        rf"|(?:{roman})(?=\s?[-–]\s?(?:{roman})[./\s]\s?{YEAR})"
        rf"|{YEAR}(?!\d|[.,/]\d)"
        rf"|\d{{1,2}}(?!\d|[.,/:]\d)"
        rf")"
    )


def with_time(value: PartialDate, time: str | None) -> PartialDate:
    """A day with the time of day printed beside it (`07:39`), if there is one."""
    if time is None or value.day is None:
        return value
    hour, minute = map(int, time.split(":"))
    return PartialDate(value.year, value.month, value.day, hour, minute) if hour < 24 else value


def valid_date(year: int, month: int, day: int) -> PartialDate | None:
    """The day, None where there is no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return PartialDate(year, month, day)


@cache
def _weekday() -> regex.Pattern[str]:
    return regex.compile(rf"^(?:{lexicon.alternation(lexicon.words('weekdays'))})\.?,?\s+")


@lru_cache(maxsize=4096)
def read_piece(piece: str, printed: str = "") -> PartialDate | Period | None:
    """A complete date, month, quarter or year of folded text; None for a part of one, or a day that does not exist."""
    piece = _weekday().sub("", fold(piece)).strip(" .,")
    if match := regex.fullmatch(r"(\d{4})[.-](\d\d)[.-](\d\d)", piece):
        return valid_date(*map(int, match.groups()))
    if match := regex.fullmatch(r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})", piece):
        day, month, year = map(int, match.groups())
        return valid_date(year, month, day)
    if match := regex.fullmatch(r"(\d{1,2})[./](\d{1,2})\s(\d{4})", piece):
        day, month, year = map(int, match.groups())
        return valid_date(year, month, day)
    if match := regex.fullmatch(r"(\d{1,2})(?:-?go)?\.?\s?([ivx]+)[.\s]\s?(\d{4})", piece):
        return valid_date(int(match.group(3)), _ROMAN[match.group(2)], int(match.group(1)))
    if match := regex.fullmatch(r"(?:([ivx]+)(?:\s?[-–]\s?|\s+i\s+))?([ivx]+)\s+kw\w*\.?\s+(\d{4})", piece):
        first, last = _ROMAN[match.group(1) or match.group(2)], _ROMAN[match.group(2)]
        year = int(match.group(3))
        if not 1 <= first <= last <= 4:
            return None
        return Period(PartialDate(year, 3 * first - 2), PartialDate(year, 3 * last))
    if match := regex.fullmatch(r"(ii?)\s+(\p{L}+)\s+(\d{4})", piece):
        first = 1 if match.group(1) == "i" else 7
        year = int(match.group(3))
        return Period(PartialDate(year, first), PartialDate(year, first + 5))
    if match := regex.fullmatch(r"(?:(\d{1,2})(?:-?go)?\.?\s+)?(\p{L}+)[.,]?\s*(\d{4})", piece):
        named = lexicon.months().get(match.group(2))
        if named is None:
            number = _ROMAN.get(match.group(2))
            return (
                PartialDate(int(match.group(3)), number)
                if number and not match.group(1) and _capital(printed)
                else None
            )
        if match.group(1):
            return valid_date(int(match.group(3)), named, int(match.group(1)))
        return PartialDate(int(match.group(3)), named)
    if match := regex.fullmatch(r"([ivx]+)[.\s/]\s?(\d{4})", piece):
        return PartialDate(int(match.group(2)), _ROMAN[match.group(1)]) if _capital(printed) else None
    if match := regex.fullmatch(r"(0?[1-9]|1[0-2])[./-](\d{4})", piece):
        return PartialDate(int(match.group(2)), int(match.group(1)))
    if regex.fullmatch(YEAR, piece):
        return PartialDate(int(piece))
    return None


def _capital(printed: str) -> bool:
    """Roman numerals are months only in capitals: "i 2012" is the word "and"."""
    return not printed or printed.lstrip()[:1].isupper()
