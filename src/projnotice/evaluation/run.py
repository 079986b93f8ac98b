"""Running an extractor over pages of the corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from projnotice.evaluation.compare import Comparison, compare_notice
from projnotice.evaluation.gold import GoldPage
from projnotice.evaluation.spans import SpanTally, judge_spans
from projnotice.models import Notice


class Extract(Protocol):
    """What is evaluated: bytes of a page to a notice."""

    def __call__(self, page: bytes, *, uri: str) -> Notice:
        """The notice of a page."""


@dataclass(frozen=True, slots=True)
class PageResult:
    """What came of one page.

    Attributes:
        name: Part and file name of the page.
        is_negative: The gold has no project.
        found_projects: Number of projects that were extracted.
        comparison: What was found, missed and extra.
        spans: How evidence meets the quotes of the gold.
        basis: Number of values by (basis, whether right): `("stated", True)`.
        rules: Ids of the rules whose evidence the record cites.
        error: Why there is no notice; then everything is missed.
    """

    name: str
    is_negative: bool
    found_projects: int
    comparison: Comparison
    spans: SpanTally = field(default_factory=SpanTally)
    basis: Mapping[tuple[str, bool], int] = field(default_factory=dict)
    rules: frozenset[str] = frozenset()
    error: str | None = None


def evaluate(pages: Iterable[GoldPage], extract: Extract) -> Iterator[PageResult]:
    """The result of each page in turn; an extractor that fails has missed the whole page."""
    for page in pages:
        yield evaluate_page(page, extract)


def evaluate_page(page: GoldPage, extract: Extract) -> PageResult:
    """The result of one page."""
    negative = not page.gold.projects
    try:
        notice = extract(page.path.read_bytes(), uri=page.path.name)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        return PageResult(page.name, negative, 0, compare_notice(page.gold, None, page.judged), error=reason)
    comparison = compare_notice(page.gold, notice, page.judged)
    return PageResult(
        name=page.name,
        is_negative=negative,
        found_projects=len(notice.projects),
        comparison=comparison,
        spans=judge_spans(page.gold, notice, comparison),
        basis=_basis(notice, comparison),
        rules=frozenset(span.rule for _, span in notice.spans()),
    )


def _basis(notice: Notice, comparison: Comparison) -> Mapping[tuple[str, bool], int]:
    """Right and wrong values by the basis of their first span."""
    bases: dict[str, str] = {}
    for pointer, span in notice.spans():
        bases.setdefault(pointer, span.basis)
    found = [(hit.found, True) for hit in comparison.hits] + [(item, False) for item in comparison.extra]
    return Counter((bases[item.pointer], right) for item, right in found if item.pointer in bases)
