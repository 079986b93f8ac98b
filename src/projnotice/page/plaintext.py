"""A notice without tags: its lines get the same treatment as those of a page."""

from __future__ import annotations

import re

from projnotice.page.chrome_rules import ChromeRules
from projnotice.page.draft import Draft, tidy
from projnotice.page.labels import join_labels
from projnotice.page.lines import Line, is_heading_like, read_lines

_TAG = re.compile(r"<(?:!doctype|!--|/?[a-zA-Z][a-zA-Z0-9:-]{0,20}(?:\s[^<>]{0,2000})?/?>)", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|nbsp|amp|oacute|quot|bdquo|rdquo|ndash|lt|gt);", re.IGNORECASE)


def is_plain(text: str) -> bool:
    """Whether a page has no markup."""
    return _TAG.search(text) is None and ("&" not in text or _ENTITY.search(text) is None)


def read_plain(text: str, rules: ChromeRules) -> list[Draft]:
    """The drafts of a plain text; its first short line is a heading."""
    lines: list[Line] = []
    gap = False
    for raw in text.splitlines():
        line = tidy(raw)
        if not line:
            gap = bool(lines)
            continue
        if rules.is_line(line):
            gap = True
            continue
        lines.append(Line(line, gap=gap, indent=len(raw) - len(raw.lstrip())))
        gap = False
    drafts = read_lines(lines, None, rules)
    for draft in drafts:
        if draft.kind == "pair":
            continue
        if draft.kind == "paragraph" and is_heading_like(draft.text) and not draft.text.endswith(":"):
            draft.kind, draft.level = "heading", 1
        break
    return drafts


__all__ = ["is_plain", "join_labels", "read_plain"]
