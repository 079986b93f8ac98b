"""The period of a project: which mention wins."""

from __future__ import annotations

from typing import Any

from projnotice.pipeline import Extractor

LEAD = "Projekt „Nowa szansa” o wartości 500 000 zł.\n"


def period(extractor: Extractor, text: str) -> dict[str, Any] | None:
    """The period of the one project of a text, without what is not stated."""
    (project,) = extractor.extract(LEAD + text).projects
    return None if project.period is None else project.period.model_dump(mode="json", exclude_none=True)


def test_the_extended_end_counts(extractor: Extractor) -> None:
    """A later end that the page gives as moved replaces the first."""
    text = "Projekt trwa od 1.02.2019 r. do 31.10.2019 r. Termin zakończenia przesunięto na 30 czerwca 2020 r."
    assert period(extractor, text) == {"start": "2019-02-01", "end": "2020-06-30"}


def test_of_physical_and_financial_ends_the_later(extractor: Extractor) -> None:
    """Both are ends; the project ends with the later."""
    text = "Rozpoczęcie: 2019-12-02\nZakończenie rzeczowe: 2022-02-28\nZakończenie finansowe: 2022-05-31"
    assert period(extractor, text) == {"start": "2019-12-02", "end": "2022-05-31"}


def test_start_and_end_told_by_verbs(extractor: Extractor) -> None:
    """`rozpoczął się … zakończy się`."""
    assert period(extractor, "Projekt ruszył 1 marca 2024 r. i zakończy się z dniem 28 lutego 2027 r.") == {
        "start": "2024-03-01",
        "end": "2027-02-28",
    }


def test_open_end(extractor: Extractor) -> None:
    """`od podpisania umowy do …` states the end alone."""
    assert period(extractor, "Czas trwania: od podpisania umowy do 30.09.2023 r.") == {"end": "2023-09-30"}


def test_a_course_has_its_own_time(extractor: Extractor) -> None:
    """Nothing is the project's period."""
    assert period(extractor, "Zajęcia odbędą się od 1 do 20 marca 2015 r.") is None
