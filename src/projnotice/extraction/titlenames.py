"""Names on a page: what stands in quotes, the wording that may tell of it, and how a name is cut out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import regex

from projnotice.extraction.grammar import tokens
from projnotice.extraction.mention import Basis, Mention, Span
from projnotice.extraction.phrases import quoted, strip_outer
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span
from projnotice.page.document import Block

MARK = regex.compile(r",,|''|[„“\"«‘‚”»]|(?<!\w)'(?=\p{Lu})")
_GAP = regex.compile(r"[\s.:,–—-]*?(?=,,|''|[„“\"«‘‚”»]|[^\s.:,–—-])")
CLEAN_GAP = regex.compile(r"[^.;:(]*")
ENUMERATION = regex.compile(r"(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s+|(?i:projekt)\s+(?:nr\s+)?\d{1,2}\s*[.:–-]\s*")
_EDITION = regex.compile(
    r"[”“\"»]?(?: dla (?:\p{Lu}[\p{L}-]+ ?)+(?<! ))?(?: ?[–—−,-]? ?(?i:edycja) (?:19|20)\d\d(?:-(?:19|20)?\d\d)?)?"
    r"(?: (?i:na rok) (?:19|20)\d\d)?"
)
_YEAR_END = regex.compile(r"\sr\.")  # "Asystent rodziny w 2023 r."
NOTHING = " .,:;–—-„”“\"'«»‘’‚()"
_MOST_CHARS = 400
LINE_CHARS = 160
FEWEST_CHARS = 3
FAR_QUOTE = 60  # "projekt współfinansowany przez Unię Europejską „X”"


def _before_mark(reading: Reading, hit: Hit) -> Hit:
    """Wording ends where a name in quotes begins: of "projekt „Innowacyjna hala”" the noun alone."""
    mark = MARK.search(reading.text, hit.start + 1, hit.end)
    return Hit(hit.start, mark.start() - (reading.text[mark.start() - 1] == " "), hit.rule) if mark else hit


class Names:
    """The names in quotes and the wording for titles of one page, by where they stand."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.own = [block for block in reading.blocks if block.kind != "context"]
        self.quotes = {span[0]: span for block in self.own for span in quoted(reading.text, block.start, block.end)}
        pseudo = {hit.end for hit in reading.of("title") if hit.rule.pseudo}
        self.hits = [
            _before_mark(reading, h)
            for h in reading.of("title")
            if not h.rule.pseudo and h.end not in pseudo and h.start < reading.own_end
        ]
        self.spans = sorted(self.quotes.values())
        self.by_start: dict[int, list[Hit]] = {}
        self.by_end: dict[int, list[Hit]] = {}
        for hit in self.hits:
            self.by_start.setdefault(hit.start, []).append(hit)
            self.by_end.setdefault(hit.end, []).append(hit)

    def mention(
        self, span: Span, hit: Hit | None, basis: Basis, rule: str = "title-quoted-block", field: str = "title"
    ) -> Iterator[Mention]:
        """The name that a span holds, if it is long enough and has letters."""
        start, end = self._without_number(*strip_outer(self.reading.text, *span))
        end += bool(_YEAR_END.match(self.reading.text, end - 2, span[1]))
        if FEWEST_CHARS <= end - start <= _MOST_CHARS and any(char.isalpha() for char in self.reading.text[start:end]):
            cues = ((hit.start, hit.end),) if hit else ()
            yield Mention(start, end, field, self.reading.text[start:end], hit.rule.id if hit else rule, cues, basis)

    def _without_number(self, start: int, end: int) -> Span:
        """The span up to the number of an agreement or a project that stands behind the name."""
        hits = self.reading.of("agreement_number").within(start, end)
        shapes = [hit for hit in hits if hit.rule.value.get("what") == "shape" and hit.start > start]
        if not shapes:
            return start, end
        end = shapes[0].start
        labels = [hit for hit in hits if hit.end <= end and not self.reading.text[hit.end : end].strip(NOTHING)]
        return strip_outer(self.reading.text, start, min([end, *(label.start for label in labels)]))

    def behind(self, hit: Hit) -> tuple[int, int, Span | None]:
        """Where a name may start behind a cue, how far it may go, and the quoted span that starts there."""
        text = self.reading.text
        block = self.reading.blocks[self.reading.block_at(hit.start)]
        value = block.value if block.label and hit.end == block.label[1] else None  # "realizuje projekt: „Nowy start”"
        limit = value[1] if value else field_span(block, hit.start)[1]
        gap = _GAP.match(text, hit.end, limit)
        position = gap.end() if gap else hit.end
        mark = MARK.match(text, position, limit)
        return position, limit, self.quoted_at(mark)

    def quoted_at(self, mark: regex.Match[str] | None) -> Span | None:
        """The quoted span that a mark opens; a space may stand behind the mark."""
        return (self.quotes.get(mark.end()) or self.quotes.get(mark.end() + 1)) if mark else None

    def edition_end(self, span: Span) -> int:
        """Where the words end that tell the run of a programme."""
        tail = _EDITION.match(self.reading.text, span[1])
        return tail.end() if tail is not None and tail.group().strip('”“"» ') else span[1]

    def deed_at(self, start: int) -> bool:
        """Whether the noun of an investment begins here: "Przebudowa"."""
        return any(hit.rule.value.get("style") == "deed" for hit in self.by_start.get(start, ()))

    def holds_sum(self, start: int, end: int) -> bool:
        """Whether a sum of money begins in a span."""
        amounts = self.reading.amounts
        at = bisect_left(amounts, start, key=lambda amount: amount.start)
        return at < len(amounts) and amounts[at].start < end

    def is_name_line(self, block: Block) -> bool:
        """Whether a line reads as a name: short, no sentence, no name in quotes and no verb in it."""
        text = self.reading.text[block.start : block.end]
        if block.kind not in ("heading", "paragraph") or len(text) > LINE_CHARS or text.endswith("."):
            return False
        if not text[0].isupper() or self.quote_in(block.start, block.end) is not None:
            return False
        return not any(word.is_verb for word in tokens(self.reading, block.start, block.end))

    def quote_in(self, start: int, end: int) -> Span | None:
        """The first name in quotes that begins in a span."""
        at = bisect_left(self.spans, (start, 0))
        return self.spans[at] if at < len(self.spans) and self.spans[at][0] < end else None
