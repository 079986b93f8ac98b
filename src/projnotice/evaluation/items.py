"""A record as a list of items: the things that are counted as found, missed or extra."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from projnotice.evaluation.sameness import (
    same_address,
    same_code,
    same_name,
    same_phone,
    same_text,
    same_years,
)
from projnotice.models import Attachment, Hours, Model, Period, Programme, ProjectFields

CORE_FIELDS = (
    "amounts",
    "period.start",
    "period.end",
    "period.months",
    "participants.total",
    "participants.women",
    "participants.men",
    "instruments",
    "courses",
)
"""The fields of the core average."""

_SAME: dict[str, Callable[[Any, Any], bool]] = {
    "headline": same_name,
    "title": same_name,
    "agreement_number": same_code,
    "beneficiary.name": same_name,
    "beneficiary.locality": same_name,
    "partners": lambda one, other: one[1] == other[1] and same_name(one[0], other[0]),
    "partners.locality": same_name,
    "programme.name": same_name,
    "programme.years": same_years,
    "programme.priority": same_code,
    "programme.measure": same_code,
    "programme.submeasure": same_code,
    "programme.priority.name": same_name,
    "programme.measure.name": same_name,
    "programme.submeasure.name": same_name,
    "participants.groups": lambda one, other: one[1] == other[1] and same_name(one[0], other[0]),
    "areas": same_name,
    "target_groups": same_name,
    "objective": same_text,
    "results": same_text,
    "instruments.provider": same_name,
    "instruments.activities": same_name,
    "courses": same_name,
    "courses.provider": same_name,
    "support_forms": same_name,
    "contact.address": same_name,
    "contact.phone": same_phone,
    "contact.email": same_address,
    "contact.website": same_address,
}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a record states.

    Attributes:
        field: The field that it is counted under: `amounts`, `period.start`, `courses.hours`.
        value: What is compared.
        shown: The value as a report shows it.
        pointer: The JSON Pointer of its evidence; empty where it has none.
        part: Which of several values of one field it is: `total` of `courses.hours`. Only equal parts meet.
        details: Items that are judged only where this one is found: the counts of a course.
    """

    field: str
    value: Any
    shown: str
    pointer: str = ""
    part: str = ""
    details: tuple[Item, ...] = ()

    @property
    def path(self) -> str:
        """Field and part: `courses.hours.total`."""
        return f"{self.field}.{self.part}" if self.part else self.field

    def equals(self, other: Item) -> bool:
        """Whether the two state exactly the same of the same field."""
        return bool(self.path == other.path and self.value == other.value)

    def same(self, other: Item) -> bool:
        """Whether the two state the same of the same field, as the contract compares it."""
        if self.path != other.path or self.field not in _SAME:
            return self.equals(other)
        return self.equals(other) or _SAME[self.field](self.value, other.value)


def notice_items(
    page_class: str | None,
    headline: str | None,
    published: str | None,
    attachments: Iterable[Attachment],
    findings: Iterable[str],
) -> Iterator[Item]:
    """The items of a notice beside its projects."""
    for name, value in (("page_class", page_class), ("headline", headline), ("published", published)):
        yield from _scalar(name, value, f"/{name}")
    for attachment in attachments:
        yield Item("attachments", attachment.url, attachment.url)
    for code in findings:
        yield Item("page_findings", code, code)


def project_items(project: ProjectFields, findings: Iterable[str]) -> Iterator[Item]:
    """The items of a project, in the order of the contract."""
    yield from _scalar("title", project.title, "/title")
    yield from _listed("kind", project.kind)
    yield from _scalar("agreement_number", project.agreement_number, "/agreement_number")
    yield from _scalar("signed", project.signed, "/signed")
    yield from _organisations(project)
    yield from _programme(project.programme)
    yield from _listed("funds", project.funds)
    yield from _amounts(project)
    yield from _scalar("cofinancing_rate", project.cofinancing_rate, "/cofinancing_rate")
    yield from _scalars("period", project.period, "/period")
    yield from _participants(project)
    yield from _listed("areas", project.areas)
    yield from _listed("target_groups", project.target_groups)
    yield from _scalar("objective", project.objective, "/objective")
    yield from _listed("results", project.results)
    yield from _help(project)
    yield from _scalars("contact", project.contact, "/contact")
    for code in findings:
        yield Item("findings", code, code)


def _scalar(field: str, value: object, pointer: str, part: str = "") -> Iterator[Item]:
    if value is not None:
        yield Item(field, value, str(value), pointer, part)


def _listed(field: str, values: Iterable[str], pointer: str = "") -> Iterator[Item]:
    base = pointer or "/" + field
    for index, value in enumerate(values):
        yield Item(field, value, value, f"{base}/{index}")


def _scalars(field: str, model: Model | None, pointer: str) -> Iterator[Item]:
    """Every scalar of an object as a field of its own, its lists of text too."""
    if model is None:
        return
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, list):
            yield from _listed(f"{field}.{name}", value, f"{pointer}/{name}")
        else:
            yield from _scalar(f"{field}.{name}", value, f"{pointer}/{name}")


def _parts(field: str, model: Hours | Period | Model | None, pointer: str) -> Iterator[Item]:
    """Every scalar of an object as a part of one field."""
    if model is not None:
        for name in type(model).model_fields:
            yield from _scalar(field, getattr(model, name), f"{pointer}/{name}", name)


def _organisations(project: ProjectFields) -> Iterator[Item]:
    if holder := project.beneficiary:
        for name in ("name", "kind", "locality"):
            yield from _scalar(f"beneficiary.{name}", getattr(holder, name), "/beneficiary")
        for item in _parts("beneficiary.identifiers", holder.identifiers, ""):
            yield Item(item.field, item.value, item.shown, "/beneficiary", item.part)
    for index, partner in enumerate(project.partners):
        pointer = f"/partners/{index}"
        details = [
            *_scalar("partners.kind", partner.kind, pointer),
            *_scalar("partners.locality", partner.locality, pointer),
        ]
        shown = f"{partner.name} ({partner.role})"
        yield Item("partners", (partner.name, partner.role), shown, pointer, details=tuple(details))


def _programme(programme: Programme | None) -> Iterator[Item]:
    if programme is None:
        return
    for name in ("code", "kind", "name", "years"):
        yield from _scalar(f"programme.{name}", getattr(programme, name), f"/programme/{name}")
    for name in ("priority", "measure", "submeasure"):
        if level := getattr(programme, name):
            yield from _scalar(f"programme.{name}", level.number, f"/programme/{name}/number")
            yield from _scalar(f"programme.{name}.name", level.name, f"/programme/{name}/name")


def _amounts(project: ProjectFields) -> Iterator[Item]:
    for index, amount in enumerate(project.amounts):
        pointer = f"/amounts/{index}"
        yield Item(
            "amounts",
            (amount.role, amount.value, amount.currency),
            f"{amount.role} {amount.value:f} {amount.currency}",
            pointer,
            details=(Item("amounts.bound", amount.bound, amount.bound, pointer),),
        )


def _participants(project: ProjectFields) -> Iterator[Item]:
    people = project.participants
    if people is None:
        return
    for name in ("total", "women", "men"):
        yield from _scalar(f"participants.{name}", getattr(people, name), f"/participants/{name}")
    if people.total is not None or people.women is not None or people.men is not None:
        yield Item("participants.bound", people.bound or "exact", people.bound or "exact", "/participants/bound")
    for index, group in enumerate(people.groups):
        shown = f"{group.label} {group.count}"
        yield Item("participants.groups", (group.label, group.count), shown, f"/participants/groups/{index}")
    yield from _parts("participants.reached", people.reached, "/participants/reached")


def _help(project: ProjectFields) -> Iterator[Item]:
    """Instruments, courses, support forms and stages with what is told of each."""
    for field, key in (("instruments", "kind"), ("courses", "name"), ("support_forms", "name"), ("stages", "number")):
        for index, entry in enumerate(getattr(project, field)):
            value, pointer = getattr(entry, key), f"/{field}/{index}"
            details: list[Item] = []
            for name in type(entry).model_fields:
                told = getattr(entry, name)
                if name == key:
                    continue
                if isinstance(told, Model):
                    details += _parts(f"{field}.{name}", told, f"{pointer}/{name}")
                elif isinstance(told, list):
                    details += _listed(f"{field}.{name}", told, f"{pointer}/{name}")
                else:
                    details += _scalar(f"{field}.{name}", told, f"{pointer}/{name}")
            yield Item(field, value, str(value), f"{pointer}/{key}", details=tuple(details))
