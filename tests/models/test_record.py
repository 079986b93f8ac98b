"""The record is honest: every value has words, every span is a slice, nothing empty pretends to be stated."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from projnotice.models import (
    Amount,
    Block,
    Course,
    Finding,
    Hours,
    Instrument,
    Notice,
    Organisation,
    Participants,
    Period,
    Programme,
    ProgrammeLevel,
    Project,
    ProjectFields,
    Span,
    at_pointer,
    value_pointers,
)

SPAN = Span(start=0, end=1, text="x", rule="r", basis="stated")


def changed(notice: Notice, **fields: Any) -> dict[str, Any]:
    """The notice as JSON data with some fields replaced."""
    return {**json.loads(notice.to_json()), **fields}


def test_a_notice_survives_json(notice: Notice) -> None:
    """Reading what was written gives an equal notice."""
    assert Notice.from_json(notice.to_json(indent=2)) == notice


def test_keys_stand_in_the_order_of_the_contract(notice: Notice) -> None:
    """The JSON has the contract's names in the contract's order."""
    data = json.loads(notice.to_json())
    assert " ".join(data) == (
        "schema_version producer source page_class headline published text blocks attachments projects "
        "evidence findings"
    )
    assert " ".join(data["projects"][0]) == (
        "title kind agreement_number signed beneficiary partners programme funds amounts cofinancing_rate period "
        "participants areas target_groups objective results instruments courses support_forms stages contact evidence "
        "findings"
    )


def test_polish_letters_are_written_as_they_are(notice: Notice) -> None:
    """JSON keeps the letters, without escapes."""
    assert "października" in notice.to_json()


def test_what_is_not_stated_is_null_or_empty() -> None:
    """A project of nothing has nulls and empty lists."""
    assert set(map(repr, json.loads(Project().model_dump_json()).values())) == {"None", "[]", "{}"}


@pytest.mark.parametrize(
    ("field", "empty"),
    [
        ("period", Period()),
        ("programme", Programme(priority=ProgrammeLevel())),
        ("participants", Participants(bound="exact")),
    ],
)
def test_an_object_that_states_nothing_is_null(field: str, empty: object) -> None:
    """An object without a value becomes null, also where only its parts or its bound are given."""
    assert getattr(ProjectFields(**{field: empty}), field) is None


def test_empty_hours_of_an_instrument_are_null() -> None:
    """Nested objects become null, too."""
    assert Instrument(kind="social", hours=Hours()) == Instrument(kind="social")


def test_an_unknown_name_is_refused() -> None:
    """The record is closed to names that the contract does not have."""
    with pytest.raises(ValidationError, match="Extra inputs"):
        Course(name="kucharz", seats=3)  # type: ignore[call-arg]


def test_an_unknown_code_is_refused() -> None:
    """Coded fields take codes of their enumeration alone."""
    with pytest.raises(ValidationError, match="'total'"):
        Amount(role="budget", value="1")  # type: ignore[arg-type]


def test_a_record_cannot_be_changed(notice: Notice) -> None:
    """Records are frozen."""
    with pytest.raises(ValidationError, match="frozen"):
        notice.headline = "x"  # type: ignore[misc]


def test_one_pointer_for_an_amount_an_organisation_and_a_group_and_one_for_every_scalar() -> None:
    """Which values need evidence follows the contract."""
    project = ProjectFields(
        kind=["systemic"],
        beneficiary=Organisation(name="Gmina Xów", kind="gmina", locality="Xów"),
        amounts=[Amount(role="total", value="1")],  # type: ignore[arg-type]
        participants=Participants.model_validate({"total": 3, "groups": [{"label": "matek", "count": 2}]}),
        courses=[Course(name="kucharz", participants=2, hours=Hours(total=60))],
    )
    assert list(value_pointers(project)) == [
        "/kind/0",
        "/beneficiary",
        "/amounts/0",
        "/participants/total",
        "/participants/groups/0",
        "/courses/0/name",
        "/courses/0/participants",
        "/courses/0/hours/total",
    ]


def test_a_value_without_evidence_is_refused() -> None:
    """No value stands without the words that it was read from; all that miss are named."""
    with pytest.raises(ValidationError, match="/title has no evidence; /funds/0 has no evidence"):
        Project(title="Nowy start", funds=["EFS"])


def test_evidence_of_nothing_is_refused() -> None:
    """A pointer leads to a value that is stated."""
    with pytest.raises(ValidationError, match="/signed leads to no stated value"):
        Project(evidence={"/signed": [SPAN]})


def test_evidence_without_spans_is_refused() -> None:
    """An empty list of spans is no evidence."""
    with pytest.raises(ValidationError, match="at least 1 item"):
        Project(title="x", evidence={"/title": []})


def test_a_headline_without_evidence_is_refused(notice: Notice) -> None:
    """The notice's own values have evidence, too."""
    with pytest.raises(ValidationError, match="/headline has no evidence"):
        Notice.model_validate(changed(notice, evidence={}))


def test_a_span_has_the_length_of_its_text() -> None:
    """Offsets and words cannot disagree about the length."""
    with pytest.raises(ValidationError, match="length"):
        Span(start=0, end=3, text="x", rule="r", basis="stated")


def test_a_span_that_is_no_slice_of_the_text_is_refused(notice: Notice) -> None:
    """Evidence quotes the text exactly, in the projects as well."""
    with pytest.raises(
        ValidationError, match="evidence /projects/0/participants/total says '45 osób', the text has '54 osób'"
    ):
        Notice.model_validate(changed(notice, text=notice.text.replace("45 osób", "54 osób")))


@pytest.mark.parametrize(
    "blocks",
    [
        [{"start": 5, "end": 5}],
        [{"start": 0, "end": 5}, {"start": 4, "end": 8}],
        [{"start": 0, "end": 100_000}],
    ],
)
def test_blocks_out_of_order_are_refused(notice: Notice, blocks: list[dict[str, Any]]) -> None:
    """Blocks have words, follow one another and stay within the text."""
    with pytest.raises(ValidationError, match="out of order"):
        Notice.model_validate(changed(notice, blocks=[{**block, "kind": "paragraph"} for block in blocks]))


def test_blocks_in_order_are_taken(notice: Notice) -> None:
    """Neighbouring blocks are in order."""
    blocks = [Block(start=0, end=20, kind="heading"), Block(start=21, end=53, kind="pair", xpath="/html/body/p")]
    assert Notice.model_validate(changed(notice, blocks=blocks)).blocks == blocks


def test_a_finding_of_a_project_is_not_a_finding_of_a_page(notice: Notice) -> None:
    """Page and project have codes of their own."""
    finding = {"code": "period-reversed", "message": "x", "fields": []}
    with pytest.raises(ValidationError, match="does not belong to a notice"):
        Notice.model_validate(changed(notice, findings=[finding]))


def test_a_finding_names_fields_that_are_there() -> None:
    """The pointers of a finding lead somewhere."""
    with pytest.raises(ValidationError, match="names /courses/3"):
        Project(findings=[Finding(code="courses-mismatch", message="x", fields=["/courses/3"])])


def test_a_pointer_leads_to_its_value(notice: Notice) -> None:
    """`at_pointer` walks names and indexes."""
    assert at_pointer(notice, "/projects/0/period/end") == "2020-10"


@pytest.mark.parametrize("pointer", ["/projects/1", "/projects/x", "/titles", "/text/0"])
def test_a_pointer_to_nowhere_is_an_error(notice: Notice, pointer: str) -> None:
    """`at_pointer` does not invent values."""
    with pytest.raises(LookupError):
        at_pointer(notice, pointer)


def test_two_projects_are_told_apart_in_the_spans(make_notice: Callable[..., Notice]) -> None:
    """Pointers of `spans` start at the notice."""
    made = make_notice("Alfa, Beta", ({"title": "Alfa"}, {"/title": "Alfa"}), ({"title": "Beta"}, {"/title": "Beta"}))
    assert [(pointer, span.text) for pointer, span in made.spans()] == [
        ("/projects/0/title", "Alfa"),
        ("/projects/1/title", "Beta"),
    ]


def test_the_models_load_no_spacy() -> None:
    """Importing the models loads pydantic and nothing heavier."""
    code = (
        "import sys, projnotice.models; print([n for n in ('spacy', 'bs4', 'morfeusz2', 'regex') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
