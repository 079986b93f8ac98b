"""What a record and a row of a list say differently about one project."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from projnotice.linking.candidates import Indexed
from projnotice.linking.derive import Derived
from projnotice.linking.names import body_words, folded_words
from projnotice.models import Project

_ROLES = ("total", "eligible", "grant", "eu")


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that both state, and state differently: `record` as in the record, `list` as in the list."""

    field: str
    record: str
    list: str


def differences(project: Project, derived: Derived, found: Indexed) -> tuple[Difference, ...]:
    """The fields that differ, in the order of the record; dates are compared to the precision of the record."""
    return tuple(_differences(project, derived, found))


def _differences(project: Project, derived: Derived, found: Indexed) -> Iterator[Difference]:
    row = found.row
    if project.title and row.title and folded_words(project.title) != list(found.title):
        yield Difference("title", project.title, row.title)
    if project.agreement_number and row.number and not _same_number(derived, found):
        yield Difference("agreement_number", project.agreement_number, row.number)
    if project.beneficiary and row.beneficiary and tuple(body_words(project.beneficiary.name)) not in found.bodies:
        yield Difference("beneficiary", project.beneficiary.name, row.beneficiary)
    for role in _ROLES:
        pair = money(project, found, role)
        if pair and pair[0] != pair[1]:
            yield Difference(f"amounts.{role}", pair[0], pair[1])
    for end, stated, listed in ends(project, found):
        if not listed.isoformat().startswith(stated):
            yield Difference(f"period.{end}", stated, listed.isoformat())


def money(project: Project, found: Indexed, role: str) -> tuple[str, str] | None:
    """The sum of a role in the record and in the list; None unless both have one that is exact and in one currency."""
    listed = getattr(found.row, role)
    stated = [amount for amount in project.amounts if amount.role == role and amount.currency == found.row.currency]
    if listed is None or len(stated) != 1 or stated[0].bound != "exact":
        return None
    return f"{stated[0].value:.2f}", f"{listed:.2f}"


def ends(project: Project, found: Indexed) -> Iterator[tuple[str, str, datetime.date]]:
    """The ends of the period that both state: `start` or `end`, the record's date, the list's."""
    for end in ("start", "end"):
        stated, listed = getattr(project.period, end, None), getattr(found.row, end)
        if stated and listed:
            yield end, stated, listed


def _same_number(derived: Derived, found: Indexed) -> bool:
    """Whether the numbers are one, annexes apart."""
    if derived.number and found.number:
        return derived.number.bare == found.number.bare
    return bool(derived.other_number and folded_words(found.row.number or "") == derived.other_number.value.split())
