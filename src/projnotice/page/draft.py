"""A block in the making: its text is known, its place on the page is not yet."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from projnotice.page.document import BlockKind
from projnotice.page.survey import Node

_INVISIBLE = dict.fromkeys((0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF, *range(0x80, 0x85), *range(0x86, 0xA0)))
_HAS_INVISIBLE = re.compile("[\xad\u200b-\u200f\u2060\ufeff\x80-\x84\x86-\x9f]")


def tidy(text: str) -> str:
    """NFC, each run of white space one space, none at the ends, no soft hyphens and zero-width characters."""
    if not text.isascii():
        if _HAS_INVISIBLE.search(text):
            text = text.translate(_INVISIBLE)
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


@dataclass(slots=True)
class DraftCell:
    """A cell: where it stands in its row's text, and the cells that head it, as (row, index of the cell)."""

    start: int
    end: int
    headers: list[tuple[Draft, int]] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Draft:
    """A block without offsets; `label` and `value` are a pair's parts of `text`, at its beginning and at its end."""

    kind: BlockKind
    text: str
    node: Node | None = None
    level: int = 0
    label: str | None = None
    value: str | None = None
    cells: list[DraftCell] = field(default_factory=list)
    table: int | None = None
    header_row: bool = False
    bold: bool = False
    source: str | None = None
    gap: bool = False  # whether an empty line stands before it
    group: int = 0  # drafts of lines that stand together in one element share a number; 0 for none
    in_main: bool = False  # whether it stands in the page's main part
