"""Stages: each with its number, people and time, only where told."""

from __future__ import annotations

from typing import Any

from projnotice.pipeline import Extractor

LEAD = "Projekt „Nowa szansa” o wartości 500 000 zł. "


def stages(extractor: Extractor, text: str) -> list[dict[str, Any]]:
    """The stages of the one project of a text, without what is not stated."""
    (project,) = extractor.extract(LEAD + text).projects
    return [stage.model_dump(mode="json", exclude_none=True) for stage in project.stages]


def test_people_and_years_of_editions(extractor: Extractor) -> None:
    """Editions count as stages."""
    assert stages(extractor, "I edycja (2009 r.) objęła 15 osób, a II edycja (2010 r.) 18 osób.") == [
        {"number": 1, "participants": 15, "period": {"start": "2009", "end": "2009"}},
        {"number": 2, "participants": 18, "period": {"start": "2010", "end": "2010"}},
    ]


def test_stages_of_which_nothing_is_told_are_none(extractor: Extractor) -> None:
    """Numbers alone give no stages."""
    assert stages(extractor, "Prace podzielono na III etapy; w każdym etapie 15 osób.") == []
