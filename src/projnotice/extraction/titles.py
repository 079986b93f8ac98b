"""Titles: a name in quotes or after a label, tied to the project by "pn.", "projekt", a heading, or its programme."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

import regex

from projnotice.extraction.cases import may_be_nominative
from projnotice.extraction.grammar import tokens
from projnotice.extraction.mention import Basis, Mention, Span
from projnotice.extraction.phrases import phrase_end, quoted, strip_outer
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span
from projnotice.page.document import Block

_MARK = regex.compile(r",,|''|[„“\"«‘‚”»]|(?<!\w)'(?=\p{Lu})")
_GAP = regex.compile(r"[\s.:,–—-]*?(?=,,|''|[„“\"«‘‚”»]|[^\s.:,–—-])")
_LEADING_FIGURE = regex.compile(r"\d+(?!\s?[-–:.,]\s?\d)")  # not the hours of "pn. 8-16"
_CLEAN_GAP = regex.compile(r"[^.;:(]*")
_ENUMERATION = regex.compile(r"(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s+|(?i:projekt)\s+(?:nr\s+)?\d{1,2}\s*[.:–-]\s*")
_EDITION = regex.compile(
    r"[”“\"»]?(?: dla (?:\p{Lu}[\p{L}-]+ ?)+(?<! ))?(?: ?[–—−,-]? ?(?i:edycja) (?:19|20)\d\d(?:-(?:19|20)?\d\d)?)?"
    r"(?: (?i:na rok) (?:19|20)\d\d)?"
)
_CAPITALS = regex.compile(r"(?:[\p{Lu}\d][\p{Lu}\d.,–+-]*\s*){2,}(?!\p{Ll})")
_IS = regex.compile(r"[”“\"»'’]*\s*(?:[–—-]\s*)?(?:to|jest|to jest)\s+(?:\p{Ll}+\s+)?")
_SEQUEL = regex.compile(r"\s\d{1,2}(?=[.,;]|$|\n)")  # "Sprawni w pracy 3"
_WORD = regex.compile(r"\p{L}+")
_QUOTE_END = regex.compile(r"[”“\"»'’]*\s*(?:[,.;(]|$)")
_YEAR_END = regex.compile(r"\sr\.")  # "Asystent rodziny w 2023 r."
_BEFORE_FACTS = regex.compile(r"[”“\"»'’]*\s*(?:[,;:(–—-]\s*)?")
_DASH = regex.compile(r"\s+[–—-]\s+")
_NOTHING = " .,:;–—-„”“\"'«»‘’‚()"
_MOST_CHARS = 400
_LINE_CHARS = 160
_FEWEST_CHARS = 3
_BEHIND_QUOTE = 24  # "„X” to nowy projekt"
_FAR_QUOTE = 60  # "projekt współfinansowany przez Unię Europejską „X”"
_STATE_FUNDS = ("RFRD", "RFIL", "RPL")
_OTHER_NAMES = ("programme", "programme.level", "funds", "courses.head", "organisation")
_OTHER_QUOTED = ("programme.level", "courses.head", "organisation")
_BLOCKS = ("paragraph", "heading", "item")


def find_titles(reading: Reading) -> list[Mention]:
    """Names of projects; `value` is the text without its outer quotation marks.

    The field is `title` where words tie the name to a project, `title.programme` for a programme whose run it may be,
    and `title.heading` for a heading that may be a name.
    """
    names = _Names(reading)
    found: dict[tuple[str, Span], Mention] = {}
    for mention in (
        *names.labelled(),
        *names.cued(),
        *names.below(),
        *names.whole_blocks(),
        *names.programmes(),
        *names.headings(),
    ):
        found.setdefault((mention.field, (mention.start, mention.end)), mention)
    return sorted(found.values(), key=lambda mention: (mention.start, mention.end))


def _before_mark(reading: Reading, hit: Hit) -> Hit:
    """Wording ends where a name in quotes begins: of "projekt „Innowacyjna hala”" the noun alone."""
    mark = _MARK.search(reading.text, hit.start + 1, hit.end)
    return Hit(hit.start, mark.start() - (reading.text[mark.start() - 1] == " "), hit.rule) if mark else hit


class _Names:
    """The names on one page."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._own = [block for block in reading.blocks if block.kind != "context"]
        self._quotes = {span[0]: span for block in self._own for span in quoted(reading.text, block.start, block.end)}
        pseudo = {hit.end for hit in reading.of("title") if hit.rule.pseudo}
        self._hits = [
            _before_mark(reading, h)
            for h in reading.of("title")
            if not h.rule.pseudo and h.end not in pseudo and h.start < reading.own_end
        ]
        self._spans = sorted(self._quotes.values())
        self._by_start: dict[int, list[Hit]] = {}
        self._by_end: dict[int, list[Hit]] = {}
        for hit in self._hits:
            self._by_start.setdefault(hit.start, []).append(hit)
            self._by_end.setdefault(hit.end, []).append(hit)

    def _mention(
        self, span: Span, hit: Hit | None, basis: Basis, rule: str = "title-quoted-block", field: str = "title"
    ) -> Iterator[Mention]:
        start, end = self._without_number(*strip_outer(self._reading.text, *span))
        end += bool(_YEAR_END.match(self._reading.text, end - 2, span[1]))
        if _FEWEST_CHARS <= end - start <= _MOST_CHARS and any(
            char.isalpha() for char in self._reading.text[start:end]
        ):
            cues = ((hit.start, hit.end),) if hit else ()
            yield Mention(start, end, field, self._reading.text[start:end], hit.rule.id if hit else rule, cues, basis)

    def _without_number(self, start: int, end: int) -> Span:
        """The span up to the number of an agreement or a project that stands behind the name."""
        hits = self._reading.of("agreement_number").within(start, end)
        shapes = [hit for hit in hits if hit.rule.value.get("what") == "shape" and hit.start > start]
        if not shapes:
            return start, end
        end = shapes[0].start
        labels = [hit for hit in hits if hit.end <= end and not self._reading.text[hit.end : end].strip(_NOTHING)]
        return strip_outer(self._reading.text, start, min([end, *(label.start for label in labels)]))

    def labelled(self) -> Iterator[Mention]:
        """`Tytuł projektu: …`, side by side or one above the other, and cells under such a header."""
        text = self._reading.text
        for index, block in enumerate(self._own):
            if block.label and block.value:
                hit = self._label(block.label)
                if hit:
                    yield from self._value(block.value, hit)
            for cell in block.cells:
                hit = next((hit for header in cell.headers if (hit := self._label(header))), None)
                if hit and not block.header_row:
                    yield from self._value((cell.start, cell.end), hit)
            if block.kind in _BLOCKS and index + 1 < len(self._own) and self._own[index + 1].kind in _BLOCKS:
                hit = self._label((block.start, block.end))
                below = self._own[index + 1].start
                deed = self._deed_at(below)
                sure = hit is not None and (deed or " " in text[hit.start : hit.end] or text[block.end - 1] == ":")
                if hit and sure:  # not "Projekty" of a menu
                    yield from self._value((self._own[index + 1].start, self._own[index + 1].end), hit)

    def below(self) -> Iterator[Mention]:
        """`REGULAMIN UCZESTNICTWA W PROJEKCIE`, and the name in the line below it."""
        for upper, lower in pairwise(self._own):
            nouns = [h for h in self._by_end.get(upper.end, ()) if upper.start < h.start]
            if nouns and nouns[-1].rule.value.get("style") == "noun" and self._is_name_line(lower):
                yield from self._mention((lower.start, lower.end), nouns[-1], "inferred")

    def _is_name_line(self, block: Block) -> bool:
        """Whether a line reads as a name: short, no sentence, no name in quotes and no verb in it."""
        text = self._reading.text[block.start : block.end]
        if block.kind not in ("heading", "paragraph") or len(text) > _LINE_CHARS or text.endswith("."):
            return False
        if not text[0].isupper() or any(block.start <= start < block.end for start in self._quotes):
            return False
        return not any(word.is_verb for word in tokens(self._reading, block.start, block.end))

    def _label(self, span: Span) -> Hit | None:
        """The wording of a label that makes up the whole of it."""
        text = self._reading.text
        for hit in self._reading.of("title").within(*span):
            outside = _ENUMERATION.sub("", text[span[0] : hit.start]) + text[hit.end : span[1]]
            if hit.rule.value.get("style") == "label" and not hit.rule.pseudo and not outside.strip(_NOTHING):
                return hit
        return None

    def _value(self, span: Span, hit: Hit) -> Iterator[Mention]:
        """The name in quotes if the value opens with it, else the value's first sentence."""
        start, end = span
        text = self._reading.text
        mark = _MARK.match(text, start)
        inside = self._quoted_at(mark)
        if inside and _QUOTE_END.match(text[inside[1] : end]):
            span = inside
        elif any(self._reading.of(name).at(start) for name in ("funds", "programme")):
            return  # "Projekt: Europejski Fundusz Społeczny, …"
        elif (
            inside is None
            and " " not in text[hit.start : hit.end]
            and self._reading.of("title.stop").within(start, end)
        ):
            return  # "Projekt: trwa od maja"
        yield from self._mention(span, hit, "stated")

    def cued(self) -> Iterator[Mention]:
        """A name in quotes right after "pn.", "pod nazwą", "projekt"; after "pn." one without quotes too."""
        for hit in self._hits:
            style = hit.rule.value.get("style")
            if style == "cue":
                yield from self._introduced(hit)
            elif style == "noun":
                yield from self._after_noun(hit)

    def _behind(self, hit: Hit) -> tuple[int, int, Span | None]:
        """Where a name may start behind a cue, how far it may go, and the quoted span that starts there."""
        text = self._reading.text
        limit = field_span(self._reading.blocks[self._reading.block_at(hit.start)], hit.start)[1]
        gap = _GAP.match(text, hit.end, limit)
        position = gap.end() if gap else hit.end
        mark = _MARK.match(text, position, limit)
        return position, limit, self._quoted_at(mark)

    def _quoted_at(self, mark: regex.Match[str] | None) -> Span | None:
        """The quoted span that a mark opens; a space may stand behind the mark."""
        return (self._quotes.get(mark.end()) or self._quotes.get(mark.end() + 1)) if mark else None

    def _introduced(self, hit: Hit) -> Iterator[Mention]:
        text = self._reading.text
        position, limit, span = self._behind(hit)
        mark = _MARK.match(text, position, limit)
        if span and self._runs_programme(span):
            yield from self._mention((span[0] - 1, self._edition_end(span)), hit, "stated")
        elif span:
            yield from self._mention(span, hit, "stated")
        elif mark:  # the closing mark is missing
            yield from self._mention((mark.end(), self._unquoted_end(mark.end(), limit)), hit, "inferred")
        elif position < limit and (text[position].isupper() or _LEADING_FIGURE.match(text, position, limit)):
            yield from self._mention((position, self._unquoted_end(position, limit)), hit, "inferred")
        elif not text[hit.end : limit].strip(_NOTHING):
            yield from self._next_block(hit)

    def _runs_programme(self, span: Span) -> bool:
        """Whether a name in quotes is a state programme's whose run is told behind it: "„X” dla gmin – edycja 2024"."""
        end = self._edition_end(span)
        hits = self._reading.of("programme").within(span[0] - 1, end)
        return end > span[1] and any(hit.rule.value.get("kind") == "state" for hit in hits)

    def _edition_end(self, span: Span) -> int:
        """Where the words end that tell the run of a programme."""
        tail = _EDITION.match(self._reading.text, span[1])
        return tail.end() if tail is not None and tail.group().strip('”“"» ') else span[1]

    def _next_block(self, hit: Hit) -> Iterator[Mention]:
        index = self._reading.block_at(hit.start) + 1
        if index < len(self._own) and self._own[index].kind in _BLOCKS:
            block = self._own[index]
            span = next((span for start, span in self._quotes.items() if block.start <= start < block.end), None)
            yield from self._mention(span or (block.start, block.end), hit, "stated")

    def _after_noun(self, hit: Hit) -> Iterator[Mention]:
        text = self._reading.text
        position, limit, span = self._behind(hit)
        if span:
            if span[0] - hit.end <= 6:
                yield from self._mention(span, hit, "stated")
            return
        last = bisect_left(self._spans, hit.start, key=lambda span: span[1]) - 1
        before = self._spans[last] if last >= 0 and hit.start - self._spans[last][1] <= _BEHIND_QUOTE else None
        if before and _IS.fullmatch(text, before[1], hit.start):
            yield from self._mention(before, hit, "stated")
            return
        sentence = self._reading.sentence_at(hit.start)[1]
        following = bisect_left(self._spans, (hit.end, 0))
        near = self._spans[following] if following < len(self._spans) else None
        near = near if near and near[0] - hit.end <= _FAR_QUOTE and near[0] < min(limit, sentence) else None
        listed = near is not None and text[hit.end : near[0] - 1].endswith(": ")  # "… z Funduszy Europejskich: „X”"
        if near and _CLEAN_GAP.fullmatch(text, hit.end, near[0] - 3 * listed) and not self._is_other(hit.end, near[0]):
            yield from self._mention(near, hit, "inferred")
        elif (
            position < limit
            and text[position].isupper()
            and position - hit.end == 1
            and not self._reading.of("programme").at(position)
            and not self._reading.of("funds").at(position)
        ):
            end = self._unquoted_end(position, limit)
            if self._confirmed(text[position:end]):
                yield from self._mention((position, end), hit, "inferred")

    def _is_other(self, start: int, end: int) -> bool:
        """Whether the quotes behind a span name a programme, a measure, a body or a course, not the project."""
        known = self._reading.of("programme").within(start, end)
        programmes = [h for h in self._hits if start <= h.start < end and h.rule.value.get("style") == "programme"]
        if any(not any(k.start <= hit.start and hit.end <= k.end for k in known) for hit in programmes):
            return True
        hits = (hit for field in _OTHER_QUOTED for hit in self._reading.of(field).within(start, end))
        return any(not hit.rule.pseudo for hit in hits)

    def _names_other(self, start: int, end: int) -> bool:
        """Whether words of a programme, a body or a course stand in a span: the name behind them is theirs."""
        hits = (hit for field in _OTHER_NAMES for hit in self._reading.of(field).within(start, end))
        return any(not hit.rule.pseudo for hit in hits)

    def _confirmed(self, name: str) -> bool:
        """Whether a name without quotes is a heading of the page or its title, too."""
        wanted = name.strip(_NOTHING).lower()
        if len(wanted) <= _FEWEST_CHARS:
            return False
        for block in self._reading.blocks:
            if block.kind == "heading" or block.source in ("title", "og"):
                noun = next((h.end + 1 for h in self._hits if h.start == block.start), block.start)
                text = self._reading.text[block.start : block.end].lower()
                if text.startswith(wanted) or text[noun - block.start :].startswith(wanted):
                    return True
        return False

    def _unquoted_end(self, start: int, limit: int) -> int:
        """The end of a title without quotes: the clause, or the end of its capitals."""
        limit = min(limit, max(self._reading.sentence_at(start)[1], start + 1))
        capitals = _CAPITALS.match(self._reading.text, start, limit)
        if capitals and len(capitals.group()) > 6:
            return start + len(capitals.group().rstrip())
        end = phrase_end(self._reading, start, limit, commas=True, stops="title.stop")
        numbered = _SEQUEL.match(self._reading.text, end, limit)
        return numbered.end() if numbered else end

    def whole_blocks(self) -> Iterator[Mention]:
        """A heading or a line that is a name in quotes, and names in quotes in the headline."""
        text, headline = self._reading.text, self._reading.page.headline
        for start, end in self._quotes.values():
            index = self._reading.block_at(start)
            block = self._reading.blocks[index]
            if block.kind not in _BLOCKS:
                continue
            before = _ENUMERATION.sub("", text[block.start : start])
            programme = self._reading.of("programme").at(start)
            if programme is not None and programme.rule.value.get("kind") == "state":
                continue
            if block.kind == "item" or (block.end - start <= _LINE_CHARS and self._opens_facts(end, block)):
                if not before.strip(_NOTHING) and self._opens_facts(end, block):
                    yield from self._mention((start, end), None, "inferred", "title-quoted-item")
            elif not before.strip(_NOTHING) and not text[end : block.end].strip(_NOTHING):
                yield from self._mention((start, end), None, "inferred")
            elif block.kind == "paragraph" and self._is_deed(start, end):
                yield from self._mention((start, end), None, "inferred", "title-quoted-deed")
            elif (
                index == headline and not self._names_other(block.start, start) and not self._is_programme(block, start)
            ):
                yield from self._mention((start, end), None, "inferred", "title-quoted-headline")

    def _is_deed(self, start: int, end: int) -> bool:
        """`oddano „Przebudowę świetlicy w Xowie”`: the name of an investment, with a sum in its sentence."""
        reading = self._reading
        first, last = reading.sentence_at(start)
        named = self._deed_at(start) and len(reading.text[start:end].split()) > 2
        return named and self._holds_sum(first, last)

    def _deed_at(self, start: int) -> bool:
        return any(hit.rule.value.get("style") == "deed" for hit in self._by_start.get(start, ()))

    def _holds_sum(self, start: int, end: int) -> bool:
        amounts = self._reading.amounts
        at = bisect_left(amounts, start, key=lambda amount: amount.start)
        return at < len(amounts) and amounts[at].start < end

    def _opens_facts(self, end: int, block: Block) -> bool:
        """`„Budowa sali” – wartość inwestycji 5 200 000 zł`: a name in quotes before its own total or grant."""
        reading = self._reading
        told = reading.of("amounts").within(end, block.end)
        gap = _BEFORE_FACTS.match(reading.text, end)
        if gap is None or not self._holds_sum(block.start, block.end):
            return False
        return any(hit.rule.value.get("role") == "total" or hit.start == gap.end() for hit in told)

    def _is_programme(self, block: Block, start: int) -> bool:
        hits = [
            hit
            for hit in self._reading.of("title").within(block.start, start)
            if hit.rule.value.get("style") in ("programme", "noun")
        ]
        return bool(hits) and hits[-1].rule.value["style"] == "programme"

    def programmes(self) -> Iterator[Mention]:
        """`Program „Opieka wytchnieniowa” – edycja 2023`; a state programme without quotes, unless it is a fund."""
        reading = self._reading
        for hit in self._hits:
            if hit.rule.value.get("style") == "grant":
                yield from self._granted(hit)
            elif hit.rule.value.get("style") == "programme":
                yield from self._quoted_programme(hit)
                yield from self._headed_programme(hit)
        for block in self._own:
            for hit in reading.of("programme").within(block.start, block.end):
                funds = reading.of("funds").within(hit.start, hit.end)
                fund = any(other.rule.value.get("code") in _STATE_FUNDS for other in funds)
                if not hit.rule.pseudo and hit.rule.value.get("kind") == "state" and not fund:
                    span = self._quotes.get(hit.start)
                    if span is not None and span[1] >= hit.end:
                        yield from self._programme(span, None, hit.rule.id)
                    else:
                        yield self._run(hit.start, hit.end, None, hit.rule.id)

    def _granted(self, hit: Hit) -> Iterator[Mention]:
        position, _, quote = self._behind(hit)
        named = self._reading.of("programme").at(position)
        span = quote or ((named.start, named.end) if named else None)
        if span:
            yield from self._mention(span, hit, "stated", field="title.programme")

    def _quoted_programme(self, hit: Hit) -> Iterator[Mention]:
        reading = self._reading
        cell = field_span(reading.blocks[reading.block_at(hit.start)], hit.start)
        limit = min(cell[1], reading.sentence_at(hit.start)[1])
        far = hit.end + 2 * _FAR_QUOTE
        span = next((s for s in self._quotes.values() if hit.end <= s[0] <= far and s[0] < limit), None)
        if span and _CLEAN_GAP.fullmatch(reading.text, hit.end, span[0]):
            yield from self._programme(span, hit, hit.rule.id)

    def _headed_programme(self, hit: Hit) -> Iterator[Mention]:
        """A programme of no known name that is the headline: "Program Aktywizacja i Integracja"."""
        headline = self._reading.page.headline
        block = self._reading.blocks[headline] if headline is not None else None
        if block is None or hit.start != block.start:
            return
        known = self._reading.of("programme").within(block.start, block.end)
        if any(programme.rule.value.get("kind") for programme in known):
            return
        start = hit.end + 1
        word = _WORD.match(self._reading.text, start, block.end)
        if word and word.group()[0].isupper() and may_be_nominative(word.group(), self._reading.morphology):
            yield self._run(start, block.end, hit, hit.rule.id)

    def _programme(self, span: Span, hit: Hit | None, rule: str) -> Iterator[Mention]:
        """The name in quotes, with what tells its run: "„Opieka 75+” na rok 2023"."""
        end = self._edition_end(span)
        if end > span[1]:
            yield self._run(span[0] - 1, end, hit, rule)
        else:
            yield self._run(*span, hit, rule)

    def _run(self, start: int, end: int, hit: Hit | None, rule: str) -> Mention:
        cues = ((hit.start, hit.end),) if hit else ()
        return Mention(start, end, "title.programme", self._reading.text[start:end], rule, cues, "inferred")

    def headings(self) -> Iterator[Mention]:
        """Headings that may be a name: of an investment, after the word for a project, or over facts."""
        for index, block in enumerate(self._own):
            if (block.kind == "heading" or self._is_deed_line(index, block)) and self._is_name(index, block):
                text = self._reading.text[block.start : block.end]
                start = block.start + (opening.end() if (opening := _ENUMERATION.match(text)) else 0)
                yield from self._mention(
                    (start, self._heading_end(start, block)), None, "inferred", "title-heading", "title.heading"
                )

    def _is_deed_line(self, index: int, block: Block) -> bool:
        """A line that opens with an investment's noun, right over or under the label of its sum."""
        if block.kind != "paragraph" or not self._is_name_line(block):
            return False
        if not any(hit.start == block.start and hit.rule.value.get("style") == "deed" for hit in self._hits):
            return False
        cues = self._reading.of("amounts")
        beside = self._own[max(0, index - 1) : index] + self._own[index + 1 : index + 3]
        return any(other.label and other.value and cues.within(*other.label) for other in beside)

    def _heading_end(self, start: int, block: Block) -> int:
        """A heading that opens with the word for a project ends, as a name, before its dash."""
        dash = _DASH.search(self._reading.text, start, block.end)
        noun = any(hit.start == start and hit.rule.value.get("style") == "noun" for hit in self._hits)
        return dash.start() if dash and noun else block.end

    def _is_name(self, index: int, block: Block) -> bool:
        text = self._reading.text[block.start : block.end]
        if (
            text.endswith((":", "?", "!"))
            or not 8 <= len(text) <= 220
            or any(block.start <= start < block.end for start in self._quotes)
        ):
            return False
        within = (block.start, block.end)
        if self._reading.of("title.edition").within(*within) or self._reading.of("section").within(*within):
            return False
        if any(
            hit.start - block.start <= 2
            for name in ("funds", "programme")
            for hit in self._reading.of(name).within(*within)
        ):
            return False
        bodies = self._reading.of("organisation").within(*within)
        return not any(hit.start - block.start <= 2 for hit in bodies) and index + 1 < len(self._own)
