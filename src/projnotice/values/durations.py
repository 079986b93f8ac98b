"""Lengths of time: a figure in digits or words with its unit."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Literal, cast

import regex

from projnotice.errors import ValueParseError
from projnotice.orthography import fold
from projnotice.values import lexicon
from projnotice.values.numbers import read_words
from projnotice.values.types import Duration, Found, Time


def parse_duration(text: str) -> Duration:
    """A length of time: `18 miesięcy`, `3 lata`, `półtora roku`, `120 godz.`, `2-letni`.

    Raises:
        ValueParseError: The text is no length; the message says what was not understood.
    """
    stripped = " ".join(text.split())
    match = duration_pattern().fullmatch(fold(stripped))
    if match is None:
        raise ValueParseError("duration", text, "no figure with a unit of time")
    return _read_duration(match)


@cache
def duration_pattern() -> regex.Pattern[str]:
    """A length of time in folded text."""
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


@cache
def _age_before() -> regex.Pattern[str]:
    """Words before a number of years that make it an age."""
    return regex.compile(rf"(?:{lexicon.alternation(lexicon.words('ages'))}|-|–)\s*$")


def duration_found(match: regex.Match[str], text: str) -> Found[Time] | None:
    """The length that a match of `duration_pattern` states; None where it is an age or a single letter."""
    unit = match.group("unit")
    if unit in lexicon.words("unsure_units"):
        return None
    if lexicon.units()[unit] == "year" and _age_before().search(fold(text[max(0, match.start() - 16) : match.start()])):
        return None
    abbreviated = match.group("dot") and unit in lexicon.words("abbreviated_units")
    return Found(match.start(), match.end("unit") + bool(abbreviated), _read_duration(match))
