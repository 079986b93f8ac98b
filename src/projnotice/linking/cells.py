"""What the cells of a project list hold: sums, dates, places; a cell that is not understood is None."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_POLISH = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})(?: .*)?")
_SERIALS = (36526, 60000)  # 2000 to 2064; a plain year is no serial
_LABELLED = re.compile(r"\s*(WOJ|POW|GM)\w*\s*\.?\s*:\s*(.*)", re.IGNORECASE)
_GROSZ = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a project is carried out, as precisely as the list says."""

    voivodeship: str
    powiat: str | None = None
    gmina: str | None = None


def text_of(cell: object) -> str | None:
    """A cell as text with plain spaces; None where it is empty."""
    if cell is None:
        return None
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split()) or None


def sum_of(cell: object) -> Decimal | None:
    """A sum of money: a number, or text such as `813 961,24` or `813961.24 zł`; exact to the grosz.

    >>> sum_of("813 961,24 zł")
    Decimal('813961.24')
    """
    if isinstance(cell, bool) or cell is None:
        return None
    text = re.sub(r"\s|zł|PLN|EUR|€", "", str(cell))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d{1,2}", text):
        text = text.replace(".", "")
    try:
        value = Decimal(text.replace(",", "."))
        return value.quantize(_GROSZ) if value.is_finite() and value >= 0 else None
    except InvalidOperation:
        return None


def date_of(cell: object, epoch: datetime.datetime) -> datetime.date | None:
    """A date: Excel's own, its serial number counted from `epoch`, or `2011-01-31`, `31.01.2011`."""
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    if isinstance(cell, int | float) and _SERIALS[0] <= cell <= _SERIALS[1]:
        return (epoch + datetime.timedelta(days=int(cell))).date()
    text = text_of(cell) or ""
    if text.replace(".0", "").isdigit():
        number = int(text.replace(".0", ""))
        return date_of(number, epoch) if _SERIALS[0] <= number <= _SERIALS[1] else None
    try:
        if match := _ISO.fullmatch(text):
            return datetime.date(*map(int, match.groups()))
        if match := _POLISH.fullmatch(text):
            day, month, year = map(int, match.groups())
            return datetime.date(year, month, day)
    except ValueError:
        return None
    return None


def places_of(text: str | None) -> tuple[Place, ...]:
    """The places of `WOJ.: LUBELSKIE, POW.: lubartowski, GM.: Kock | WOJ.: …`; none of other words.

    >>> places_of("WOJ.: LUBELSKIE, POW.: lubartowski")
    (Place(voivodeship='lubelskie', powiat='lubartowski', gmina=None),)
    """
    places = []
    for item in (text or "").split("|"):
        named = {}
        for part in item.split(","):
            if match := _LABELLED.fullmatch(part):
                named[match.group(1).upper()] = match.group(2).strip() or None
        if voivodeship := named.get("WOJ"):
            places.append(Place(voivodeship.lower(), named.get("POW"), named.get("GM")))
    return tuple(places)
