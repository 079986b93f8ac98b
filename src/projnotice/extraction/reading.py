"""A reading: the page with its words, sentences, cue hits and plain values, each found once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from projnotice.extraction.mention import Span
from projnotice.language.morphology import Morphology
from projnotice.language.words import Words
from projnotice.page.document import Block, Page
from projnotice.rulebook import Rule, Rulebook
from projnotice.values import Amount, Found, Number, Time


class Hit(NamedTuple):
    """Wording of a rule, found in the page."""

    start: int
    end: int
    rule: Rule


_LONGEST_HIT = 80


class Hits:
    """The hits of one field in text order, searched by position."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        self._hits = sorted(hits, key=lambda hit: (hit.start, -hit.end))
        self._starts = [hit.start for hit in self._hits]

    def __iter__(self) -> Iterator[Hit]:
        return iter(self._hits)

    def __len__(self) -> int:
        return len(self._hits)

    def within(self, start: int, end: int) -> list[Hit]:
        """Hits that lie wholly inside the span."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [hit for hit in self._hits[low:high] if hit.end <= end]

    def ending_at(self, position: int) -> list[Hit]:
        """Hits that end here."""
        low = bisect_left(self._starts, position - _LONGEST_HIT)
        high = bisect_left(self._starts, position)
        return [hit for hit in self._hits[low:high] if hit.end == position]

    def at(self, position: int) -> Hit | None:
        """The longest hit that starts here."""
        low = bisect_left(self._starts, position)
        return self._hits[low] if low < len(self._hits) and self._starts[low] == position else None


_NONE = Hits(())


@dataclass(frozen=True)
class Reading:
    """What the finders of the fields read; offsets are those of `page.text` throughout.

    Attributes:
        words: The words of the text, folded.
        sentences: Spans that cover the text; a line end always ends one.
        hits: Cue hits by rule field.
        amounts, times, numbers, percents: Plain values, disjoint, in text order.
        morphology: The readings of words, for finders that ask what agrees with what.
    """

    page: Page
    rulebook: Rulebook
    words: Words
    sentences: Sequence[Span]
    hits: dict[str, Hits]
    amounts: Sequence[Found[Amount]]
    times: Sequence[Found[Time]]
    numbers: Sequence[Found[Number]]
    percents: Sequence[Found[Number]]
    morphology: Morphology = field(default_factory=Morphology, repr=False)
    _block_starts: list[int] = field(init=False, repr=False)
    _sentence_starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_block_starts", [block.start for block in self.page.blocks])
        object.__setattr__(self, "_sentence_starts", [start for start, _ in self.sentences])

    @property
    def text(self) -> str:
        """The page's text."""
        return self.page.text

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The page's blocks."""
        return self.page.blocks

    def of(self, name: str) -> Hits:
        """The cue hits of a field."""
        return self.hits.get(name, _NONE)

    def rules_of(self, name: str) -> tuple[Rule, ...]:
        """The rules of a field."""
        return self.rulebook.of(name)

    def block_at(self, position: int) -> int:
        """Index of the block that holds the position, or of the last one before it."""
        return max(0, bisect_right(self._block_starts, position) - 1)

    def sentence_at(self, position: int) -> Span:
        """The sentence that holds the position."""
        index = max(0, bisect_right(self._sentence_starts, position) - 1)
        return self.sentences[index]

    def sentences_of(self, start: int, end: int) -> list[Span]:
        """The sentences of a block, cut to it."""
        low = max(0, bisect_right(self._sentence_starts, start) - 1)
        high = bisect_left(self._sentence_starts, end)
        return [(max(start, a), min(end, b)) for a, b in self.sentences[low:high] if a < end and b > start]

    @cached_property
    def own_end(self) -> int:
        """Where the notice's own blocks end and the context blocks begin."""
        for block in self.blocks:
            if block.kind == "context":
                return block.start
        return len(self.text)

    @cached_property
    def headings(self) -> list[int | None]:
        """For each block, the index of the heading that it stands under."""
        under: list[int | None] = []
        current: int | None = None
        for index, block in enumerate(self.blocks):
            if block.kind == "context":
                current = None
            under.append(current)
            if block.kind == "heading":
                current = index
        return under

    @cached_property
    def intros(self) -> list[int | None]:
        """For each list item, the block that opens its list: the item it is nested in, or the block before the list."""
        opened: list[int | None] = []
        stack: list[tuple[int, int]] = []  # (level, index) of the open items
        before: int | None = None
        for index, block in enumerate(self.blocks):
            if block.kind != "item":
                opened.append(None)
                stack.clear()
                before = index if block.kind in ("paragraph", "heading", "pair") else None
                continue
            while stack and stack[-1][0] >= block.level:
                stack.pop()
            opened.append(stack[-1][1] if stack else before)
            stack.append((block.level, index))
        return opened
