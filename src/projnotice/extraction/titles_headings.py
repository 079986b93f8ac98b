"""Headings, and lines over facts, that may be the name of a project."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.mention import Mention
from projnotice.extraction.titlenames import ENUMERATION, Names
from projnotice.page.document import Block

_DASH = regex.compile(r"\s+[–—-]\s+")


def headings(names: Names) -> Iterator[Mention]:
    """Headings that may be a name: of an investment, after the word for a project, or over facts."""
    for index, block in enumerate(names.own):
        if (block.kind == "heading" or _is_deed_line(names, index, block)) and _is_name(names, index, block):
            text = names.reading.text[block.start : block.end]
            start = block.start + (opening.end() if (opening := ENUMERATION.match(text)) else 0)
            yield from names.mention(
                (start, _heading_end(names, start, block)), None, "inferred", "title-heading", "title.heading"
            )


def _is_deed_line(names: Names, index: int, block: Block) -> bool:
    """A line that opens with an investment's noun, right over or under the label of its sum."""
    if block.kind != "paragraph" or not names.deed_at(block.start) or not names.is_name_line(block):
        return False
    cues = names.reading.of("amounts")
    beside = names.own[max(0, index - 1) : index] + names.own[index + 1 : index + 3]
    return any(other.label and other.value and cues.within(*other.label) for other in beside)


def _heading_end(names: Names, start: int, block: Block) -> int:
    """A heading that opens with the word for a project ends, as a name, before its dash."""
    dash = _DASH.search(names.reading.text, start, block.end)
    noun = any(hit.rule.value.get("style") == "noun" for hit in names.by_start.get(start, ()))
    return dash.start() if dash and noun else block.end


def _is_name(names: Names, index: int, block: Block) -> bool:
    text = names.reading.text[block.start : block.end]
    if (
        text.endswith((":", "?", "!"))
        or not 8 <= len(text) <= 220
        or names.quote_in(block.start, block.end) is not None
    ):
        return False
    within = (block.start, block.end)
    if names.reading.of("title.edition").within(*within) or names.reading.of("section").within(*within):
        return False
    if any(
        hit.start - block.start <= 2
        for name in ("funds", "programme")
        for hit in names.reading.of(name).within(*within)
    ):
        return False
    bodies = names.reading.of("organisation").within(*within)
    return not any(hit.start - block.start <= 2 for hit in bodies) and index + 1 < len(names.own)
