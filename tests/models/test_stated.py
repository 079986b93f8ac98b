"""Consumers can ask for stated values alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from projnotice.models import Notice


def inferred(notice: Notice, *pointers: str) -> Notice:
    """The notice with these values of its first project marked as inferred."""
    data: dict[str, Any] = notice.model_dump()
    for pointer in pointers:
        for span in data["projects"][0]["evidence"][pointer]:
            span["basis"] = "inferred"
    return Notice.model_validate(data)


def test_what_is_stated_stays(notice: Notice) -> None:
    """A notice of stated values comes back as it was."""
    assert notice.stated() == notice


def test_an_inferred_scalar_is_left_out_with_its_evidence(notice: Notice) -> None:
    """The period keeps its stated end and loses its inferred start."""
    project = inferred(notice, "/period/start").stated().projects[0]
    assert project.period is not None
    assert (project.period.start, project.period.end) == (None, "2020-10")
    assert "/period/start" not in project.evidence


def test_a_list_closes_up_and_evidence_follows(make_notice: Callable[..., Notice]) -> None:
    """The second sum becomes the first, and its evidence with it."""
    notice = make_notice(
        "Wartość: 5 zł, dofinansowanie: 4 zł",
        (
            {"amounts": [{"role": "total", "value": "5"}, {"role": "grant", "value": "4"}]},
            {"/amounts/0": "5 zł", "/amounts/1": "4 zł"},
        ),
    )
    project = inferred(notice, "/amounts/0").stated().projects[0]
    assert [(amount.role, str(amount.value)) for amount in project.amounts] == [("grant", "4")]
    assert [span.text for span in project.evidence["/amounts/0"]] == ["4 zł"]
