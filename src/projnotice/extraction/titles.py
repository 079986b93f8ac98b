"""Titles: a name in quotes or after a label, tied to the project by "pn.", "projekt", a heading, or its programme."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

import regex

from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.phrases import phrase_end
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.titlenames import (
    CLEAN_GAP,
    ENUMERATION,
    FAR_QUOTE,
    FEWEST_CHARS,
    LINE_CHARS,
    MARK,
    NOTHING,
    Names,
)
from projnotice.extraction.titles_headings import headings
from projnotice.extraction.titles_programmes import programmes
from projnotice.page.document import Block

_LEADING_FIGURE = regex.compile(r"\d+(?!\s?[-–:.,]\s?\d)")  # not the hours of "pn. 8-16"
_CAPITALS = regex.compile(r"(?:[\p{Lu}\d][\p{Lu}\d.,–+-]*\s*){2,}(?!\p{Ll})")
_IS = regex.compile(r"[”“\"»'’]*\s*(?:[–—-]\s*)?(?:to|jest|to jest)\s+(?:\p{Ll}+\s+)?")
_SEQUEL = regex.compile(r"\s\d{1,2}(?=[.,;]|$|\n)")  # "Sprawni w pracy 3"
_QUOTE_END = regex.compile(r"[”“\"»'’]*\s*(?:[,.;(]|$)")
_BEFORE_FACTS = regex.compile(r"[”“\"»'’]*\s*(?:[,;:(–—-]\s*)?")
_BEHIND_QUOTE = 24  # "„X” to nowy projekt"
_OTHER_NAMES = ("programme", "programme.level", "funds", "courses.head", "organisation")
_OTHER_QUOTED = ("programme.level", "courses.head", "organisation")
_BLOCKS = ("paragraph", "heading", "item")


def find_titles(reading: Reading) -> list[Mention]:
    """Names of projects; `value` is the text without its outer quotation marks.

    The field is `title` where words tie the name to a project, `title.programme` for a programme whose run it may be,
    and `title.heading` for a heading that may be a name.
    """
    names = _Told(reading)
    found: dict[tuple[str, Span], Mention] = {}
    for mention in (
        *names.labelled(),
        *names.cued(),
        *names.below(),
        *names.whole_blocks(),
        *programmes(names),
        *headings(names),
    ):
        found.setdefault((mention.field, (mention.start, mention.end)), mention)
    return sorted(found.values(), key=lambda mention: (mention.start, mention.end))


class _Told(Names):
    """The names that words, quotes and layout tie to a project."""

    def labelled(self) -> Iterator[Mention]:
        """`Tytuł projektu: …`, side by side or one above the other, and cells under such a header."""
        text = self.reading.text
        for index, block in enumerate(self.own):
            if block.label and block.value:
                hit = self._label(block.label)
                if hit:
                    yield from self._value(block.value, hit)
            for cell in block.cells:
                hit = next((hit for header in cell.headers if (hit := self._label(header))), None)
                if hit and not block.header_row:
                    yield from self._value((cell.start, cell.end), hit)
            if block.kind in _BLOCKS and index + 1 < len(self.own) and self.own[index + 1].kind in _BLOCKS:
                hit = self._label((block.start, block.end))
                below = self.own[index + 1].start
                deed = self.deed_at(below)
                sure = hit is not None and (deed or " " in text[hit.start : hit.end] or text[block.end - 1] == ":")
                if hit and sure:  # not "Projekty" of a menu
                    yield from self._value((self.own[index + 1].start, self.own[index + 1].end), hit)

    def below(self) -> Iterator[Mention]:
        """`REGULAMIN UCZESTNICTWA W PROJEKCIE`, and the name in the line below it."""
        for upper, lower in pairwise(self.own):
            nouns = [h for h in self.by_end.get(upper.end, ()) if upper.start < h.start]
            if nouns and nouns[-1].rule.value.get("style") == "noun" and self.is_name_line(lower):
                yield from self.mention((lower.start, lower.end), nouns[-1], "inferred")

    def _label(self, span: Span) -> Hit | None:
        """The wording of a label that makes up the whole of it."""
        text = self.reading.text
        for hit in self.reading.of("title").within(*span):
            outside = ENUMERATION.sub("", text[span[0] : hit.start]) + text[hit.end : span[1]]
            if hit.rule.value.get("style") == "label" and not hit.rule.pseudo and not outside.strip(NOTHING):
                return hit
        return None

    def _value(self, span: Span, hit: Hit) -> Iterator[Mention]:
        """The name in quotes if the value opens with it, else the value's first sentence."""
        start, end = span
        text = self.reading.text
        mark = MARK.match(text, start)
        inside = self.quoted_at(mark)
        if inside and _QUOTE_END.match(text[inside[1] : end]):
            span = inside
        elif any(self.reading.of(name).at(start) for name in ("funds", "programme")):
            return  # "Projekt: Europejski Fundusz Społeczny, …"
        elif (
            inside is None and " " not in text[hit.start : hit.end] and self.reading.of("title.stop").within(start, end)
        ):
            return  # "Projekt: trwa od maja"
        yield from self.mention(span, hit, "stated")

    def cued(self) -> Iterator[Mention]:
        """A name in quotes right after "pn.", "pod nazwą", "projekt"; after "pn." one without quotes too."""
        for hit in self.hits:
            style = hit.rule.value.get("style")
            if style == "cue":
                yield from self._introduced(hit)
            elif style == "noun":
                yield from self._after_noun(hit)

    def _introduced(self, hit: Hit) -> Iterator[Mention]:
        text = self.reading.text
        position, limit, span = self.behind(hit)
        mark = MARK.match(text, position, limit)
        if span and self._runs_programme(span):
            yield from self.mention((span[0] - 1, self.edition_end(span)), hit, "stated")
        elif span:
            yield from self.mention(span, hit, "stated")
        elif mark:  # the closing mark is missing
            yield from self.mention((mark.end(), self._unquoted_end(mark.end(), limit)), hit, "inferred")
        elif position < limit and (text[position].isupper() or _LEADING_FIGURE.match(text, position, limit)):
            yield from self.mention((position, self._unquoted_end(position, limit)), hit, "inferred")
        elif not text[hit.end : limit].strip(NOTHING):
            yield from self._next_block(hit)

    def _runs_programme(self, span: Span) -> bool:
        """Whether a name in quotes is a state programme's whose run is told behind it: "„X” dla gmin – edycja 2024"."""
        end = self.edition_end(span)
        hits = self.reading.of("programme").within(span[0] - 1, end)
        return end > span[1] and any(hit.rule.value.get("kind") == "state" for hit in hits)

    def _next_block(self, hit: Hit) -> Iterator[Mention]:
        index = self.reading.block_at(hit.start) + 1
        if index < len(self.own) and self.own[index].kind in _BLOCKS:
            block = self.own[index]
            span = self.quote_in(block.start, block.end)
            yield from self.mention(span or (block.start, block.end), hit, "stated")

    def _after_noun(self, hit: Hit) -> Iterator[Mention]:
        text = self.reading.text
        position, limit, span = self.behind(hit)
        if span:
            if span[0] - hit.end <= 6:
                yield from self.mention(span, hit, "stated")
            return
        last = bisect_left(self.spans, hit.start, key=lambda span: span[1]) - 1
        before = self.spans[last] if last >= 0 and hit.start - self.spans[last][1] <= _BEHIND_QUOTE else None
        if before and _IS.fullmatch(text, before[1], hit.start):
            yield from self.mention(before, hit, "stated")
            return
        sentence = self.reading.sentence_at(hit.start)[1]
        near = self.quote_in(hit.end, min(hit.end + FAR_QUOTE + 1, limit, sentence))
        listed = near is not None and text[hit.end : near[0] - 1].endswith(": ")  # "… z Funduszy Europejskich: „X”"
        if near and CLEAN_GAP.fullmatch(text, hit.end, near[0] - 3 * listed) and not self._is_other(hit.end, near[0]):
            yield from self.mention(near, hit, "inferred")
        elif (
            position < limit
            and text[position].isupper()
            and position - hit.end == 1
            and not self.reading.of("programme").at(position)
            and not self.reading.of("funds").at(position)
        ):
            end = self._unquoted_end(position, limit)
            if self._confirmed(text[position:end]):
                yield from self.mention((position, end), hit, "inferred")

    def _is_other(self, start: int, end: int) -> bool:
        """Whether the quotes behind a span name a programme, a measure, a body or a course, not the project."""
        known = self.reading.of("programme").within(start, end)
        programmes = [h for h in self.hits if start <= h.start < end and h.rule.value.get("style") == "programme"]
        if any(not any(k.start <= hit.start and hit.end <= k.end for k in known) for hit in programmes):
            return True
        hits = (hit for field in _OTHER_QUOTED for hit in self.reading.of(field).within(start, end))
        return any(not hit.rule.pseudo for hit in hits)

    def _names_other(self, start: int, end: int) -> bool:
        """Whether words of a programme, a body or a course stand in a span: the name behind them is theirs."""
        hits = (hit for field in _OTHER_NAMES for hit in self.reading.of(field).within(start, end))
        return any(not hit.rule.pseudo for hit in hits)

    def _confirmed(self, name: str) -> bool:
        """Whether a name without quotes is a heading of the page or its title, too."""
        wanted = name.strip(NOTHING).lower()
        if len(wanted) <= FEWEST_CHARS:
            return False
        for block in self.reading.blocks:
            if block.kind == "heading" or block.source in ("title", "og"):
                noun = next((h.end + 1 for h in self.by_start.get(block.start, ())), block.start)
                text = self.reading.text[block.start : block.end].lower()
                if text.startswith(wanted) or text[noun - block.start :].startswith(wanted):
                    return True
        return False

    def _unquoted_end(self, start: int, limit: int) -> int:
        """The end of a title without quotes: the clause, or the end of its capitals."""
        limit = min(limit, max(self.reading.sentence_at(start)[1], start + 1))
        capitals = _CAPITALS.match(self.reading.text, start, limit)
        if capitals and len(capitals.group()) > 6:
            return start + len(capitals.group().rstrip())
        end = phrase_end(self.reading, start, limit, commas=True, stops="title.stop")
        numbered = _SEQUEL.match(self.reading.text, end, limit)
        return numbered.end() if numbered else end

    def whole_blocks(self) -> Iterator[Mention]:
        """A heading or a line that is a name in quotes, and names in quotes in the headline."""
        text, headline = self.reading.text, self.reading.page.headline
        for start, end in self.quotes.values():
            index = self.reading.block_at(start)
            block = self.reading.blocks[index]
            if block.kind not in _BLOCKS:
                continue
            before = ENUMERATION.sub("", text[block.start : start])
            programme = self.reading.of("programme").at(start)
            if programme is not None and programme.rule.value.get("kind") == "state":
                continue
            if block.kind == "item" or (block.end - start <= LINE_CHARS and self._opens_facts(end, block)):
                if not before.strip(NOTHING) and self._opens_facts(end, block):
                    yield from self.mention((start, end), None, "inferred", "title-quoted-item")
            elif not before.strip(NOTHING) and not text[end : block.end].strip(NOTHING):
                yield from self.mention((start, end), None, "inferred")
            elif block.kind == "paragraph" and self._is_deed(start, end):
                yield from self.mention((start, end), None, "inferred", "title-quoted-deed")
            elif (
                index == headline and not self._names_other(block.start, start) and not self._is_programme(block, start)
            ):
                yield from self.mention((start, end), None, "inferred", "title-quoted-headline")

    def _is_deed(self, start: int, end: int) -> bool:
        """`oddano „Przebudowę świetlicy w Xowie”`: the name of an investment, with a sum in its sentence."""
        reading = self.reading
        first, last = reading.sentence_at(start)
        named = self.deed_at(start) and len(reading.text[start:end].split()) > 2
        return named and self.holds_sum(first, last)

    def _opens_facts(self, end: int, block: Block) -> bool:
        """`„Budowa sali” – wartość inwestycji 5 200 000 zł`: a name in quotes before its own total or grant."""
        reading = self.reading
        told = reading.of("amounts").within(end, block.end)
        gap = _BEFORE_FACTS.match(reading.text, end)
        if gap is None or not self.holds_sum(block.start, block.end):
            return False
        return any(hit.rule.value.get("role") == "total" or hit.start == gap.end() for hit in told)

    def _is_programme(self, block: Block, start: int) -> bool:
        hits = [
            hit
            for hit in self.reading.of("title").within(block.start, start)
            if hit.rule.value.get("style") in ("programme", "noun")
        ]
        return bool(hits) and hits[-1].rule.value["style"] == "programme"
