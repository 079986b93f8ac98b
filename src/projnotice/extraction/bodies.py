"""Organisations: a head from the vocabulary and the words that belong to its name."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from projnotice.extraction.grammar import longest, token_before, tokens
from projnotice.extraction.mention import Span
from projnotice.extraction.phrases import quoted
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span

_LEGAL = regex.compile(
    r",?\s*(?:(?i:spółka|sp\.?)\s*z\s*(?i:o\.?\s*o\.?|ograniczoną odpowiedzialnością)(?!\p{L})"
    r"|(?i:spółka akcyjna|spółka jawna)|S\.\s?A\.|SA\b|[sS]\.\s?[cC]\.|[sS]p\.\s?[jkp]\.|s\.\s?[jk]\."
    r"|S\.?r\.?l\.?(?!\p{L})|GmbH|Ltd\.?)"
)
_TOKEN = regex.compile(r"(?:\p{Lu}\.(?=\s?\p{Lu}))|[\p{Lu}\d][\p{L}\d'’&]*(?:[-–][\p{L}\d]+)*\+?")
_CAPITAL = regex.compile(r"(?<=\s)[„\"]?\p{Lu}")
_MARK = regex.compile(r"[„“\"«]|,,|''")
_NAME_WORD = regex.compile(r"\p{Lu}\p{L}+(?:ow|n|sk|ck)(?:a|e|y|i|ie|iej|ego|iego|im|ym|ą|emu|iemu|ej)|\p{Lu}{4,}")
_BEFORE = regex.compile(r"(?<![\p{L}\d])(\p{Lu}[\p{L}]*(?i:sk|ck|dzk)(?i:a|i|ie|iej|iego|im|ą|iemu))\s$")
_SEAT = regex.compile(r",?\s*\(?(?:z|ze)\s+(?:siedzibą\s+w\s+)?(?P<seat>\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?)")
_VALUE = regex.compile(r"(?P<name>[\p{Lu}„\"][^;|()\n–]{3,90}?)\.?\s*(?=$|[;|(\n–]|,\s)")
_FOREIGN = regex.compile(
    r"\s(?P<name>\p{Lu}[\p{L}.-]+(?:\s(?:\p{Lu}[\p{L}.-]+|(?:de|di|da|do|dos|of|der|la|le|und|y|e)(?=\s)))+)"
)
_HYPHEN = regex.compile(r"\s?[-–](?=\p{Lu})")
_UP_TO_LEGAL = regex.compile(rf"(?:\s(?:(?:i|w|we|im\.|ds\.)\s)?\p{{Lu}}[\p{{L}}-]+){{0,5}}(?:{_LEGAL.pattern})")
_COUNTY = regex.compile(r"\p{Ll}+(?:-\p{Ll}+)?(?:sk|ck|dzk)(?:i|iego|iemu|im)(?!\p{L})")  # "powiat bocheński"
_NEAR_HEADS = 4
_IN = ("w", "we")
AREAS = ("gmina", "powiat", "voivodeship")
_MOST_PLACE_WORDS = 2
_COMMON_NOUN = "organisation-firm"
_HEAD_CHARS = 60  # the longest head that may overlap another from the left


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation as printed, before its part in the project is known.

    Attributes:
        start, end: The whole name.
        head: The words of the vocabulary in it.
        rule: The vocabulary's rule.
        kind: Its kind by that rule.
        named: Whether the name tells more than the kind of body: "MOPS w Kutnie", not "nasz Ośrodek".
        seat: The place told after the name: "ze Szczecina", "z siedzibą w Rzeszowie".
    """

    start: int
    end: int
    head: Span
    rule: str
    kind: str
    named: bool
    seat: Span | None


def find_bodies(reading: Reading) -> list[Body]:
    """Every organisation of the page and its context, in text order, disjoint."""
    heads = longest([_from_capital(reading, hit) for hit in _without_endings(reading, reading.of("organisation"))])
    starts = {hit.start for hit in heads}
    bodies: list[Body] = []
    end = -1
    for hit in heads:
        if hit.start >= end:
            overlapping = reading.of("organisation").within(max(end, 0, hit.start - _HEAD_CHARS), hit.end)
            noun = bodies.pop() if bodies and _is_noun_of(reading, bodies[-1], hit) else None
            if noun is not None and noun.rule != _COMMON_NOUN:
                overlapping.append(Hit(noun.start, hit.end, hit.rule))
            body = _body(reading, hit, starts, overlapping, bodies[-1].end if bodies else 0)
            if noun is not None:
                body = dataclasses.replace(body, kind=noun.kind, named=True)
            end = body.end
            bodies.append(body)
    return sorted([*bodies, *_unlisted(reading, bodies)], key=lambda body: body.start)


def _without_endings(reading: Reading, hits: Iterable[Hit]) -> list[Hit]:
    """The heads but for a company that is only the end of a body's name: "Zakład Komunikacji w Malborku Sp. z o.o."."""
    found: list[Hit] = []
    for hit in hits:
        if hit.rule.patterns and any(
            other.end <= hit.end and _UP_TO_LEGAL.match(reading.text, other.end, hit.end)
            for other in found[-_NEAR_HEADS:]
            if not other.rule.patterns and other.rule.value.get("kind") == "other"
        ):
            continue
        found.append(hit)
    return found


def _from_capital(reading: Reading, hit: Hit) -> Hit:
    """A company's name, found from its legal form back, begins with a capital: not "prowadzi Nova Sp. z o.o."."""
    if not hit.rule.patterns or not reading.text[hit.start].islower():
        return hit
    capital = _CAPITAL.search(reading.text, hit.start, hit.end)
    return (
        Hit(capital.start(), hit.end, hit.rule)
        if capital and _LEGAL.search(reading.text, capital.end(), hit.end)
        else hit
    )


def _is_noun_of(reading: Reading, before: Body, hit: Hit) -> bool:
    """Whether the body before is only the noun of this company: "firma", or "Przedsiębiorstwo" of "Jodła sp. j."."""
    if before.named or before.kind != "company" or before.end + 1 != hit.start:
        return False
    legal = _LEGAL.search(reading.text, hit.start, hit.end) is not None
    return reading.text[hit.start].isupper() and (before.rule == _COMMON_NOUN or legal)


def _unlisted(reading: Reading, bodies: list[Body]) -> Iterator[Body]:
    """Bodies that no word of the vocabulary tells: the value of a label, a foreign name after "w partnerstwie z"."""
    text = reading.text
    taken = [(body.start, body.end) for body in bodies]
    for hit in (*reading.of("beneficiary"), *reading.of("partners")):
        if hit.rule.pseudo or hit.start >= reading.own_end or not _introduces(hit):
            continue
        block = reading.blocks[reading.block_at(hit.start)]
        if block.label and block.value and block.label[0] <= hit.start and hit.end == block.label[1]:
            match = _VALUE.match(text, *block.value)
        elif hit.rule.side == "before" and "strength" not in hit.rule.value:
            match = _FOREIGN.match(text, hit.end, block.end)
        else:
            continue
        if match is None or any(start < match.end("name") and match.start("name") < end for start, end in taken):
            continue
        span = match.span("name")
        taken.append(span)
        yield Body(*span, span, hit.rule.id, "company" if _LEGAL.search(text, *span) else "other", True, None)


def _introduces(hit: Hit) -> bool:
    return hit.rule.value.get("strength") == "named" or hit.rule.value.get("role") in ("partner", "unit", "authority")


def _body(reading: Reading, hit: Hit, heads: set[int], overlapping: list[Hit], low: int) -> Body:
    text = reading.text
    first, limit = field_span(reading.blocks[reading.block_at(hit.start)], hit.start)
    opened = min(
        (
            other.start
            for other in overlapping
            if other.start < hit.start < other.end and not (other.rule.patterns and text[other.start].islower())
        ),
        default=hit.start,
    )
    start = _name_start(reading, opened, max(first, low))
    end = _Tail(reading, hit, limit, heads).end()
    kind = hit.rule.value.get("kind", "other")
    if kind == "other" and _LEGAL.search(text, hit.end, end):
        kind = "company"
    named = start < hit.start or end > hit.end or _LEGAL.search(text, hit.start, hit.end) is not None
    if hit.rule.id == _COMMON_NOUN and end > hit.end and not _described(reading, hit, end):  # "firma Progres"
        start = end - len(text[hit.end : end].lstrip())
    seat = _SEAT.match(text, end, limit)
    return Body(start, end, (hit.start, hit.end), hit.rule.id, kind, named, seat.span("seat") if seat else None)


def _described(reading: Reading, hit: Hit, end: int) -> bool:
    """Whether an adjective follows the common noun, which is then a part of the name: "Firma Szkoleniowa TECHNIK"."""
    noun, after = (next(tokens(reading, start, end), None) for start in (hit.start, hit.end))
    return noun is not None and after is not None and not after.is_noun and bool(after.fits(noun.unit.nouns))


def _name_start(reading: Reading, start: int, low: int) -> int:
    """Adjectives in capitals before the head belong to the name: "Lubelska Fundacja", "Powiatowe Centrum Zdrowia"."""
    text = reading.text
    before = _BEFORE.search(text, max(low, start - 40), start)
    if before is not None:
        return before.start(1)
    word = token_before(reading, max(low, start - 40), start)
    head = next(tokens(reading, start, min(len(text), start + 40)), None)
    if word is None or head is None or not _NAME_WORD.fullmatch(word.unit.text) or word.is_noun or word.is_participle:
        return start
    if reading.of("organisation.part").at(word.start) is not None:
        return start
    return word.start if word.fits(head.unit.nouns) else start


class _Tail:
    """The words of a name behind its head: capitals, quotes, a place, a legal form, and the small words between."""

    def __init__(self, reading: Reading, hit: Hit, limit: int, heads: set[int]) -> None:
        self._text = reading.text
        self._limit = min(limit, next(_stops(reading, hit.end, limit), limit))
        self._heads = heads
        parts = reading.of("organisation.part").within(hit.end, limit)
        self._links = {part.start: part for part in parts if part.rule.value["is"] in ("link", "number")}
        self._is_county = hit.rule.value.get("kind") == "powiat"
        self._is_area = hit.rule.value.get("kind") in AREAS
        self._quotes = {span[0]: span for span in quoted(self._text, hit.start, limit)}
        authority = reading.of("organisation.authority").at(hit.start)
        self._end = self._head_end = max(hit.end, authority.end) if authority else hit.end
        self._place: int | None = 0 if self._text[hit.start : hit.end].lower().endswith((" w", " we")) else None

    def end(self) -> int:
        """Where the name ends."""
        while self._legal() or self._piece():
            pass
        return self._end

    def _legal(self) -> bool:
        match = _LEGAL.match(self._text, self._end, self._limit)
        if match and match.end() > self._end:
            self._end = match.end()
            return True
        return False

    def _piece(self) -> bool:
        text, limit = self._text, self._limit
        hyphen = _HYPHEN.match(text, self._end, limit)
        position = hyphen.end() if hyphen else self._end + 1
        if not hyphen and (self._end >= limit or text[self._end] not in " ,"):
            return False
        if text[self._end : self._end + 1] == ",":  # "Lubelska Fundacja Rozwoju, Oddział w Lubartowie"
            position += 1
            if self._links.get(position) is None or text[position : position + 1].islower():
                return False
        place, numbered = self._place, False
        link = self._links.get(position)
        while link is not None and link.end < limit:
            if text[link.start : link.end].lower() in _IN:
                if self._is_area and self._end > self._head_end:  # "Gmina Łapy w 2017 roku"
                    return False
                place = 0
            numbered = link.rule.value["is"] == "number"
            position = link.end + 1
            while position < limit and text[position] in " .":
                position += 1
            link = self._links.get(position)
        if position >= limit or position in self._heads:
            return False
        mark = _MARK.match(text, position, limit)
        if mark:
            span = self._quotes.get(mark.end())
            if span is None or self._place is not None:
                return False
            self._end = _closing(text, span[1])
            return True
        if self._is_county and self._end == self._head_end and (county := _COUNTY.match(text, position, limit)):
            self._end = county.end()
            return False
        token = _TOKEN.match(text, position, limit)
        if token is None or (token.group()[0].isdigit() and not numbered):
            return False
        if self._place is not None and place == self._place:
            place = self._place + 1
            if place > _MOST_PLACE_WORDS:
                return False
        elif place == 0:
            place = 1
        self._place = place
        self._end = token.end()
        return True


def _stops(reading: Reading, start: int, limit: int) -> Iterator[int]:
    """Where a name ends at the latest: before words that say what the body does, and before names of other things."""
    fields = ("beneficiary", "partners", "title", "programme", "funds")
    hits = (hit for field in fields for hit in reading.of(field).within(start, limit))
    found = [hit.start for hit in hits if hit.start > start and hit.rule.value.get("style") not in ("deed", "label")]
    found += [
        hit.start for hit in reading.of("organisation.part").within(start, limit) if hit.rule.value["is"] == "stop"
    ]
    yield from sorted(found)[:1]


def _closing(text: str, position: int) -> int:
    """Behind the closing quotation marks."""
    while position < len(text) and text[position] in "”“\"»'’":
        position += 1
    return position
