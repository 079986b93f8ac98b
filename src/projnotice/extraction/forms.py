"""Forms of help other than named courses: workshops, counselling, therapy, placements, unnamed courses."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.formphrases import form_phrase, head_agreements
from projnotice.extraction.forms_listed import find_unheaded
from projnotice.extraction.formvalue import FormValue
from projnotice.extraction.grammar import first_token, longest, token_before
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.offers import Offers, Place
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span

_ABOUT = regex.compile(r"\s+(?:z zakresu|w zakresie|w formie|w postaci|w)\s+(?:[\p{L}-]+\s+)?$")
_OPENS_ROW = regex.compile(r"\s+(?:\p{L}+\s+){1,3}[:–—-]\s+(?:[\p{L}-]+\s+)?")
_COLON = regex.compile(r"\s*:\s*")
_COMMA = regex.compile(r"\s*(?:,(?!\d)|;|\s(?:i|oraz)\s)\s*")
_JOINED = regex.compile(r"\s+(?:i|oraz)\s+(?:[\p{L}-]+\s+)?")
_ITEM_END = regex.compile(r"\s*(?:[.;,]?|[(–—-].*)\s*")
_BREAK = regex.compile(r"[,;:.(](?=\s)|\s[–—-]\s")
_DETAIL = regex.compile(r"[^,;.(]*(?:\([^)]*\)[^,;.(]*)?")


def find_forms(reading: Reading) -> list[Mention]:
    """Forms of help by the noun that heads them, where the page tells that participants get them."""
    offers = Offers(reading)
    found: list[Mention] = []
    done = 0
    heads = longest(reading.of("support_forms.head"))
    for number, hit in enumerate(heads):
        if hit.start < done or hit.start >= reading.own_end or reading.text.startswith("@", hit.end):
            continue
        low, limit = _field(reading, hit, done)
        series = list(_series(reading, hit, limit)) if offers.place(hit.start, hit.end, hit.start) else []
        if series:
            found += series
            done = series[-1].end
            continue
        if _wraps_next(reading, hit, heads[number + 1] if number + 1 < len(heads) else None, limit):
            continue
        start, end = form_phrase(reading, hit, low, limit, whole=False)
        place = offers.place(start, end, hit.start)
        if place is None or _stopped(reading, start, end):
            continue
        if place == "list":
            start, end = form_phrase(reading, hit, low, limit, whole=True)
            end = _coordinated(reading, end, limit, heads[number + 1 : number + 2])
        mention = _mention(reading, hit, start, end, limit, place)
        if mention is not None:
            found.append(mention)
            done = end
    return sorted((*found, *find_unheaded(reading, found)), key=lambda mention: mention.start)


def _field(reading: Reading, hit: Hit, done: int) -> Span:
    low, limit = field_span(reading.blocks[reading.block_at(hit.start)], hit.start)
    first, last = reading.sentence_at(hit.start)
    return max(low, first, done), min(limit, last)


def _coordinated(reading: Reading, end: int, limit: int, following: list[Hit]) -> int:
    """The end of two forms that make one item: "korepetycje i zajęcia sportowe"."""
    for hit in following:
        joined = _JOINED.fullmatch(reading.text, end, hit.start)
        if joined and reading.blocks[reading.block_at(end)].kind == "item":
            _, last = form_phrase(reading, hit, hit.start, limit, whole=True)
            return last if _ITEM_END.fullmatch(reading.text, last, limit) else end
    return end


def _series(reading: Reading, hit: Hit, limit: int) -> Iterator[Mention]:
    """`Zajęcia: matematyczne – 60 godz., logopedyczne – 30 godz.`: adjectives that share one head."""
    block = reading.blocks[reading.block_at(hit.start)]
    if block.label and block.value and hit.end == block.label[1]:
        position, limit = block.value[0], min(block.value[1], reading.sentence_at(block.value[0])[1])
    elif colon := _COLON.match(reading.text, hit.end, limit):
        position = colon.end()
    else:
        return
    agreements = head_agreements(reading, hit)
    while position < limit:
        stop = _COMMA.search(reading.text, position, limit)
        piece_end = stop.start() if stop else limit
        token = first_token(reading, position, piece_end)
        if token is None or token.start > position + 1 or token.is_noun or not token.fits(agreements):
            return
        name = f"{reading.text[hit.start : hit.end]} {reading.text[token.start : token.end]}"
        value = FormValue(name, hit.rule.value["kind"], (token.start, piece_end), bare=False, unnamed=False)
        cues = ((hit.start, hit.end),)
        yield Mention(token.start, token.end, "support_forms", value, hit.rule.id, cues)
        position = stop.end() if stop else limit


def _wraps_next(reading: Reading, hit: Hit, following: Hit | None, limit: int) -> bool:
    """Whether a head only leads to the next one: "wsparcie w postaci staży", "wsparcie opiekunów – poradnictwo"."""
    if following is None or hit.rule.value.get("alone") != "never" or following.end > limit:
        return False
    return following.start - hit.end <= 40 and any(
        pattern.fullmatch(reading.text, hit.end, following.start) for pattern in (_ABOUT, _OPENS_ROW)
    )


def _stopped(reading: Reading, start: int, end: int) -> bool:
    return any(
        stop.start < end and start < stop.end
        for stop in reading.of("support_forms.stop").within(start - 40 if start > 40 else 0, end + 40)
    )


def _mention(reading: Reading, hit: Hit, start: int, end: int, limit: int, place: Place) -> Mention | None:
    alone = hit.rule.value.get("alone", "")
    only_head = (start, end) == (hit.start, hit.end)
    bare = only_head and bool(alone) and " " not in reading.text[start:end]
    if alone == "never" and (bare or _names_body(reading, hit, start, end)):
        return None
    detail = _detail(reading, start, end, limit, place)
    value = FormValue(reading.text[start:end], hit.rule.value["kind"], detail, bare, only_head and alone == "unnamed")
    return Mention(start, end, "support_forms", value, hit.rule.id)


def _names_body(reading: Reading, hit: Hit, start: int, end: int) -> bool:
    """Whether only a proper name stands with a general head: "wsparcie MOPS"."""
    return start == hit.start and reading.text[hit.end : end].lstrip()[:1].isupper()


def _detail(reading: Reading, start: int, end: int, limit: int, place: Place) -> Span:
    """Where the counts of a form stand: its item or row, its own sentence, or what directly follows it."""
    block = reading.blocks[reading.block_at(start)]
    if place == "list" and block.kind in ("item", "row"):
        return block.start, block.end
    first = max(block.start, reading.sentence_at(start)[0])
    if start == first and not reading.of("support_forms.offer").within(first, limit):
        following = next((h.start for h in reading.of("support_forms.head").within(end, limit)), limit)
        return start, following
    heads = reading.of("support_forms.head").within(first, limit)
    later = [h for h in heads if h.start >= end and not _bare_word(reading, h)]
    match = _DETAIL.match(reading.text, end, _next_told(reading, later, end, limit))
    alone = not any(h.end <= start or h.start >= end for h in heads)
    return _detail_start(reading, first, start, alone=alone), match.end() if match else end


def _bare_word(reading: Reading, hit: Hit) -> bool:
    """A general head that no word follows: "(120 godzin usług)" tells of no other form."""
    return hit.rule.value.get("alone") == "never" and not reading.text[hit.end : hit.end + 2].strip()[:1].isalpha()


def _next_told(reading: Reading, following: list[Hit], end: int, limit: int) -> int:
    """Where the next form of the clause is told of: "poradnictwo, a z terapii skorzysta" before its verb."""
    if not following:
        return limit
    clause = _DETAIL.match(reading.text, end, limit)
    if clause is not None and clause.end() < following[0].start:
        return clause.end()
    offers = reading.of("support_forms.offer").within(end, following[0].start)
    return min(offers[0].start, following[0].start) if offers else following[0].start


def _detail_start(reading: Reading, first: int, start: int, *, alone: bool) -> int:
    """Where counts before a form begin: "36-godzinny trening", "5 osób skorzystało z terapii"."""
    before = token_before(reading, first, start)
    if before is not None and before.unit.text[0].isdigit():
        return before.start
    if not alone:
        return start
    breaks = [match.end() for match in _BREAK.finditer(reading.text, first, start)]
    return breaks[-1] if breaks else first


__all__ = ["FormValue", "find_forms"]
