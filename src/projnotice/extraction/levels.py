"""Levels of a programme: priority, measure and sub-measure with their numbers and names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from projnotice.extraction.grammar import longest, token_before
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.phrases import quoted, strip_outer
from projnotice.extraction.reading import Hit, Reading

_ROMAN = r"(?:X{1,2}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})"
_NUMBER = rf"(?P<number>(?:{_ROMAN}|\d{{1,3}})(?:\.(?:\d{{1,2}}|{_ROMAN}))*[a-z]?)(?![\p{{L}}\d/])(?![.,]\d)"
_AFTER = regex.compile(rf"[\s,.:–—-]{{0,4}}(?:(?i:nr|numer)\.?\s*)?[„\"]?(?:\p{{Lu}}{{4,5}}\.)?{_NUMBER}")
_BEFORE = regex.compile(rf"(?<![\p{{L}}\d.,]){_NUMBER}\.?\s*$")
_LOWER_NEXT = regex.compile(r"\s*\p{Ll}")
_NAME_START = regex.compile(r"[\s.,:;–—-]*")
_NAME_END = regex.compile(r"[;()\[\]\n|„”“\"«»]|,,|\.(?=\s|$)|,(?=\s*\p{Lu})|\s[–—-]+\s(?=\p{Lu}\p{Ll})")
_OPENING = regex.compile(r"[„“\"«]|,,|''")
_BEFORE_CHARS = 8
_MOST_NAME_CHARS = 200


@dataclass(frozen=True, slots=True)
class LevelValue:
    """A priority, measure or sub-measure: `number` as printed without leading zeros, `name` as printed."""

    level: str
    number: str | None
    name: str | None
    name_span: Span | None


def find_levels(reading: Reading) -> list[Mention]:
    """`Priorytet VII Promocja integracji społecznej`, `III oś priorytetowa: …`, `Działanie, 7.1`, `działanie „…”`."""
    numbered: list[tuple[Hit, Span | None, int]] = []
    taken = 0  # where the number of the level before ends
    for hit in longest(reading.of("programme.level")):
        if hit.start < reading.own_end:
            limit = _limit(reading, hit)
            number = _number_after(reading, hit, limit) or _number_before(reading, hit, taken)
            taken = number[1] if number else taken
            numbered.append((hit, number, limit))
    found: list[Mention] = []
    next_start = len(reading.text)
    for hit, number, limit in reversed(numbered):
        if number is None:
            found += _named_only(reading, hit, min(limit, next_start))
            continue
        name = _name(reading, max(number[1], hit.end), min(limit, next_start))
        level = LevelValue(
            hit.rule.value["level"], clean_number(reading.text[slice(*number)]), *_printed(reading, name)
        )
        found.append(Mention(*number, "programme.level", level, hit.rule.id, ((hit.start, hit.end),)))
        next_start = min(hit.start, number[0])
    found.reverse()
    return found + list(_under_headers(reading))


def clean_number(printed: str) -> str:
    """`01.03` → `1.3`; a trailing group of zeros goes; Roman numerals stay."""
    groups = [str(int(group)) if group.isdigit() else group for group in printed.strip(".").split(".")]
    while len(groups) > 1 and groups[-1] == "0":
        groups.pop()
    return ".".join(groups)


def _limit(reading: Reading, hit: Hit) -> int:
    """How far the number and the name of a level may stand: to the end of the cell or of the block."""
    block = reading.blocks[reading.block_at(hit.start)]
    cell = next((cell for cell in block.cells if cell.start <= hit.start < cell.end), None)
    return cell.end if cell else block.end


def _number_after(reading: Reading, hit: Hit, limit: int) -> Span | None:
    match = _AFTER.match(reading.text, hit.end, limit)
    return match.span("number") if match and _is_number_of(reading, hit, match) else None


def _is_number_of(reading: Reading, hit: Hit, match: regex.Match[str]) -> bool:
    """Whether a figure is a level's number: "działania 12 szkół" has none."""
    printed = match.group("number")
    if "." in printed:
        return True
    if hit.rule.value["level"] == "submeasure" or (len(printed) > 2 and printed.isdigit() and printed[0] > "4"):
        return False
    return not printed.isdigit() or _LOWER_NEXT.match(reading.text, match.end()) is None


def _number_before(reading: Reading, hit: Hit, taken: int) -> Span | None:
    """`III Oś priorytetowa`, unless the number is the one of the level before."""
    block = reading.blocks[reading.block_at(hit.start)]
    low = max(taken, block.start, hit.start - _BEFORE_CHARS)
    match = _BEFORE.search(reading.text[low : hit.start])
    if match is None or hit.rule.value["level"] != "priority":
        return None
    return low + match.start("number"), low + match.end("number")


def _named_only(reading: Reading, hit: Hit, limit: int) -> Iterator[Mention]:
    """A measure with a name in quotes and no number, where its programme is named beside it."""
    gap = _NAME_START.match(reading.text, hit.end, limit)
    position = gap.end() if gap else hit.end
    if not _OPENING.match(reading.text, position, limit) or position - hit.end > 2:
        return
    index = reading.block_at(hit.start)
    after = reading.blocks[min(index + 1, len(reading.blocks) - 1)]
    if not reading.of("programme").within(reading.blocks[index].start, after.end):
        return
    name = _name(reading, position, limit)
    if name is not None:
        level = LevelValue(hit.rule.value["level"], None, *_printed(reading, name))
        yield Mention(*name, "programme.level", level, hit.rule.id, ((hit.start, hit.end),))


def _under_headers(reading: Reading) -> Iterator[Mention]:
    """Numbers in the cells of a column headed `Działanie`."""
    hits = reading.of("programme.level")
    for block in reading.blocks:
        for cell in block.cells:
            hit = next((hit for header in cell.headers for hit in hits.within(*header)), None)
            if hit is None or block.header_row or hits.within(cell.start, cell.end):
                continue
            match = _AFTER.match(reading.text, cell.start, cell.end)
            if match and _is_number_of(reading, hit, match):
                name = _name(reading, match.end("number"), cell.end)
                level = LevelValue(hit.rule.value["level"], clean_number(match["number"]), *_printed(reading, name))
                yield Mention(*match.span("number"), "programme.level", level, hit.rule.id, ((hit.start, hit.end),))


def _printed(reading: Reading, name: Span | None) -> tuple[str | None, Span | None]:
    return (reading.text[slice(*name)] if name else None), name


def _name(reading: Reading, start: int, limit: int) -> Span | None:
    """The name of a level: words in quotes, or from a capital on, up to a clause that is no part of it."""
    text = reading.text
    gap = _NAME_START.match(text, start, limit)
    start = gap.end() if gap else start
    limit = min(limit, start + _MOST_NAME_CHARS)
    mark = _OPENING.match(text, start, limit)
    if mark:
        inside = next(quoted(text, start, limit), None)
        return strip_outer(text, *inside) if inside and inside[0] == mark.end() else None
    if start >= limit or not text[start].isupper():
        return None
    end = min(limit, max(reading.sentence_at(start)[1], start))
    match = _NAME_END.search(text, start, end)
    end = match.start() if match else end
    for field in ("programme.level.stop", "programme", "funds", "agreement_number"):
        for hit in reading.of(field).within(start, end):
            longer = field == "programme" and hit.start == start and _LOWER_NEXT.match(text, hit.end, end)
            if not hit.rule.pseudo and not longer and not _completes(reading, start, hit.start):
                end = min(end, hit.start)
    if end <= start:
        return None
    start, end = strip_outer(text, start, end)
    for hit in reading.of("programme.level.link").within(start, end):
        if hit.end == end:
            end = hit.start
    start, end = strip_outer(text, start, end)
    return (start, end) if end - start >= 4 else None


def _completes(reading: Reading, start: int, position: int) -> bool:
    """Whether a fund is the object of the name's own participle: "Wsparcie udzielane z Europejskiego Funduszu …"."""
    preposition = token_before(reading, start, position)
    if preposition is None or not preposition.is_preposition:
        return False
    before = token_before(reading, start, preposition.start)
    return before is not None and before.is_participle
