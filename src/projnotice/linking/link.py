"""Notices → projects: keys bind, a block of one key is walked once, what speaks against a bond forbids it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeAlias

from rapidfuzz import fuzz

from projnotice.linking.derive import derive
from projnotice.linking.editions import Entry, LinkedProject, Source, entry_of, linked_project
from projnotice.linking.names import body_words, is_generic, numerals
from projnotice.linking.spans import Span
from projnotice.linking.union import UnionFind
from projnotice.models import Notice

_NEIGHBOURS = 8
_SAME_TITLE = 93.0
"""Likeness (0 to 100) from which two titles of one beneficiary are variants: a misprint, a diacritic, a hyphen."""
_BEGINNING = 3
"""Words from which the beginning of a title is a title."""
_TELLING = 5
"""Words from which a title tells without a beneficiary which project is meant."""


def link(notices: Iterable[Notice]) -> list[LinkedProject]:
    """The projects that notices tell of, each with its editions, every source kept, conflicts listed.

    One number of an agreement is one project. One title is one project where the beneficiary is the same, or is not
    named; never where programmes differ, or where two numbers run at one time. The time grows with the number of
    projects, not with its square.

    >>> [len(project.editions) for project in link([lubartow_2011, lubartow_2012])]  # doctest: +SKIP
    [2]
    """
    entries = [
        entry_of(Source(notice.source.uri, index, number), project, derive(project))
        for number, notice in enumerate(notices)
        for index, project in enumerate(notice.projects)
    ]
    binder = _Binder(entries)
    binder.by_number()
    binder.by_title()
    binder.by_title_variant()
    binder.by_title_alone()
    binder.by_period()
    return [linked_project([entries[i] for i in group], binder.bonds_of(group)) for group in binder.union.groups()]


_Runs: TypeAlias = dict[str, set[Span | None]]
"""When each number of a set runs."""


class _Binder:
    """Joins entries, and remembers for every set what a further member must not speak against."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.union = UnionFind(len(entries))
        self._bonds: dict[int, set[str]] = defaultdict(set)
        self._runs: dict[int, _Runs] = {
            i: {e.derived.agreement.value: {e.span}} for i, e in enumerate(entries) if e.derived.agreement
        }
        self._programmes = {
            i: {e.project.programme.code}
            for i, e in enumerate(entries)
            if e.project.programme and e.project.programme.code
        }
        self._names = [_beneficiary(entry) for entry in entries]

    def bonds_of(self, group: Sequence[int]) -> list[str]:
        """Why the members of a set are one."""
        return sorted(self._bonds[self.union.find(group[0])])

    def by_number(self) -> None:
        """One number of an agreement; a number of another form only with the same title or beneficiary."""
        for block in self._blocks(lambda e: e.derived.agreement.value if e.derived.agreement else None):
            for item in block[1:]:
                self._join(block[0], item, "agreement")
        for block in self._blocks(lambda e: e.derived.other_number.value if e.derived.other_number else None):
            firsts: dict[tuple[str, str], int] = {}
            for item in block:
                for name in (("title", _title(self.entries[item])), ("beneficiary", self._names[item])):
                    if name[1]:
                        self._join(firsts.setdefault((name[0], name[1]), item), item, "number-and-name")

    def by_title(self) -> None:
        """One title and one beneficiary."""
        for block in self._blocks(lambda e: (_title(e), _beneficiary(e)) if _title(e) and _beneficiary(e) else None):
            self._join_block(block, "title")

    def by_title_variant(self) -> None:
        """One beneficiary, and titles of which one begins the other or is it with a misprint."""
        blocks = self._blocks(
            lambda e: (_beneficiary(e), _title(e).split()[0]) if _title(e) and _beneficiary(e) else None
        )
        for block in blocks:
            ordered = sorted(block, key=lambda item: (_title(self.entries[item]), item))
            firsts = [item for at, item in enumerate(ordered) if at == 0 or not self._same_title(ordered[at - 1], item)]
            for at, item in enumerate(firsts):
                for other in firsts[at + 1 : at + 1 + _NEIGHBOURS]:
                    if _are_variants(_title(self.entries[item]), _title(self.entries[other])):
                        self._join_if_allowed(item, other, "title-variant")

    def by_title_alone(self) -> None:
        """A telling title without a beneficiary, where only one project has that title."""
        for block in self._blocks(lambda e: _title(e) if len(_title(e).split()) >= _TELLING else None):
            named = sorted({self.union.find(item) for item in block if self._names[item]})
            nameless = [item for item in block if not self._names[item]]
            if len(named) == 1:
                self._join_block([named[0], *nameless], "title")
            elif not named:
                self._join_block(nameless, "title")

    def by_period(self) -> None:
        """A page without title and number, where its beneficiary has only one project at that time."""
        for block in self._blocks(lambda e: _beneficiary(e) or None):
            titled = sorted({self.union.find(i) for i in block if _title(self.entries[i]) or self._runs.get(i)})
            spans: dict[int, list[Span]] = defaultdict(list)
            for item in block:
                span = self.entries[item].span
                if span and self.union.find(item) in titled:
                    spans[self.union.find(item)].append(span)
            for item in block:
                entry = self.entries[item]
                if entry.span is None or _title(entry) or entry.project.agreement_number or len(titled) > _NEIGHBOURS:
                    continue
                running = [root for root in titled if any(entry.span.overlaps(span) for span in spans[root])]
                if len(running) == 1:
                    self._join_if_allowed(running[0], item, "period")

    def _blocks(self, key: Callable[[Entry], Hashable | None]) -> list[list[int]]:
        """The entries of each key that at least two of them have."""
        blocks: dict[Hashable, list[int]] = defaultdict(list)
        for index, entry in enumerate(self.entries):
            value = key(entry)
            if value is not None:
                blocks[value].append(index)
        return [block for block in blocks.values() if len(block) > 1]

    def _join_block(self, block: Sequence[int], bond: str) -> None:
        """Join what does not speak against itself; what could go with several that do is left alone."""
        numbered = [item for item in block if self._runs.get(self.union.find(item))]
        rest = [item for item in block if item not in set(numbered)]
        roots: list[int] = []
        for item in numbered:
            if not any(self._join_if_allowed(root, item, bond) for root in roots[:_NEIGHBOURS]):
                roots.append(item)
        for item in rest[1:]:
            self._join_if_allowed(rest[0], item, bond)
        if rest and len(roots) == 1:
            for item in rest:
                self._join_if_allowed(roots[0], item, bond)

    def _join_if_allowed(self, one: int, other: int, bond: str) -> bool:
        one, other = self.union.find(one), self.union.find(other)
        if one == other:
            return True
        mine, theirs = self._programmes.get(one), self._programmes.get(other)
        if mine and theirs and not mine & theirs:
            return False
        if _at_one_time(self._runs.get(one, {}), self._runs.get(other, {})):
            return False
        self._join(one, other, bond)
        return True

    def _join(self, one: int, other: int, bond: str) -> None:
        one, other = self.union.find(one), self.union.find(other)
        if one == other:
            return
        root = self.union.join(one, other)
        gone = other if root == one else one
        self._bonds[root] |= {bond} | self._bonds.pop(gone, set())
        if gone in self._programmes:
            self._programmes.setdefault(root, set()).update(self._programmes.pop(gone))
        for number, spans in self._runs.pop(gone, {}).items():
            self._runs.setdefault(root, {}).setdefault(number, set()).update(spans)

    def _same_title(self, one: int, other: int) -> bool:
        return _title(self.entries[one]) == _title(self.entries[other])


def _title(entry: Entry) -> str:
    return entry.derived.title.value if entry.derived.title else ""


def _beneficiary(entry: Entry) -> str:
    """The key of the beneficiary; nothing where the name is of a kind of body, and of no body."""
    key = entry.derived.beneficiary
    return key.value if key and not is_generic(body_words(key.value)) else ""


def _at_one_time(mine: _Runs, theirs: _Runs) -> bool:
    """Whether two different numbers run at one time, or it is not stated when they run: then they are two projects."""
    return any(
        number != other and any(a is None or b is None or a.overlaps(b) for a in spans for b in others)
        for number, spans in mine.items()
        for other, others in theirs.items()
    )


def _are_variants(one: str, other: str) -> bool:
    """Whether two folded titles are one but for a misprint, or one is the beginning of the other."""
    words, others = one.split(), other.split()
    if numerals(words) != numerals(others):
        return False
    shorter, longer = sorted((words, others), key=len)
    if len(shorter) >= _BEGINNING and longer[: len(shorter)] == shorter:
        return True
    return len(words) == len(others) and fuzz.ratio(one, other) >= _SAME_TITLE
