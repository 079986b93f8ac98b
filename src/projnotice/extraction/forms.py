"""Forms of help other than named courses: workshops, counselling, therapy, placements, unnamed courses."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from projnotice.extraction.formphrases import form_phrase
from projnotice.extraction.grammar import longest
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.offers import Offers, Place
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span

_ABOUT = regex.compile(r"\s+(?:z zakresu|w zakresie|w formie|w postaci|z|w)\s+(?:[\p{L}-]+\s+)?$")
_DETAIL = regex.compile(r"[^,;.]*(?:\([^)]*\)[^,;.]*)?")


@dataclass(frozen=True, slots=True)
class FormValue:
    """A form of help.

    Attributes:
        name: Its noun phrase as printed.
        kind: Its kind by the vocabulary.
        detail: Where its counts stand.
        bare: Nothing but a head that names no form by itself, such as "warsztaty": one only where it is listed.
    """

    name: str
    kind: str
    detail: Span
    bare: bool


def find_forms(reading: Reading) -> list[Mention]:
    """Forms of help by the noun that heads them, where the page tells that participants get them."""
    offers = Offers(reading)
    found: list[Mention] = []
    done = 0
    heads = longest(reading.of("support_forms.head"))
    for number, hit in enumerate(heads):
        if hit.start < done or hit.start >= reading.own_end:
            continue
        low, limit = _field(reading, hit, done)
        if _wraps_next(reading, hit, heads[number + 1] if number + 1 < len(heads) else None, limit):
            continue
        start, end = form_phrase(reading, hit, low, limit, whole=False)
        place = offers.place(start, end, hit.start)
        if place is None or reading.of("support_forms.stop").within(start, limit) and _stopped(reading, start, end):
            continue
        if place == "list":
            start, end = form_phrase(reading, hit, low, limit, whole=True)
        mention = _mention(reading, hit, start, end, limit, place)
        if mention is not None:
            found.append(mention)
            done = end
    return found


def _field(reading: Reading, hit: Hit, done: int) -> Span:
    low, limit = field_span(reading.blocks[reading.block_at(hit.start)], hit.start)
    first, last = reading.sentence_at(hit.start)
    return max(low, first, done), min(limit, last)


def _wraps_next(reading: Reading, hit: Hit, following: Hit | None, limit: int) -> bool:
    """Whether a head only leads to the next one: "zajęcia z zakresu doradztwa zawodowego", "wsparcie w postaci staży"."""
    if following is None or hit.rule.value.get("alone") != "never" or following.end > limit:
        return False
    return following.start - hit.end <= 40 and bool(_ABOUT.fullmatch(reading.text, hit.end, following.start))


def _stopped(reading: Reading, start: int, end: int) -> bool:
    return any(stop.start < end and start < stop.end for stop in reading.of("support_forms.stop").within(start - 40 if start > 40 else 0, end + 40))


def _mention(reading: Reading, hit: Hit, start: int, end: int, limit: int, place: Place) -> Mention | None:
    alone = hit.rule.value.get("alone", "")
    bare = (start, end) == (hit.start, hit.end) and bool(alone)
    if bare and alone == "never":
        return None
    detail = _DETAIL.match(reading.text, end, limit)
    span = (start, limit if place == "list" and _fills(reading, start) else detail.end() if detail else end)
    value = FormValue(reading.text[start:end], hit.rule.value["kind"], span, bare)
    return Mention(start, end, "support_forms", value, hit.rule.id)


def _fills(reading: Reading, start: int) -> bool:
    """Whether the block tells of this form alone: an item or a row."""
    return reading.blocks[reading.block_at(start)].kind in ("item", "row")


__all__ = ["FormValue", "find_forms"]
