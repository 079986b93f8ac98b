"""How deeply a page nests its elements, told from its bytes before it is parsed.

Lexbor's time is quadratic in depth, and formatting elements left open are opened anew in every paragraph that follows,
so a page made for it could keep the parser busy for hours. This scan is linear and follows HTML's rules for tokens
closely enough that nothing can be hidden from it in attributes, comments or scripts; what closes by itself (`p`, `li`,
`td`) is closed here too.
"""

from __future__ import annotations

import re

MAX_DEPTH = 512
_FEW_TAGS = 1500
"""So few start tags cannot hurt the parser, however they nest. The tree's depth is checked again when it is read."""
_MAX_REOPENED = 300_000
"""Formatting elements that the parser may open anew, in all, before the page is read flat."""

_MAX_NAMES = 1000
_LONG_TAG_BYTES = 8000
_MANY_WORDS = 1500
_TAG_START = re.compile(rb"<[a-zA-Z]")

_VOID = frozenset(
    b"area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
_FORMATTING = frozenset(b"a b big code em font i nobr s small strike strong tt u".split())
_CLOSES_ITSELF = frozenset(b"p li dd dt option h1 h2 h3 h4 h5 h6 tr td th thead tbody tfoot caption colgroup".split())
_RAW_TEXT = frozenset(b"script style textarea title xmp iframe noembed noframes".split())
_CELL_LIKE = frozenset(b"tr td th thead tbody tfoot caption colgroup".split())

_TAG = re.compile(
    rb"<(?:(/?+[a-zA-Z][^\s/>]*+)"
    rb"(?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\s>\"'][^\s>]*+)?+)?+)*+(?:>|\Z)"
    rb"|!--(?:>|->|.*?(?:--!?>|\Z))"
    rb"|[!?/][^>]*+(?:>|\Z))",
    re.DOTALL,
)

_IGNORED, _OPENS, _CLOSES, _REOPENS, _RAW = range(5)


def is_too_deep(data: bytes) -> bool:
    """Whether a parse of `data` would build more than `MAX_DEPTH` levels, or reopen formatting elements without end.

    A tag with thousands of attributes counts as such, too: the parser compares each with all before it.
    """
    if _has_endless_tag(data):
        return True
    if data.count(b"<") - data.count(b"</") <= _FEW_TAGS:
        return False
    nesting = _Nesting()
    meanings: dict[bytes, tuple[int, bytes]] = {}
    lower = b""
    position = 0
    while True:
        for found in _TAG.finditer(data, position):
            name = found[1]
            if name is None:
                continue
            meaning = meanings.get(name)
            if meaning is None:
                meaning = _meaning(name)
                if len(meanings) < _MAX_NAMES:
                    meanings[name] = meaning
            kind, name = meaning
            if kind == _IGNORED:
                continue
            if kind == _OPENS:
                nesting.open(name)
            elif kind == _CLOSES:
                nesting.close(name)
            elif kind == _REOPENS:
                nesting.reopen(name)
            else:
                lower = lower or data.lower()
                position = lower.find(b"</" + name, found.end())
                break
            if nesting.exceeded:
                return True
        else:
            return False
        if position < 0:
            return False


def _has_endless_tag(data: bytes) -> bool:
    """Whether thousands of words stand between a tag's name and the next `>`; most of the bytes are not looked at."""
    position = 0
    while position + _LONG_TAG_BYTES < len(data):
        end = data.rfind(b">", position, position + _LONG_TAG_BYTES)
        if end >= 0:
            position = end + 1
            continue
        end = data.find(b">", position)
        end = len(data) if end < 0 else end
        opened = _TAG_START.search(data, position, end)
        if opened is not None and len(data[opened.start() : end].split()) > _MANY_WORDS:
            return True
        position = end + 1
    return False


def _meaning(name: bytes) -> tuple[int, bytes]:
    closes = name[:1] == b"/"
    name = name[closes:].lower()
    if name in _VOID or (closes and name in _CLOSES_ITSELF):
        return _IGNORED, name
    if closes:
        return _CLOSES, name
    if name in _RAW_TEXT:
        return _RAW, name
    return (_REOPENS if name in _CLOSES_ITSELF else _OPENS), name


class _Nesting:
    """The elements that are open, and the formatting elements that were left open in what is closed."""

    __slots__ = ("_count", "_left_open", "_names", "_reopened", "exceeded")

    def __init__(self) -> None:
        self._names: list[bytes] = []
        self._count: dict[bytes, int] = {}
        self._left_open = 0
        self._reopened = 0
        self.exceeded = False

    def open(self, name: bytes) -> None:
        self._names.append(name)
        self._count[name] = self._count.get(name, 0) + 1
        if self._left_open:
            self._reopened += self._left_open
        if len(self._names) + self._left_open > MAX_DEPTH or self._reopened > _MAX_REOPENED:
            self.exceeded = True

    def reopen(self, name: bytes) -> None:
        """A `p`, an `li`, a `td`: no level of its own, but formatting elements left open are opened anew in it."""
        if name in _CELL_LIKE and self._count.get(b"table"):
            while self._names[-1] != b"table":
                self._count[self._names.pop()] -= 1
            self._left_open = 0
        elif self._left_open:
            self._reopened += self._left_open
            self.exceeded = self._reopened > _MAX_REOPENED

    def close(self, name: bytes) -> None:
        """Closes the innermost `name` with all that is open in it."""
        if not self._count.get(name):
            if self._left_open and name in _FORMATTING:
                self._left_open -= 1
            return
        names, count = self._names, self._count
        while True:
            last = names.pop()
            count[last] -= 1
            if last == name:
                return
            if last in _FORMATTING:
                self._left_open += 1
