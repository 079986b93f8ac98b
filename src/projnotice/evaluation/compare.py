"""Comparing a notice with the gold of its page: what was found, what was missed, what is extra."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from projnotice.evaluation.gold import GoldNotice
from projnotice.evaluation.items import Item, notice_items, project_items
from projnotice.evaluation.pairing import best_pairs
from projnotice.models import Notice


@dataclass(frozen=True, slots=True)
class Hit:
    """An item of the gold and the item found for it."""

    gold: Item
    found: Item


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing two lists of items; a wrong value is one missed and one extra."""

    hits: tuple[Hit, ...] = ()
    missed: tuple[Item, ...] = ()
    extra: tuple[Item, ...] = ()

    def __add__(self, other: Comparison) -> Comparison:
        return Comparison(self.hits + other.hits, self.missed + other.missed, self.extra + other.extra)


def compare_notice(gold: GoldNotice, notice: Notice | None, judged: frozenset[str] | None = None) -> Comparison:
    """Compare all of a page; the pointers of the items start at the notice.

    Args:
        gold: What the page states.
        notice: What was extracted; None where the extractor failed, so that everything is missed.
        judged: Paths of the items that count; None for all.
    """
    own, projects = _gold_items(gold)
    if notice is None:
        everything = own + [item for project in projects for item in project]
        return Comparison(missed=tuple(_with_details(_kept(everything, judged))))
    found_own, found_projects = _found_items(notice)
    return compare_items(_kept(own, judged), _kept(found_own, judged)) + _compare_projects(
        [_kept(items, judged) for items in projects],
        [_kept(items, judged) for items in found_projects],
    )


def _gold_items(gold: GoldNotice) -> tuple[list[Item], list[list[Item]]]:
    """The items of the page and those of each project."""
    own = notice_items(gold.page_class, gold.headline, gold.published, gold.attachments, gold.findings)
    return list(own), [
        _rooted(project_items(project, project.findings), index) for index, project in enumerate(gold.projects)
    ]


def _found_items(notice: Notice) -> tuple[list[Item], list[list[Item]]]:
    """The items of the page and those of each project."""
    codes = [finding.code for finding in notice.findings]
    own = notice_items(notice.page_class, notice.headline, notice.published, notice.attachments, codes)
    return list(own), [
        _rooted(project_items(project, [finding.code for finding in project.findings]), index)
        for index, project in enumerate(notice.projects)
    ]


def _compare_projects(gold: Sequence[Sequence[Item]], found: Sequence[Sequence[Item]]) -> Comparison:
    """Pair the projects for the greatest agreement; a project without its pair is missed or extra as a whole."""
    table = [[compare_items(one, other) for other in found] for one in gold]
    pairs = best_pairs([[len(comparison.hits) for comparison in row] for row in table])
    whole = Comparison()
    for row, column in pairs:
        whole += table[row][column]
    for row in set(range(len(gold))) - {row for row, _ in pairs}:
        whole += Comparison(missed=tuple(_with_details(_as_set(gold[row]))))
    for column in set(range(len(found))) - {column for _, column in pairs}:
        whole += Comparison(extra=tuple(_with_details(_as_set(found[column]))))
    return whole


def compare_items(gold: Iterable[Item], found: Iterable[Item]) -> Comparison:
    """Compare two lists of items as sets; the details of an item are judged where the item itself is found."""
    rest = _as_set(found)
    hits: list[Hit] = []
    missed: list[Item] = []
    details = Comparison()
    # Exact values first, so that a value that is merely like another does not take its place.
    for item in sorted(_as_set(gold), key=lambda item: not any(item.equals(other) for other in rest)):
        candidates = [other for other in rest if item.same(other)]
        if not candidates:
            missed.append(item)
            continue
        best = max(candidates, key=lambda other: (item.equals(other), _agreement(item, other)))
        rest.remove(best)
        hits.append(Hit(item, best))
        details += compare_items(item.details, best.details)
    return Comparison(tuple(hits), tuple(missed), tuple(rest)) + details


def _agreement(one: Item, other: Item) -> int:
    return sum(any(detail.same(told) for told in other.details) for detail in one.details)


def _as_set(items: Iterable[Item]) -> list[Item]:
    """The items without those that state the same again, details included."""
    kept: dict[object, Item] = {}
    for item in items:
        told = tuple((detail.path, detail.value) for detail in item.details)
        kept.setdefault((item.path, item.value, told), item)
    return list(kept.values())


def _with_details(items: Iterable[Item]) -> Iterator[Item]:
    """The items, each followed by its details."""
    for item in items:
        yield item
        yield from item.details


def _rooted(items: Iterable[Item], index: int) -> list[Item]:
    """The items of a project with pointers from the notice."""
    return [
        replace(
            item,
            pointer=f"/projects/{index}{item.pointer}" if item.pointer else "",
            details=tuple(_rooted(item.details, index)),
        )
        for item in items
    ]


def _kept(items: Iterable[Item], judged: frozenset[str] | None) -> list[Item]:
    """The items that are judged."""
    if judged is None:
        return list(items)
    return [replace(item, details=tuple(_kept(item.details, judged))) for item in items if item.path in judged]
