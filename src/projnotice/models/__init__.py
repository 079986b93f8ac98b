"""The record: pydantic models of `docs/record.md`, the contract with the systems that take the records in."""

from __future__ import annotations

from projnotice.models.base import Model, at_pointer, value_pointers
from projnotice.models.evidence import Evidence, Finding, Span
from projnotice.models.notice import Attachment, Block, Notice, Producer, Source, record_schema
from projnotice.models.parts import (
    Amount,
    Contact,
    Course,
    Group,
    Hours,
    Identifiers,
    Instrument,
    Organisation,
    Participants,
    Partner,
    Period,
    Programme,
    ProgrammeLevel,
    Reached,
    Stage,
    SupportForm,
)
from projnotice.models.project import Project, ProjectFields

__all__ = [
    "Amount",
    "Attachment",
    "Block",
    "Contact",
    "Course",
    "Evidence",
    "Finding",
    "Group",
    "Hours",
    "Identifiers",
    "Instrument",
    "Model",
    "Notice",
    "Organisation",
    "Participants",
    "Partner",
    "Period",
    "Producer",
    "Programme",
    "ProgrammeLevel",
    "Project",
    "ProjectFields",
    "Reached",
    "Source",
    "Span",
    "Stage",
    "SupportForm",
    "at_pointer",
    "record_schema",
    "value_pointers",
]
