"""Evidence and findings: the words that a value was read from, and what is odd about the values."""

# ruff: noqa: RUF012 - pydantic copies the default of a field for every object
from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, TypeAlias

from pydantic import Field, model_validator

from projnotice.models.base import Model, at_pointer
from projnotice.models.codes import Basis, PageFindingCode, ProjectFindingCode
from projnotice.models.scalars import Count, Pointer, Text


class Span(Model):
    """Words of the notice's text, half-open, in characters: `text` is `notice.text[start:end]`."""

    start: Count
    end: Count
    text: Text
    rule: Text
    """Id of the rule that fired."""
    basis: Basis

    @model_validator(mode="after")
    def _text_fits_offsets(self) -> Span:
        if self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}:{self.end} does not have the length of {self.text!r}")
        return self


class Finding(Model):
    """What is odd about a page or about the values of a project; the values stay as printed."""

    code: PageFindingCode | ProjectFindingCode
    message: Text
    fields: list[Pointer] = []
    """JSON Pointers into the object that holds the finding."""


Evidence: TypeAlias = dict[Pointer, Annotated[list[Span], Field(min_length=1)]]
"""From a JSON Pointer to its spans: the words of the value first, then its cues."""


def check_evidence(model: Model, evidence: Evidence, required: Iterable[str]) -> None:
    """Check that every pointer leads to a stated value, and that every required pointer is there.

    Raises:
        ValueError: Names every pointer that is wrong or missing.
    """
    problems = []
    for pointer in evidence:
        try:
            value = at_pointer(model, pointer)
        except LookupError:
            value = None
        if value is None or value == []:
            problems.append(f"evidence {pointer} leads to no stated value")
    problems += [f"{pointer} has no evidence" for pointer in required if pointer not in evidence]
    if problems:
        raise ValueError("; ".join(problems))


def check_finding_fields(model: Model, findings: list[Finding], codes: Iterable[str]) -> None:
    """Check that findings have one of `codes`, and that their fields exist in `model`.

    Raises:
        ValueError: Names the first finding that is wrong.
    """
    allowed = set(codes)
    for finding in findings:
        if finding.code not in allowed:
            raise ValueError(f"finding {finding.code} does not belong to a {type(model).__name__.lower()}")
        for pointer in finding.fields:
            try:
                at_pointer(model, pointer)
            except LookupError:
                raise ValueError(f"finding {finding.code} names {pointer}, which is not there") from None
