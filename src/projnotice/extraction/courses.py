"""Courses and other forms of help: read from lists, tables, quotes and running text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from projnotice.extraction.mention import Basis, Mention, Span
from projnotice.extraction.phrases import phrase_end, quoted, strip_outer
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span
from projnotice.page.document import Block

_JOIN = regex.compile(r"\s*(?:,|;|\bi\b|\boraz\b|\ba także\b)\s*")
_NUMBERED = regex.compile(r"^\s*(?:\d{1,2}[.)]|[a-z][)])\s+")


@dataclass(frozen=True, slots=True)
class CourseValue:
    """A course by its subject. `end` of the mention is the end of its name; `detail` is where its counts stand."""

    name: str
    detail: Span
    headed: bool  # the name keeps its word "kurs" out; the words after it are in the genitive


@dataclass(frozen=True, slots=True)
class FormValue:
    """A form of help: its noun phrase as printed, its kind, and where its counts stand."""

    name: str
    kind: str
    detail: Span


def find_courses(reading: Reading) -> list[Mention]:
    """Courses and trainings that the page names by their subject."""
    found: dict[int, Mention] = {}
    for mention in (*_listed(reading), *_tabled(reading), *_spoken(reading)):
        clash = [m for m in found.values() if m.start < mention.end and mention.start < m.end]
        if not clash:
            found[mention.start] = mention
    return [found[start] for start in sorted(found)]


def _course(reading: Reading, span: Span, detail: Span, hit: Hit | None, basis: Basis, *, headed: bool, rule: str) -> Iterator[Mention]:
    start, end = strip_outer(reading.text, *span)
    text = reading.text[start:end]
    if not 3 <= end - start <= 160 or not any(char.isalpha() for char in text):
        return
    if any(stop.start <= start + 1 for stop in reading.of("courses.stop").within(start, end)):
        return
    cues = ((hit.start, hit.end),) if hit and not start <= hit.start < end else ()
    yield Mention(start, end, "courses", CourseValue(text, detail, headed), hit.rule.id if hit else rule, cues, basis)


def _introduces_courses(reading: Reading, index: int | None) -> Hit | None:
    """The word "kurs" or "szkolenie" in the block that opens a list, where the list is of them."""
    if index is None:
        return None
    block = reading.blocks[index]
    for hit in reading.of("section").within(block.start, block.end):
        if hit.rule.value["about"] == "courses":
            return hit
    heads = [hit for hit in reading.of("courses.head").within(block.start, block.end) if not hit.rule.pseudo]
    if heads and (block.kind == "heading" or reading.text[block.end - 1] in ":–-" or block.end - block.start <= 80):
        last = reading.sentence_at(block.end - 1)
        heads = [hit for hit in heads if hit.end > last[0]]
        return heads[-1] if heads else None
    return None


def _listed(reading: Reading) -> Iterator[Mention]:
    """Items of a list that a line about courses opens, and lines under a heading "Kursy"."""
    for index, block in enumerate(reading.blocks):
        if block.kind != "item":
            continue
        intro = _introduces_courses(reading, reading.intros[index])
        if intro is None:
            continue
        yield from _item(reading, block, intro)


def _item(reading: Reading, block: Block, intro: Hit) -> Iterator[Mention]:
    text = reading.text
    detail = (block.start, block.end)
    quotes = list(quoted(text, block.start, block.end))
    if quotes and (quotes[0][0] - block.start <= 30):
        yield from _course(reading, quotes[0], detail, intro, "stated", headed=False, rule="courses-list")
        return
    start, headed = _after_head(reading, block.start, block.end)
    end = phrase_end(reading, start, block.end)
    forms = reading.of("support_forms.head").within(start, min(end, start + 24))
    if forms and forms[0].start <= start + 1 and not headed:
        return
    yield from _course(reading, (start, end), detail, intro, "stated", headed=headed, rule="courses-list")


def _after_head(reading: Reading, start: int, end: int) -> tuple[int, bool]:
    """Skips a leading "kurs", "szkolenie z zakresu" of an item."""
    for hit in reading.of("courses.head").within(start, end):
        if hit.start - start <= 2:
            return hit.end + len(reading.text[hit.end : end]) - len(reading.text[hit.end : end].lstrip(" -–:")), True
    return start, False


def _tabled(reading: Reading) -> Iterator[Mention]:
    """Cells under a header that names courses."""
    heads = reading.of("courses.head")
    for block in reading.blocks:
        if block.kind != "row" or block.header_row or not block.cells:
            continue
        for cell in block.cells[:3]:
            hit = next((h for header in cell.headers for h in heads.within(*header) if not h.rule.pseudo), None)
            if hit is None or regex.fullmatch(r"[\d\s.,%–-]*", reading.text[cell.start : cell.end]):
                continue
            if any(s.start <= cell.start + 1 for s in reading.of("table.total").within(cell.start, cell.end)):
                break
            start, headed = _after_head(reading, cell.start, cell.end)
            yield from _course(reading, (start, phrase_end(reading, start, cell.end)), (block.start, block.end), hit, "stated", headed=headed, rule="courses-table")
            break


def _spoken(reading: Reading) -> Iterator[Mention]:
    """`kurs kucharza`, `szkolenie „…”`, `kursy: a, b i c`, in running text."""
    text = reading.text
    for hit in reading.of("courses.head"):
        if hit.rule.pseudo or hit.start >= reading.own_end:
            continue
        block = reading.blocks[reading.block_at(hit.start)]
        if block.kind == "heading":
            continue
        _, limit = field_span(block, hit.start)
        _, last = reading.sentence_at(hit.start)
        limit = min(limit, last)
        rest = text[hit.end : limit]
        opener = regex.match(r"\s*[:–—-]?\s*(?=[„“\"«]|,,)", rest)
        if opener:
            yield from _quoted_run(reading, hit.end + opener.end(), limit, hit)
            continue
        colon = regex.match(r"\s*(?:\([^)]*\))?\s*(?::|\s[–—-]\s)\s*(?:m\.\s?in\.:?\s*)?", rest)
        if colon and rest[colon.end() :].strip():
            yield from _run(reading, hit.end + colon.end(), limit, hit)
            continue
        start = hit.end + len(rest) - len(rest.lstrip())
        if start >= limit or not text[start].isalpha():
            continue
        end = phrase_end(reading, start, limit)
        if any(h.start <= start for h in reading.of("courses.stop").within(start, limit)):
            continue
        yield from _course(reading, (start, end), (hit.start, _detail_end(reading, end, limit)), hit, "stated", headed=True, rule=hit.rule.id)


def _quoted_run(reading: Reading, start: int, limit: int, hit: Hit) -> Iterator[Mention]:
    """Names in quotes one after the other, joined by commas or "i"."""
    previous: int | None = None
    spans = list(quoted(reading.text, start - 2 if start >= 2 else start, limit))
    for number, span in enumerate(spans):
        if previous is not None and not regex.fullmatch(r"[”“\"']*\s*(?:\([^)]*\)|[–—-]\s*\d[^,;]*)?\s*(?:,|;|i|oraz|a także)?\s*[„“\"',]*", reading.text[previous : span[0]]):
            break
        previous = span[1]
        following = spans[number + 1][0] if number + 1 < len(spans) else limit
        yield from _course(reading, span, (span[0], following), hit, "stated", headed=False, rule=hit.rule.id)


def _run(reading: Reading, start: int, limit: int, hit: Hit) -> Iterator[Mention]:
    """`kursy: opiekunki – 60 godzin, kucharza (12 osób) i barmana`."""
    position = start
    while position < limit:
        end = phrase_end(reading, position, limit)
        detail_end = _detail_end(reading, end, limit)
        piece = reading.text[position:end]
        parts = [(position, end)]
        joined = regex.search(r"\s(?:i|oraz)\s", piece)
        if joined and detail_end >= limit - 2 and "," in reading.text[start:position]:
            parts = [(position, position + joined.start()), (position + joined.end(), end)]
        for part in parts:
            skipped, _ = _after_head(reading, *part)
            yield from _course(reading, (skipped, part[1]), (part[0], detail_end), hit, "stated", headed=True, rule=hit.rule.id)
        step = _JOIN.match(reading.text, detail_end, limit)
        if not step or not step.group():
            break
        position = step.end()


def _detail_end(reading: Reading, end: int, limit: int) -> int:
    """The end of the counts behind a name: a bracket, or words up to the next comma."""
    match = regex.compile(r"[”\"]?\s*\([^)]*\)|[”\"]?\s*[–—-]\s*[^,;.]*|[”\"]?\s*\d[^,;.]*").match(reading.text, end, limit)
    return match.end() if match else end
