"""Lines to drafts: wrapped sentences are joined, bullets become items, bold lines headings, labelled ones pairs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from projnotice.page.chrome_rules import ChromeRules
from projnotice.page.draft import Draft
from projnotice.page.labels import is_open_label, split_label
from projnotice.page.survey import Node

_BULLET = re.compile(r"[-–—•·●○▪■□◦‣►▶➢➤✓✔*\uf0b7\uf0a7\uf0d8]\s+|[-–—•·●*\uf0b7](?=[^\W\d])")
_NUMBER = re.compile(r"\(?(\d{1,2})(?:[.)]\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ„\"(])|\)\s*(?=\w))|[a-z]\)\s+")
_LOWER_NUMBER = re.compile(r"\(?(\d{1,2})\.\s+(?=\w)")
_WORD_BULLET = re.compile(r"(?:[o§ØüvŸ]|\d{1,2}[.)]|[a-z]\)|[ivx]{1,4}[.)])\s+")
_TRAIL = re.compile(r"\s[»›>]\s")  # where the reader is on the site
_KIND = re.compile(r"[a-z0-9]+")  # "a)" and "b)" are one kind of bullet
_ENDS = (".", "!", "?", ";", ":", "…")
_STARTS_LOW = re.compile(r"[„\"]?[a-ząćęłńóśźż]")
_MAX_HEADING_CHARS = 160
_MAX_HEADING_WORDS = 18
_MIN_HEADING_LETTERS = 3
_COUNTED = re.compile(r"\s[–—-]\s?\d")  # "opiekun osób starszych – 7 osób, 120 h"
_RANGE_END = re.compile(
    r"[–—-]\s[^.;,:]{0,25}(?:19|20)\d\d(?!\d)[^:]{0,4}"
)  # "Okres: wrzesień 2017 r." / "– sierpień 2019 r."
_LABEL_START = re.compile(r"[^\W\d][^:;.!?]{1,60}:(?:\s|$)")


@dataclass(slots=True)
class Line:
    """A line as its source breaks it; its first `bold` characters are bold, `gap` tells of an empty line before it.

    `cells` are what tabulators set apart in it.
    """

    text: str
    bold: int = 0
    gap: bool = False
    indent: int = 0
    cells: tuple[str, ...] = ()


def read_lines(lines: list[Line], node: Node | None, rules: ChromeRules, *, listed: bool = False) -> list[Draft]:
    """Drafts of the lines of one element, or of one plain text.

    Args:
        lines: none of them empty.
        node: the element that the lines stand in.
        rules: for the ends of lines after which a sentence must go on.
        listed: whether a word processor's markup says that the element is a list item.
    """
    merged = join_wrapped(lines, rules) if len(lines) > 1 else lines
    drafts: list[Draft] = []
    indents: list[int] = []
    opener = ""  # the bullet of an item that ends in a colon: other bullets below it are nested in it
    for at, line in enumerate(merged):
        text = line.text
        width = _bullet_width(merged, at, listed=listed)
        if width:
            while indents and indents[-1] > line.indent:
                indents.pop()
            if not indents or indents[-1] < line.indent:
                indents.append(line.indent)
            bullet = _KIND.sub("1", text[:width].strip())
            opener = "" if bullet == opener else opener
            nested = len(indents) + bool(opener)
            drafts.append(_item_or_pair(text[width:], max(0, line.bold - width), node, nested))
            drafts[-1].gap = line.gap
            opener = bullet if text.endswith(":") else opener
            continue
        opener = ""
        if listed:
            drafts.append(_item_or_pair(text, line.bold, node, 1))
            continue
        if line.gap or line.indent == 0:
            indents.clear()
        drafts.append(_line_draft(line, node))
        drafts[-1].gap = line.gap
    return drafts


def _item_or_pair(text: str, bold: int, node: Node | None, level: int) -> Draft:
    pair = split_label(text, bold)
    if pair is not None:
        return Draft("pair", text, node, level=level, label=pair[0], value=pair[1])
    return Draft("item", text, node, level=level, bold=bold >= len(text))


def _line_draft(line: Line, node: Node | None) -> Draft:
    text = line.text
    pair = split_label(text, line.bold)
    if pair is not None:
        return Draft("pair", text, node, label=pair[0], value=pair[1])
    bold = line.bold >= len(text)
    if bold and is_heading_like(text):
        return Draft("heading", text, node, level=6, bold=True)
    return Draft("paragraph", text, node, bold=bold)


def is_heading_like(text: str) -> bool:
    """Whether a bold line is short and worded like a heading: no sentence's end, no bare value."""
    return (
        len(text) <= _MAX_HEADING_CHARS
        and len(text.split()) <= _MAX_HEADING_WORDS
        and (not text.endswith((".", ";", ",")) or text.endswith((" r.", " R.")))
        and text[0] not in "#("
        and not _TRAIL.search(text)
        and not text[0].isdigit()
        and sum(map(str.isalpha, text)) >= _MIN_HEADING_LETTERS
    )


def _bullet_width(lines: list[Line], at: int, *, listed: bool) -> int:
    text = lines[at].text
    found = _BULLET.match(text) or _NUMBER.match(text) or (listed and _WORD_BULLET.match(text)) or None
    if not found:
        low = _LOWER_NUMBER.match(text)
        if low is None or not _has_neighbour(lines, at, int(low[1])):
            return 0
        found = low
    return found.end() if found.end() < len(text) else 0


def _has_neighbour(lines: list[Line], at: int, number: int) -> bool:
    """Whether the next or the last line bears the next or the last number."""
    for other, wanted in ((at - 1, number - 1), (at + 1, number + 1)):
        if 0 <= other < len(lines):
            found = _LOWER_NUMBER.match(lines[other].text) or _NUMBER.match(lines[other].text)
            if found and found[1] and int(found[1]) == wanted:
                return True
    return False


def join_wrapped(lines: list[Line], rules: ChromeRules) -> list[Line]:
    """Joins lines that only wrap a sentence; everything that reads as a line of its own stays one."""
    parts: list[list[Line]] = []
    for line in lines:
        if parts and not line.gap and _goes_on(parts[-1], line, rules):
            parts[-1].append(line)
        else:
            parts.append([line])
    return [part[0] if len(part) == 1 else _joined(part) for part in parts]


@cache
def _weekdays() -> frozenset[str]:
    from projnotice.values.lexicon import words

    return frozenset(words("weekdays"))


def _joined(part: list[Line]) -> Line:
    bold = 0
    for line in part:
        bold += line.bold
        if line.bold < len(line.text):
            break
        bold += 1
    text = " ".join(line.text for line in part)
    return Line(text, min(bold, len(text)), part[0].gap, part[0].indent)


def _goes_on(part: list[Line], line: Line, rules: ChromeRules) -> bool:
    before, text = part[-1].text, line.text
    if _RANGE_END.fullmatch(text) and _LABEL_START.match(before) and before.endswith(("r.", *"0123456789")):
        return True
    if _BULLET.match(text) or _NUMBER.match(text) or (before.endswith(_ENDS) and not _is_abbreviation(before, text)):
        return False
    if _LABEL_START.match(text) and not (text[0].islower() and not _LABEL_START.match(before)):
        return False
    if rules.wraps(before) or before.endswith((",", "-", "–", "(")):
        return True
    if text.startswith("("):
        return not before.isupper()
    if _STARTS_LOW.match(text):
        return not (
            text.split(",")[0].lower() in _weekdays()
            or before.isupper()
            or is_open_label(before)
            or _is_short_entry(part, text)
        )
    opened = before.rfind("„")
    return opened >= 0 and "”" not in before[opened:] and '"' not in before[opened:] and len(before) - opened < 300


def _is_abbreviation(before: str, text: str) -> bool:
    return before.endswith(
        (" ul.", " al.", " pl.", " nr.", " pn.", " pt.", " im.", " tj.", " tys.", " m.in.", " np.", " woj.")
    ) or (before.endswith((" r.", " r ")) and _STARTS_LOW.match(text) is not None)


def _is_short_entry(part: list[Line], text: str) -> bool:
    """Whether two lines in lower case are rather two entries of a list without bullets than one sentence."""
    if _COUNTED.search(part[-1].text) and _COUNTED.search(text):
        return True
    return len(part) == 1 and part[0].text[0].islower() and len(part[0].text) < 60 and len(text) < 60
