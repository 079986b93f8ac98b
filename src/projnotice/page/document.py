"""What the page layer gives: the page's one text, its blocks with offsets, attachments and findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "paragraph", "item", "row", "pair", "context"]
Span = tuple[int, int]
"""Half-open, in characters of `Page.text`."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row; `headers` are the spans of its column headers, then of its row header."""

    start: int
    end: int
    headers: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of `Page.text` that reads as a unit: heading, paragraph, list item, table row, label with value.

    Attributes:
        start: where its text begins in `Page.text`.
        end: where it ends (half-open).
        kind: what it is; a `context` block stands around the notice or in its markup.
        xpath: in the tree that Lexbor builds; None for plain text, flat reading, and what stands in no element.
        level: of a heading 1..6 (a short bold line is 6), the nesting depth of an item, else 0.
        label: a pair's label without its colon.
        value: a pair's value.
        cells: a row's cells.
        table: which table of the page, counted from 0, a row or a pair stems from.
        header_row: whether a row holds column headers.
        source: of a context block, where it was found: `site_name`, `title`, `header`, `footer`, `metryka`, `alt`,
            `aria-label`, `time`, `og`, `jsonld`, `meta`.
    """

    start: int
    end: int
    kind: BlockKind
    xpath: str | None
    level: int = 0
    label: Span | None = None
    value: Span | None = None
    cells: tuple[Cell, ...] = ()
    table: int | None = None
    header_row: bool = False
    source: str | None = None


@dataclass(frozen=True, slots=True)
class PageFinding:
    """Something about the page that its reader should know; `code` is one of the record's finding codes."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that the notice links to; `type` is its extension in lower case."""

    url: str
    label: str | None
    type: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """A page as read: the notice's own blocks in page order, then the context blocks.

    Attributes:
        text: the texts of all blocks, joined by line ends; NFC, each run of white space one space.
        blocks: in the order of their offsets.
        encoding: `utf-8`, `windows-1250`, `iso-8859-2` or `utf-16`; None where the input was a str.
        sha256: of the raw bytes; of a str, of its UTF-8.
        headline: index of the block that is the notice's headline.
        attachments: in page order, each URL once.
        findings: what was odd about the page.
    """

    text: str
    blocks: tuple[Block, ...]
    encoding: str | None
    sha256: str
    headline: int | None
    attachments: tuple[Attachment, ...]
    findings: tuple[PageFinding, ...]
