"""The part that an organisation plays in the project: by its label, the words beside it, the line above."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

import regex

from projnotice.extraction.bodies import AREAS, Body, find_bodies
from projnotice.extraction.cases import may_be_dative, may_be_nominative
from projnotice.extraction.grammar import longest, tokens
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span, labels_of

_STRENGTH = {"named": 8, "party": 6, "receives": 6, "runs": 4, "something": 3, "acts": 1}
_NOUN_GAP = 45  # "Beneficjentem projektu systemowego jest Gmina X"
_VERB_GAP = 14  # "prowadzi go Muzeum"
_AFTER_NOUN_GAP = 30  # "Gmina X, która jest beneficjentem"
_AFTER_VERB_GAP = 140  # "Ośrodek … od 2009 roku realizuje projekt"
_LABEL_CHARS = 80
_SESSIONS = ("courses.head", "support_forms.head", "instruments.kind")
_PROJECTS = ("title", "project", "programme", "programme.level", "beneficiary.object")
_SIGNING_GAP = 40
_BREAK = regex.compile(r"[;:!?]|\.\s|\s[–—-]\s.*\s[–—-]\s")
_COORDINATED = regex.compile(
    r"\s*(?:,|;|/|–|-|\d+[.)])?\s*(?:i|oraz|a także|jak również|i z|oraz z|oraz ze)?\s*(?:z|ze)?\s*"
)
_IS = regex.compile(
    r"(?:\s+(?:z|ze)\s+(?:siedzibą w )?\p{Lu}[\p{L}-]+)?[\s,(–-]*(?:któr\w+\s+)?"
    r"(?:(?:jest|są|to|jako|był\w*|będzie)\s+)?"
)
_COLON = regex.compile(r"\s?:\s*|\s[–-]\s")
_DELEGATED = regex.compile(r"\s*[/–-]\s*")
_IN = regex.compile(r"(?<!\w)[Ww]e?\s$")
_AGREED = regex.compile(r"\b(?:z|ze|pomiędzy|między)\s*$")


@dataclass(frozen=True, slots=True)
class OrganisationValue:
    """An organisation with its part in the project.

    Attributes:
        kind: Its kind by the vocabulary.
        head: The span of the vocabulary's words in it.
        named: Whether the name tells more than the kind of body.
        role: `beneficiary`, `partner`, `unit`, `provider`, `authority`, or "" where no word tells.
        strength: For a beneficiary: 8 named so, 6 a party to the agreement, 4 runs the project, 3 runs something,
            1 does something; else 0.
        seat: The place told after the name.
    """

    kind: str
    head: Span
    named: bool
    role: str
    strength: int
    seat: Span | None


@dataclass(frozen=True, slots=True)
class _Role:
    role: str
    strength: int
    cue: Hit | None


_NO_ROLE = _Role("", 0, None)


def find_organisations(reading: Reading) -> list[Mention]:
    """Names of organisations with the part that the words around them give them; none in the page's context."""
    bodies = find_bodies(reading)
    own = [body for body in bodies if body.start < reading.own_end]
    roles = _Roles(reading, own)
    given = [roles.of(index) for index in range(len(own))]
    _share(reading, own, given)
    given = [
        _NO_ROLE if _is_common(reading, body) and role.role != "beneficiary" else role
        for body, role in zip(own, given, strict=True)
    ]
    given += [_NO_ROLE] * (len(bodies) - len(own))
    return [_mention(body, role) for body, role in zip(bodies, given, strict=True)]


def _is_common(reading: Reading, body: Body) -> bool:
    """Whether it is a noun without a name, as in "partnerem jest szkoła"."""
    return not body.named and reading.text[body.start].islower()


def _mention(body: Body, role: _Role) -> Mention:
    cues = ((role.cue.start, role.cue.end),) if role.cue else ()
    value = OrganisationValue(body.kind, body.head, body.named, role.role, role.strength, body.seat)
    rule = role.cue.rule.id if role.cue else body.rule
    return Mention(body.start, body.end, "organisation", value, rule, cues, "stated" if role.cue else "inferred")


def _share(reading: Reading, bodies: list[Body], roles: list[_Role]) -> None:
    """What one body's role tells of the one joined to it: "z Gminą X i Fundacją Y", "Gmina X / Ośrodek w X"."""
    for index in range(1, len(bodies)):
        before, body = bodies[index - 1], bodies[index]
        first, second = roles[index - 1], roles[index]
        if reading.block_at(before.start) != reading.block_at(body.start):
            continue
        if _DELEGATED.fullmatch(reading.text, before.end, body.start) and before.kind in AREAS:
            if second.role == "beneficiary":  # the body that a gmina or powiat runs its project with
                roles[index - 1], roles[index] = second, _Role("unit", 0, second.cue)
        elif not _COORDINATED.fullmatch(reading.text, before.end, body.start):
            continue
        elif not second.role and first.role in ("partner", "unit", "provider"):
            roles[index] = first
        elif second.role == "beneficiary" and second.strength <= _STRENGTH["runs"] and not first.role:
            roles[index - 1] = second
            kinds = reading.of("kind").within(*reading.sentence_at(body.start))
            if any(hit.rule.value["kind"] == "partnership" for hit in kinds):
                roles[index] = _Role("partner", 0, second.cue)


class _Roles:
    """The roles of the bodies of one page."""

    def __init__(self, reading: Reading, bodies: list[Body]) -> None:
        self._reading = reading
        self._bodies = bodies

    def of(self, index: int) -> _Role:
        """Label first, then the words beside it, then the line above."""
        body = self._bodies[index]
        told = self._inline(index) or self._labelled(body) or self._beside(index) or self._above(body)
        return told or (_Role("beneficiary", _STRENGTH["acts"], None) if self._acts(body) else _NO_ROLE)

    def _acts(self, body: Body) -> bool:
        """Whether it is the subject of a sentence, with its verb right behind it: "Gmina X odnowiła świetlice"."""
        if not body.named or body.kind == "company" or not _may_be_subject(self._reading, body):
            return False
        _, last = self._reading.sentence_at(body.start)
        words = list(islice(tokens(self._reading, body.end, last), 2))
        return bool(words) and words[0].start - body.end <= 2 and words[0].is_verb

    def _inline(self, index: int) -> _Role | None:
        """A label within a line: "Beneficjent: Powiat X. Realizator: Zespół Szkół w X"."""
        reading, body = self._reading, self._bodies[index]
        low = max(reading.blocks[reading.block_at(body.start)].start, body.start - _NOUN_GAP)
        hits = [hit for hit in longest(_cues(reading, low, body.start)) if not hit.rule.pseudo and not _is_verb(hit)]
        if hits and _COLON.fullmatch(reading.text, hits[-1].end, body.start):
            return self._as_role(hits[-1], body)
        return None

    def _labelled(self, body: Body) -> _Role | None:
        reading = self._reading
        block = reading.blocks[reading.block_at(body.start)]
        for label in labels_of(block, body.start):
            if any(hit.rule.value["style"] == "label" for hit in reading.of("text").within(*label)):
                continue  # "Obszar realizacji" names a place
            role = self._by_label(longest(_cues(reading, *label)), body)
            if role:
                return role
        return None

    def _above(self, body: Body) -> _Role | None:
        """A short line that ends in the cue, above a body that opens a line: "Kto go realizuje?", "Partnerzy:"."""
        reading = self._reading
        index = reading.block_at(body.start)
        if body.start - reading.blocks[index].start > 4:
            return None
        above = reading.intros[index] if reading.blocks[index].kind == "item" else index - 1 if index else None
        if above is None:
            return None
        block = reading.blocks[above]
        if block.kind not in ("paragraph", "heading", "item") or block.end - block.start > _LABEL_CHARS:
            return None
        hits = [hit for hit in longest(_cues(reading, block.start, block.end)) if block.end - hit.end <= 20]
        return self._by_label(hits, body)

    def _by_label(self, hits: list[Hit], body: Body) -> _Role | None:
        for hit in hits:
            if hit.rule.value.get("strength") != "receives":
                return self._as_role(hit, body)
        return None

    def _beside(self, index: int) -> _Role | None:
        """Nouns before, nouns after, verbs before, verbs after; a verb only of a body that may be its subject."""
        reading, body = self._reading, self._bodies[index]
        low, high = field_span(reading.blocks[reading.block_at(body.start)], body.start)
        first, last = reading.sentence_at(body.start)
        if last <= body.end + 1:  # a name that ends in an abbreviation: "Sistema S.r.l. – partner"
            last = reading.sentence_at(min(last, len(reading.text) - 1))[1]
        low, high = max(low, first), min(high, max(last, body.end))
        cues = longest(_cues(reading, low, high))
        before = [hit for hit in reversed(cues) if hit.end <= body.start]
        after = [hit for hit in cues if hit.start >= body.end]
        hit = next(
            (h for h in before if h.rule.side in ("before", "either") and self._near_before(h, index)), None
        ) or next(
            (h for h in after if h.rule.side in ("after", "either") and not _is_verb(h) and self._near_after(h, index)),
            None,
        )
        if hit is None and _may_be_subject(reading, body):
            hit = next((h for h in before if _is_subjects(h) and self._near_before(h, index)), None) or next(
                (h for h in after if _is_subjects(h) and self._near_after(h, index)), None
            )
        elif hit is None and (given := self._given(low, index)) is not None:
            hit = given
        elif hit is None and _IN.search(reading.text, max(low, body.start - 4), body.start):
            hit = next((h for h in after if h.rule.value.get("where") == "in" and self._near_after(h, index)), None)
        if hit is not None:
            return None if hit.rule.pseudo else self._as_role(hit, body)
        return self._signs(body, low, high) or self._agreed(index, low)

    def _given(self, low: int, index: int) -> Hit | None:
        """A verb of giving right before a body in the dative, or the project whose body it is, in the genitive.

        "przyznał Gminie X dotację", "to projekt Zespołu Szkół".
        """
        body = self._bodies[index]
        head = self._reading.text[body.start : body.end].split(maxsplit=1)[0]
        for hit in self._reading.of("beneficiary").within(low, body.start):
            where = hit.rule.value.get("where")
            if where == "to" and self._near_before(hit, index) and may_be_dative(head, self._reading.morphology):
                return hit
            if where == "of" and hit.end + 1 == body.start and body.named:
                return hit
        return None

    def _signs(self, body: Body, low: int, high: int) -> _Role | None:
        """A party to the agreement: "Gmina X podpisała umowę", "Umowę Gmina X zawarła z Wojewodą"."""
        hits = self._reading.of("signed").within(low, high)
        if any(hit.rule.pseudo for hit in hits) or not _may_be_subject(self._reading, body):
            return None
        if self._reading.of("organisation.authority").at(body.head[0]) is not None:
            return None  # who grants the money
        act = next(
            (hit for hit in hits if hit.rule.value["part"] == "act" and 0 <= hit.start - body.end <= _SIGNING_GAP), None
        )
        agreement = any(hit.rule.value["part"] == "agreement" for hit in hits)
        return _Role("beneficiary", _STRENGTH["party"], act) if act is not None and agreement else None

    def _agreed(self, index: int, low: int) -> _Role | None:
        """The other party of the co-financing agreement: "umowę … z Zarządem Województwa Lubelskiego"."""
        reading, body = self._reading, self._bodies[index]
        if not _AGREED.search(reading.text, max(low, body.start - 12), body.start):
            return None
        authority = reading.of("organisation.authority").at(body.head[0])
        signing = [
            hit
            for hit in reading.of("signed").within(low, reading.sentence_at(body.start)[1])
            if not hit.rule.pseudo and hit.rule.value.get("part") in ("agreement", "label")
        ]
        if authority is not None:
            return _Role("authority", 0, authority) if signing and "hands" not in authority.rule.value else None
        act = next((hit for hit in signing if hit.rule.value.get("part") == "agreement"), None)
        others = (other for other in self._bodies[max(0, index - 2) : index] if other.start >= low)
        granted = any(reading.of("organisation.authority").at(other.head[0]) is not None for other in others)
        return _Role("beneficiary", _STRENGTH["party"], act) if act is not None and granted else None

    def _near_before(self, hit: Hit, index: int) -> bool:
        gap = self._reading.text[hit.end : self._bodies[index].start]
        allowed = _VERB_GAP if _is_verb(hit) else _NOUN_GAP
        return (
            len(gap) <= allowed
            and not _BREAK.search(gap.lstrip(" :–—-"))
            and "," not in gap
            and not self._other_between(hit.end, index)
        )

    def _other_between(self, start: int, index: int) -> bool:
        return any(body.start >= start and body.named for body in self._bodies[max(0, index - 3) : index])

    def _near_after(self, hit: Hit, index: int) -> bool:
        body = self._bodies[index]
        gap = self._reading.text[body.end : hit.start]
        allowed = _AFTER_VERB_GAP if _is_verb(hit) else _AFTER_NOUN_GAP
        if len(gap) > allowed or "; " in gap or not (_is_verb(hit) or _IS.fullmatch(gap)):
            return False
        between = [b for b in self._bodies[index + 1 : index + 5] if b.end <= hit.start]
        return not any(_may_be_subject(self._reading, b) for b in between)

    def _as_role(self, hit: Hit, body: Body) -> _Role | None:
        """The role a cue gives; what somebody runs that is no project makes it a provider of sessions, or nothing."""
        if hit.rule.pseudo:
            return None
        reading = self._reading
        block = reading.blocks[reading.block_at(body.start)]
        first, last = reading.sentence_at(body.start)
        label = [span for span in labels_of(block, body.start) if span[0] <= hit.start < span[1]]
        around = [(min(first, hit.start), max(last, hit.end)), *label]
        role = hit.rule.value.get("role", "beneficiary")
        if role == "provider":
            return _Role(role, 0, hit) if _any(reading, _SESSIONS, [*around, (block.start, block.end)]) else None
        if role == "authority" and _is_verb(hit):
            authority = reading.of("organisation.authority").at(body.head[0])
            if authority is None or "hands" in authority.rule.value:
                return None
        if role != "beneficiary":
            return _Role(role, 0, hit)
        strength = hit.rule.value.get("strength", "named")
        if strength == "receives" and not any(first <= amount.start < last for amount in reading.amounts):
            return None
        if strength == "runs" and not label:
            if (
                hit.end <= body.start
                and _is_verb(hit)
                and self._last(_SESSIONS, first, hit.start) > self._last(_PROJECTS, first, hit.start)
            ):
                return _Role("provider", 0, hit)  # "zajęcia, które prowadziło Centrum „Alfa”"
            if not _any(reading, _PROJECTS, around):
                return _Role("beneficiary", _STRENGTH["something"], hit)
        return _Role("beneficiary", _STRENGTH[strength], hit)

    def _last(self, fields: tuple[str, ...], start: int, end: int) -> int:
        """Where the last wording of these fields stands in a span, -1 where there is none."""
        hits = (hit for field in fields for hit in self._reading.of(field).within(start, end) if not hit.rule.pseudo)
        return max((hit.start for hit in hits), default=-1)


def _cues(reading: Reading, start: int, end: int) -> Iterable[Hit]:
    hits = [h for name in ("beneficiary", "partners") for h in reading.of(name).within(start, end)]
    hits = [hit for hit in hits if hit.rule.value.get("where") not in ("to", "of")]
    return sorted(hits, key=lambda hit: (hit.start, -hit.end, not hit.rule.pseudo))


def _any(reading: Reading, fields: tuple[str, ...], spans: list[Span]) -> bool:
    return any(not hit.rule.pseudo for field in fields for span in spans for hit in reading.of(field).within(*span))


def _is_verb(hit: Hit) -> bool:
    return hit.rule.value.get("strength") in ("party", "receives", "runs") or hit.rule.value.get("part") == "verb"


def _is_subjects(hit: Hit) -> bool:
    """Whether it is a verb of which a body is the subject."""
    return _is_verb(hit) and hit.rule.side == "after" and "where" not in hit.rule.value


def _may_be_subject(reading: Reading, body: Body) -> bool:
    """Whether the head of a name may be a nominative: "Gmina", not "Gminą"."""
    heads = reading.of("organisation.part").ending_at(body.start - 1)
    if any(
        hit.rule.value["is"] == "head" and may_be_nominative(reading.text[hit.start : hit.end], reading.morphology)
        for hit in heads
    ):
        return True  # "Wójt Gminy X otrzymał"
    end = body.start
    while end < body.end and reading.text[end].isalpha():
        end += 1
    return may_be_nominative(reading.text[body.start : end], reading.morphology)
