"""Sums of money in digits and words, with tys., mln, mld, grosze and a currency."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import cast

import regex

from projnotice.errors import ValueParseError
from projnotice.orthography import fold
from projnotice.values import lexicon
from projnotice.values.numbers import SPACE, number_words, read_words
from projnotice.values.types import Amount, Bound, Found, Span
from projnotice.values.windows import DIGITS, windows

_BEFORE_DIGITS = 12  # "PLN 5"
_AFTER_DIGITS = 48  # "5 milionów złotych polskich 50 gr"
_REPEAT_CHARS = 40  # how far behind a figure its repetition in words may begin
_FIGURE = (
    rf"(?P<whole>\d{{1,3}}(?:{SPACE}\d{{3}})++(?!\d)|\d{{1,3}}(?:\.\d{{3}})++(?!\d)|\d{{1,3}}(?:,\d{{3}})++(?=,\d\d(?!\d))|\d++)"
    rf"(?P<part>[,.]{SPACE}?\d{{1,4}}(?!\d)|,-{{1,2}})?"
)


@cache
def _pattern() -> regex.Pattern[str]:
    factor = lexicon.alternation(lexicon.multipliers())
    names = lexicon.alternation(name for name in lexicon.currencies() if name.isascii() and name[0].isalpha())
    signs = "".join(regex.escape(name) for name in lexicon.currencies() if not name[0].isalpha())
    currency = rf"(?:(?:{names})(?!\w)|[{signs}])"
    codes = lexicon.alternation(code.lower() for code in lexicon.currencies().values())
    return regex.compile(
        rf"(?<![\w§/])(?<!\d[.,])(?<!\w[.-])(?:(?P<before>(?:{codes})|[{signs}]){SPACE}?)?"
        rf"{_FIGURE}(?!/)(?:{SPACE}?(?P<factor>{factor})(?!\w)\.?)?"
        rf"(?:{SPACE}(?P<lesser>\d{{1,3}}){SPACE}?(?P<lesserfactor>tys(?:iac\w*|iec\w*)?)(?!\w)\.?)?"
        rf"(?(factor)(?:{SPACE}?(?P<units>\d{{3}})(?={SPACE}{{0,2}}{currency}))?)"
        rf"(?:[-–]?{SPACE}{{0,2}}(?P<after>{currency})(?:{SPACE}?i?{SPACE}?(?P<grosze>\d{{2}}){SPACE}?(?:{lexicon.alternation(lexicon.words('grosze'))})(?!\w)\.?)?)?"
    )


@cache
def _in_words() -> regex.Pattern[str]:
    """A sum in words: number words, then a currency, perhaps grosze as a fraction."""
    word = lexicon.alternation([*lexicon.numerals(), *lexicon.multipliers()])
    names = lexicon.alternation(name for name in lexicon.currencies() if name.isascii() and name[0].isalpha())
    return regex.compile(
        rf"(?<!\w)((?:(?:{word})\s+)++)({names})(?!\w)\.?(?:\s*(?:i\s+)?(\d{{1,2}})/100|\s+(?:i\s+)?(\d{{1,2}})\s*gr(?!\w))?"
    )


@cache
def _fraction() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)({lexicon.alternation(lexicon.fractions())})\s+$")


def parse_amount(text: str) -> Amount:
    """A sum of money: `813 961,24 zł`, `2,5 mln zł`, `sto tysięcy złotych`, `ponad 800 tys. euro`.

    A sum without a currency is PLN; a bound before it is read ("ponad": `at_least`).

    Raises:
        ValueParseError: The text is no sum, or holds more than one; the message says which part was not understood.
    """
    stripped = " ".join(text.split())
    found = find_amounts(stripped, bare=True)
    if not found:
        raise ValueParseError("amount", text, "no figure or number words with a currency")
    left = (stripped[: found[0].start] + " " + stripped[found[0].end :]).strip()
    left_over = fold(left).strip(" .,;:()")
    known = {*lexicon.bounds(), *lexicon.words("amount_fillers"), ""}
    if len(found) > 1:
        raise ValueParseError("amount", text, f"{stripped[found[1].start : found[1].end]!r} is a second sum")
    if left_over not in known and not lexicon.repeats().match(left_over):
        raise ValueParseError("amount", text, f"{left!r} was not understood")
    return found[0].value


def find_amounts(text: str, *, bare: bool = False) -> list[Found[Amount]]:
    """Sums in running text, in order; the span is figure, unit and currency, without the bound.

    A figure without a currency counts where it has grosze or a unit such as "mln", and is marked so
    (`currency_printed`); with `bare`, any figure counts. Words that repeat a sum ("słownie: …") are no other sum.
    """
    folded = fold(text)
    found: list[Found[Amount]] = []
    for start, end in windows(folded, DIGITS, before=_BEFORE_DIGITS, after=_AFTER_DIGITS):
        for match in _pattern().finditer(folded, start, end):
            amount = _amount(match, folded, bare)
            if amount is not None:
                found.append(Found(match.start(), match.start() + len(match.group().rstrip()), amount))
    found += _spoken(folded, [(item.start, item.end) for item in found])
    return sorted(found, key=lambda item: item.start)


def _spoken(folded: str, taken: list[Span]) -> Iterator[Found[Amount]]:
    """Sums in words, those left out that repeat the figure before them ("słownie: …")."""
    for start, end in number_words(folded):
        match = _in_words().match(folded, start, end + _AFTER_DIGITS)
        value = read_words(match.group(1)) if match else None
        if match is None or value is None:
            continue
        after = bisect_left(taken, match.span())
        if after < len(taken) and taken[after][0] < match.end():
            continue
        last = taken[after - 1][1] if after else -_REPEAT_CHARS - 1
        if last > start or (start - last <= _REPEAT_CHARS and lexicon.repeats().search(folded, last, start)):
            continue
        fraction = _fraction().search(folded, max(0, start - 12), start)  # "półtora miliona złotych"
        if fraction is not None:
            start, value = fraction.start(), value * lexicon.fractions()[fraction.group(1)]
        grosze = Decimal(match.group(3) or match.group(4) or 0) / 100
        currency = lexicon.currencies()[" ".join(match.group(2).split())]
        bound = cast(Bound, lexicon.bound_at(folded, start))
        total = Decimal(value) + grosze
        yield Found(
            start,
            match.end(),
            Amount(total.quantize(Decimal(1)) if total % 1 == 0 else total, currency, bound, Decimal(1)),
        )


def _amount(match: regex.Match[str], folded: str, bare: bool) -> Amount | None:
    whole = regex.sub(r"\D", "", match.group("whole"))
    part = regex.sub(r"\D", "", match.group("part") or "")
    factor_word, after, before = match.group("factor"), match.group("after"), match.group("before")
    dotted = (match.group("part") or "").startswith(".")
    if dotted and len(part) == 3 and not factor_word:  # "37.251 zł" groups thousands
        whole, part = whole + part, ""
    elif part and not factor_word and len(part) > 2:
        return None
    if len(whole) > 15:
        return None
    factor = lexicon.multipliers()[factor_word] if factor_word else 1
    value = Decimal(f"{whole}.{part}" if part else whole) * factor
    step = Decimal(factor) / (10 ** len(part)) if part else Decimal(factor)
    if match.group("lesser"):
        value += int(match.group("lesser")) * 1000
        step = Decimal(1000)
    if match.group("units"):
        value += int(match.group("units"))
        step = Decimal(1)
    if match.group("grosze"):
        value += Decimal(match.group("grosze")) / 100
        step = Decimal("0.01")
    currency = after or before
    if currency is None and not bare and not factor_word:
        grouped = len(whole) > 3 and match.group("whole") != whole
        if not (part and len(part) == 2 and (grouped or len(whole) > 3)) or (dotted and not grouped):
            return None
    if (
        currency is None
        and factor_word
        and regex.match(
            r"\s*(?:osob|mieszkan|uczestnik|ton|km|m2|sztuk|widz|egzempl|ludz|gospodarstw|polak)",
            folded[match.end() :][:16],
        )
    ):
        return None
    code = lexicon.currencies()[" ".join(currency.rstrip(".").split())] if currency else "PLN"
    bound = lexicon.bound_at(folded, match.start())
    if bound == "exact" and regex.search(r"(?<!\w)do\s$", folded[max(0, match.start() - 4) : match.start()]):
        bound = "up_to"
    value = value.quantize(step) if step < 1 else value
    return Amount(value, code, cast(Bound, bound), step, currency is not None)
