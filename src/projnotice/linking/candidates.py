"""The rows of a list by key and by word, so that a project is compared with a few rows and never with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from projnotice.errors import ValueParseError
from projnotice.linking.likeness import Vocabulary
from projnotice.linking.lists import ListRow
from projnotice.linking.names import body_words, folded_words
from projnotice.values.agreements import AgreementNumber, parse_agreement_number

_RAREST = 6
"""Words of a name by which rows are looked up, the rarest first."""
_LOOKED_AT = 4000
"""Rows that are weighed for a project at most; the rarest word counts whatever it costs."""
_COMPARED = 40
"""Rows that are compared in full."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A row with what it is compared by."""

    row: ListRow
    title: tuple[str, ...]
    bodies: tuple[tuple[str, ...], ...]
    """The beneficiary's name, and its parts where a slash parts it: `GMINA LUBARTÓW/ MOPS W LUBARTOWIE`."""
    number: AgreementNumber | None
    project: str
    """What the rows of one project share: the number, or else the place in the lists."""


class ListIndex:
    """The rows of one or several lists."""

    def __init__(self, rows: Iterable[ListRow]) -> None:
        self.rows = [_indexed(index, row) for index, row in enumerate(rows)]
        self.titles = Vocabulary(row.title for row in self.rows)
        self.bodies = Vocabulary(row.bodies[0] if row.bodies else () for row in self.rows)
        self._by_number: dict[str, list[int]] = defaultdict(list)
        self._by_title_word: dict[str, list[int]] = defaultdict(list)
        self._by_body_word: dict[str, list[int]] = defaultdict(list)
        for index, row in enumerate(self.rows):
            if row.number and not row.number.is_call:
                self._by_number[row.number.bare].append(index)
            for word in set(row.title):
                self._by_title_word[word].append(index)
            for word in {word for body in row.bodies for word in body}:
                self._by_body_word[word].append(index)

    def by_number(self, bare: str) -> list[Indexed]:
        """The rows of an agreement: the original and its annexes."""
        return [self.rows[index] for index in self._by_number.get(bare, ())]

    def by_words(self, title: Sequence[str], body: Sequence[str]) -> list[Indexed]:
        """The rows that share most of the rare words of a title and a beneficiary, the nearest first."""
        weights: dict[int, float] = defaultdict(float)
        for words, postings, vocabulary in (
            (title, self._by_title_word, self.titles),
            (body, self._by_body_word, self.bodies),
        ):
            known = sorted((word for word in set(words) if word in postings), key=lambda w: (len(postings[w]), w))
            looked_at = 0
            for word in known[:_RAREST]:
                if looked_at and looked_at + len(postings[word]) > _LOOKED_AT:
                    break
                looked_at += len(postings[word])
                weight = vocabulary.weight(word)
                for index in postings[word]:
                    weights[index] += weight
        nearest = nsmallest(_COMPARED, weights, key=lambda index: (-weights[index], index))
        return [self.rows[index] for index in nearest]


def _indexed(index: int, row: ListRow) -> Indexed:
    name = row.beneficiary or ""
    parts = [tuple(body_words(part)) for part in ([name, *name.split("/")] if "/" in name else [name])]
    number = _number(row.number)
    project = number.bare if number else " ".join(folded_words(row.number or "")) or f"row {index}"
    return Indexed(row, tuple(folded_words(row.title or "")), tuple(part for part in parts if part), number, project)


def _number(text: str | None) -> AgreementNumber | None:
    try:
        return parse_agreement_number(text) if text else None
    except ValueParseError:
        return None
