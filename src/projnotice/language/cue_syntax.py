"""The written form of a cue: `wkład własny`, `=słowo`, `słowo?`, `a|b`, `*`, `*3`."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from projnotice.orthography import fold

_ITEM = re.compile(r"\S+")
_WILDCARD = re.compile(r"\*(\d*)")
_RUN = re.compile(r"[^\W_]+")
_WORD_SHAPE = re.compile(r"[^\W_]+(?:[-–./][^\W_]+)*\.?")
_MOST_ANY = 9
_MOST_PATHS = 256
_CACHED_PHRASES = 16_384  # a phrase is read when its rule is checked and again when the index is built


class CueSyntaxError(ValueError):
    """A malformed cue phrase.

    Attributes:
        phrase: the phrase as written.
        column: where the mistake is, counted from 1.
    """

    def __init__(self, reason: str, phrase: str, column: int) -> None:
        self.reason = reason
        self.phrase = phrase
        self.column = column
        super().__init__(f"{reason} (column {column} of {phrase!r})")


class CueWord(NamedTuple):
    """One word of a phrase, as written; `exact` finds this form alone."""

    written: str
    exact: bool


Step = frozenset[CueWord] | None
"""What one word of the text must be: any of these words, or, for None, any word at all."""


@lru_cache(maxsize=_CACHED_PHRASES)
def read_cue(phrase: str) -> tuple[tuple[Step, ...], ...]:
    """The sequences of steps that a phrase stands for, each once.

    A hyphen, dot or slash within a word splits it as `split_words` splits the text: `społeczno-zawodowy` is two steps.

    >>> len(read_cue("wkład *2 własny? gmina"))
    6

    Raises:
        CueSyntaxError: the phrase is empty, holds a sign of no meaning, begins or ends in what may be missing
            altogether, or stands for more than 256 sequences.
    """
    choices: list[list[tuple[Step, ...]]] = []
    count = 1
    for match in _ITEM.finditer(phrase):
        choices.append(_read_item(match[0], phrase, match.start()))
        count *= len(choices[-1])
        if count > _MOST_PATHS:
            raise CueSyntaxError("too many alternatives in one phrase; write several", phrase, match.start() + 1)
    if not choices:
        raise CueSyntaxError("an empty phrase", phrase, 1)
    paths = {tuple(step for part in chosen for step in part): None for chosen in product(*choices)}
    for path in paths:
        if all(step is None for step in path):
            raise CueSyntaxError("every word of the phrase may be missing or any word", phrase, 1)
        if path[0] is None or path[-1] is None:
            at_end = path[0] is not None
            raise CueSyntaxError("a phrase cannot begin or end with *", phrase, phrase.rfind("*") + 1 if at_end else 1)
    return tuple(paths)


def _read_item(item: str, phrase: str, offset: int) -> list[tuple[Step, ...]]:
    wildcard = _WILDCARD.fullmatch(item)
    if wildcard:
        if not wildcard[1]:
            return [(None,)]
        most = int(wildcard[1])
        if not 1 <= most <= _MOST_ANY:
            raise CueSyntaxError(f"*{most}: a number from 1 to {_MOST_ANY} is wanted", phrase, offset + 2)
        return [(None,) * count for count in range(most + 1)]
    optional = item.endswith("?")
    column = offset
    single: set[CueWord] = set()
    several: list[tuple[Step, ...]] = []
    for alternative in item.removesuffix("?").split("|"):
        words = _read_word(alternative, phrase, column)
        if len(words) == 1:
            single.add(words[0])
        else:
            several.append(tuple(frozenset({word}) for word in words))
        column += len(alternative) + 1
    paths: list[tuple[Step, ...]] = [(frozenset(single),)] if single else []
    paths += several
    return [*paths, ()] if optional else paths


def _read_word(written: str, phrase: str, column: int) -> list[CueWord]:
    exact = written.startswith("=")
    bare = written.removeprefix("=")
    if not bare:
        raise CueSyntaxError("a word is missing", phrase, column + 1)
    if not _WORD_SHAPE.fullmatch(bare):
        wrong = next((at for at, char in enumerate(bare) if not (char.isalnum() or char in "-–./")), 0)
        raise CueSyntaxError(f"{bare[wrong]!r} is no part of a word", phrase, column + exact + wrong + 1)
    return [CueWord(fold(run) if exact else run, exact) for run in _RUN.findall(bare)]
