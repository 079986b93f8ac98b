"""How deeply a page nests its elements, told from its bytes before it is parsed.

Lexbor's time is quadratic in depth, and formatting elements left open are opened anew in every paragraph that follows, so a page made for it
could keep the parser busy for hours. This scan is linear and follows the rules of HTML's tokenizer closely enough that nothing can
be hidden from it in attributes, comments or scripts; what closes by itself (`p`, `li`, `td`) is closed here too.
"""

from __future__ import annotations

import re

MAX_DEPTH = 512
_FEW_TAGS = 1500
"""Start tags that cannot hurt the parser, however they nest: 10 ms at worst. The depth of the tree is checked again when it is read."""
_MAX_REOPENED = 300_000
"""Formatting elements that the parser may open anew, in all, before the page is read flat."""

_VOID = frozenset(
    b"area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
_FORMATTING = frozenset(b"a b big code em font i nobr s small strike strong tt u".split())
_CLOSES_ITSELF = frozenset(b"p li dd dt option h1 h2 h3 h4 h5 h6 tr td th thead tbody tfoot caption colgroup".split())
_RAW_TEXT = frozenset(b"script style textarea title xmp iframe noembed noframes".split())
_CELL_LIKE = frozenset(b"tr td th thead tbody tfoot caption colgroup".split())

_TAG = re.compile(
    rb"<(?:!--(?:>|->|.*?(?:--!?>|\Z))"
    rb"|(/?)([a-zA-Z][^\s/>]*+)"
    rb"((?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\s>\"'][^\s>]*+)?+)?+)*+)(?:>|\Z)"
    rb"|[!?/][^>]*+(?:>|\Z))",
    re.DOTALL,
)


def is_too_deep(data: bytes) -> bool:
    """Whether a parse of `data` would build more than `MAX_DEPTH` levels, or reopen formatting elements without end."""
    if data.count(b"<") - data.count(b"</") <= _FEW_TAGS:
        return False
    open_names: list[bytes] = []
    open_count: dict[bytes, int] = {}
    left_open = reopened = 0
    lower = data.lower()
    position = 0
    search = _TAG.search
    while True:
        found = search(data, position)
        if found is None:
            return False
        position = found.end()
        name = found[2]
        if name is None:
            continue
        name = name.lower()
        if name in _VOID:
            continue
        if found[1]:
            if name in _FORMATTING and not open_count.get(name) and left_open:
                left_open -= 1
            elif open_count.get(name):
                left_open += _close(open_names, open_count, name)
            continue
        if name in _RAW_TEXT:
            end = lower.find(b"</" + name, position)
            if end < 0:
                return False
            position = end
            continue
        if name in _CLOSES_ITSELF:
            reopened += left_open
            if name in _CELL_LIKE and open_count.get(b"table"):
                while open_names and open_names[-1] != b"table":
                    open_count[open_names.pop()] -= 1
                left_open = 0
            if reopened > _MAX_REOPENED:
                return True
            continue
        open_names.append(name)
        open_count[name] = open_count.get(name, 0) + 1
        reopened += left_open
        if len(open_names) + left_open > MAX_DEPTH or reopened > _MAX_REOPENED:
            return True


def _close(open_names: list[bytes], open_count: dict[bytes, int], name: bytes) -> int:
    """Closes the innermost `name` with all that is open in it; gives the number of formatting elements that it left open."""
    formatting = 0
    while True:
        last = open_names.pop()
        open_count[last] -= 1
        if last == name:
            return formatting
        if last in _FORMATTING:
            formatting += 1
