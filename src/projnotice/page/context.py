"""What stands around the notice and in its markup: site name, title, header, footer, metryka, alt texts, dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from projnotice.orthography import fold
from projnotice.page.attachments import FILE_NAME
from projnotice.page.chrome_rules import ChromeRules
from projnotice.page.draft import Draft, tidy
from projnotice.page.survey import Node, Survey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MAX_CHARS = 400
_MAX_BLOCKS_PER_SOURCE = 40
_MAX_JSON_CHARS = 200_000
_MAX_JSON_VALUES = 2_000
_SEPARATOR = re.compile(r"\s+[-–—|•·»:/]+\s+|\s*[|»]\s*")
_PROPERTIES = {
    "og:title": "og",
    "og:site_name": "site_name",
    "article:published_time": "og",
    "og:published_time": "og",
    "og:article:published_time": "og",
    "dc.date": "meta",
    "dc.date.issued": "meta",
    "dc.date.created": "meta",
    "dcterms.date": "meta",
    "dcterms.issued": "meta",
    "dcterms.created": "meta",
    "date": "meta",
    "pubdate": "meta",
    "publish_date": "meta",
    "published": "meta",
    "datepublished": "meta",
    "author": "meta",
    "publisher": "meta",
    "dc.publisher": "meta",
}
_LABELLED = frozenset(name for name in _PROPERTIES if name not in ("og:title", "og:site_name"))
_JSON_KEYS = ("datePublished", "headline")


def head_context(head: Any, has_json: bool) -> list[Draft]:
    """Title, site name, OpenGraph, meta dates and JSON-LD, from Lexbor's `head` (or the document's root)."""
    drafts: list[Draft] = []
    title = head.css_first("title")
    if title is not None:
        drafts += _add(tidy(title.text() or ""), "title")
    for meta in head.css("meta[content]"):
        attributes = meta.attributes
        name = (
            (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").strip().lower()
        )
        source = _PROPERTIES.get(name)
        content = tidy(attributes.get("content") or "")
        if source is not None and content:
            drafts += _add(f"{name}: {content}" if name in _LABELLED else content, source)
    if has_json:
        for script in head.css('script[type="application/ld+json"]'):
            drafts += _json_context(script.text() or "")
    return drafts


def _add(text: str, source: str) -> list[Draft]:
    return [Draft("context", text[:_MAX_CHARS].rstrip(), source=source)] if text else []


def _json_context(text: str) -> Iterator[Draft]:
    """`datePublished` and `headline` of articles, and the publisher's or the site's name, of a JSON-LD script."""
    import json

    if len(text) > _MAX_JSON_CHARS:
        return
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    queue = [data]
    for value in queue:  # grows while it is read
        if len(queue) > _MAX_JSON_VALUES:
            return
        if isinstance(value, list):
            queue += value
        elif isinstance(value, dict):
            for key in _JSON_KEYS:
                if isinstance(value.get(key), str) and (found := tidy(value[key])):
                    yield from _add(f"{key}: {found}", "jsonld")
            name = value.get("name")
            if value.get("@type") in ("WebSite", "Organization", "GovernmentOrganization") and isinstance(name, str):
                yield from _add(tidy(name), "site_name")
            queue += [inner for inner in value.values() if isinstance(inner, (dict, list))]


def markup_context(survey: Survey, rules: ChromeRules) -> Iterator[Draft]:
    """Alternative texts, labels and times of the body's elements; names of files and chrome's words are left out."""
    for source, found in (("alt", survey.alts), ("aria-label", survey.labels), ("time", survey.times)):
        for raw, node in found[: _MAX_BLOCKS_PER_SOURCE * 2]:
            text = tidy(raw[: _MAX_CHARS * 2])[:_MAX_CHARS].rstrip()
            if source == "time":
                text = f"{_time_name(node)}: {text}"
            else:
                folded = fold(text)
                if len(text) < 4 or FILE_NAME.fullmatch(text) or rules.is_line(folded) or rules.is_section(folded):
                    continue
            yield Draft("context", text, node, source=source)


def _time_name(node: Node) -> str:
    names = fold(node.get("class") + " " + node.get("itemprop"))
    if "modif" in names or "updated" in names:
        return "dateModified"
    return "datePublished"


def set_aside(drafts: Iterable[Draft], source: str, rules: ChromeRules) -> Iterator[Draft]:
    """Blocks of a header, a footer or a metryka as context."""
    for draft in drafts:
        folded = fold(draft.text)
        if source != "metryka" and (rules.is_line(folded) or rules.is_section(folded)):
            continue
        text = draft.text[:_MAX_CHARS].rstrip()
        label, value = (draft.label, draft.value) if text == draft.text else (None, None)
        yield Draft("context", text, draft.node, source=source, label=label, value=value)


def split_title(text: str, headings: Iterable[str]) -> tuple[str, str | None]:
    """A `<title>` as the page's own title and the site's name: `Projekt X – Gmina Y` → (`Projekt X`, `Gmina Y`).

    Args:
        text: the title.
        headings: the page's headings: the part that one of them repeats is the page's own.
    """
    parts = [part for part in _SEPARATOR.split(text) if part]
    if len(parts) < 2:
        return text, None
    known = [fold(heading) for heading in headings]
    folded = fold(text)
    for heading in sorted(known, key=len, reverse=True):
        if len(heading) > 3 and folded.startswith(heading):
            return text[: len(heading)], _SEPARATOR.sub("", text[len(heading) :], count=1).strip() or None
        if len(heading) > 3 and folded.endswith(heading):
            start = len(text) - len(heading)
            return text[start:], text[:start].rstrip(" -–—|•·»:/") or None
    cut = text.find(parts[-1], len(text) - len(parts[-1]))
    return text[:cut].rstrip(" -–—|•·»:/"), parts[-1]


def deduplicated(drafts: Iterable[Draft]) -> list[Draft]:
    """Each text once, in the order of what tells most; at most so many of a source."""
    seen: set[str] = set()
    counts: dict[str | None, int] = {}
    kept: list[Draft] = []
    for draft in drafts:
        key = fold(draft.text)
        count = counts.get(draft.source, 0)
        if key in seen or count >= _MAX_BLOCKS_PER_SOURCE or not draft.text:
            continue
        seen.add(key)
        counts[draft.source] = count + 1
        kept.append(draft)
    return kept
