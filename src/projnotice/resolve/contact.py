"""How to reach the office of one project."""

from __future__ import annotations

from typing import Any, cast

import regex

from projnotice.extraction.contacts import ContactValue
from projnotice.extraction.mention import Mention
from projnotice.resolve.draft import Draft
from projnotice.resolve.scope import Scope

_NOT_DIGITS = regex.compile(r"\D")


def resolve_contact(scope: Scope, draft: Draft) -> None:
    """Address, e-mail and website of the office named as such, else of where one asks; its telephones."""
    values: dict[str, Any] = {}
    for part in ("address", "phone", "email", "website"):
        mentions = scope.own_or_shared(f"contact.{part}")
        chosen = [m for m in mentions if _value(m).named] or mentions
        if part == "phone":
            _phones(chosen, values, draft)
        elif chosen:
            values[part] = _value(chosen[0]).text
            draft.cite(f"/contact/{part}", chosen[0])
    if values:
        draft.values["contact"] = values


def _phones(mentions: list[Mention], values: dict[str, Any], draft: Draft) -> None:
    """Every number once, in page order."""
    seen: set[str] = set()
    for mention in mentions:
        digits = _NOT_DIGITS.sub("", _value(mention).text)
        if digits not in seen:
            draft.cite(f"/contact/phone/{len(seen)}", mention)
            values.setdefault("phone", []).append(_value(mention).text)
            seen.add(digits)


def _value(mention: Mention) -> ContactValue:
    return cast(ContactValue, mention.value)
