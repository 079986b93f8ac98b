"""Objective, results, target groups and areas of one project."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from typing import cast

import regex

from projnotice.extraction.labels import parts
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.reading import Reading
from projnotice.extraction.texts import TextValue, trimmed
from projnotice.extraction.zones import field_span
from projnotice.resolve.draft import Draft
from projnotice.resolve.listed import people_in, places_in, results_in, without_lead
from projnotice.resolve.names import Names, key
from projnotice.resolve.scope import Scope

_STRENGTHS = ("main", "", "weak")
_DASH = regex.compile(r"\s[–—-]+\s")
_BRACKETS = regex.compile(r"\([^()]*\)?")
_LAST_NUMBER = regex.compile(r"(?<=\p{L})\s+\d+\s*$")
_FROM_COUNT = regex.compile(r"\sze?\s+(?=\d)")  # "pracownicy pomocy społecznej z 24 gmin"
_STOP = regex.compile(r"[,;:]")
_AND = regex.compile(r"\b(?:i|oraz)\b")


def resolve_prose(scope: Scope, draft: Draft, names: Names) -> None:
    """Texts as printed; people and places in the nominative, each list without repetitions."""
    _objective(scope, draft)
    _results(scope, draft, names)
    _target_groups(scope, draft, names)
    _areas(scope, draft, names)


def _value(mention: Mention) -> TextValue:
    return cast(TextValue, mention.value)


def _strongest(mentions: list[Mention]) -> list[Mention]:
    """The mentions of the greatest strength that there is."""
    for strength in _STRENGTHS:
        found = [mention for mention in mentions if _value(mention).strength == strength]
        if found:
            return found
    return []


def _objective(scope: Scope, draft: Draft) -> None:
    """The first of the main aims; a list of aims under one cue is one text."""
    found = _strongest(scope.own_or_shared("objective"))
    if not found:
        return
    first = found[0]
    rest = [mention for mention in found if _value(first).item and mention.cues == first.cues]
    draft.put("objective", "; ".join(_value(mention).text for mention in rest) or _value(first).text, first)
    for mention in rest[1:]:
        draft.cite("/objective", mention)


def _results(scope: Scope, draft: Draft, names: Names) -> None:
    for mention in scope.of("results"):
        span = mention.start, mention.end
        whole = _value(mention).item or _value(mention).style == "whole"
        _append(
            draft,
            "results",
            mention,
            [(span, _value(mention).text)] if whole else results_in(scope.reading, names, span),
        )


def _target_groups(scope: Scope, draft: Draft, names: Names) -> None:
    reading = scope.reading
    for mentions in _by_strength(scope.of("target_groups")):
        for mention in mentions:
            span = _told(reading, names, (mention.start, mention.end), weak=_value(mention).strength == "weak")
            if span is not None:
                _append(draft, "target_groups", mention, people_in(reading, names, span))
        if "target_groups" in draft.values:
            return
    _counted_people(scope, draft, names)


def _by_strength(mentions: list[Mention]) -> Iterable[list[Mention]]:
    stated = [mention for mention in mentions if _value(mention).strength != "weak"]
    return stated, [mention for mention in mentions if _value(mention).strength == "weak"]


def _counted_people(scope: Scope, draft: Draft, names: Names) -> None:
    """`80 dorosłych mieszkańców gminy Łęczna`: those whom the total counts, where the words say more than how many."""
    quotes = draft.evidence.get("/participants/total")
    if not quotes:
        return
    reading = scope.reading
    quote = quotes[0]
    at = bisect_left(reading.numbers, quote.start, key=lambda number: number.start)
    if at == len(reading.numbers) or reading.numbers[at].start >= quote.end:
        return
    start = reading.numbers[at].start
    end = _phrase_end(reading, names, start, _block_end(reading, start))
    others = [
        joint
        for joint in names.joints(reading.text[start:end])
        if joint.mark.startswith(",") and joint.opening.kind == "noun"
    ]
    span = start, start + others[0].start if others else end
    if not _opens_people(reading, names, span) or _bare(reading, span, weak=False):
        return
    mention = Mention(span[0], span[1], "target_groups", None, quote.rule, (), "inferred")
    _append(draft, "target_groups", mention, people_in(reading, names, span)[:1])


def _told(reading: Reading, names: Names, span: Span, *, weak: bool) -> Span | None:
    """The phrase that tells what people these are; of `140 osób, m.in. seniorów` the words behind the emphasis."""
    start, end = span
    phrase = start, _phrase_end(reading, names, start, end)
    if not _opens_people(reading, names, phrase):
        return None
    if not _bare(reading, phrase, weak=weak):
        return phrase
    emphasis = parts(reading, start, end, "emphasis")
    if not emphasis or not _bare(reading, (start, emphasis[0].start), weak=weak):
        return None
    start = max(part.end for part in emphasis if part.start == emphasis[0].start)
    start, _ = trimmed(reading.text, start, end)
    phrase = start, _phrase_end(reading, names, start, end)
    return phrase if _opens_people(reading, names, phrase) and not _bare(reading, phrase, weak=weak) else None


def _phrase_end(reading: Reading, names: Names, start: int, end: int) -> int:
    """Where a phrase about people ends: before "w tym", a dash, or the verb of the sentence."""
    stops = [part.start for part in parts(reading, start, end, "stop")]
    for pattern in (_DASH, _FROM_COUNT):
        if (match := pattern.search(reading.text, start, end)) is not None:
            stops.append(match.start())
    stops += [time.start for time in reading.times if start < time.start < end]
    stops += [
        part.start for part in parts(reading, start, end, "clause") if not reading.text[part.end : end].strip(" :,")
    ]
    end = min((stop for stop in stops if stop > start), default=end)
    verb = names.verb(reading.text[start:end])
    end = start + verb if verb else end
    number = _LAST_NUMBER.search(reading.text, start, end)
    return number.start() if number else end


def _block_end(reading: Reading, position: int) -> int:
    """Where the sentence of a position ends, within its cell or the value of its pair."""
    return min(reading.sentence_at(position)[1], field_span(reading.blocks[reading.block_at(position)], position)[1])


def _opens_people(reading: Reading, names: Names, span: Span) -> bool:
    """Whether the first noun of a phrase is one for people."""
    start, end = without_lead(reading, *span)
    a, b = names.opening(reading.text[start:end]).head
    return bool(parts(reading, start, min(start + b + 1, end), "people", "anyone", "quality")) and b > a


def _bare(reading: Reading, span: Span, *, weak: bool) -> bool:
    """People of whom nothing is told: `45 osób (16 K)`, `20 uczniów`; without a count, or weakly cued, only `osób`."""
    start, _ = without_lead(reading, *span)
    counted = any(span[0] <= number.start < start for number in reading.numbers)
    stop = _STOP.search(reading.text, start, span[1])
    end = stop.start() if stop else span[1]
    kinds = ("anyone", "people", "lead") if counted and not weak else ("anyone", "lead")
    known = [(part.start, part.end) for part in parts(reading, start, end, *kinds)]
    known += [match.span() for pattern in (_BRACKETS, _AND) for match in pattern.finditer(reading.text, start, end)]
    words = reading.words
    for at in range(bisect_left(words.starts, start), bisect_left(words.starts, end)):
        if not any(a <= words.starts[at] < b for a, b in known):
            return False
    return True


def _areas(scope: Scope, draft: Draft, names: Names) -> None:
    titles = scope.mentions.of("title")
    for mention in scope.of("areas"):
        if any(title.start <= mention.start and mention.end <= title.end for title in titles):
            continue  # of the name: "Aktywizacja bezrobotnych w powiecie leskim"
        _append(
            draft,
            "areas",
            mention,
            places_in(scope.reading, names, (mention.start, mention.end), stated=_value(mention).style == "label"),
        )


def _append(draft: Draft, field: str, mention: Mention, items: list[tuple[Span, str]]) -> None:
    """The items that are new, each with its own words and the cue."""
    for (start, end), value in items:
        if key(value) not in map(key, draft.values.get(field, ())):
            draft.append(field, value, replace(mention, start=start, end=end))
