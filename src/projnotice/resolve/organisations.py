"""Who holds the project and who takes part: one beneficiary, its fullest name on the page, and the partners."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

import regex

from projnotice.extraction.mention import Mention
from projnotice.extraction.organisations import OrganisationValue
from projnotice.resolve.draft import Draft
from projnotice.resolve.localities import find_identifiers, find_locality
from projnotice.resolve.names import Names, key
from projnotice.resolve.scope import Scope

_COMMON = ("company", "ngo", "school", "other")  # kinds that many bodies of a page share
_LEGAL = regex.compile(r",?\s+(?:sp(?:ółka|\.)?\s*z\s.*|spółka\s.*|s\.\s?[ac]\.|sp\.\s?[jk]\.)$", regex.IGNORECASE)
_SIGNATURE = regex.compile(r"\s*(?:$|\n|,?\s*(?:tel|ul|e-?mail|NIP|REGON|KRS|\d\d-\d{3})(?!\p{L}))")
_AREAS = ("gmina", "powiat", "voivodeship")
_ACTS = 1  # the strength of one who does something
_RUNS = 4  # the strength of one who runs the project
_OWNER_SOURCES = ("site_name", "title", "header", "footer", "alt")
_ABBREVIATION_CHARS = 7


@dataclass(frozen=True)
class Party:
    """An organisation of the page with its name as the record gives it."""

    mention: Mention
    text: str
    seat: str | None
    names: Names

    @property
    def value(self) -> OrganisationValue:
        """What its finder told of it."""
        return cast(OrganisationValue, self.mention.value)

    @cached_property
    def name(self) -> str:
        """The nominative in running case."""
        name = self.names.organisation(self.text)
        return name[:1].upper() + name[1:]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the name without its legal form."""
        return frozenset(key(_LEGAL.sub("", self.name)).split())

    @cached_property
    def head(self) -> str:
        """The first word of the name's head."""
        start = self.value.head[0] - self.mention.start
        words = key(self.names.organisation(self.text[max(start, 0) :])).split()
        return words[0] if words else ""

    @property
    def head_text(self) -> str:
        """The words of the vocabulary in it."""
        start, end = self.value.head
        return self.text[max(0, start - self.mention.start) : end - self.mention.start]

    @property
    def is_short(self) -> bool:
        """Whether the head is an abbreviation: "MOPS", "PCPR w Kępnie"."""
        head = self.head_text
        return head.isupper() and len(head) <= _ABBREVIATION_CHARS

    @property
    def is_bare(self) -> bool:
        """Whether it is a common noun without a name: "nasz Ośrodek", "gmina"."""
        return not self.value.named and not self.is_short and " " not in self.text

    @cached_property
    def locality(self) -> str | None:
        """The place in the name or told right after it."""
        found = self.names.locality(self.name)
        _, _, after = self.text.partition(" ")
        if found is None and self.is_short and after:
            found = self.names.locality(f"gmina {after}")
        if found is None and self.seat is not None:
            found = self.names.place(self.seat)
        return found


class Parties:
    """The organisations of one page, to find the full name of one that is told by a short one."""

    def __init__(self, scope: Scope, names: Names) -> None:
        self.reading = scope.reading
        text = scope.reading.text
        self.all: list[Party] = []
        titles = scope.mentions.of("title")
        named = [key(str(title.value)) for title in titles]
        for mention in scope.mentions.of("organisation"):
            printed = key(text[mention.start : mention.end])
            inside = any(title.start <= mention.start and mention.end <= title.end for title in titles)
            if inside or any(name == printed or name.startswith(f"{printed} ") for name in named):
                continue  # the name of the project, not of a body: "Centrum Aktywnych"
            seat = cast(OrganisationValue, mention.value).seat
            self.all.append(
                Party(mention, text[mention.start : mention.end], text[slice(*seat)] if seat else None, names)
            )

    def among(self, mentions: list[Mention]) -> list[Party]:
        """The parties of some mentions; a mention that is the project's name is none."""
        return [self._by_start[mention.start] for mention in mentions if mention.start in self._by_start]

    @cached_property
    def _by_start(self) -> dict[int, Party]:
        return {party.mention.start: party for party in self.all}

    @cached_property
    def owner(self) -> Party | None:
        """Whose page it is: the body alone on a first line, of the site's name, of its title, header or footer."""
        reading = self.reading
        ranked: list[tuple[int, int, Party]] = []
        last = reading.block_at(reading.own_end - 1)
        for party in self.all:
            index = reading.block_at(party.mention.start)
            block = reading.blocks[index]
            if not party.value.named or _is_office(party) or party.mention.start - block.start > 3:
                continue
            if block.kind == "context" and block.source in _OWNER_SOURCES:
                ranked.append((1 + _OWNER_SOURCES.index(block.source), party.mention.start, party))
            elif block.kind != "context" and index <= 3 and _stands_alone(reading.text[party.mention.end : block.end]):
                ranked.append((0, party.mention.start, party))
            elif block.kind != "context" and index >= last - 3 and _SIGNATURE.match(reading.text, party.mention.end):
                ranked.append((len(_OWNER_SOURCES) + 1, party.mention.start, party))
        return min(ranked, key=lambda item: (item[2].is_short, item[0], item[1]))[2] if ranked else None

    def same(self, party: Party) -> list[Party]:
        """Every other naming of the same body on the page."""
        return [other for other in self.all if other is not party and _is_same(party, other)]

    def fullest(self, party: Party) -> Party:
        """The longest name that the page prints of a body."""
        if party.value.named and not party.is_short and party.value.kind not in _COMMON:
            return party
        fuller = [
            other
            for other in self.same(party)
            if other.value.named
            and not (other.is_short and not party.is_short)
            and not _is_office(other)
            and (other.value.role or not other.text[0].islower())
        ]
        if party.is_short:
            fuller = [other for other in fuller if not other.is_short] or ([] if party.value.named else fuller)
        if not fuller:
            return party
        if not party.value.named and len({other.locality for other in fuller if other.locality}) > 1:
            owner = self.owner
            fuller = [other for other in fuller if owner is not None and (other is owner or _is_same(owner, other))]
        best = max(fuller, key=lambda other: (len(other.words), -other.mention.start), default=party)
        return best if not party.value.named or party.is_short or len(best.words) > len(party.words) else party

    def owns_page(self, party: Party) -> bool:
        """Whether it is the body whose page this is."""
        owner = self.owner
        if owner is not None:
            return owner is party or _is_same(owner, party)
        names = [b for b in self.reading.blocks if b.source in ("site_name", "title")]
        if any(other.value.kind == party.value.kind for other in self._offices):
            return party.value.kind in ("gmina", "powiat")
        keys = [key(self.reading.text[block.start : block.end]).split() for block in names]
        return any(words and party.words.issuperset(words) for words in keys)

    def offices(self, party: Party) -> list[Party]:
        """Offices of a gmina or powiat on its own page: they stand in its seat."""
        if party.value.kind not in ("gmina", "powiat") or not self.owns_page(party):
            return []
        return [other for other in self._offices if other.value.kind == party.value.kind]

    @cached_property
    def _offices(self) -> list[Party]:
        return [party for party in self.all if _is_office(party) and party.mention.start >= self.reading.own_end]


def _stands_alone(rest: str) -> bool:
    """Whether a line ends behind a body, or goes on behind a dash: "Gmina X – Dzienny Dom"."""
    return len(rest) <= 1 or rest.startswith((" – ", " - "))


def _is_office(party: Party) -> bool:
    """Whether it is the office of a gmina, powiat or voivodeship, not the body itself."""
    return party.value.kind in _AREAS and party.head not in (
        "gmina",
        "miasto",
        "powiat",
        "województwo",
        "samorząd",
    )


def _is_same(one: Party, other: Party) -> bool:
    """Whether two names may be one body's: the same kind, no two places, and no words that speak against it."""
    if one.is_short != other.is_short:
        short, full = (one, other) if one.is_short else (other, one)
        return _place_agrees(one, other) and (short.value.kind == full.value.kind) and _abbreviates(short, full)
    kinds = {one.value.kind, other.value.kind}
    if len(kinds) > 1:
        bare = next((party for party in (one, other) if party.is_bare), None)
        return bare is not None and bare.head in (other if bare is one else one).words
    if one.value.kind not in _COMMON:
        return _place_agrees(one, other) and (one.is_short or other.is_short or _is_office(one) == _is_office(other))
    if one.is_bare or other.is_bare:
        return one.head == other.head or one.value.kind == "school"
    return one.words <= other.words or other.words <= one.words


def _abbreviates(short: Party, full: Party) -> bool:
    """Whether a short head has the first letters of a full name, or stands for its kind by itself: "SP ZOZ", "PCPR"."""
    letters = "".join(char for char in short.head_text if char.isalpha()).lower()
    initials = "".join(word[0] for word in key(full.name).split())
    return short.value.kind not in _COMMON or initials.startswith(letters)


def _place_agrees(one: Party, other: Party) -> bool:
    return one.locality is None or other.locality is None or key(one.locality) == key(other.locality)


def resolve_organisations(scope: Scope, draft: Draft, names: Names) -> None:
    """The beneficiary and the partners of one project."""
    parties = Parties(scope, names)
    holder = _holder(scope, parties)
    if holder is not None:
        fullest = parties.fullest(holder)
        locality = find_locality(fullest, parties)
        record: dict[str, Any] = {"name": fullest.name, "kind": fullest.value.kind, "locality": locality}
        identifiers = find_identifiers(scope.reading, fullest, parties)
        if identifiers:
            record["identifiers"] = identifiers
        draft.put("beneficiary", record, fullest.mention)
        if fullest is not holder:
            draft.cite("/beneficiary", holder.mention)
    _partners(scope, draft, parties, holder)


def _holder(scope: Scope, parties: Parties) -> Party | None:
    """Who is named the beneficiary, else signed the agreement, else runs the project, else whose page it is."""
    for mentions in (scope.of("organisation"), scope.with_shared("organisation")):
        held = [p for p in parties.among(mentions) if p.value.role in ("beneficiary", "unit") and not _only_acts(p)]
        known = [party for party in held if not parties.fullest(party).is_bare]
        if known:
            return max(known, key=lambda party: (party.value.strength, party.value.named, -party.mention.start))
    if parties.owner is not None:
        return parties.owner
    held = [p for p in parties.all if p.value.role == "beneficiary" and not _only_acts(p)]
    bodies = {party.name: party for party in map(parties.fullest, held) if not party.is_bare}
    # Told in another project's part of the page, and no other body is.
    if len(bodies) == 1:
        return next(iter(bodies.values()))
    acting = [party for party in parties.among(scope.with_shared("organisation")) if _only_acts(party)]
    return acting[0] if len({party.name for party in acting}) == 1 else None


def _only_acts(party: Party) -> bool:
    """Whether nothing but a verb of no meaning for projects stands with a body."""
    return party.value.role == "beneficiary" and party.value.strength == _ACTS


def _partners(scope: Scope, draft: Draft, parties: Parties, holder: Party | None) -> None:
    """Every other body with a part of its own; one that runs the project for its beneficiary is a unit."""
    taken: list[Party] = [parties.fullest(holder)] if holder is not None else []
    own = {mention.start for mention in scope.of("organisation")}
    for told in parties.among(scope.with_shared("organisation")):
        role = told.value.role
        if role == "beneficiary":
            role = "unit" if told.mention.start in own and _runs_for(told, holder) else ""
        if not role:
            continue
        party = parties.fullest(told)
        nameless = party.is_bare or (not party.value.named and party.is_short)
        if nameless or any(party.name == other.name or _is_same(party, other) for other in taken):
            continue
        taken.append(party)
        locality = find_locality(party, parties)
        record = {"name": party.name, "kind": party.value.kind, "locality": locality, "role": role}
        draft.append("partners", record, told.mention)


def _runs_for(party: Party, holder: Party | None) -> bool:
    """Whether a body runs the project of another that is named its beneficiary or signed the agreement."""
    strength = party.value.strength
    return holder is not None and strength == _RUNS < holder.value.strength and party.value.kind not in _AREAS
