"""Bytes → `Page`: decoded, parsed, chrome stripped, cut into blocks that know their offsets and XPaths."""

from __future__ import annotations

from projnotice.page.chrome_rules import ChromeRules
from projnotice.page.document import Attachment, Block, BlockKind, Cell, Page, PageFinding, Span
from projnotice.page.reading import read_page

__all__ = ["Attachment", "Block", "BlockKind", "Cell", "ChromeRules", "Page", "PageFinding", "Span", "read_page"]
