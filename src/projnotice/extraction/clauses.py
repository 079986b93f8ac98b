"""The clause of a value: the words before and after it that speak of this value and of no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from projnotice.extraction.mention import Span
from projnotice.extraction.reading import Reading
from projnotice.extraction.zones import field_span

_SIGNS = regex.compile(r"\([^()]*\)|[,;](?!\d)|[()|]")
_GAP_SIGNS = regex.compile(r"[,;:)|](?!\d)|\((?!\d|\Z)")
_OPENED_CHARS = 5  # "ok. ", "tj. "
_LEAD = regex.compile(r"[\s.,\-–—]*\([^()]*\)|[\s.\-–—\"”]*")


@dataclass(frozen=True, slots=True)
class Clause:
    """The words around one value, cut so that no word belongs to two values.

    Attributes:
        opens: Whether no value of its kind stands before it in its cell, in its pair or in its block.
        near: The words before it back to the last comma: its own clause.
        far: The clauses before that in the sentence, the nearest first.
        aside: Closed brackets within `near`, which explain but do not label.
        after: The words after it, up to those that speak of the next value or to the end of the sentence.
    """

    opens: bool
    near: Span
    far: tuple[Span, ...]
    aside: tuple[Span, ...]
    after: Span

    @property
    def low(self) -> int:
        """Where the words before the value begin."""
        return self.far[-1][0] if self.far else self.near[0]


def clauses(reading: Reading, spans: Sequence[Span]) -> list[Clause]:
    """The clause of each value, given where the values stand in text order."""
    found: list[Clause] = []
    fields = [field_span(reading.blocks[reading.block_at(start)], start) for start, _ in spans]
    low_cut: int | None = None  # where the words before the value at hand begin, if a value stands before it
    for index, (start, end) in enumerate(spans):
        field = fields[index]
        first, last = reading.sentence_at(start)
        low, high = max(field[0], first), max(end, min(field[1], last))
        if low_cut is not None and low_cut > low:
            low = low_cut
        low_cut = None
        if index + 1 < len(spans) and spans[index + 1][0] < high:
            low_cut, high = _split(reading, end, spans[index + 1][0])
        opens = index == 0 or fields[index - 1] != field
        found.append(Clause(opens, *_parts(reading, low, start), (end, high)))
    return found


def _split(reading: Reading, start: int, end: int) -> Span:
    """Where the words before the next value begin, and where those after this one end.

    A gap that has no comma and no conjunction may belong to either: then both get it.
    """
    lead = _LEAD.match(reading.text, start, end)
    opening = lead.end() if lead else start
    closed = reading.text[start:end].lstrip()[:1] == ")"  # the sum stands in brackets: "(38 940 zł) pochodzi z …"
    opening = max(opening, reading.text.index(")", start) + 1) if closed else opening
    breaks = reading.of("amounts.break").within(start, end)
    strong = [hit.start for hit in breaks if hit.rule.value["force"] == "strong"]
    strong += [match.start() for match in _GAP_SIGNS.finditer(reading.text, opening, end)]
    if strong:
        cut = min(strong)
        return cut, cut
    weak = [hit.start for hit in breaks]
    if weak:
        cut = weak[0] if weak[0] <= opening + 1 else weak[-1]
        return cut, cut
    return start, end


def _parts(reading: Reading, low: int, high: int) -> tuple[Span, tuple[Span, ...], tuple[Span, ...]]:
    """The words before a value as its own clause, the earlier clauses, and the closed brackets of its own clause."""
    cuts: list[Span] = []
    brackets: list[Span] = []
    for match in _SIGNS.finditer(reading.text, low, high):
        if match.end() - match.start() > 1:
            brackets.append(match.span())
        elif match.group() != "(" or high - match.end() > _OPENED_CHARS:  # "środki EFS (ok. 85 000 zł)" is one clause
            cuts.append(match.span())
    cuts += [
        (hit.start, hit.end)
        for hit in reading.of("amounts.break").within(low, high)
        if hit.rule.value["force"] == "strong"
    ]
    cuts.sort()
    pieces: list[Span] = []
    position = low
    for start, end in cuts:
        if any(a < start < b for a, b in brackets):
            continue
        pieces.append((position, start))
        position = max(position, end)
    near = (position, high)
    return (
        near,
        tuple(reversed([piece for piece in pieces if piece[1] > piece[0]])),
        tuple(b for b in brackets if b[0] >= position),
    )
