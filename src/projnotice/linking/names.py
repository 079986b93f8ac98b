"""Titles and names of bodies as folded words: punctuation gone, short forms written out."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import yaml

from projnotice.orthography import fold, nfc
from projnotice.resources import rules_dir

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # keeps every scalar a string
_WORD = re.compile(r"\w+")
_ROMAN = re.compile(r"(?:ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii)")
_ENDING = 3


def lexicon(name: str) -> dict[str, Any]:
    """A file of `rules/lists/`, every scalar a string."""
    loaded: dict[str, Any] = yaml.load((rules_dir() / "lists" / name).read_text("utf-8"), Loader=_Loader)
    return loaded


def folded_words(text: str) -> list[str]:
    """The words of a text without case, diacritics and punctuation.

    >>> folded_words("„Czas na aktywność” – edycja II")
    ['czas', 'na', 'aktywnosc', 'edycja', 'ii']
    """
    return _WORD.findall(fold(nfc(text)))


def body_words(name: str) -> list[str]:
    """The folded words of a body's name, its short forms written out.

    >>> body_words("MOPS w Lubartowie")
    ['miejski', 'osrodek', 'pomocy', 'spolecznej', 'w', 'lubartowie']
    """
    words, done, at = folded_words(name), [], 0
    longest, forms = _long_forms()
    while at < len(words):
        for length in range(min(longest, len(words) - at), 0, -1):
            form = forms.get(tuple(words[at : at + length]))
            if form:
                done += form
                at += length
                break
        else:
            done.append(words[at])
            at += 1
    return done


def is_generic(words: list[str]) -> bool:
    """Whether the words name a kind of body and no body: "Miejski Ośrodek Pomocy Społecznej"."""
    return all(word in _generic() for word in words)


def numerals(words: list[str]) -> frozenset[str]:
    """The numbers among folded words: years, editions, Roman numbers from II."""
    return frozenset(word for word in words if any(map(str.isdigit, word)) or _ROMAN.fullmatch(word))


def same_stem(one: str, other: str) -> bool:
    """Whether two folded words are alike up to an ending: `lubartow`, `lubartowie`.

    >>> same_stem("lublin", "lubin")
    False
    """
    shorter, longer = sorted((len(one), len(other)))
    if shorter <= _ENDING or any(map(str.isdigit, one + other)):
        return one == other
    stem = max(_ENDING + 1, longer - _ENDING) if longer > _ENDING + 1 else _ENDING
    return one[:stem] == other[:stem]


@cache
def _generic() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("names.yaml")["generic"])


@cache
def _long_forms() -> tuple[int, dict[tuple[str, ...], list[str]]]:
    """The length of the longest short form, and short form → words written out."""
    forms = {
        tuple(folded_words(short)): folded_words(long)
        for long, shorts in lexicon("names.yaml")["long_forms"].items()
        for short in shorts
    }
    return max(map(len, forms)), forms
