"""How alike two titles or two bodies are: words weighted by how rare they are in the list, misprints forgiven."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from projnotice.linking.names import numerals, same_stem

_MISPRINT = 75.0
"""Likeness (0 to 100) of two words that may be one word with a misprint."""
_SHORT_MISPRINT = 85.0
_SHORTEST = 3
_MUCH_COMMONER = 50
_INFLECTED = 0.98
_SHORTENED = 0.93
_OTHER_NUMERALS = 0.6
_SHORT_TITLE = 3


class Vocabulary:
    """The words of one column of a list, with how often each stands there."""

    def __init__(self, rows: Iterable[Sequence[str]]) -> None:
        self.rows = 0
        self._frequency: Counter[str] = Counter()
        for words in rows:
            self.rows += 1
            self._frequency.update(set(words))

    def frequency(self, word: str) -> int:
        """In how many rows a word stands."""
        return self._frequency[word]

    def weight(self, word: str) -> float:
        """How much a word tells: little where many rows have it, most where none has."""
        return math.log((self.rows + 2) / (self._frequency[word] + 1)) + 0.1

    def word_likeness(self, wanted: str, found: str) -> float:
        """How alike two different words are, 0 to 1: an ending, or a misprint of a word that the list does not know.

        `Lublin` and `Lubin` are two places, both known; `Lubratów` is a misprint, and so is `śordek` where it stands
        once and `środek` a hundred times.
        """
        shorter = min(len(wanted), len(found))
        if shorter < _SHORTEST or any(map(str.isdigit, wanted + found)):
            return 0.0
        if shorter > _SHORTEST and same_stem(wanted, found):
            return _INFLECTED
        rarer, commoner = sorted((self._frequency[wanted], self._frequency[found]))
        if self._frequency[wanted] and self._frequency[found] > 1 and commoner < rarer * _MUCH_COMMONER:
            return 0.0
        likeness = fuzz.ratio(wanted, found)
        return likeness / 100 if likeness >= (_MISPRINT if shorter > _SHORTEST else _SHORT_MISPRINT) else 0.0

    def likeness(self, wanted: Sequence[str], found: Sequence[str]) -> float:
        """How alike two rows of words are, 0 to 1: shared weight by all weight, whatever the order.

        A misprint weighs as little as the word that it was meant to be.
        """
        if not wanted or not found:
            return 0.0
        mine, theirs = Counter(wanted), Counter(found)
        shared = mine & theirs
        common = everything = 2 * sum(self.weight(word) * count for word, count in shared.items())
        open_words = list((theirs - shared).elements())
        for word in (mine - shared).elements():
            best = max(open_words, key=lambda other: self.word_likeness(word, other), default=None)
            likeness = self.word_likeness(word, best) if best is not None else 0.0
            if best is None or not likeness:
                everything += self.weight(word)
                continue
            weight = 2 * min(self.weight(word), self.weight(best))
            common, everything = common + likeness * weight, everything + weight
            open_words.remove(best)
        return common / (everything + sum(map(self.weight, open_words)))


def title_likeness(titles: Vocabulary, wanted: Sequence[str], found: Sequence[str]) -> float:
    """How alike two titles are, 0 to 1; a beginning stands for the whole, other numbers for another edition."""
    if "".join(wanted) == "".join(found):
        return 1.0
    likeness = titles.likeness(wanted, found)
    shorter, longer = sorted((wanted, found), key=len)
    if len(shorter) >= _SHORT_TITLE and len(longer) > len(shorter):
        likeness = max(likeness, _SHORTENED * titles.likeness(shorter, longer[: len(shorter)]))
    return likeness if numerals(list(wanted)) == numerals(list(found)) else min(likeness, _OTHER_NUMERALS)


def body_likeness(bodies: Vocabulary, wanted: Sequence[str], found: Sequence[Sequence[str]]) -> float:
    """How alike a body and the best of the names of a row's beneficiary are, 0 to 1."""
    return max((bodies.likeness(wanted, name) for name in found), default=0.0)
