"""Where in a text an expression can stand at all: around its anchors, such as digits. Patterns run only there."""

from __future__ import annotations

import re

from projnotice.values.types import Span

DIGITS = re.compile(r"[0-9]+")


def windows(text: str, anchors: re.Pattern[str], *, before: int, after: int) -> list[Span]:
    """Spans around every anchor, those that overlap joined; they begin and end at white space or at the text's ends.

    Args:
        text: The text searched.
        anchors: What every expression holds.
        before: How many characters of an expression may stand before its first anchor.
        after: How many may stand behind its last one.
    """
    found: list[Span] = []
    size = len(text)
    for match in anchors.finditer(text):
        start, end = match.start() - before, match.end() + after
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return [(_back(text, start), _forth(text, end, size)) for start, end in found]


def _back(text: str, start: int) -> int:
    start = max(start, 0)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    return start


def _forth(text: str, end: int, size: int) -> int:
    while end < size and not text[end].isspace():
        end += 1
    return min(end, size)
