"""Titles: a name in quotes or after a label, tied to the project by "pn.", "projekt" or a heading."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.mention import Basis, Mention, Span
from projnotice.extraction.phrases import phrase_end, quoted, strip_outer
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span

_GAP = regex.compile(r"[\s:–—-]*(?=[„“\"«,'‘‚])")
_MAX_CHARS = 400


def find_titles(reading: Reading) -> list[Mention]:
    """Names of projects; `value` is the text without its outer quotation marks."""
    found: dict[Span, Mention] = {}
    for mention in (*_labelled(reading), *_cued(reading), *_whole_blocks(reading)):
        found.setdefault((mention.start, mention.end), mention)
    return sorted(found.values(), key=lambda mention: (mention.start, mention.end))


def _mention(
    reading: Reading, span: Span, hit: Hit | None, basis: Basis, rule: str = "title-quoted-block"
) -> Iterator[Mention]:
    start, end = strip_outer(reading.text, *span)
    if 3 <= end - start <= _MAX_CHARS and any(char.isalpha() for char in reading.text[start:end]):
        cues = ((hit.start, hit.end),) if hit else ()
        yield Mention(start, end, "title", reading.text[start:end], hit.rule.id if hit else rule, cues, basis)


def _labelled(reading: Reading) -> Iterator[Mention]:
    """`Tytuł projektu: …`, side by side or one above the other, and cells under such a header."""
    hits = reading.of("title")
    for index, block in enumerate(reading.blocks):
        if block.kind == "context":
            return
        if block.label and block.value:
            hit = _label(hits.within(*block.label), *block.label)
            if hit:
                yield from _mention(reading, block.value, hit, "stated")
        for cell in block.cells:
            for header in cell.headers:
                hit = _label(hits.within(*header), *header)
                if hit and not block.header_row:
                    yield from _mention(reading, (cell.start, cell.end), hit, "stated")
        if block.kind in ("paragraph", "heading", "item") and index + 1 < len(reading.blocks):
            hit = _label(hits.within(block.start, block.end), block.start, block.end)
            after = reading.blocks[index + 1]
            if hit and after.kind in ("paragraph", "heading", "item"):
                yield from _mention(reading, (after.start, after.end), hit, "stated")


def _label(hits: list[Hit], start: int, end: int) -> Hit | None:
    """A hit that makes up the whole label."""
    for hit in hits:
        if (
            hit.rule.value.get("style") == "label"
            and hit.start - start <= 4
            and end - hit.end <= 12
            and not hit.rule.pseudo
        ):
            return hit
    return None


def _cued(reading: Reading) -> Iterator[Mention]:
    """A name in quotes right after "pn.", "pod nazwą", "projekt"; after "pn." one without quotes too."""
    text = reading.text
    spans: dict[int, Span] = {}
    for block in reading.blocks:
        for start, end in quoted(text, block.start, block.end):
            spans[start] = (start, end)
    pseudo_at = {hit.end for hit in reading.of("title") if hit.rule.pseudo}
    for hit in reading.of("title"):
        if hit.rule.pseudo or hit.end in pseudo_at:
            continue
        style = hit.rule.value.get("style", "cue")
        low, limit = field_span(reading.blocks[reading.block_at(hit.start)], hit.start)
        position = hit.end
        while position < limit and text[position] in " .:,–—-\xa0":
            position += 1
        if text[hit.end : hit.end + 4].find(",,") >= 0:
            position = hit.end + text[hit.end : hit.end + 4].find(",,")
        mark = regex.compile(r",,|''|[„“\"«‘‚”]").match(text, position)
        span = spans.get(mark.end()) if mark else None
        if span:
            yield from _mention(reading, span, hit, "stated")
        elif mark and style in ("cue", "noun"):
            _, last = reading.sentence_at(position)
            yield from _mention(reading, (mark.end(), min(limit, max(last, mark.end()))), hit, "inferred")
        elif style == "cue" and position < limit and text[position].isupper():
            yield from _mention(reading, (position, _unquoted_end(reading, position, limit)), hit, "inferred")
        elif style in ("cue", "label") and position >= limit:
            yield from _next_block(reading, hit)
        elif style == "noun":
            near = next((s for s in spans.values() if 0 <= s[0] - hit.end <= 60 and s[0] < limit), None)
            if near and not regex.search(r"[.;:(]|\b\d", text[hit.end : near[0]]):
                yield from _mention(reading, near, hit, "inferred")


def _next_block(reading: Reading, hit: Hit) -> Iterator[Mention]:
    index = reading.block_at(hit.start) + 1
    if index < len(reading.blocks) and reading.blocks[index].kind in ("paragraph", "heading", "item"):
        block = reading.blocks[index]
        span = next(quoted(reading.text, block.start, block.end), None)
        yield from _mention(reading, span or (block.start, block.end), hit, "stated")


def _unquoted_end(reading: Reading, start: int, limit: int) -> int:
    """The end of a title without quotes: the clause, or the end of its capitals."""
    _, last = reading.sentence_at(start)
    words = reading.text[start : min(limit, last)]
    capitals = regex.match(r"(?:[\p{Lu}\d][\p{Lu}\d.,–-]*\s*){2,}", words)
    if capitals and len(capitals.group()) > 6:
        return start + len(capitals.group().rstrip())
    return phrase_end(reading, start, min(limit, last), commas=True)


def _whole_blocks(reading: Reading) -> Iterator[Mention]:
    """A heading or a line that is a name in quotes, and names in quotes in the headline."""
    text = reading.text
    for index, block in enumerate(reading.blocks):
        if block.kind not in ("heading", "paragraph"):
            continue
        spans = list(quoted(text, block.start, block.end))
        for start, end in spans:
            outside = text[block.start : start].strip(_QUOTES) + text[end : block.end].strip(_QUOTES)
            if not outside:
                yield from _mention(reading, (start, end), None, "inferred")
            elif index == reading.page.headline:
                yield from _mention(reading, (start, end), None, "inferred", "title-quoted-headline")


_QUOTES = " .,„”“\"'«»‘’‚"
