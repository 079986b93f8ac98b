"""Evidence against gold quotes: whether a right value points at the right words."""

from __future__ import annotations

from dataclasses import dataclass

from projnotice.evaluation.compare import Comparison
from projnotice.evaluation.gold import GoldNotice
from projnotice.models import Notice, Span

_EDGES = " \n.,;:()[]\"'„”“«»-–—"


@dataclass(frozen=True, slots=True)
class SpanTally:
    """How the evidence of right values meets the words that the gold quotes.

    Attributes:
        exact: Values whose first span is the quoted words, punctuation at the edges aside.
        overlapping: Values whose first span only overlaps them.
        apart: What the others point at, a line each.
        not_in_text: Quotes that the notice's text does not have, a line each: the gold or the page reader is wrong.
    """

    exact: int = 0
    overlapping: int = 0
    apart: tuple[str, ...] = ()
    not_in_text: tuple[str, ...] = ()

    def __add__(self, other: SpanTally) -> SpanTally:
        return SpanTally(
            self.exact + other.exact,
            self.overlapping + other.overlapping,
            self.apart + other.apart,
            self.not_in_text + other.not_in_text,
        )


def judge_spans(gold: GoldNotice, notice: Notice, comparison: Comparison) -> SpanTally:
    """Judge the first span of every value that was found and that the gold quotes."""
    first: dict[str, Span] = {}
    for pointer, span in notice.spans():
        first.setdefault(pointer, span)
    found = {hit.gold.pointer: hit.found.pointer for hit in reversed(comparison.hits) if hit.gold.pointer}
    tally = SpanTally()
    for pointer, quote in gold.evidence.items():
        place = quote.find(notice.text)
        if place is None:
            tally += SpanTally(not_in_text=(f"{pointer}: {quote.text!r} (occurrence {quote.occurrence})",))
            continue
        if evidence := first.get(_found_pointer(pointer, found)):
            tally += _judge(pointer, place, evidence, notice.text)
    return tally


def _found_pointer(pointer: str, found: dict[str, str]) -> str:
    """Where the found value of a gold pointer is; gold may name a course where the record names its name."""
    if pointer in found:
        return found[pointer]
    return next((other for gold, other in found.items() if gold.startswith(pointer + "/")), "")


def _judge(pointer: str, place: tuple[int, int], span: Span, text: str) -> SpanTally:
    start, end = _trimmed(*place, text)
    found_start, found_end = _trimmed(span.start, span.end, text)
    if (start, end) == (found_start, found_end):
        return SpanTally(exact=1)
    if found_start < end and start < found_end:
        return SpanTally(overlapping=1)
    return SpanTally(apart=(f"{pointer}: {text[slice(*place)]!r}, read from {span.text!r} at {span.start}",))


def _trimmed(start: int, end: int, text: str) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end
