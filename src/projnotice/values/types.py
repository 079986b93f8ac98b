"""The typed values that Polish expressions are read into."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Generic, Literal, TypeVar

Bound = Literal["exact", "at_least", "up_to", "about"]
Unit = Literal["minute", "hour", "day", "week", "month", "year"]
Precision = Literal["year", "month", "day", "minute"]
Span = tuple[int, int]

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A value in running text: `text[start:end]` is the least text that states it."""

    start: int
    end: int
    value: T_co


@dataclass(frozen=True, slots=True)
class Number:
    """A count or a percentage; of a range `10-12` the lower bound, with the upper one beside it."""

    value: int | Decimal
    bound: Bound = "exact"
    upper: int | Decimal | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money.

    Attributes:
        value: In units of the currency: `2,57 mln zł` is 2570000.
        currency: ISO 4217; PLN where none is printed.
        bound: What the words directly before it make of it.
        printed_step: The precision as printed, in units of the currency: 0.01 for grosze, 10000 for `2,57 mln`.
        currency_printed: Whether a currency stands with the number.
    """

    value: Decimal
    currency: str
    bound: Bound = "exact"
    printed_step: Decimal = Decimal(1)
    currency_printed: bool = True


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date to the precision stated: `2008`, `2019-10`, `2011-01-01`, `2008-12-29T07:39`.

    Raises:
        ValueError: There is no such date, or a part stands without the part that it belongs to.
    """

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None

    def __post_init__(self) -> None:
        if (self.day is not None and self.month is None) or (self.hour is not None and self.day is None):
            raise ValueError("a part of the date stands without the part that it belongs to")
        if (self.hour is None) != (self.minute is None):
            raise ValueError("an hour and its minute stand together")
        date(self.year, self.month or 1, self.day or 1)
        if not (0 <= (self.hour or 0) <= 23 and 0 <= (self.minute or 0) <= 59):
            raise ValueError("no such time of day")

    @property
    def precision(self) -> Precision:
        """The smallest part that is stated."""
        if self.hour is not None:
            return "minute"
        return "day" if self.day is not None else "month" if self.month is not None else "year"

    def isoformat(self) -> str:
        """ISO 8601, reduced to the parts that are stated: `2019-10`."""
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        if self.hour is not None:
            text += f"T{self.hour:02d}:{self.minute:02d}"
        return text

    def first_day(self) -> date:
        """The first day that the date may mean: 1 October of `2019-10`."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """The last day that the date may mean: 31 October of `2019-10`."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time; an open end is None, a single date is both ends.

    Attributes:
        start: The first date, to the precision stated.
        end: The last date, to the precision stated.
        months: A length stated beside the ends or alone, in months.
        start_span: Where the start is stated, as an offset pair into the text; the whole range where it shares its month or
            year with the end (`maj-grudzień 2014`). Not compared.
        end_span: Where the end is stated. Not compared.
    """

    start: PartialDate | None
    end: PartialDate | None
    months: int | None = None
    start_span: Span | None = field(default=None, compare=False)
    end_span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, as printed: `18 miesięcy`, `półtora roku`, `120 godz.`."""

    value: int | Decimal
    unit: Unit

    @property
    def months(self) -> int | None:
        """The length in whole months; None of other units and of parts of a month."""
        factor = {"month": 1, "year": 12}.get(self.unit)
        if factor is None or self.value * factor != int(self.value * factor):
            return None
        return int(self.value * factor)


Time = PartialDate | Period | Duration
"""What `find_times` finds."""
