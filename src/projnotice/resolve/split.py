"""How many projects a page tells of, and which part of it tells of each.

A project has one total, one grant, one period, one agreement. Where regions of a page that its own structure sets apart
(rows, headings, repeated labels) state these anew with other values, each region tells of a project of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

import regex

from projnotice.extraction import Mention, Mentions, Reading
from projnotice.extraction.amounts import AmountValue
from projnotice.extraction.mention import Span
from projnotice.extraction.periods import PeriodValue
from projnotice.resolve.names import key
from projnotice.resolve.scope import Scope

_ONE_OF_A_PROJECT = ("total", "grant", "eu")


def split_projects(reading: Reading, mentions: Mentions) -> list[Scope]:
    """The scopes of the page's projects, in page order; one for the whole page where nothing tells several apart."""
    facts = _Facts(mentions)
    cuts = [
        cut for starts in _proposals(reading, mentions) if (cut := _cut(reading, mentions, facts, starts)) is not None
    ]
    if cuts:
        return min(cuts, key=lambda cut: cut.flaws).scopes
    return _rows(reading, mentions, facts) or [Scope(reading, mentions, ((0, len(reading.text)),))]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A way to cut a page; `flaws` counts what speaks against it: regions that state twice what a project has once."""

    scopes: list[Scope]
    flaws: int


class _Facts:
    """The facts of which a project has one each, with where they stand: (position, kind, value)."""

    def __init__(self, mentions: Mentions) -> None:
        found: list[tuple[int, str, object]] = []
        amounts = [(mention.start, cast(AmountValue, mention.value)) for mention in mentions.of("amounts")]
        state_alone = not any(value.role == "eu" for _, value in amounts)
        for start, value in amounts:
            role = "grant" if value.role == "national" and state_alone else value.role
            if role in _ONE_OF_A_PROJECT:
                found.append((start, f"{role} {value.currency}", value.value))
        for mention in mentions.of("period"):
            period = cast(PeriodValue, mention.value)
            if period.whose == "project" and period.which == "both" and period.period.start is not None:
                found.append((mention.start, "period", (period.period.start, period.period.end)))
        found += [(m.start, "agreement", m.value) for m in mentions.of("agreement_number")]
        self._found = sorted(found, key=lambda fact: fact[0])

    def between(self, start: int, end: int) -> dict[str, set[object]]:
        """Kinds of facts in a span with their values."""
        kinds: dict[str, set[object]] = {}
        low = bisect_left(self._found, start, key=_position)
        high = bisect_left(self._found, end, low, key=_position)
        for _, kind, value in self._found[low:high]:
            kinds.setdefault(kind, set()).add(value)
        return kinds

    def any_between(self, start: int, end: int) -> bool:
        """Whether a fact stands in the span."""
        low = bisect_left(self._found, start, key=_position)
        return low < len(self._found) and self._found[low][0] < end


def _position(fact: tuple[int, str, object]) -> int:
    return fact[0]


def _proposals(reading: Reading, mentions: Mentions) -> Iterator[list[int]]:
    """Ways to cut the page, the surest first: where each region would start."""
    yield _labelled_titles(reading, mentions)
    levels = sorted(
        {b.level for i, b in enumerate(reading.blocks) if b.kind == "heading" and i != reading.page.headline}
    )
    for level in levels:
        yield [
            b.start
            for i, b in enumerate(reading.blocks)
            if b.kind == "heading" and b.level == level and i != reading.page.headline
        ]
    yield _opening_items(reading)
    yield _repeated_pairs(reading)
    yield from _repeated_lines(reading)
    yield _title_lines(reading, mentions, _OPENING_CHARS)
    yield _title_lines(reading, mentions, len(reading.text))


def _cut(reading: Reading, mentions: Mentions, facts: _Facts, starts: list[int]) -> _Cut | None:
    """The regions that begin at these places, if at least two of them state for themselves what a project has once."""
    starts = sorted({_with_heading(reading, start) for start in starts if start < reading.own_end})
    if len(starts) < 2:
        return None
    regions = list(zip(starts, [*starts[1:], reading.own_end], strict=True))
    stated = [facts.between(*region) for region in regions]
    apart = [
        kinds
        for i, kinds in enumerate(stated)
        if any(_differs(kinds, other) for j, other in enumerate(stated) if i != j)
    ]
    if len(apart) < 2:
        return None
    flaws = sum(len(values) > 1 for kinds in stated for values in kinds.values())
    lead = (0, starts[0])
    shared = (lead, (reading.own_end, len(reading.text)))
    scopes = [
        Scope(reading, mentions, (region,), shared, _title_in(mentions, region))
        for region, kinds in zip(regions, stated, strict=True)
        if kinds
    ]
    title, told = _title_in(mentions, lead), facts.between(*lead)
    if title is not None and told and all(scope.title is None for scope in scopes):
        return None  # stages or tasks of the one project that the lead tells of
    if any(_differs(told, kinds) for kinds in stated):
        flaws += 1
        if title is not None:
            scopes.insert(0, Scope(reading, mentions, (lead,), shared[1:], title))
    return _Cut(scopes, flaws)


def _with_heading(reading: Reading, start: int) -> int:
    """The start of a region, moved up to the headings that stand right above it."""
    index = reading.block_at(start)
    while index and reading.blocks[index - 1].kind == "heading" and index - 1 != reading.page.headline:
        index -= 1
    return reading.blocks[index].start


def _differs(kinds: dict[str, set[object]], other: dict[str, set[object]]) -> bool:
    """Whether both state the same kind of fact, with other values."""
    return any(kind in other and other[kind].isdisjoint(values) for kind, values in kinds.items())


def _title_in(mentions: Mentions, region: Span) -> Mention | None:
    titles = [m for m in mentions.of("title") if region[0] <= m.start < region[1]]
    return next((m for m in titles if m.basis == "stated"), titles[0] if titles else None)


def _labelled_titles(reading: Reading, mentions: Mentions) -> list[int]:
    """Where "Tytuł projektu: …" names one project after the other."""
    starts: list[int] = []
    for title in mentions.of("title"):
        if title.rule == "title-label" and title.cues:
            block = reading.blocks[reading.block_at(title.cues[0][0])]
            if block.kind != "row":
                starts.append(block.start)
    return starts


def _title_lines(reading: Reading, mentions: Mentions, reach: int) -> list[int]:
    """Lines and headings that hold a name of their own within their first characters."""
    starts: list[int] = []
    seen: list[str] = []
    for title in sorted(mentions.of("title"), key=lambda m: m.start):
        index = reading.block_at(title.start)
        block = reading.blocks[index]
        words = key(str(title.value))
        if index == reading.page.headline or block.kind == "row" or title.start - block.start > reach:
            continue
        if any(words.startswith(other) or other.startswith(words) for other in seen):
            continue
        seen.append(words)
        starts.append(block.start)
    return starts


def _opening_items(reading: Reading) -> list[int]:
    """Items of a numbered list that stand apart, each over the text that it opens: "1. „Nowy bus”", "2. …"."""
    return [
        block.start
        for block, below in pairwise(reading.blocks)
        if block.kind == "item" and block.level == 1 and below.kind in ("paragraph", "pair")
    ]


_OPENING_CHARS = 24
_LINE_CHARS = 160
_DIGITS = regex.compile(r"\d+")


def _repeated_lines(reading: Reading) -> Iterator[list[int]]:
    """Where one and the same line opens each of several boxes; the line that comes first on the page is tried first."""
    lines = [
        _DIGITS.sub("0", reading.text[b.start : b.end]).lower() if b.kind in ("heading", "paragraph", "pair") else ""
        for b in reading.blocks
    ]
    counts = Counter(line for line in lines if any(char.isalpha() for char in line))
    tried: set[str] = set()
    for line in lines:
        if counts[line] >= 2 and line not in tried and len(tried) < 8:
            tried.add(line)
            yield [b.start for b, other in zip(reading.blocks, lines, strict=False) if other == line]


def _repeated_pairs(reading: Reading) -> list[int]:
    """Where the same labels come again, each time under a short line: "Budowa drogi / Źródło: … / Kwota: …"."""
    blocks = reading.blocks
    labels = [reading.text[slice(*b.label)].lower() if b.label and b.value else "" for b in blocks]
    counts = Counter(filter(None, labels))
    first = next((label for label in labels if counts[label] >= 2), None)
    at = [index for index, label in enumerate(labels) if label == first] if first else []
    under_lines = all(
        index
        and blocks[index - 1].kind in ("paragraph", "heading", "item")
        and blocks[index - 1].end - blocks[index - 1].start <= _LINE_CHARS
        for index in at
    )
    return [blocks[index - 1].start for index in at] if under_lines else []


def _rows(reading: Reading, mentions: Mentions, facts: _Facts) -> list[Scope]:
    """A table with a row a project: each names its title beside its facts, or tells its own sums and its own period.

    The row that adds up is none.
    """
    for table in _tables(reading, facts):
        titled = [(row, title) for row in table if (title := _title_in(mentions, row)) is not None]
        if len({key(str(title.value)) for _, title in titled}) >= 2:
            return _row_scopes(reading, mentions, [row for row, _ in titled])
        stated = [facts.between(*row) for row in table]
        whole = len(table) >= 2 and all("period" in kinds and len(kinds) >= 2 for kinds in stated)
        if whole and all(_differs(one, other) for one, other in pairwise(stated)):
            return _row_scopes(reading, mentions, table)
    return []


def _tables(reading: Reading, facts: _Facts) -> Iterator[list[Span]]:
    """The rows of each table that state facts, but for headers and rows that add up."""
    rows: dict[int, list[Span]] = {}
    totals = reading.of("table.total")
    for block in reading.blocks:
        if block.kind != "row" or block.table is None or block.header_row:
            continue
        adds_up = any(hit.start - block.start <= 6 for hit in totals.within(block.start, block.end))
        if not adds_up and facts.any_between(block.start, block.end):
            rows.setdefault(block.table, []).append((block.start, block.end))
    yield from rows.values()


def _row_scopes(reading: Reading, mentions: Mentions, rows: list[Span]) -> list[Scope]:
    """A scope for each row; what stands around the table tells of all of them."""
    shared = ((0, rows[0][0]), (rows[-1][1], len(reading.text)))
    return [Scope(reading, mentions, (row,), shared, _title_in(mentions, row)) for row in rows]
