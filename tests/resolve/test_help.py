"""Courses, instruments and forms of help of a project, each with its details."""

from __future__ import annotations

from typing import Any

from projnotice.models import Project
from projnotice.pipeline import Extractor

LEAD = "Ośrodek Pomocy Społecznej w Zielnicy realizuje projekt „Nowa szansa” o wartości 500 000 zł.\n\n"


def project(extractor: Extractor, text: str) -> Project:
    """The one project of a text."""
    (found,) = extractor.extract(LEAD + text).projects
    return found


def stated(entries: list[Any]) -> list[dict[str, Any]]:
    """Entries without what is not stated."""
    return [entry.model_dump(mode="json", exclude_none=True) for entry in entries]


def test_a_course_stands_in_the_nominative_with_its_counts(extractor: Extractor) -> None:
    """An adjective does not stand without "kurs"; the count before the word is the course's own."""
    found = project(
        extractor, "Uczestnicy ukończyli kurs opiekunki środowiskowej (5 osób, 60 godzin) i kurs barmański."
    )
    assert stated(found.courses) == [
        {"name": "opiekunka środowiskowa", "participants": 5, "hours": {"total": 60}},
        {"name": "kurs barmański"},
    ]


def test_a_course_told_twice_is_one(extractor: Extractor) -> None:
    """The later mention adds what the first left out."""
    text = "Odbył się kurs kucharza. Dziewięć osób ukończyło kurs kucharza."
    assert stated(project(extractor, text).courses) == [{"name": "kucharz", "participants": 9}]


def test_a_provider_told_of_the_courses_at_large(extractor: Extractor) -> None:
    """A sentence that names no course gives the provider of all."""
    text = "Odbyły się kursy: kelnera, spawacza i brukarza. Szkolenia prowadziła Fundacja „Krok”."
    assert {course.provider for course in project(extractor, text).courses} == {"Fundacja „Krok”"}


def test_forms_are_told_once_and_in_the_nominative(extractor: Extractor) -> None:
    """The same form in other words is none; "szkolenia" counts in company only."""
    text = "Oferujemy staże, szkolenia i prace interwencyjne. Uczestnicy skorzystają ze staży zawodowych."
    assert [form.name for form in project(extractor, text).support_forms] == [
        "staże",
        "szkolenia",
        "prace interwencyjne",
    ]


def test_unnamed_courses_are_no_form_where_courses_are_named(extractor: Extractor) -> None:
    """The words that open a list of courses name nothing beside them."""
    text = "Uczestnicy ukończyli kursy zawodowe: „Kelner”, „Brukarz”."
    found = project(extractor, text)
    assert [course.name for course in found.courses] == ["Kelner", "Brukarz"]
    assert found.support_forms == []


def test_an_instrument_with_its_section(extractor: Extractor) -> None:
    """People, hours, period, provider and activities of one entry."""
    text = (
        "Instrumenty aktywnej integracji:\n"
        "- Społeczny – 25 uczestników skorzystało z treningu pracy, prowadzonego przez Fundację „Krok”. "
        "Ilość godzin 40 (15 godzin zajęć grupowych, 25 godzin zajęć indywidualnych). "
        "Okres realizacji zajęć: 01.03.2012 r. – 30.04.2012 r.\n"
        "- Zdrowotny – terapia uzależnień\n"
    )
    found = project(extractor, text)
    assert stated(found.instruments) == [
        {
            "kind": "social",
            "participants": 25,
            "hours": {"total": 40, "group": 15, "individual": 25},
            "period": {"start": "2012-03-01", "end": "2012-04-30"},
            "provider": "Fundacja „Krok”",
            "activities": ["trening pracy"],
        },
        {"kind": "health", "activities": ["terapia uzależnień"]},
    ]


def test_every_course_has_evidence(extractor: Extractor) -> None:
    """Name, people and hours point at the words they were read from."""
    notice = extractor.extract(LEAD + "Uczestnicy ukończyli kurs kucharza (5 osób, 60 godzin).")
    evidence = notice.projects[0].evidence
    pointers = ("/courses/0/name", "/courses/0/participants", "/courses/0/hours/total")
    assert [evidence[pointer][0].text for pointer in pointers] == ["kucharza", "5", "60 godzin"]
