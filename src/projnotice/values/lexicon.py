"""The closed word classes of `rules/values/`: number words, months, currencies, units. Read once, at first use."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

import regex
import yaml

from projnotice.orthography import fold
from projnotice.resources import rules_dir

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # keeps every scalar a string


@cache
def _read(name: str) -> dict[str, Any]:
    text = (rules_dir() / "values" / name).read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=_Loader)
    return loaded


def _by_form(group: str) -> dict[str, str]:
    return {fold(form): value for value, forms in _read("wording.yaml")[group].items() for form in forms}


@cache
def numerals() -> dict[str, int]:
    """Folded number word → its value."""
    return {fold(form): int(value) for value, forms in _read("numerals.yaml").items() for form in forms}


@cache
def multipliers() -> dict[str, int]:
    """`tys`, `mln`, `miliard` … → factor."""
    return {form: int(value) for form, value in _by_form("multipliers").items()}


@cache
def fractions() -> dict[str, Decimal]:
    """`pół`, `półtora` → value."""
    return {form: Decimal(value) for form, value in _by_form("fractions").items()}


@cache
def months() -> dict[str, int]:
    """Folded form of a month's name → 1 to 12."""
    return {form: int(value) for form, value in _by_form("months").items()}


@cache
def currencies() -> dict[str, str]:
    """Folded name or sign → ISO 4217 code."""
    return _by_form("currencies")


@cache
def units() -> dict[str, str]:
    """Folded form of a unit of time → the unit."""
    return _by_form("units")


@cache
def bounds() -> dict[str, str]:
    """Folded words before a figure → how they bound it."""
    return _by_form("bounds")


@cache
def words(group: str) -> tuple[str, ...]:
    """The folded words of a plain list, such as `weekdays`."""
    return tuple(fold(word) for word in _read("wording.yaml")[group])


@cache
def repeats() -> regex.Pattern[str]:
    """A word that opens the repetition of a figure in words: "słownie"."""
    return regex.compile(rf"(?:{alternation(words('repeats'))})(?!\w)")


def alternation(forms: Any) -> str:
    """A pattern for any of these, the longest first; a space stands for any run of white space."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(regex.escape(form, literal_spaces=True).replace(" ", r"\s+") for form in ordered)


@cache
def bound_before() -> regex.Pattern[str]:
    """A bound right before a figure, in folded text, to be searched up to the figure's start."""
    return regex.compile(rf"(?<!\w)({alternation(bounds())})\.?\s*(?:kwot[aey]\s+|o\s+|na\s+)?$")


def bound_at(folded: str, start: int) -> str:
    """How the words right before a position bound the figure that starts there."""
    match = bound_before().search(folded, max(0, start - 30), start)
    return bounds()[" ".join(match.group(1).split())] if match else "exact"
