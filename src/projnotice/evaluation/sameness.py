"""When two values are the same, as the contract compares them."""

from __future__ import annotations

import re
from collections import Counter

from projnotice.orthography import fold, fold_space

TEXT_F1 = 0.8
"""Token F1 from which an objective or a result counts as found."""

_ENDING = 3
_QUOTES = re.compile(r"""["'`´„”“‟«»‚‘’‛]|,,|''""")
_DASHES = re.compile(r"\s*[-‐‑‒–—−]\s*")
_WORD = re.compile(r"\w+")


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for case, white space, quotes and endings of inflection.

    >>> same_name("Miejski Ośrodek Pomocy Społecznej", "MIEJSKIEGO OŚRODKA POMOCY SPOŁECZNEJ")
    True
    >>> same_name("prawo jazdy kat. B", "prawo jazdy kat. D")
    False
    """
    words, others = words_of(one), words_of(other)
    return len(words) == len(others) and all(map(_same_word, words, others))


def words_of(text: str) -> list[str]:
    """The words of a name, folded; quotes, dashes and full stops tell nothing."""
    return _WORD.findall(fold(_DASHES.sub("-", _QUOTES.sub(" ", text))))


def _same_word(one: str, other: str) -> bool:
    """Equal, or long words alike up to their last three letters; numbers and short words must be equal."""
    if one == other:
        return True
    shorter, longer = sorted((len(one), len(other)))
    if shorter <= _ENDING or one.isdigit() or other.isdigit():
        return False
    stem = max(_ENDING, longer - _ENDING)
    return one[:stem] == other[:stem]


def same_text(one: str, other: str) -> bool:
    """Whether two longer texts share enough words: token F1 of at least 0.8."""
    return token_f1(one, other) >= TEXT_F1


def token_f1(one: str, other: str) -> float:
    """F1 of the words of two texts as bags, case and diacritics folded; 0 to 1."""
    words, others = Counter(words_of(one)), Counter(words_of(other))
    shared = sum((words & others).values())
    return 2 * shared / (words.total() + others.total()) if shared else 0.0


def same_phone(one: str, other: str) -> bool:
    """Whether two numbers have the same digits, with or without the prefix of Poland."""
    return _phone_digits(one) == _phone_digits(other)


def _phone_digits(text: str) -> str:
    digits = re.sub(r"\D", "", text)
    return digits[2:] if len(digits) == 11 and digits.startswith("48") else digits


def same_address(one: str, other: str) -> bool:
    """Whether two web or mail addresses lead to the same place; scheme, `www.` and a last slash do not matter."""
    return _bare_address(one) == _bare_address(other)


def _bare_address(text: str) -> str:
    return re.sub(r"^(https?://)?(www\.)?", "", text.strip().casefold()).rstrip("/")


def same_years(one: str, other: str) -> bool:
    """Whether two spans of years have the same numbers: `2007-2013` and `2007 – 2013`."""
    return re.findall(r"\d+", one) == re.findall(r"\d+", other)


def same_code(one: str, other: str) -> bool:
    """Whether two printed codes are equal but for case and white space."""
    return fold_space(one).casefold() == fold_space(other).casefold()
