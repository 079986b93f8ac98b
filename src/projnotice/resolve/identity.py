"""What names a project: title, kind, agreement; then the bodies, the programme and the funds."""

from __future__ import annotations

from collections import Counter
from typing import cast

from projnotice.extraction.mention import Mention
from projnotice.extraction.programmes import ProgrammeValue
from projnotice.resolve.draft import Draft
from projnotice.resolve.names import Names, key
from projnotice.resolve.organisations import resolve_organisations
from projnotice.resolve.programme import resolve_funds, resolve_programme
from projnotice.resolve.scope import Scope
from projnotice.values import PartialDate

_TITLE_WORDS = 14
_OPENING_CHARS = 12  # an enumeration before the name: "A. "


def resolve_identity(scope: Scope, draft: Draft, names: Names) -> None:
    """Everything that names the project and those behind it."""
    title = choose_title(scope)
    if title is not None:
        plain = (
            title.field == "title.programme" and not title.cues
        )  # from running text, in whatever case it stands there
        draft.put("title", names.form(str(title.value)) if plain else title.value, title)
    _kinds(scope, draft)
    _agreement(scope, draft)
    resolve_organisations(scope, draft, names)
    resolve_programme(scope, draft)
    resolve_funds(scope, draft)


def choose_title(scope: Scope) -> Mention | None:
    """The fullest form of the name that the page ties to the project; of equals in words the one in mixed case."""
    titles = scope.own_or_shared("title")
    if not titles:
        return _from_heading(scope) or _from_programme(scope)
    stated = [m for m in titles if m.basis == "stated"] or titles
    weights = Counter(key(str(m.value)) for m in titles)
    base = scope.title or max(stated, key=lambda m: (m.rule == "title-label", weights[key(str(m.value))], -m.start))
    return _fullest(base, titles)


def _fullest(base: Mention, titles: list[Mention]) -> Mention:
    words = key(str(base.value))
    family = [m for m in titles if key(str(m.value)) == words or key(str(m.value)).startswith(words + " ")]
    fullest = max(len(key(str(m.value)).split()) for m in family)
    equals = [m for m in family if len(key(str(m.value)).split()) == fullest]
    return max(equals, key=lambda m: (not str(m.value).isupper(), m.basis == "stated", -m.start))


def _from_heading(scope: Scope) -> Mention | None:
    """The heading of a project's own part; of a single project one that is fuller than the headline or names works."""
    reading = scope.reading
    headings = scope.of("title.heading")
    opening = [m for m in headings if scope.own[0][0] > 0 and m.start - scope.own[0][0] <= _OPENING_CHARS]
    if opening:
        return opening[0]
    block = reading.blocks[reading.page.headline] if reading.page.headline is not None else None
    headline = key(reading.text[block.start : block.end]) if block else ""
    for mention in headings:
        fuller = bool(headline) and key(str(mention.value)).startswith(headline + " ")
        if fuller or any(
            hit.start == mention.start and hit.rule.value.get("style") == "deed" for hit in reading.of("title")
        ):
            return mention
    return next((m for m in headings if _opens_facts(scope, m)), None)


def _opens_facts(scope: Scope, heading: Mention) -> bool:
    """Whether a short heading stands right over the project's labels, its number, or a sentence about "the project"."""
    reading = scope.reading
    index = reading.block_at(heading.start)
    below = reading.blocks[index + 1 : index + 3]
    if len(str(heading.value).split()) > _TITLE_WORDS or not below or reading.own_end <= below[0].start:
        return False
    first, last = below[0].start, min(reading.sentence_at(below[0].start)[1], below[0].end)
    nouns = [hit for hit in reading.of("title").within(first, last) if hit.rule.value.get("style") == "noun"]
    numbers = any(first <= m.start < below[0].end for m in scope.of("agreement_number"))
    return bool(nouns) or numbers or all(block.kind == "pair" for block in below)


def _from_programme(scope: Scope) -> Mention | None:
    """The local run of a state or a town programme bears its name; of a Union programme only a nationwide grant's."""
    mentions = scope.own_or_shared("title.programme")
    granted = next((m for m in mentions if m.basis == "stated"), None)
    if granted is not None:
        return granted
    if not mentions or any(cast(ProgrammeValue, m.value).kind == "eu" for m in scope.own_or_shared("programme")):
        return None
    quoted = [m for m in mentions if m.cues] or mentions
    base = min(quoted, key=lambda m: m.start)
    return _fullest(base, mentions)


def _kinds(scope: Scope, draft: Draft) -> None:
    for mention in scope.with_shared("kind"):
        if mention.value not in draft.values.get("kind", ()):
            draft.append("kind", mention.value, mention)


def _agreement(scope: Scope, draft: Draft) -> None:
    """The agreement's number before the project's; the date of signing to the precision stated."""
    numbers = scope.of("agreement_number")
    if numbers:
        number = min(numbers, key=lambda m: (m.basis != "stated", m.start))
        draft.put("agreement_number", number.value, number)
    signed = next(iter(scope.of("signed")), None)
    if signed is not None:
        draft.put("signed", cast(PartialDate, signed.value).isoformat(), signed)
