"""Courses in lists and tables: items under a line about courses, cells under a header that names them."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.coursenames import after_head, after_number, behind_count, course_mention, governing
from projnotice.extraction.grammar import tokens
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.phrases import phrase_end, quoted
from projnotice.extraction.reading import Hit, Reading
from projnotice.page.document import Block

_NUMBERS = regex.compile(r"[\d\s.,%–—/()-]*")
_QUOTE_REACH = 2  # a quoted name opens its item, but for a number or "kurs"
_DASHED = regex.compile(r"[–—•-]\s*")
_INTRO_CHARS = 80  # a line this short is an intro without a colon, too
_COUNTED = regex.compile(r"(?:\s[–—-]|,)\s?\d")
_FOLLOWING = 20  # most lines of a list that are no items


def find_listed(reading: Reading) -> Iterator[Mention]:
    """Items that a line about courses opens, and lines below it."""
    opened: dict[int, Hit | None] = {}
    for index, block in enumerate(reading.blocks):
        if block.kind == "context":
            return
        if block.kind == "item":
            opener = reading.intros[index]
            for candidate in (opener, reading.headings[index]):
                if candidate is None:
                    continue
                if candidate not in opened:
                    opened[candidate] = _opens_courses(reading, candidate)
                intro = opened[candidate]
                if intro is not None:
                    yield from _item(reading, (block.start, block.end), intro)
                    break
                if candidate == opener and reading.blocks[candidate].kind != "heading":
                    break  # a list of something else under a heading about courses
        elif block.kind in ("paragraph", "pair"):
            yield from _lines_below(reading, index)


def _head_in(reading: Reading, start: int, end: int) -> Hit | None:
    """The last word for a course in a span, unless wording there forbids it."""
    heads = reading.of("courses.head").within(start, end)
    if not heads or heads[-1].rule.pseudo or reading.of("courses.against").within(start, end):
        return None
    return heads[-1]


def _opens_courses(reading: Reading, index: int) -> Hit | None:
    """The word "kurs" or "szkolenie" in the last sentence of a block that opens a list of them."""
    block = reading.blocks[index]
    if block.kind == "pair" and block.value:
        return None  # its own value is the list
    if (
        block.kind not in ("heading", "item")
        and reading.text[block.end - 1] not in ":–-;"
        and block.end - block.start > _INTRO_CHARS
    ):
        return None
    first, _ = reading.sentence_at(block.end - 1)
    return _head_in(reading, max(first, block.start), block.end)


def _item(reading: Reading, span: Span, intro: Hit) -> Iterator[Mention]:
    start, end = span
    start = after_number(reading, start, end)
    start = behind_count(reading, start, end)
    name, hit = after_head(reading, start, end)
    quotes = next(quoted(reading.text, start, end), None)
    if quotes is not None and quotes[0] - name <= _QUOTE_REACH:
        yield from course_mention(reading, quotes, span, intro, listed=True)
        return
    if hit is None and any(
        form.start <= start + 24 and not _governed(reading, start, form.start)
        for form in reading.of("support_forms.head").within(start, phrase_end(reading, start, end))
    ):
        return
    stop = phrase_end(reading, name, end)
    small = reading.text[name : name + 1].islower()
    head = governing(reading, hit, name)
    yield from course_mention(reading, (name, stop), span, hit or intro, head=head, governed=small, listed=True)


def _governed(reading: Reading, start: int, end: int) -> bool:
    """Whether a preposition stands before a word: "Dialog motywujący w pracy socjalnej" is no work."""
    return any(word.is_preposition for word in tokens(reading, start, end))


def _lines_below(reading: Reading, index: int) -> Iterator[Mention]:
    """Short lines right below an intro that ends in a colon: lists that are no lists in the markup."""
    block = reading.blocks[index]
    if index + 1 >= len(reading.blocks) or reading.blocks[index + 1].kind != "paragraph":
        return
    if block.label and block.value:  # the first entry of the list was taken for the value
        below = reading.blocks[index + 1]
        counted = all(_COUNTED.search(reading.text, *span) for span in (block.value, (below.start, below.end)))
        intro = _head_in(reading, *block.label) if counted else None
    else:
        intro = _opens_courses(reading, index) if reading.text[block.end - 1] == ":" else None
    if intro is None:
        return
    for line in reading.blocks[index + 1 : index + 1 + _FOLLOWING]:
        if line.kind != "paragraph" or not _is_line(reading, line):
            return
        yield from _item(reading, (line.start, line.end), intro)


def _is_line(reading: Reading, line: Block) -> bool:
    """Whether a paragraph reads as one entry of a list: short, one sentence, with a count, a quote or no full stop."""
    text = reading.text[line.start : line.end]
    return len(text) <= 110 and (text[0] in '„"–-•*' or any(char.isdigit() for char in text) or text[-1] in ",;")


def find_tabled(reading: Reading) -> Iterator[Mention]:
    """Cells under a header that names courses, or the first cells of a table that a line about courses opens."""
    intro: Hit | None = None
    within: Hit | None = None  # of a row that opens the dashed rows below it: "szkolenia zawodowe: | 75"
    table: int | None = None
    for index, block in enumerate(reading.blocks):
        if block.kind != "row" or not block.cells:
            continue
        if block.table != table:
            table = block.table
            intro, within = _table_intro(reading, index), None
        if block.header_row:
            continue
        first = block.cells[0]
        dashed = _DASHED.match(reading.text, first.start, first.end)
        if within is not None and dashed:
            yield from _item(reading, (dashed.end(), block.end), within)
            continue
        within = _head_in(reading, first.start, first.end) if reading.text[first.end - 1] == ":" else None
        yield from _row(reading, block, intro)


def _table_intro(reading: Reading, index: int) -> Hit | None:
    if not index:
        return None
    above = reading.blocks[index - 1]
    return _opens_courses(reading, index - 1) if above.kind in ("heading", "paragraph") else None


def _row(reading: Reading, block: Block, intro: Hit | None) -> Iterator[Mention]:
    for cell in block.cells[:3]:
        if _NUMBERS.fullmatch(reading.text, cell.start, cell.end):
            continue
        hit = next((hit for header in cell.headers for hit in [_head_in(reading, *header)] if hit), None)
        if (
            hit is None
            and intro is not None
            and not any(_head_in(reading, *header) for other in block.cells for header in other.headers)
        ):
            hit = intro
        if hit is None:
            continue
        start, head = after_head(reading, cell.start, cell.end)
        quotes = next(quoted(reading.text, start, cell.end), None)
        span = quotes if quotes and quotes[0] - start <= 2 else (start, phrase_end(reading, start, cell.end))
        if intro is not None and hit is intro and _is_form(reading, cell.start, cell.end):
            return
        yield from course_mention(
            reading, span, (block.start, block.end), hit, head=governing(reading, head, span[0]), listed=True
        )
        return


def _is_form(reading: Reading, start: int, end: int) -> bool:
    return any(
        hit.start - start <= 24 and not hit.rule.pseudo for hit in reading.of("support_forms.head").within(start, end)
    )
