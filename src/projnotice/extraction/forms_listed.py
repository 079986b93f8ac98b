"""Entries of a list of forms that no known head names: "mobilny gabinet", beside entries that are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from projnotice.extraction.formvalue import FormValue
from projnotice.extraction.grammar import tokens
from projnotice.extraction.mention import Mention
from projnotice.extraction.phrases import phrase_end, strip_outer
from projnotice.extraction.reading import Hit, Reading
from projnotice.page.document import Block

_MOST_CHARS = 70
_NUMBER = regex.compile(r"\s*(?:\d{1,2}[.)]|[a-z]\)|[–—•*-])\s*")


def find_unheaded(reading: Reading, known: Sequence[Mention]) -> Iterator[Mention]:
    """Items whose list is opened as one of forms and holds a form that is known by its head."""
    beside = {reading.intros[index] for m in known if reading.blocks[index := reading.block_at(m.start)].kind == "item"}
    taken = {reading.block_at(mention.start) for mention in known}
    openers = {index: hit for index in beside if index is not None for hit in _opener(reading, index)}
    if not openers:
        return
    for index, block in enumerate(reading.blocks):
        opener = reading.intros[index] if block.kind == "item" and index not in taken else None
        if opener in openers:
            yield from _entry(reading, block, openers[opener])


def _opener(reading: Reading, index: int) -> Iterator[Hit]:
    """The wording that makes of a block the intro of a list of forms."""
    block = reading.blocks[index]
    if block.kind in ("paragraph", "heading") and not reading.of("support_forms.against").within(
        block.start, block.end
    ):
        first, _ = reading.sentence_at(block.end - 1)
        hits = reading.of("support_forms.offer").within(max(first, block.start), block.end)
        yield from [hit for hit in hits if hit.rule.value.get("list") == "forms"][:1]


def _entry(reading: Reading, block: Block, hit: Hit) -> Iterator[Mention]:
    number = _NUMBER.match(reading.text, block.start, block.end)
    start = number.end() if number else block.start
    end = phrase_end(reading, start, block.end, stops="support_forms.cut")
    start, end = strip_outer(reading.text, start, end)
    if not 3 <= end - start <= _MOST_CHARS or not _is_name(reading, start, end):
        return
    if any(reading.of(field).within(block.start, block.end) for field in ("support_forms.stop", "courses.head")):
        return
    value = FormValue(reading.text[start:end], "other", (block.start, block.end), bare=False, unnamed=False)
    yield Mention(start, end, "support_forms", value, hit.rule.id, ((hit.start, hit.end),), "inferred")


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether words are a noun phrase: they open with a noun or an adjective, and none of them is a verb."""
    words = list(tokens(reading, start, end))
    if not words or words[0].start != start or words[0].unit.text[0].isdigit():
        return False
    first = words[0]
    opens = first.is_noun or bool(first.unit.adjectives) or not first.unit.tags
    return opens and not first.is_preposition and not first.is_participle and not any(word.is_verb for word in words)
