"""The words of a text with their offsets, folded for look-up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from projnotice.orthography import fold

_WORD_RUN = re.compile(r"([^\W_]+)")


class Word(NamedTuple):
    """A run of letters or digits; `text[start:end]` is the word, `folded` its folded form."""

    start: int
    end: int
    folded: str


class Words:
    """The words of one text, in parallel lists: faster to fill and to scan than a list of objects.

    Attributes:
        folded: the folded words, in text order.
        starts: where each word starts.
        ends: where each word ends (half-open).
    """

    __slots__ = ("ends", "folded", "starts")

    def __init__(self, folded: list[str], starts: list[int], ends: list[int]) -> None:
        self.folded = folded
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.folded)

    def __getitem__(self, index: int) -> Word:
        return Word(self.starts[index], self.ends[index], self.folded[index])

    def __iter__(self) -> Iterator[Word]:
        return map(Word, self.starts, self.ends, self.folded)


def split_words(text: str) -> Words:
    """The runs of letters and digits of a text; a hyphen, a dot or a slash splits.

    >>> [word.folded for word in split_words("25-ciu uczestników, m.in. PCPR")]
    ['25', 'ciu', 'uczestnikow', 'm', 'in', 'pcpr']
    """
    runs = _WORD_RUN.split(fold(text))  # gap, word, gap, word, …, gap
    ends = list(accumulate(map(len, runs)))
    return Words(runs[1::2], ends[0:-1:2], ends[1::2])
