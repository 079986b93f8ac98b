"""Where a body has its seat, and its numbers in the public registers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from projnotice.extraction.reading import Reading

if TYPE_CHECKING:
    from projnotice.resolve.organisations import Parties, Party

_POSTAL = regex.compile(
    r"\b\d{2}-\d{3}\s+(?P<place>\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{Ll}+)*(?:\s(?:nad|pod|koło)\s\p{Lu}\p{L}+)?)"
)
_STEM_CHARS = 4
_IDENTIFIERS = {
    "nip": regex.compile(r"[\s:.nr]{0,6}(?:PL\s?)?(?P<number>\d{3}[ -]?\d{2,3}[ -]?\d{2}[ -]?\d{2,3})(?!\d)"),
    "regon": regex.compile(r"[\s:.nr]{0,6}(?P<number>\d{14}|\d{9}|\d{3} \d{3} \d{3})(?!\d)"),
    "krs": regex.compile(r"[\s:.nr]{0,6}(?P<number>\d{10})(?!\d)"),
}


def find_locality(party: Party, parties: Parties) -> str | None:
    """The place in the name; else told with another naming of the body; else in the address beside one of them."""
    if party.locality is not None:
        return party.locality
    same = parties.same(party)
    for other in (*same, *parties.offices(party)):
        if other.locality is not None:
            return other.locality
    seat = _seat_of_powiat(party, parties)
    if seat is not None:
        return seat
    reading = parties.reading
    blocks = {reading.block_at(one.mention.start) for one in (party, *same)}
    if parties.owns_page(party):
        blocks |= {index for index, block in enumerate(reading.blocks) if block.source in ("header", "footer")}
    for index in sorted(blocks):
        block = reading.blocks[index]
        match = _POSTAL.search(reading.text, block.start, block.end)
        if match:
            return match["place"]
    return None


def _seat_of_powiat(party: Party, parties: Parties) -> str | None:
    """The town that a powiat is named after, where another body of the page has its seat: Lipsko of Powiat Lipski."""
    if party.value.kind != "powiat":
        return None
    adjective = party.name.split()[-1].lower()
    towns = (other.locality for other in parties.all if other.value.kind != "powiat")
    return next((town for town in towns if town and town.lower()[:_STEM_CHARS] == adjective[:_STEM_CHARS]), None)


def find_identifiers(reading: Reading, party: Party, parties: Parties) -> dict[str, str]:
    """NIP, REGON and KRS in a line with the body's name, or in a footer of its own page that names nobody else."""
    found: dict[str, str] = {}
    same = [one for one in (party, *parties.same(party)) if one.head == party.head or one.value.named]
    own_page = parties.owns_page(party)
    for hit in reading.of("organisation.identifier"):
        number = _IDENTIFIERS[hit.rule.value["is"]].match(reading.text, hit.end)
        if number is None:
            continue
        block = reading.blocks[reading.block_at(hit.start)]
        named = [one for one in parties.all if block.start <= one.mention.start < hit.start]
        if named[-1] in (party, *same) if named else own_page and block.kind == "context":
            found.setdefault(hit.rule.value["is"], regex.sub(r"\D", "", number["number"]))
    return found
