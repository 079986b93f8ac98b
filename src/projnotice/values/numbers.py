"""Numbers: digits in groups, number words in every case and gender, percentages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import cast

import regex

from projnotice.errors import ValueParseError
from projnotice.orthography import fold
from projnotice.values import lexicon
from projnotice.values.types import Bound, Found, Number, Span

SPACE = r"[ \t\n\xa0\u2007\u2009\u202f]"
_DIGITS = regex.compile(
    rf"(?<![\w.,§@-])(?<![^a-ząćęłńóśźż]/)(?<!\w[-–])(\d{{1,3}}(?:{SPACE}\d{{3}})++(?!\d)|\d++)(,\d++)?(?![\d@]|[.,/:-]\d|%|\s?%)"
    rf"(?:[ ]?[-–][ ]?(\d{{1,6}})(?!\d|[.,/:-]\d|\s?%))?"
)
_WORD = regex.compile(r"[^\W\d_]+")
_PERSONS = regex.compile(r"o?osobow\w+$")
_LONGEST = 20  # characters of a count: more is no count
_PERCENT = regex.compile(r"(?<![\w.,])(\d{1,3}(?:[.,]\d+)?)\s?(?:%|(?:procent\w*|proc\.))")


def parse_number(text: str) -> int | Decimal:
    """A number in digits or words: `1 386`, `dziewięcioro` (9), `sześćdziesięciu czterech` (64), `2,5`.

    Raises:
        ValueParseError: The text is no number; the message says what was not understood.
    """
    stripped = text.strip()
    if not stripped:
        raise ValueParseError("number", text, "it is empty")
    plain = regex.fullmatch(
        rf"(\d+|\d{{1,3}}(?:{SPACE}\d{{3}})+)(?:[,.](\d+))?(?:[ ]?-?(?:ciu|cioro|tu|ro|u|oro|osobow\w+))?", stripped
    )
    if plain:
        whole = regex.sub(r"\D", "", plain.group(1))
        return Decimal(f"{whole}.{plain.group(2)}") if plain.group(2) else int(whole)
    folded = fold(stripped)
    found = read_words(folded)
    if found is None:
        unknown = next(
            (m.group() for m in _WORD.finditer(stripped) if fold(m.group()) not in _number_words()), stripped
        )
        raise ValueParseError("number", text, f"{unknown!r} is no number word")
    return found


def read_words(folded: str) -> int | Decimal | None:
    """The value of a run of number words, None where it holds anything else."""
    tokens = regex.findall(r"[^\W_]+|[^\w\s]", folded)
    tokens = [token for token in tokens if token not in ("-", "i") or len(tokens) == 1]
    if not tokens:
        return None
    if len(tokens) == 1 and tokens[0] in lexicon.fractions():
        return lexicon.fractions()[tokens[0]]
    total, group, last, fraction = 0, 0, 10**12, Decimal(0)
    seen = False
    for token in tokens:
        if token in lexicon.multipliers():
            factor = lexicon.multipliers()[token]
            total += (group if seen and group else 1) * factor
            group, last = 0, 10**12
        elif token in lexicon.numerals():
            value = lexicon.numerals()[token]
            size = 1 if value < 20 else 10 if value < 100 else 100
            if (size * (10 if value >= 20 or value >= 10 else 1) > last and last != 10**12) or (
                value < 20 and last == 1
            ):
                return None
            group, last = group + value, size
        elif token in lexicon.fractions() and seen:
            fraction = lexicon.fractions()[token]
        else:
            return None
        seen = True
    whole = total + group
    return whole + fraction if fraction else whole


@cache
def _number_words() -> frozenset[str]:
    return frozenset({*lexicon.numerals(), *lexicon.multipliers()})


def number_words(folded: str) -> list[Span]:
    """Runs of number words in folded text; "jeden" alone is none, since it is "a certain", too."""
    known = _number_words()
    runs: list[Span] = []
    for match in _WORD.finditer(folded):
        if match.group() not in known:
            continue
        if runs and folded[runs[-1][1] : match.start()].isspace():
            runs[-1] = (runs[-1][0], match.end())
        else:
            runs.append(match.span())
    return [run for run in runs if lexicon.numerals().get(folded[slice(*run)]) != 1]


def find_numbers(text: str, skip: Sequence[Span] = ()) -> list[Found[Number]]:
    """Counts in running text, in digits or words, with the words that bound them; spans in `skip` are passed over.

    Pieces of dates, decimals, agreement numbers and percentages are no counts. `25-ciu` and `15-osobowa` are.
    """
    folded = fold(text)
    starts = [start for start, _ in skip]
    found = [*_in_digits(text, folded), *_in_words(folded)]
    kept = [item for item in found if not _skipped(item, skip, starts)]
    return sorted(kept, key=lambda item: item.start)


def _skipped(item: Found[Number], skip: Sequence[Span], starts: list[int]) -> bool:
    index = bisect_right(starts, item.start) - 1
    return (index >= 0 and skip[index][1] > item.start) or (index + 1 < len(skip) and skip[index + 1][0] < item.end)


def _in_digits(text: str, folded: str) -> Iterator[Found[Number]]:
    for match in _DIGITS.finditer(text):
        if match.group(2) or match.end(1) - match.start(1) > _LONGEST:
            continue
        value = int(regex.sub(r"\D", "", match.group(1)))
        upper = int(match.group(3)) if match.group(3) and int(match.group(3)) > value else None
        end = match.end(3) if upper is not None else match.end(1)
        bound = lexicon.bound_at(folded, match.start()) if value else "exact"
        if bound == "exact" and _up_to(folded, match.start()):
            bound = "up_to"
        yield Found(match.start(), end, Number(value, cast(Bound, bound), upper))


def _up_to(folded: str, start: int) -> bool:
    """A bare "do" before a count, where no "od" opens a range."""
    before = folded[max(0, start - 20) : start]
    return bool(regex.search(r"(?<!\w)do\s$", before)) and not regex.search(r"(?<!\w)od\s", before)


def _in_words(folded: str) -> Iterator[Found[Number]]:
    for start, end in number_words(folded):
        value = read_words(folded[start:end])
        if isinstance(value, int) and value > 0:
            yield Found(start, end, Number(value, cast(Bound, lexicon.bound_at(folded, start))))


def find_percents(text: str) -> list[Found[Number]]:
    """Percentages: `85%`, `85,00 proc.`; the value is the figure before the sign."""
    found: list[Found[Number]] = []
    for match in _PERCENT.finditer(text):
        figure = Decimal(match.group(1).replace(",", "."))
        found.append(Found(match.start(), match.end(), Number(figure)))
    return found
