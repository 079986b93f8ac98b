"""`read_page`: from bytes to `Page`, step by step."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from projnotice.page.assembly import assemble
from projnotice.page.chrome_rules import ChromeRules
from projnotice.page.decode import Decoded, decode
from projnotice.page.depth import is_too_deep
from projnotice.page.document import Attachment, Page, PageFinding
from projnotice.page.draft import Draft
from projnotice.page.headline import find_headline
from projnotice.page.labels import join_labels
from projnotice.page.plaintext import is_plain, read_plain

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MAX_FILE_LINES = 60
_MAX_FILE_LETTERS = 12
_MAX_DATE_CHARS = 40


@dataclass(frozen=True, slots=True)
class _Content:
    """What is left of a page without chrome, and what stands around it."""

    drafts: list[Draft]
    context: list[Draft]
    attachments: tuple[Attachment, ...]
    headline: Draft | None


def read_page(
    data: bytes | str,
    *,
    chrome: ChromeRules,
    uri: str | None = None,
    content_type: str | None = None,
    max_bytes: int = 10 * 1024 * 1024,
) -> Page:
    """Reads a page as a scraper saved it: HTML of any age and encoding, or plain text.

    Args:
        data: the raw bytes; text decoded elsewhere is read, too.
        chrome: the wording by which chrome is told.
        uri: for error messages.
        content_type: the header's value; it only breaks ties of the byte evidence.
        max_bytes: a longer page is read that far.

    Raises:
        PageError: the input is empty, a PDF, or another binary file.
    """
    decoded = decode(data, uri=uri, content_type=content_type, max_bytes=max_bytes)
    findings = _decoding_findings(decoded, max_bytes)
    if is_plain(decoded.text):
        content = _read_text(decoded.text, chrome)
    else:
        from projnotice.page.survey import TooDeepError

        try:
            if is_too_deep(decoded.utf8):
                raise TooDeepError
            content = _read_html(decoded.utf8, chrome)
        except TooDeepError:
            findings.append(
                PageFinding(
                    "too-deep", "elements are nested more than 512 deep: the page was read without its structure"
                )
            )
            content = _read_text(decoded.text, chrome)
    if not content.drafts:
        findings.append(PageFinding("no-content", "nothing of the page is left when chrome is taken away"))
    elif content.attachments and _is_only_heading(content):
        findings.append(PageFinding("content-in-attachment", "the page is a heading and links to files"))
    every = content.drafts + content.context
    text, blocks = assemble(every)
    index = next((at for at, draft in enumerate(every) if draft is content.headline), None)
    return Page(text, blocks, decoded.encoding, decoded.sha256, index, content.attachments, tuple(findings))


def _decoding_findings(decoded: Decoded, max_bytes: int) -> list[PageFinding]:
    findings = []
    if decoded.lost:
        findings.append(
            PageFinding("undecodable-bytes", f"bytes that mean nothing in {decoded.encoding or 'text'} were left out")
        )
    if decoded.truncated:
        findings.append(PageFinding("page-truncated", f"only the first {max_bytes} bytes were read"))
    return findings


def _read_text(text: str, rules: ChromeRules) -> _Content:
    from projnotice.page.chrome import drop_sections

    kept, _ = drop_sections(read_plain(text, rules), rules)
    drafts = join_labels(kept)
    return _Content(drafts, [], (), find_headline(drafts, [], rules))


def _read_html(utf8: bytes, rules: ChromeRules) -> _Content:
    from selectolax.lexbor import LexborHTMLParser

    from projnotice.page.blocks import Reader
    from projnotice.page.chrome import Judge, drop_sections, split_main
    from projnotice.page.context import deduplicated, head_context, markup_context, set_aside
    from projnotice.page.survey import survey

    parser = LexborHTMLParser(utf8)
    body: Any = parser.body
    if body is None:
        return _Content([], [], (), None)
    found = survey(body, rules)
    judge = Judge(found, rules)
    reader = Reader(judge, rules)
    found.body.first = 0
    reader.read(found.body)
    found.body.last = len(reader.drafts)
    kept, metryka = drop_sections(reader.drafts, rules)
    before, kept, after = split_main(kept)
    drafts = join_labels(kept)
    aside: list[Draft] = []
    aside_judge = Judge(found, rules, aside=True)
    for source, node in reader.context:
        other = Reader(aside_judge, rules)
        other.read(node)
        aside += set_aside(
            drop_sections(other.drafts, rules)[0] if source != "metryka" else other.drafts, source, rules
        )
    aside += set_aside(before, "header", rules)
    aside += set_aside(after, "footer", rules)
    aside += set_aside(metryka, "metryka", rules)
    has_json = b"ld+json" in utf8
    head = head_context(parser.root if has_json else parser.head or parser.root, has_json)
    context = _with_split_title([*head, *aside, *markup_context(found, rules)], drafts)
    return _Content(drafts, deduplicated(context), tuple(reader.attachments), find_headline(drafts, context, rules))


def _with_split_title(context: list[Draft], drafts: list[Draft]) -> list[Draft]:
    from projnotice.page.context import split_title

    made: list[Draft] = []
    for draft in context:
        if draft.source != "title":
            made.append(draft)
            continue
        own, site = split_title(draft.text, [other.text for other in drafts if other.kind == "heading"][:20])
        made.append(Draft("context", own, source="title"))
        if site:
            made.append(Draft("context", site, source="site_name"))
    return made


def _is_only_heading(content: _Content) -> bool:
    """Whether nothing but headings, a date and the names of files is left."""
    labels = sorted((attachment.label or "" for attachment in content.attachments), key=len, reverse=True)
    others = 0
    for draft in content.drafts[:_MAX_FILE_LINES]:
        if draft.kind == "heading":
            continue
        text = draft.text
        for label in labels[:_MAX_FILE_LINES]:
            text = text.replace(label, " ") if label else text
        if sum(map(str.isalpha, _BRACKETS.sub(" ", text))) > _MAX_FILE_LETTERS:
            others += 1
            if draft.kind != "pair" or len(draft.text) > _MAX_DATE_CHARS or "zł" in draft.text:
                return False
    return others <= 1 and len(content.drafts) <= _MAX_FILE_LINES
