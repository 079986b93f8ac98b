"""Complete dates in the forms of other systems, by dateparser: `Thu, 30 Apr 2015 12:00:00 GMT`, `May 6, 2013`.

Polish dates are read by our own grammar (`times.py`): dateparser has no quarters, Roman months or ranges, and completes
what is missing from the clock. So it is asked only for texts that hold day, month and year, with a fixed base, and
late: its import takes as long as reading fifty pages.
"""

from __future__ import annotations

import datetime
from functools import lru_cache

import regex

from projnotice.values.types import PartialDate

_LONGEST = 60
_SHAPE = regex.compile(r"(?=.*\d{4})(?=.*\b\d{1,2}\b)(?=.*\p{L}{3})[\p{L}\d\s,.:+()-]+")  # a year, a day, a named month
_SETTINGS = {
    "REQUIRE_PARTS": ["day", "month", "year"],
    "RELATIVE_BASE": datetime.datetime(2000, 1, 1),
    "PARSERS": ["absolute-time"],
    "RETURN_AS_TIMEZONE_AWARE": False,
}


@lru_cache(maxsize=1024)
def read_machine_date(text: str) -> PartialDate | None:
    """A complete date with its time of day, where it is printed; None where the text is no such date.

    >>> read_machine_date("Thu, 30 Apr 2015 12:05:00 GMT")
    PartialDate(year=2015, month=4, day=30, hour=12, minute=5)
    """
    if len(text) > _LONGEST or not _SHAPE.fullmatch(text):
        return None
    import dateparser

    read = dateparser.parse(text, languages=["pl", "en"], settings=_SETTINGS)
    if read is None:
        return None
    timed = regex.search(r"\d:\d\d", text) is not None
    return PartialDate(read.year, read.month, read.day, read.hour if timed else None, read.minute if timed else None)
