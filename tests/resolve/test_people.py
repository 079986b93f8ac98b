"""Participants of a project: total, women, men, groups, reached."""

from __future__ import annotations

from typing import Any

import pytest

from projnotice.pipeline import Extractor

LEAD = "Projekt „Nowa szansa” o wartości 500 000 zł. "


def people(extractor: Extractor, text: str) -> dict[str, Any] | None:
    """The participants of the one project of a text, without what is not stated."""
    (project,) = extractor.extract(LEAD + text).projects
    return None if project.participants is None else project.participants.model_dump(mode="json", exclude_defaults=True)


def test_total_with_women_men_and_a_group(extractor: Extractor) -> None:
    """A chain of three parts."""
    assert people(
        extractor, "Wsparciem objęto 60 osób, w tym 41 kobiet i 19 mężczyzn, w tym 12 osób z niepełnosprawnością."
    ) == {
        "total": 60,
        "women": 41,
        "men": 19,
        "bound": "exact",
        "groups": [{"label": "osób z niepełnosprawnością", "count": 12}],
    }


def test_kinds_without_a_sum_leave_the_total_out(extractor: Extractor) -> None:
    """Nothing is added up."""
    found = people(extractor, "Wsparcie otrzyma 40 uczniów i 5 nauczycieli.")
    assert found is not None
    assert found["groups"] == [{"label": "uczniów", "count": 40}, {"label": "nauczycieli", "count": 5}]
    assert found.get("total") is None


def test_one_kind_and_nothing_else_is_the_total(extractor: Extractor) -> None:
    """Families are the participants where only they are counted."""
    assert people(extractor, "Wsparciem zostanie objętych 20 rodzin.") == {"total": 20, "bound": "exact"}


def test_planned_stands_before_reached(extractor: Extractor) -> None:
    """What was reached has its own place."""
    found = people(
        extractor,
        "Planowaliśmy wesprzeć 40 osób. Ostatecznie ze wsparcia skorzystało 43 mieszkańców (30 kobiet i 13 mężczyzn).",
    )
    assert found is not None
    assert (found["total"], found["reached"]) == (40, {"total": 43, "women": 30, "men": 13})


def test_a_sum_of_stages_is_the_total(extractor: Extractor) -> None:
    """The page itself adds up."""
    assert people(extractor, "W każdym etapie wsparciem objętych będzie 15 osób – łącznie 45 osób.") == {
        "total": 45,
        "bound": "exact",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Zaplanowano staże dla 15 osób, kursy dla 20 osób i doradztwo dla 40 osób.",
        "Na liście rezerwowej jest 6 osób.",
        "W spotkaniu wzięło udział 80 osób.",
    ],
)
def test_counts_of_parts_and_of_others_are_not_the_projects(extractor: Extractor, text: str) -> None:
    """Forms of help, reserve lists and audiences give no participants."""
    assert people(extractor, text) is None
