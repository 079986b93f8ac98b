"""A notice without tags: its lines get the same treatment as those of a page."""

from __future__ import annotations

import html
import re

from projnotice.orthography import fold
from projnotice.page.chrome_rules import ChromeRules
from projnotice.page.draft import Draft, tidy
from projnotice.page.flat import strip_tags
from projnotice.page.flat_tables import split_tables
from projnotice.page.lines import Line, is_heading_like, read_lines

_TAG = re.compile(r"<(?:!doctype|!--|/?[a-zA-Z][a-zA-Z0-9:-]{0,20}(?:\s[^<>]{0,2000})?/?>)", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"<(?:!doctype|!--|/?(?:html|head|body|title|meta|p|div|br|hr|table|t[rdh]|[uod]l|li|d[td]|h[1-6]|pre|section|article|"
    r"main|header|footer|nav|form|center|blockquote|script|style|img|link)[\s/>])",
    re.IGNORECASE,
)
_MANY_LINES = 3
_QUOTED = re.compile(r"[„\"“,]{1,2}[^„”\"]+[”\"'“]{1,2}")
_NEAR_TOP = 6


def is_plain(text: str) -> bool:
    """Whether a page has no markup, or bits of inline markup in what is laid out by lines."""
    return _TAG.search(text) is None or (text.strip().count("\n") >= _MANY_LINES and _BLOCK_TAG.search(text) is None)


def read_plain(text: str, rules: ChromeRules) -> list[Draft]:
    """The drafts of a plain text; its first short line is a heading, and so is the first behind the site's name."""
    if "<" in text and _TAG.search(text):
        text = strip_tags(text)
    elif "&" in text:
        text = html.unescape(text)
    lines: list[Line] = []
    gap = False
    for raw in text.splitlines():
        line = tidy(raw)
        if not line:
            gap = bool(lines)
            continue
        if rules.is_line(fold(line)) and not rules.is_section(fold(line)):
            gap = True
            continue
        cells = tuple(tidy(cell) for cell in raw.split("\t")) if "\t" in raw.strip() else ()
        lines.append(Line(line, gap=gap, indent=len(raw) - len(raw.lstrip()), cells=cells))
        gap = False
    drafts: list[Draft] = []
    for stretch in split_tables(lines):
        drafts += stretch if isinstance(stretch[0], Draft) else read_lines(stretch, None, rules)
    _number_groups(drafts)
    leading = True  # whether all lines so far name a site or a part of it
    for at, draft in enumerate(drafts):
        text = draft.text
        first, leading = leading, leading and (rules.is_site(fold(text)) or rules.is_part(fold(text)))
        if draft.kind != "paragraph" or not is_heading_like(text) or text.endswith((":", "?")):
            continue
        alone = at + 1 == len(drafts) or drafts[at + 1].gap or (first and not _goes_on(drafts[at + 1].text))
        if first and (alone or text.isupper()):
            draft.kind, draft.level = "heading", 1
        elif (
            draft.gap and alone and (text.isupper() or _QUOTED.fullmatch(text)) and not any(map(str.isdigit, text[:1]))
        ):
            draft.kind, draft.level = "heading", 2 if at < _NEAR_TOP else 6
    return drafts


def _goes_on(text: str) -> bool:
    """Whether a line begins in the middle of a sentence."""
    return text[:1].islower()


def _number_groups(drafts: list[Draft]) -> None:
    """Lines between two empty ones are a group."""
    group = 0
    for draft in drafts:
        group += draft.gap or group == 0
        draft.group = group
