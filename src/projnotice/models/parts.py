"""The parts of a project: organisations, programme, money, time, people, help."""

# ruff: noqa: RUF012 - pydantic copies the default of a field for every object
from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from projnotice.models.base import Model, Stated
from projnotice.models.codes import (
    AmountRole,
    Bound,
    Currency,
    InstrumentKind,
    OrganisationKind,
    PartnerRole,
    ProgrammeCode,
    ProgrammeKind,
    SupportFormKind,
)
from projnotice.models.scalars import Count, PlainDecimal, ReducedDate, Text


class Identifiers(Model):
    """Numbers of an organisation in the public registers, where the page states them."""

    nip: Text | None = None
    regon: Text | None = None
    krs: Text | None = None


class Organisation(Model):
    """A body with its name in the nominative: `Miejski Ośrodek Pomocy Społecznej w Lubartowie`."""

    one_evidence: ClassVar[bool] = True

    name: Text
    kind: OrganisationKind | None = None
    locality: Text | None = None
    identifiers: Stated[Identifiers] = None


class Partner(Organisation):
    """An organisation beside the beneficiary, with what it does in the project."""

    role: PartnerRole


class ProgrammeLevel(Model):
    """A priority, measure or sub-measure; the number as printed, without leading zeros: `VII`, `7.1`."""

    number: Text | None = None
    name: Text | None = None


class Programme(Model):
    """The programme that pays; `code` is null for one outside the table of codes."""

    code: ProgrammeCode | None = None
    kind: ProgrammeKind | None = None
    name: Text | None = None
    years: Text | None = None
    priority: Stated[ProgrammeLevel] = None
    measure: Stated[ProgrammeLevel] = None
    submeasure: Stated[ProgrammeLevel] = None


class Amount(Model):
    """A sum of money in one role; `blisko 2,57 mln zł` is `2570000`, `about`."""

    one_evidence: ClassVar[bool] = True

    role: AmountRole
    value: PlainDecimal
    currency: Currency = "PLN"
    bound: Bound = "exact"


class Period(Model):
    """When the project, an instrument or a stage runs, to the precision stated; an open end is null."""

    start: ReducedDate | None = None
    end: ReducedDate | None = None
    months: Count | None = None
    """Only where a length is stated in months or years: `3 lata` is 36."""


class Group(Model):
    """A kind of people among the participants or beyond them, its label as printed."""

    one_evidence: ClassVar[bool] = True

    label: Text
    count: Count


class Reached(Model):
    """People reached, where the page tells those beside the people planned."""

    total: Count | None = None
    women: Count | None = None
    men: Count | None = None


class Participants(Model):
    """People whom the project supports, as stated for the project as a whole."""

    total: Count | None = None
    women: Count | None = None
    men: Count | None = None
    bound: Bound | None = None
    groups: list[Group] = []
    reached: Stated[Reached] = None

    def is_empty(self) -> bool:
        """Whether no count is stated; a bound alone states nothing."""
        counts = (self.total, self.women, self.men, self.reached)
        return not self.groups and all(count is None for count in counts)


class Hours(Model):
    """Hours for all participants together, as printed."""

    total: Count | None = None
    group: Count | None = None
    individual: Count | None = None


class Instrument(Model):
    """An active-integration instrument; a project has one entry a kind."""

    kind: InstrumentKind
    participants: Count | None = None
    hours: Stated[Hours] = None
    period: Stated[Period] = None
    provider: Text | None = None
    activities: list[Text] = []


class Course(Model):
    """A course or training that the page names by its subject, in the nominative: `kucharz małej gastronomii`."""

    name: Text
    participants: Count | None = None
    hours: Stated[Hours] = None
    provider: Text | None = None


class SupportForm(Model):
    """Another form of help, a short noun phrase in the nominative: `doradztwo zawodowe`."""

    name: Text
    kind: SupportFormKind
    participants: Count | None = None
    hours: Stated[Hours] = None


class Stage(Model):
    """A stage of the project with the number that the page gives it."""

    number: int = Field(ge=1, strict=True)
    participants: Count | None = None
    period: Stated[Period] = None


class Contact(Model):
    """The project office; never a private person's name."""

    address: Text | None = None
    phone: list[Text] = []
    email: Text | None = None
    website: Text | None = None
