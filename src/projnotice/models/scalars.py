"""The scalar types of the record: text, counts, exact decimals, dates to the precision stated, JSON Pointers."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, StringConstraints, WithJsonSchema

_DECIMAL = r"^[0-9]+(\.[0-9]+)?$"
_REDUCED_DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_PUBLISHED = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?)?$"
_INSTANT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$"
_POINTER = r"^(/[a-z_]+(/[0-9]+)?)+$"


def _to_decimal(value: object) -> Decimal:
    """A `Decimal`, an `int` or a plain decimal string as an exact, finite, non-negative `Decimal`; never a float."""
    if isinstance(value, bool | float) or not isinstance(value, str | int | Decimal):
        raise ValueError('give a plain decimal as a string, such as "122094.19"')
    if isinstance(value, str) and not re.fullmatch(_DECIMAL, value):
        raise ValueError(f'not a plain decimal such as "122094.19": {value!r}')
    try:
        number = Decimal(value)
    except InvalidOperation as error:  # pragma: no cover - the pattern lets nothing of the kind pass
        raise ValueError(f"not a decimal: {value!r}") from error
    if not number.is_finite() or number.is_signed():
        raise ValueError(f"not a finite number of zero or more: {value!r}")
    return number


def _plain(number: Decimal) -> str:
    return f"{number:f}"


def _is_calendar_date(value: str) -> str:
    """`value` again, if its year, month and day are of the calendar, and its time of the clock."""
    day, _, time = value.partition("T")
    if time:
        datetime.fromisoformat(value)
    parts = [int(part) for part in day.split("-")]
    date(*[*parts, 1, 1][:3])
    return value


Text = Annotated[str, StringConstraints(min_length=1)]
Count = Annotated[int, Field(ge=0, strict=True)]
"""People, hours or months: a whole number, never text and never a fraction."""

PlainDecimal = Annotated[
    Decimal,
    BeforeValidator(_to_decimal),
    PlainSerializer(_plain, return_type=str),
    WithJsonSchema({"type": "string", "pattern": _DECIMAL}),
]
"""An exact decimal of zero or more; in JSON a plain decimal string, with the digits that were given."""

ReducedDate = Annotated[str, StringConstraints(pattern=_REDUCED_DATE), AfterValidator(_is_calendar_date)]
"""ISO 8601 to the precision stated: `2008`, `2019-10` or `2011-01-01`."""

Published = Annotated[str, StringConstraints(pattern=_PUBLISHED), AfterValidator(_is_calendar_date)]
"""A reduced date, or a day with its time of the clock: `2008-12-29T07:39`."""

Instant = Annotated[str, StringConstraints(pattern=_INSTANT), AfterValidator(_is_calendar_date)]
"""ISO 8601 date, time and zone: `2026-01-31T04:00:00Z`."""

Pointer = Annotated[str, StringConstraints(pattern=_POINTER)]
"""A JSON Pointer (RFC 6901) to a value of the record; no name of the contract needs an escape."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
