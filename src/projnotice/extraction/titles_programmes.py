"""State programmes and grant schemes whose local run bears their name."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.cases import may_be_nominative
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.reading import Hit
from projnotice.extraction.titlenames import CLEAN_GAP, FAR_QUOTE, Names
from projnotice.extraction.zones import field_span

_WORD = regex.compile(r"\p{L}+")
_STATE_FUNDS = ("RFRD", "RFIL", "RPL")


def programmes(names: Names) -> Iterator[Mention]:
    """`Program „Opieka wytchnieniowa” – edycja 2023`; a state programme without quotes, unless it is a fund."""
    reading = names.reading
    for hit in names.hits:
        if hit.rule.value.get("style") == "grant":
            yield from _granted(names, hit)
        elif hit.rule.value.get("style") == "programme":
            yield from _quoted_programme(names, hit)
            yield from _headed_programme(names, hit)
    for block in names.own:
        for hit in reading.of("programme").within(block.start, block.end):
            funds = reading.of("funds").within(hit.start, hit.end)
            fund = any(other.rule.value.get("code") in _STATE_FUNDS for other in funds)
            if not hit.rule.pseudo and hit.rule.value.get("kind") == "state" and not fund:
                span = names.quotes.get(hit.start)
                if span is not None and span[1] >= hit.end:
                    yield from _programme(names, span, None, hit.rule.id)
                else:
                    yield _run(names, hit.start, hit.end, None, hit.rule.id)


def _granted(names: Names, hit: Hit) -> Iterator[Mention]:
    position, _, quote = names.behind(hit)
    named = names.reading.of("programme").at(position)
    span = quote or ((named.start, named.end) if named else None)
    if span:
        yield from names.mention(span, hit, "stated", field="title.programme")


def _quoted_programme(names: Names, hit: Hit) -> Iterator[Mention]:
    reading = names.reading
    cell = field_span(reading.blocks[reading.block_at(hit.start)], hit.start)
    limit = min(cell[1], reading.sentence_at(hit.start)[1])
    far = hit.end + 2 * FAR_QUOTE
    span = names.quote_in(hit.end, min(far + 1, limit))
    if span and CLEAN_GAP.fullmatch(reading.text, hit.end, span[0]):
        yield from _programme(names, span, hit, hit.rule.id)


def _headed_programme(names: Names, hit: Hit) -> Iterator[Mention]:
    """A programme of no known name that is the headline: "Program Aktywizacja i Integracja"."""
    headline = names.reading.page.headline
    block = names.reading.blocks[headline] if headline is not None else None
    if block is None or hit.start != block.start:
        return
    known = names.reading.of("programme").within(block.start, block.end)
    if any(programme.rule.value.get("kind") for programme in known):
        return
    start = hit.end + 1
    word = _WORD.match(names.reading.text, start, block.end)
    if word and word.group()[0].isupper() and may_be_nominative(word.group(), names.reading.morphology):
        yield _run(names, start, block.end, hit, hit.rule.id)


def _programme(names: Names, span: Span, hit: Hit | None, rule: str) -> Iterator[Mention]:
    """The name in quotes, with what tells its run: "„Opieka 75+” na rok 2023"."""
    end = names.edition_end(span)
    if end > span[1]:
        yield _run(names, span[0] - 1, end, hit, rule)
    else:
        yield _run(names, *span, hit, rule)


def _run(names: Names, start: int, end: int, hit: Hit | None, rule: str) -> Mention:
    cues = ((hit.start, hit.end),) if hit else ()
    return Mention(start, end, "title.programme", names.reading.text[start:end], rule, cues, "inferred")
