"""Scores: precision, recall and F1 a field, micro-averages with their interval, negatives, spans, bases."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

from projnotice.evaluation.items import CORE_FIELDS
from projnotice.evaluation.run import PageResult
from projnotice.evaluation.spans import SpanTally

SEED = 20260131
ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one field: items found, missed and extra."""

    found: int = 0
    missed: int = 0
    extra: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.found + other.found, self.missed + other.missed, self.extra + other.extra)

    @property
    def items(self) -> int:
        """Number of items that the gold has."""
        return self.found + self.missed

    @property
    def precision(self) -> float | None:
        """Part of what was extracted that is right, 0 to 1; None where nothing was extracted."""
        return self.found / (self.found + self.extra) if self.found + self.extra else None

    @property
    def recall(self) -> float | None:
        """Part of what the gold has that was extracted, 0 to 1; None where the gold has nothing."""
        return self.found / self.items if self.items else None

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, 0 to 1; 1 where there is nothing to find and nothing was."""
        whole = 2 * self.found + self.missed + self.extra
        return 2 * self.found / whole if whole else 1.0


@dataclass(frozen=True, slots=True)
class Average:
    """A micro-average and the 95 % bootstrap interval of its F1 over pages."""

    tally: Tally
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a set of pages.

    Attributes:
        fields: A tally for every field of which an item was found, missed or extra, in alphabetical order.
        negatives: Pages that tell of no project; `false_projects` are the names of those that were given one.
        failed: Names of the pages that the extractor failed on.
        basis: A tally a basis, `stated` and `inferred`; only its precision has a meaning.
    """

    pages: int
    fields: Mapping[str, Tally]
    core: Average
    all: Average
    negatives: int
    false_projects: tuple[str, ...]
    failed: tuple[str, ...]
    spans: SpanTally
    basis: Mapping[str, Tally]


def score(results: Iterable[PageResult]) -> Scores:
    """The scores of the pages' results; the same results give the same scores, intervals too."""
    results = list(results)
    by_page = [_tallies(result) for result in results]
    fields = {name: _sum(page[name] for page in by_page if name in page) for name in sorted(set().union(*by_page))}
    negatives = [result for result in results if result.is_negative]
    return Scores(
        pages=len(results),
        fields=fields,
        core=_average([_sum(page[name] for name in CORE_FIELDS if name in page) for page in by_page]),
        all=_average([_sum(page.values()) for page in by_page]),
        negatives=len(negatives),
        false_projects=tuple(result.name for result in negatives if result.found_projects),
        failed=tuple(result.name for result in results if result.error is not None),
        spans=reduce(add, (result.spans for result in results), SpanTally()),
        basis={basis: _basis_tally(results, basis) for basis in ("stated", "inferred")},
    )


def _tallies(result: PageResult) -> dict[str, Tally]:
    """A tally for each field of a page."""
    counts: dict[str, Tally] = {}
    for hit in result.comparison.hits:
        counts[hit.gold.field] = counts.get(hit.gold.field, Tally()) + Tally(found=1)
    for item in result.comparison.missed:
        counts[item.field] = counts.get(item.field, Tally()) + Tally(missed=1)
    for item in result.comparison.extra:
        counts[item.field] = counts.get(item.field, Tally()) + Tally(extra=1)
    return counts


def _sum(tallies: Iterable[Tally]) -> Tally:
    return reduce(add, tallies, Tally())


def _average(pages: Sequence[Tally]) -> Average:
    low, high = bootstrap(pages)
    return Average(_sum(pages), low, high)


def bootstrap(pages: Sequence[Tally], *, rounds: int = ROUNDS, seed: int = SEED) -> tuple[float, float]:
    """The 95 % percentile interval of F1 when the pages are drawn again with replacement."""
    if not pages:
        return 1.0, 1.0
    draw = random.Random(seed)
    counts = [(page.found, page.missed, page.extra) for page in pages]
    scores = []
    for _ in range(rounds):
        found, missed, extra = (sum(column) for column in zip(*draw.choices(counts, k=len(counts)), strict=True))
        scores.append(Tally(found, missed, extra).f1)
    scores.sort()
    return scores[int(rounds * 0.025)], scores[min(rounds - 1, int(rounds * 0.975))]


def _basis_tally(results: Iterable[PageResult], basis: str) -> Tally:
    results = list(results)
    right = sum(result.basis.get((basis, True), 0) for result in results)
    wrong = sum(result.basis.get((basis, False), 0) for result in results)
    return Tally(found=right, extra=wrong)
