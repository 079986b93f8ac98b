"""The project office: address, telephones, e-mail, website; never a person's name."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.mention import Mention
from projnotice.extraction.reading import Reading

_EMAIL = regex.compile(r"[\w.+-]++(?:@|\s?\[at\]\s?|\(at\))[\w-]+(?:\.[\w-]+)+")
_PHONE = regex.compile(r"(?:\+?48[ -]?)?\(?0?\d{2}\)?[ /-]{0,2}\d{2,3}[ -]?\d{2}[ -]?\d{2,3}(?!\d)|(?:\+?48[ -]?)?\d{3}[ -]\d{3}[ -]\d{3}(?!\d)")
_SITE = regex.compile(r"(?:https?://|www\.)[\w.-]+\.[a-z]{2,}(?:/[\w./?=&%~#-]*)?", regex.IGNORECASE)
_ADDRESS = regex.compile(
    r"(?:(?:ul|al|pl|os)\.|ulica|plac|aleja|osiedle|Rynek)\s?[\p{L}\d.\s-]{2,45}?\s?\d+\s?\p{L}?(?:/\d+\p{L}?)?(?:\s?(?:lok|m|pok)\.\s?\d+)?(?:,?\s+\d{2}-\d{3}\s+\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)?(?:,\s\p{Lu}[\p{Ll}]+(?!\p{L}))?"
    r"|\p{Lu}[\p{L} -]{2,30}\s\d+\p{L}?,?\s+\d{2}-\d{3}\s+\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?"
)


def find_contacts(reading: Reading) -> list[Mention]:
    """What reaches the project's office, with the cue that ties it to the project."""
    return [
        *_shaped(reading, _EMAIL, "email", "contact-email-shape"),
        *_shaped(reading, _SITE, "website", "contact-website-shape"),
        *_phones(reading),
        *_shaped(reading, _ADDRESS, "address", "contact-address-shape"),
    ]


def _shaped(reading: Reading, shape: regex.Pattern[str], part: str, rule: str) -> Iterator[Mention]:
    for match in shape.finditer(reading.text):
        text = match.group().rstrip(".,;)")
        yield Mention(match.start(), match.start() + len(text), f"contact.{part}", text, rule)


def _phones(reading: Reading) -> Iterator[Mention]:
    """Telephone numbers, only where a cue names them so."""
    cues = [hit for hit in reading.of("contact") if hit.rule.value.get("part") == "phone"]
    for hit in cues:
        block = reading.blocks[reading.block_at(hit.start)]
        position, limit = hit.end, block.end
        while True:
            match = _PHONE.search(reading.text, position, min(limit, position + 24))
            if match is None or regex.search(r"\p{L}{3,}", reading.text[position : match.start()]):
                break
            yield Mention(match.start(), match.end(), "contact.phone", match.group(), hit.rule.id, ((hit.start, hit.end),))
            position = match.end()
