"""Who and what: title, beneficiary, partners, agreement, programme, funds, kind."""

from __future__ import annotations

from collections import Counter
from typing import Any, cast

from projnotice.extraction.mention import Mention
from projnotice.extraction.organisations import OrganisationValue
from projnotice.extraction.programmes import LevelValue, ProgrammeValue
from projnotice.resolve.draft import Draft
from projnotice.resolve.names import Names, key
from projnotice.resolve.scope import Scope


def resolve_identity(scope: Scope, draft: Draft, names: Names) -> None:
    """Everything that names the project and those behind it."""
    title = choose_title(scope)
    if title is not None:
        draft.put("title", title.value, title)
    _kinds(scope, draft)
    _agreement(scope, draft)
    _organisations(scope, draft, names)
    _programme(scope, draft)
    _funds(scope, draft)


def choose_title(scope: Scope) -> Mention | None:
    """The fullest form of the name that the page ties to the project; of equals in words the one in mixed case."""
    titles = scope.own_or_shared("title")
    if not titles:
        return None
    stated = [m for m in titles if m.basis == "stated"] or titles
    weights = Counter(key(str(m.value)) for m in titles)
    base = scope.title or max(stated, key=lambda m: (weights[key(str(m.value))], -m.start))
    words = key(str(base.value))
    family = [m for m in titles if key(str(m.value)) == words or key(str(m.value)).startswith(words + " ")]
    fullest = max(len(key(str(m.value)).split()) for m in family)
    equals = [m for m in family if len(key(str(m.value)).split()) == fullest]
    return max(
        equals,
        key=lambda m: (
            not str(m.value).isupper(),
            sum(c.islower() for c in str(m.value)) > 0,
            m.basis == "stated",
            -m.start,
        ),
    )


def _kinds(scope: Scope, draft: Draft) -> None:
    for mention in scope.with_shared("kind"):
        if mention.value not in draft.values.get("kind", ()):
            draft.append("kind", mention.value, mention)


def _agreement(scope: Scope, draft: Draft) -> None:
    for mention in scope.own_or_shared("agreement_number"):
        draft.put("agreement_number", mention.value, mention)
        break


def _organisation(mention: Mention, scope: Scope, names: Names) -> dict[str, Any]:
    value = cast(OrganisationValue, mention.value)
    printed = scope.reading.text[mention.start : mention.end]
    name = names.organisation(printed)
    return {"name": name, "kind": value.kind, "locality": names.locality(name)}


def _organisations(scope: Scope, draft: Draft, names: Names) -> None:
    mentions = scope.with_shared("organisation")
    holders = [m for m in mentions if cast(OrganisationValue, m.value).role == "beneficiary"]
    beneficiary: Mention | None = None
    if holders:
        beneficiary = max(holders, key=lambda m: (cast(OrganisationValue, m.value).strength, -m.start))
        draft.put("beneficiary", _organisation(beneficiary, scope, names), beneficiary)
    seen = {key(names.organisation(scope.reading.text[beneficiary.start : beneficiary.end]))} if beneficiary else set()
    for mention in mentions:
        role = cast(OrganisationValue, mention.value).role
        if role in ("", "beneficiary"):
            continue
        organisation = _organisation(mention, scope, names)
        name = key(organisation["name"])
        if name in seen:
            continue
        seen.add(name)
        draft.append("partners", {**organisation, "role": role}, mention)


def _programme(scope: Scope, draft: Draft) -> None:
    mentions = scope.own_or_shared("programme")
    if not mentions:
        return
    codes = Counter(cast(ProgrammeValue, m.value).code for m in mentions if cast(ProgrammeValue, m.value).kind == "eu")
    best = max(
        mentions,
        key=lambda m: (
            cast(ProgrammeValue, m.value).kind == "eu",
            codes[cast(ProgrammeValue, m.value).code],
            len(cast(ProgrammeValue, m.value).name),
            -m.start,
        ),
    )
    value = cast(ProgrammeValue, best.value)
    programme: dict[str, Any] = {"code": value.code, "kind": value.kind, "name": value.name}
    for name in ("code", "kind", "name"):
        if programme[name] is not None:
            draft.cite(f"/programme/{name}", best)
    for mention in mentions:
        if cast(ProgrammeValue, mention.value).code == value.code and cast(ProgrammeValue, mention.value).years:
            programme["years"] = cast(ProgrammeValue, mention.value).years
            draft.cite("/programme/years", mention)
            break
    for mention in scope.own_or_shared("programme.level"):
        level = cast(LevelValue, mention.value)
        if level.level in programme:
            continue
        programme[level.level] = {"number": level.number, "name": level.name}
        if level.number is not None:
            draft.cite(f"/programme/{level.level}/number", mention)
        if level.name_span is not None:
            draft.cite(f"/programme/{level.level}/name", mention, level.name_span)
    draft.values["programme"] = programme


def _funds(scope: Scope, draft: Draft) -> None:
    for mention in scope.with_shared("funds"):
        if mention.value not in draft.values.get("funds", ()):
            draft.append("funds", mention.value, mention)
    funds = draft.values.get("funds", [])
    if len(funds) > 1 and "EU" in funds:
        index = funds.index("EU")
        funds.pop(index)
        quotes = [draft.evidence.pop(f"/funds/{n}") for n in range(len(funds) + 1)]
        quotes.pop(index)
        draft.evidence.update({f"/funds/{n}": quote for n, quote in enumerate(quotes)})
