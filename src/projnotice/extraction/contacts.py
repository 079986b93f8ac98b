"""The project office: address, telephones, e-mail, website; never a person's name.

Only what stands beside or below wording that leads to the office is read: an address in the page's foot is the
institution's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import regex

from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span

_EMAIL = regex.compile(r"[\w.+-]++(?:@|\s?\[at\]\s?|\s?\(at\)\s?)[\w-]+(?:\.[\w-]+)+")
_SITE = regex.compile(r"(?<![@\w.-])(?:https?://|www\.)[\w.-]+\.\p{L}{2,}(?:/[\w./?=&%~#+-]*)?", regex.IGNORECASE)
_PHONE = regex.compile(
    r"(?<![\d/.-])(?:(?:\+|00)48[ -]?)?"
    r"(?:(?:\(?0[ -]?\d{2}|\(?\d{2})\)?[ /-]{0,3}(?:\d{3}[ -]?\d{2}[ -]?\d{2}|\d{2}[ -]?\d{2}[ -]?\d{3})"
    r"|\d{3}[ -]?\d{3}[ -]?\d{3})"
    r"(?:,?\s?w(?:ewn?)?\.?\s?\d+)?(?![\d-])"
)
_POSTCODE = regex.compile(
    r"\d{2}-\d{3}\s\p{Lu}\p{L}+(?:[ -](?:\p{Lu}\p{L}+|nad|pod|k\.)(?=[ ,.\n-]|$))*"
    r"(?:\s\d{1,3}\p{Ll}?(?=\s*(?:[,;\n]|$)))?"  # a village has no streets: "87-645 Zbójno 178a"
)
_TOWN = regex.compile(r",\s+\p{Lu}\p{L}+(?:[ -](?:\p{Lu}\p{L}+|nad|pod))*(?=\s*(?:[,.;\n]|$))")
_LINE_END = regex.compile(r",?\s*\n")
_GAP = regex.compile(r",?\s+")
_LABEL_CHARS = 90
_BLOCKS_BELOW = 6
_DETAIL_CHARS = 160
_UNSHAPED_LINES = 2  # the office's name may stand above its address


@dataclass(frozen=True, slots=True)
class ContactValue:
    """A way to reach the office; `named` where the wording names the office, not only where one asks."""

    text: str
    named: bool


def find_contacts(reading: Reading) -> list[Mention]:
    """What reaches the project's office, with the words that lead there."""
    found: dict[tuple[int, int], Mention] = {}
    for hit in reading.of("contact"):
        if hit.rule.value["part"] == "office" and hit.start < reading.own_end:
            for zone in _zones(reading, hit):
                for mention in _in_zone(reading, hit, zone):
                    known = found.get((mention.start, mention.end))
                    if known is None or _named(mention) > _named(known):
                        found[mention.start, mention.end] = mention
    return sorted(found.values(), key=lambda mention: mention.start)


def _named(mention: Mention) -> bool:
    return isinstance(mention.value, ContactValue) and mention.value.named


def _zones(reading: Reading, hit: Hit) -> Iterator[Span]:
    """The rest of the block, and the short blocks under a line that only leads to them."""
    index = reading.block_at(hit.start)
    block = reading.blocks[index]
    if block.kind == "row":
        yield hit.end, block.end
        return
    low, high = field_span(block, hit.start)
    if block.value and high <= block.value[0]:
        high = block.value[1]
    yield hit.end, high
    if high - low > _LABEL_CHARS or _shape_in(reading, (low, high)):
        return
    end = high
    unshaped = 0
    for below in reading.blocks[index + 1 : index + 1 + _BLOCKS_BELOW]:
        if below.kind in ("heading", "row", "context") or below.end - below.start > _DETAIL_CHARS:
            break
        if _shape_in(reading, (below.start, below.end)):
            end, unshaped = below.end, 0
        elif (unshaped := unshaped + 1) > _UNSHAPED_LINES:
            break
    if end > high:
        yield reading.blocks[index + 1].start, end


def _shape_in(reading: Reading, span: Span) -> bool:
    """Whether the span holds an address, a number or the like at all."""
    shapes = (_EMAIL, _SITE, _PHONE, _POSTCODE)
    return any(shape.search(reading.text, *span) for shape in shapes) or bool(_parts(reading, span, "street"))


def _parts(reading: Reading, span: Span, part: str) -> list[Hit]:
    return [hit for hit in reading.of("contact").within(*span) if hit.rule.value["part"] == part]


def _in_zone(reading: Reading, hit: Hit, zone: Span) -> Iterator[Mention]:
    others = _parts(reading, zone, "other")
    text = reading.text
    named = hit.rule.value.get("strength") == "named"
    shaped = chain(
        (("email", *match.span()) for match in _EMAIL.finditer(text, *zone)),
        (("website", *match.span()) for match in _SITE.finditer(text, *zone)),
        (("phone", *match.span()) for match in _PHONE.finditer(text, *zone)),
        (("address", *span) for span in _addresses(reading, zone)),
    )
    for part, start, end in shaped:
        end = start + len(text[start:end].rstrip(" .,;)" if part != "phone" else " "))
        if any((start < other.end and other.start < end) or other.end == start for other in others):
            continue
        yield Mention(
            start,
            end,
            f"contact.{part}",
            ContactValue(_LINE_END.sub(", ", text[start:end]), named),
            hit.rule.id,
            ((hit.start, hit.end),),
        )


def _addresses(reading: Reading, zone: Span) -> Iterator[Span]:
    """Street, postcode with town, room: what stands beside a street or a postcode, divided by commas at most."""
    text = reading.text
    pieces = [(hit.start, hit.end) for part in ("street", "room") for hit in _parts(reading, zone, part)]
    anchors = [(hit.start, hit.end) for hit in _parts(reading, zone, "street")]
    postcodes = [match.span() for match in _POSTCODE.finditer(text, *zone)]
    anchors = sorted(anchors + postcodes)
    pieces = sorted(pieces + postcodes)
    done = zone[0]
    for start, end in anchors:
        if start < done:
            continue
        for first, last in pieces:
            if end <= first and _GAP.fullmatch(text, end, first):
                end = last
        first = _with_building(reading, zone[0], start)
        town = None if any(start <= a < end for a, _ in postcodes) else _TOWN.match(text, end, zone[1])
        done = town.end() if town else end
        yield first, done


def _with_building(reading: Reading, low: int, start: int) -> int:
    """Where the address begins if the name of a public building stands right before the street."""
    for hit in _parts(reading, (low, start), "building"):
        between = reading.text[hit.start : start]
        if between.rstrip().endswith(",") and between.count(",") == 1:
            return hit.start
    return start
