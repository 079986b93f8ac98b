"""How many projects a page tells of, and which part of it tells of each."""

from __future__ import annotations

from projnotice.extraction import Mention, Mentions, Reading
from projnotice.extraction.mention import Span
from projnotice.resolve.names import key
from projnotice.resolve.scope import Scope

_CORE = ("amounts", "period", "participants", "courses", "instruments", "agreement_number")


def split_projects(reading: Reading, mentions: Mentions) -> list[Scope]:
    """The scopes of the page's projects, in page order; one for the whole page where nothing tells several apart."""
    return _rows(reading, mentions) or _sections(reading, mentions) or [_whole(reading, mentions)]


def _whole(reading: Reading, mentions: Mentions) -> Scope:
    return Scope(reading, mentions, ((0, len(reading.text)),))


def _rows(reading: Reading, mentions: Mentions) -> list[Scope]:
    """A table with a title in each row and facts beside it: a row a project."""
    rows: dict[int, list[tuple[Span, Mention]]] = {}
    for title in mentions.of("title"):
        block = reading.blocks[reading.block_at(title.start)]
        if block.kind == "row" and block.table is not None and _has_core(mentions, block.start, block.end):
            rows.setdefault(block.table, []).append(((block.start, block.end), title))
    for found in rows.values():
        if len(found) >= 2 and len({key(str(title.value)) for _, title in found}) >= 2:
            shared = ((0, found[0][0][0]), (reading.own_end, len(reading.text)))
            return [Scope(reading, mentions, (span,), shared, title) for span, title in found]
    return []


def _sections(reading: Reading, mentions: Mentions) -> list[Scope]:
    """Regions that open with a title of their own and hold facts of their own."""
    openers = _openers(reading, mentions)
    if len(openers) < 2:
        return []
    starts = [start for start, _ in openers]
    regions = [(start, end, title) for (start, title), end in zip(openers, [*starts[1:], reading.own_end], strict=True)]
    told = [region for region in regions if _has_core(mentions, region[0], region[1])]
    if len(told) < 2:
        return []
    shared = ((0, starts[0]), (reading.own_end, len(reading.text)))
    return [Scope(reading, mentions, ((start, end),), shared, title) for start, end, title in told]


def _openers(reading: Reading, mentions: Mentions) -> list[tuple[int, Mention]]:
    """Where a heading, a labelled title or a line in quotes names a further project."""
    found: list[tuple[int, Mention]] = []
    seen: list[str] = []
    for title in sorted(mentions.of("title"), key=lambda m: m.start):
        block_index = reading.block_at(title.start)
        block = reading.blocks[block_index]
        words = key(str(title.value))
        if any(words == other or other.startswith(words) or words.startswith(other) for other in seen):
            continue
        opens = block.kind in ("heading", "pair") or title.start - block.start <= 3 or title.rule.startswith("title-label")
        if not opens or block_index == reading.page.headline:
            continue
        seen.append(words)
        start = block.start
        heading = reading.headings[block_index]
        if heading is not None and heading != reading.page.headline and all(reading.blocks[heading].start > s for s, _ in found):
            start = reading.blocks[heading].start
        found.append((start, title))
    return found


def _has_core(mentions: Mentions, start: int, end: int) -> bool:
    return any(start <= m.start < end for field in _CORE for m in mentions.of(field))
