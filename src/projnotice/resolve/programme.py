"""The programme that pays, with its levels, and the funds."""

from __future__ import annotations

from collections import Counter
from typing import Any, cast

from projnotice.extraction.levels import LevelValue
from projnotice.extraction.mention import Mention
from projnotice.extraction.programmes import ProgrammeValue
from projnotice.resolve.draft import Draft
from projnotice.resolve.scope import Scope

_UNION_FUNDS = frozenset({"EFS", "EFSPLUS", "EFRR", "FS", "FST", "EFRROW", "KPO"})
_STATE_FUNDS = frozenset({"FSOL", "RFRD", "RFIL", "RPL", "PFRON", "FP"})
_LEVELS = ("priority", "measure", "submeasure")


def resolve_programme(scope: Scope, draft: Draft) -> None:
    """One programme: the Union's before the state's and a town's, the one named most often, its fullest wording."""
    programme: dict[str, Any] = {}
    mentions = [mention for mention in scope.own_or_shared("programme") if not _is_of_another(scope, mention)]
    if mentions:
        codes = {_value(m).code for m in mentions} - {None}
        shared = [m for m in scope.with_shared("programme") if m not in mentions and _value(m).code in codes]
        _name([*mentions, *(m for m in shared if not _is_of_another(scope, m))], programme, draft)
    levels = scope.own_or_shared("programme.level")
    for level in _LEVELS:
        _level(level, [m for m in levels if cast(LevelValue, m.value).level == level], programme, draft)
    if programme:
        draft.values["programme"] = programme


def _is_of_another(scope: Scope, mention: Mention) -> bool:
    """Whether it stands in a line of the footer that tells of a project: "Strona powstała w ramach projektu „X”"."""
    reading = scope.reading
    block = reading.blocks[reading.block_at(mention.start)]
    if block.kind != "context":
        return False
    return any(hit.rule.value.get("style") == "noun" for hit in reading.of("title").within(block.start, block.end))


def _name(mentions: list[Mention], programme: dict[str, Any], draft: Draft) -> None:
    codes = Counter(_value(m).code for m in mentions if _value(m).kind == "eu")

    def rank(mention: Mention) -> tuple[bool, int, bool, bool, int, int]:
        value = _value(mention)
        coded = value.code is not None
        return value.kind == "eu", codes[value.code], coded, value.years is not None, len(value.name), -mention.start

    best = max(mentions, key=rank)
    value = _value(best)
    for name in ("code", "kind", "name"):
        if getattr(value, name) is not None:
            programme[name] = getattr(value, name)
            draft.cite(f"/programme/{name}", best)
    for mention in mentions:
        if _value(mention).code == value.code and _value(mention).years:
            programme["years"] = _value(mention).years
            draft.cite("/programme/years", mention)
            break


def _value(mention: Mention) -> ProgrammeValue:
    return cast(ProgrammeValue, mention.value)


def _level(level: str, mentions: list[Mention], programme: dict[str, Any], draft: Draft) -> None:
    """The first number of the level, and its name wherever it is printed with that number."""
    numbered = next((m for m in mentions if cast(LevelValue, m.value).number is not None), None)
    number = cast(LevelValue, numbered.value).number if numbered else None
    named = next(
        (m for m in mentions if cast(LevelValue, m.value).name and cast(LevelValue, m.value).number == number), None
    )
    if numbered is None and named is None:
        return
    programme[level] = {"number": number, "name": cast(LevelValue, named.value).name if named else None}
    if numbered is not None:
        draft.cite(f"/programme/{level}/number", numbered)
    if named is not None:
        draft.cite(f"/programme/{level}/name", named, cast(LevelValue, named.value).name_span)


def resolve_funds(scope: Scope, draft: Draft) -> None:
    """Every fund named; Union money of no named fund only where no other of the Union's is named.

    A programme of the government stands for the state's budget only where no other fund of the state is named.
    """
    seen: dict[object, Mention] = {}
    for mention in scope.with_shared("funds"):
        if not _is_of_another(scope, mention):
            known = seen.setdefault(mention.value, mention)
            seen[mention.value] = mention if (known.basis, mention.basis) == ("inferred", "stated") else known
    if "BP" in seen and seen["BP"].basis == "inferred" and not _STATE_FUNDS.isdisjoint(seen):
        seen.pop("BP")
    if not _UNION_FUNDS.isdisjoint(seen):
        seen.pop("EU", None)
    for fund, mention in seen.items():
        draft.append("funds", fund, mention)
