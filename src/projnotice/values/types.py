"""The typed values that Polish expressions stand for."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Generic, Literal, TypeAlias, TypeVar

Bound = Literal["exact", "at_least", "up_to", "about"]
Span = tuple[int, int]
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A value in running text; half-open offsets in characters of the text searched."""

    start: int
    end: int
    value: T_co


@dataclass(frozen=True, slots=True)
class Number:
    """A count or a figure: `co najmniej 45` is 45, `at_least`; of a range `10-12` the lower end, `upper` the other."""

    value: int | Decimal
    bound: Bound = "exact"
    upper: int | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money.

    Attributes:
        value: In units of the currency, exact.
        currency: ISO 4217; PLN where none is printed.
        bound: How the words before it bound it.
        printed_step: The precision as printed: 0.01 with grosze, 10000 for "2,57 mln".
        currency_printed: Whether a currency stands beside it.
    """

    value: Decimal
    currency: str = "PLN"
    bound: Bound = "exact"
    printed_step: Decimal = Decimal(1)
    currency_printed: bool = True


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date to the precision stated: a year, a month or a day, perhaps with the time of day."""

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        """How far the date is stated."""
        return "day" if self.day else "month" if self.month else "year"

    def isoformat(self) -> str:
        """ISO 8601 in its reduced form: `2019-10`, `2008`, `2008-12-29T07:39`."""
        text = f"{self.year:04}"
        if self.month:
            text += f"-{self.month:02}"
        if self.day:
            text += f"-{self.day:02}"
        if self.hour is not None and self.minute is not None:
            text += f"T{self.hour:02}:{self.minute:02}"
        return text

    def first_day(self) -> datetime.date:
        """The first day that the date may mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> datetime.date:
        """The last day that the date may mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time; an open end is None. The spans of its ends are those of the text searched."""

    start: PartialDate | None
    end: PartialDate | None
    months: int | None = None
    start_span: Span | None = field(default=None, compare=False)
    end_span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in the unit printed."""

    value: int | Decimal
    unit: Literal["minute", "hour", "day", "week", "month", "year"]

    @property
    def months(self) -> int | None:
        """Whole months of a length in months or years (`3 lata` is 36); None for other units."""
        factor = {"month": 1, "year": 12}.get(self.unit)
        if factor is None or self.value * factor != int(self.value * factor):
            return None
        return int(self.value * factor)


Time: TypeAlias = PartialDate | Period | Duration
