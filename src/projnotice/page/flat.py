"""A page whose nesting would hurt the parser: its tags are cut out in one pass, its text is kept in lines."""

from __future__ import annotations

import html
import re

_TOKEN = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]*)[^<>]*>?|<[!?][^<>]*>?")
_INLINE_NAMES = (
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr o:p q s samp small span "
    "strike strong sub sup tt u var wbr"
)
_INLINE = frozenset(_INLINE_NAMES.split())
_SILENT = ("script", "style", "template", "noscript", "textarea", "title", "head")


def strip_tags(text: str) -> str:
    """The page's text; each element that is not inline begins and ends a line.

    Everything here is linear: an element that never closes is looked for once.
    """
    parts: list[str] = []
    position = 0
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    missing: set[str] = set()
    while True:
        start = text.find("<", position)
        if start < 0:
            parts.append(text[position:])
            break
        parts.append(text[position:start])
        if text.startswith("<!--", start):
            end = -1 if "-->" in missing else text.find("-->", start + 4)
            if end < 0:
                missing.add("-->")
            position = start + 4 if end < 0 else end + 3
            continue
        found = _TOKEN.match(text, start)
        if found is None:
            parts.append("<")
            position = start + 1
            continue
        position = found.end()
        name = (found[2] or "").lower()
        if name in _SILENT and not found[1]:
            end = -1 if name in missing else lower.find("</" + name, position)
            if end < 0:
                missing.add(name)
            else:
                position = end
        if name and name not in _INLINE:
            parts.append("\n\n" if name not in ("br", "li", "tr") else "\n")
    return html.unescape("".join(parts))
