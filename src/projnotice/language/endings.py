"""Regular endings for words that no dictionary knows, and diacritics that a writer left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice, product

_VARIANTS = {"a": "ą", "c": "ć", "e": "ę", "l": "ł", "n": "ń", "o": "ó", "s": "ś", "z": "żź"}
_MOST_VARIANTS = 16

_ADJECTIVE_BASES = ("owy", "ny", "ski", "cki", "dzki", "czy", "ły", "ty")
_HARD_ADJECTIVE = ("y", "a", "e", "ego", "ej", "emu", "ym", "ych", "ymi")
_SOFT_ADJECTIVE = ("i", "a", "ie", "iego", "iej", "iemu", "im", "ich", "imi", "a")
_MASCULINE = ("", "a", "u", "owi", "em", "y", "ow", "om", "ami", "ach", "ie")
_MASCULINE_VELAR = ("", "a", "u", "owi", "iem", "i", "ow", "om", "ami", "ach")
_FEMININE = ("a", "y", "ie", "e", "o", "", "om", "ami", "ach")
_NEUTER = ("ie", "ia", "iu", "iem", "iom", "iami", "iach")


def regular_forms(folded: str) -> frozenset[str]:
    """The folded forms of an unknown base form by regular endings; the word alone where no pattern is safe.

    Works on folded words, so that `-ę` and `-e` are one; stems that change (`-ek`, `-rz`) are left alone.

    >>> "tutoringowych" in regular_forms("tutoringowy")
    True
    """
    if len(folded) < 4 or not folded.isalpha():
        return frozenset({folded})
    if folded.endswith(_ADJECTIVE_BASES):
        soft = folded.endswith("i")
        return frozenset(folded[:-1] + ending for ending in (_SOFT_ADJECTIVE if soft else _HARD_ADJECTIVE))
    if folded.endswith(("anie", "enie", "cie")):
        return frozenset(folded[:-2] + ending for ending in _NEUTER)
    if folded.endswith("a") and folded[-2] not in "aeiouykgr":
        return frozenset(folded[:-1] + ending for ending in _FEMININE)
    if folded[-1] in "kg" and not folded.endswith("ek"):
        return frozenset(folded + ending for ending in _MASCULINE_VELAR)
    if folded[-1] in "bdfmnpstwl":
        return frozenset(folded + ending for ending in _MASCULINE)
    return frozenset({folded})


def with_diacritics(word: str) -> Iterator[list[str]]:
    """Spellings of a word with one letter given its diacritic, then with two, then with three.

    A reader stops at the first list that holds a known word; long words give fewer lists, so that the work is bounded.

    >>> next(with_diacritics("osoba"))
    ['ósoba', 'ośoba', 'osóba', 'osobą']
    """
    places = [place for place, char in enumerate(word) if char.lower() in _VARIANTS]
    left = _MOST_VARIANTS
    for changed in range(1, 4):
        spellings = list(islice(_spellings(word, places, changed), left))
        left -= len(spellings)
        if spellings:
            yield spellings
        if left <= 0:
            return


def _spellings(word: str, places: list[int], changed: int) -> Iterator[str]:
    for chosen in combinations(places, changed):
        for letters in product(*(_VARIANTS[word[place].lower()] for place in chosen)):
            chars = list(word)
            for place, letter in zip(chosen, letters, strict=True):
                chars[place] = letter.upper() if chars[place].isupper() else letter
            yield "".join(chars)
