"""Active-integration instruments, only where the page names the kind."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.mention import Mention
from projnotice.extraction.reading import Hit, Reading

_JOINED = regex.compile(r"[\s,;:–—-]*(?:i|oraz|a także|tj|czyli|jak i)?[\s.,:;–—-]*")


def find_instruments(reading: Reading) -> list[Mention]:
    """Kinds of instrument: adjectives joined to "instrument" or "aktywizacja", or opening an item of a list of them."""
    found: dict[tuple[int, str], Mention] = {}
    for mention in (*_joined(reading), *_items(reading)):
        found.setdefault((mention.start, str(mention.value)), mention)
    return [found[key] for key in sorted(found)]


def _mention(kind: Hit, head: Hit) -> Mention:
    return Mention(kind.start, kind.end, "instruments", kind.rule.value["kind"], kind.rule.id, ((head.start, head.end),) if head is not kind else ())


def _joined(reading: Reading) -> Iterator[Mention]:
    """`aktywizacja społeczna, edukacyjna i zawodowa`, `instrumenty: edukacyjny i zdrowotny`, `usługi o charakterze zdrowotnym`."""
    kinds = reading.of("instruments.kind")
    for head in reading.of("instruments.head"):
        if head.start >= reading.own_end or head.rule.pseudo:
            continue
        first, last = reading.sentence_at(head.start)
        position = head.end
        for kind in kinds.within(head.end, min(last, head.end + 240)):
            if kind.rule.pseudo or not _JOINED.fullmatch(reading.text, position, kind.start):
                if position > head.end or not _list_follows(reading, head.end, kind.start):
                    break
            yield _mention(kind, head)
            position = kind.end
        position = head.start
        for kind in reversed(kinds.within(max(first, head.start - 120), head.start)):
            if kind.rule.pseudo or not _JOINED.fullmatch(reading.text, kind.end, position):
                break
            yield _mention(kind, head)
            position = kind.start


def _list_follows(reading: Reading, start: int, end: int) -> bool:
    """Only words of the head's own phrase and an opening of a list lie between: "instrumentów aktywnej integracji tj.: "."""
    gap = reading.text[start:end]
    return len(gap) <= 80 and not regex.search(r"[.;]\s+\p{Lu}", gap) and bool(regex.search(r":\s*$|tj\.?:?\s*$|takich jak\s*$|o charakterze\s*$", gap))


def _items(reading: Reading) -> Iterator[Mention]:
    """Items, rows and headings that start with a kind, under a line that names the instruments."""
    heads, kinds = reading.of("instruments.head"), reading.of("instruments.kind")
    for index, block in enumerate(reading.blocks):
        if block.kind == "context":
            return
        kind = next((k for k in kinds.within(block.start, min(block.end, block.start + 60)) if k.start - block.start <= 3), None)
        if kind is None or kind.rule.pseudo:
            continue
        after = reading.text[kind.end : kind.end + 3].strip()
        if after and after[0] not in "–—-:(,." and block.kind != "row":
            continue
        for opener in (reading.intros[index], reading.headings[index]):
            if opener is None:
                continue
            start, end = reading.blocks[opener].start, reading.blocks[opener].end
            head = next(iter(heads.within(start, end)), None)
            if head is not None and not head.rule.pseudo:
                yield _mention(kind, head)
                break
        else:
            for cell in block.cells[:1]:
                head = next((h for header in cell.headers for h in heads.within(*header)), None)
                if head is not None:
                    yield _mention(kind, head)
