"""Where a page tells what its participants get: the places in which a form of help is an entry of the record."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import regex

from projnotice.extraction.grammar import tokens
from projnotice.extraction.mention import Span
from projnotice.extraction.reading import Reading
from projnotice.extraction.zones import field_span
from projnotice.page.document import Block

Place = Literal["list", "prose"]
_NUMBER = regex.compile(r"\s*(?:\d{1,2}[.)]|[a-z]\)|[–—•*-])?\s*")
_DENIED = frozenset(
    {"objective", "target_groups", "results", "recruitment", "documents", "partners", "contact", "areas", "period"}
)
_LABEL_CHARS = 90
_NEAR = 3
_COUNTED = regex.compile(r"\s*(?:[–—:(-]|dla\s+\d)")


@dataclass(frozen=True)
class Offers:
    """Reads the surroundings of a phrase."""

    reading: Reading

    def place(self, start: int, end: int, head: int) -> Place | None:
        """What kind of telling a phrase stands in; None where the page does not tell that participants get it.

        Args:
            start, end: The phrase.
            head: Where its head stands.
        """
        reading = self.reading
        index = reading.block_at(start)
        block = reading.blocks[index]
        low, limit = field_span(block, start)
        first, last = reading.sentence_at(start)
        first, last = max(first, low), min(last, limit)
        if block.kind == "context" or self._forbidden(block, first, start, last):
            return None
        listed = self._listed(index, block, start, low)
        if listed is not None:
            return listed
        if block.kind in ("heading", "row"):
            return None
        if (
            self._offered(first, last, start)
            or self._continues(index, first)
            or self._nominal(index, first, start, end, last)
        ):
            return "prose"
        return None

    def _forbidden(self, block: Block, first: int, start: int, last: int) -> bool:
        """Wording that makes of a form an aim, a result, a setting of something else, or somebody else's."""
        reading = self.reading
        for hit in reading.of("support_forms.before").within(max(first, start - 60), start):
            if not reading.text[hit.end : start].strip(' .(„"'):
                return True
        return any(
            hit.start < start or hit.rule.value.get("where") == "sentence"
            for hit in reading.of("support_forms.against").within(first, last)
        )

    def _listed(self, index: int, block: Block, start: int, low: int) -> Place | None:
        """Whether the phrase opens an item, a cell or the value of a label that tells of help."""
        reading = self.reading
        opens = _NUMBER.match(reading.text, low, start)
        at_start = start - (opens.end() if opens else low) <= _NEAR or self._only_offer(
            opens.end() if opens else low, start
        )
        if block.kind == "item":
            return "list" if at_start and not self.denied[index] else None
        if block.kind == "pair" and block.label and block.value:
            if start < block.value[0]:
                return "list" if at_start and not reading.of("section").within(*block.label) else None
            return "list" if self._label_offers(block.label) else None
        if block.kind == "row":
            return "list" if at_start and self._cell_offers(block, start) else None
        return None

    def _only_offer(self, low: int, start: int) -> bool:
        """Whether only a verb of offering stands before the phrase: "prowadzić gimnastykę", "udział w warsztatach"."""
        hits = self.reading.of("support_forms.offer").within(low, start)
        return bool(hits) and hits[0].start - low <= _NEAR and len(self.reading.text[hits[0].end : start].split()) <= 3

    def _label_offers(self, label: Span) -> bool:
        reading = self.reading
        if reading.of("support_forms.offer").within(*label) or reading.of("instruments.kind").within(*label):
            return True
        if any(hit.rule.value["about"] in ("support", "courses") for hit in reading.of("section").within(*label)):
            return True
        return any(not hit.rule.pseudo for hit in reading.of("support_forms.head").within(*label))

    def _cell_offers(self, block: Block, start: int) -> bool:
        for cell in block.cells:
            if cell.start <= start < cell.end:
                return any(self._label_offers(header) for header in cell.headers) or (
                    cell is block.cells[0] and not cell.headers
                )
        return False

    def _offered(self, first: int, last: int, start: int) -> bool:
        """Whether a verb of offering stands in the sentence, or in the one before a sentence without a verb."""
        offers = self.reading.of("support_forms.offer")
        if any(hit.start < start or hit.rule.side != "before" for hit in offers.within(first, last)):
            return True
        block = self.reading.blocks[self.reading.block_at(first)]
        if self._of_instrument(block, start):
            return True
        before = self.reading.sentence_at(max(block.start, first - 2))
        if before[0] < block.start or before[0] >= first or not offers.within(*before):
            return False
        return not self._forbidden(block, before[0], before[1], before[1]) and not any(
            t.is_verb for t in tokens(self.reading, first, last)
        )

    def _of_instrument(self, block: Block, start: int) -> bool:
        """Whether the block opens with an instrument and a dash or colon: "Społeczny – trening"."""
        reading = self.reading
        for kind in reading.of("instruments.kind").within(block.start, min(start, block.start + _LABEL_CHARS // 2)):
            opens = kind.start - block.start <= _NEAR or reading.of("instruments.head").within(block.start, kind.start)
            if opens and reading.text[kind.end : kind.end + 2].strip()[:1] in ("–", "—", "-", ":"):
                return True
        return False

    def _continues(self, index: int, first: int) -> bool:
        """Whether a line goes on with the list above it: "oraz poradnictwo prawne"."""
        reading = self.reading
        return (
            index > 0
            and reading.blocks[index - 1].kind == "item"
            and not self.denied[index - 1]
            and reading.of("support_forms.joiner").at(first) is not None
            and reading.blocks[index].start == first
        )

    def _nominal(self, index: int, first: int, start: int, end: int, last: int) -> bool:
        """A sentence that is the form with its counts ("Teleopieka – 20 osób"), or opens the text of an instrument."""
        reading = self.reading
        if start - first > _NEAR or self.denied[index]:
            return False
        heading = reading.headings[index]
        if heading is not None:
            block = reading.blocks[heading]
            if reading.of("instruments.kind").within(block.start, block.end) and reading.blocks[index].start == first:
                return True
        return bool(_COUNTED.match(reading.text, end, last)) and bool(self._hours_in(end, last))

    def _hours_in(self, start: int, end: int) -> bool:
        return any(hit.start >= start for hit in self.reading.of("hours").within(start, end))

    @cached_property
    def denied(self) -> list[bool]:
        """For each block, whether the line or heading that opens it is about something other than help."""
        reading = self.reading
        cache: dict[int, bool | None] = {}
        flags: list[bool] = []
        for index in range(len(reading.blocks)):
            flag: bool | None = None
            for opener in (reading.intros[index], reading.headings[index]):
                if opener is None:
                    continue
                if opener not in cache:
                    cache[opener] = self._denies(reading.blocks[opener])
                flag = cache[opener]
                if flag is not None:
                    break
            flags.append(bool(flag))
        return flags

    def _denies(self, block: Block) -> bool | None:
        """True for a line about something else, False for one about help, None for one that does not tell."""
        reading = self.reading
        start, end = block.label if block.label else (block.start, block.end)
        if reading.of("support_forms.against").within(start, end):
            return True
        if self._label_offers((start, end)):
            return False
        if end - start <= _LABEL_CHARS or reading.text[end - 1] == ":":
            return (
                True
                if any(hit.rule.value["about"] in _DENIED for hit in reading.of("section").within(start, end))
                else None
            )
        return None
