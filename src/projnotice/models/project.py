"""A project as one notice tells of it."""

# ruff: noqa: RUF012 - pydantic copies the default of a field for every object
from __future__ import annotations

from typing import ClassVar, get_args

from pydantic import model_validator

from projnotice.models.base import Model, Stated, value_pointers
from projnotice.models.codes import Fund, ProjectFindingCode, ProjectKind
from projnotice.models.evidence import Evidence, Finding, check_evidence, check_finding_fields
from projnotice.models.parts import (
    Amount,
    Contact,
    Course,
    Instrument,
    Organisation,
    Participants,
    Partner,
    Period,
    Programme,
    Stage,
    SupportForm,
)
from projnotice.models.scalars import PlainDecimal, ReducedDate, Text


class ProjectFields(Model):
    """Everything that a page can state about a project, without where it states it."""

    title: Text | None = None
    kind: list[ProjectKind] = []
    agreement_number: Text | None = None
    signed: ReducedDate | None = None
    beneficiary: Organisation | None = None
    partners: list[Partner] = []
    programme: Stated[Programme] = None
    funds: list[Fund] = []
    amounts: list[Amount] = []
    cofinancing_rate: PlainDecimal | None = None
    period: Stated[Period] = None
    participants: Stated[Participants] = None
    areas: list[Text] = []
    target_groups: list[Text] = []
    objective: Text | None = None
    results: list[Text] = []
    instruments: list[Instrument] = []
    courses: list[Course] = []
    support_forms: list[SupportForm] = []
    stages: list[Stage] = []
    contact: Stated[Contact] = None


class Project(ProjectFields):
    """A project with the evidence of every value; without it, or with evidence of nothing, there is no `Project`."""

    unstated_fields: ClassVar[frozenset[str]] = frozenset({"evidence", "findings"})

    evidence: Evidence = {}
    findings: list[Finding] = []

    @model_validator(mode="after")
    def _is_evident(self) -> Project:
        check_evidence(self, self.evidence, value_pointers(self))
        check_finding_fields(self, self.findings, get_args(ProjectFindingCode))
        return self
