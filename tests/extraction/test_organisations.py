"""The part that an organisation plays."""

from __future__ import annotations

import pytest

from projnotice import Extractor
from projnotice.extraction.organisations import OrganisationValue


def roles(extractor: Extractor, text: str) -> list[tuple[str, str, int]]:
    """The organisations that play a part, with their roles and strengths."""
    reading, mentions = extractor.read_text(text)
    found = []
    for mention in mentions.of("organisation"):
        assert isinstance(mention.value, OrganisationValue)
        if mention.value.role:
            found.append((reading.text[mention.start : mention.end], mention.value.role, mention.value.strength))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Beneficjent: Gmina Zalesie", [("Gmina Zalesie", "beneficiary", 8)]),
        ("Beneficjentem projektu jest Gmina Zalesie.", [("Gmina Zalesie", "beneficiary", 8)]),
        ("Gmina Zalesie otrzymała dofinansowanie na projekt „Łąka”.", [("Gmina Zalesie", "beneficiary", 6)]),
        ("Umowę o dofinansowanie Gmina Zalesie podpisała wczoraj.", [("Gmina Zalesie", "beneficiary", 6)]),
        ("Urząd Pracy w Zalesiu od 2008 r. realizuje projekt „Łąka”.", [("Urząd Pracy w Zalesiu", "beneficiary", 4)]),
        ("Projekt „Łąka” prowadzi Muzeum w Zalesiu.", [("Muzeum w Zalesiu", "beneficiary", 4)]),
    ],
)
def test_who_holds_the_project(extractor: Extractor, text: str, expected: list[tuple[str, str, int]]) -> None:
    """Named so, a party to the agreement, one who runs it."""
    assert roles(extractor, text) == expected


def test_partners_joined_by_conjunctions(extractor: Extractor) -> None:
    """Every body of the list is a partner."""
    text = "Ośrodek Pomocy Społecznej w Zalesiu realizuje projekt w partnerstwie z Gminą Lipno i Fundacją „Most”."
    assert [(name, role) for name, role, _ in roles(extractor, text)] == [
        ("Ośrodek Pomocy Społecznej w Zalesiu", "beneficiary"),
        ("Gminą Lipno", "partner"),
        ("Fundacją „Most”", "partner"),
    ]


def test_a_gmina_and_the_body_it_runs_the_project_with(extractor: Extractor) -> None:
    """The slash of "Gmina X / Ośrodek w X"."""
    text = "Beneficjent: Gmina Zalesie / Ośrodek Pomocy Społecznej w Zalesiu"
    assert roles(extractor, text) == [
        ("Gmina Zalesie", "beneficiary", 8),
        ("Ośrodek Pomocy Społecznej w Zalesiu", "unit", 0),
    ]


def test_labels_within_a_line(extractor: Extractor) -> None:
    """The nearest label counts."""
    text = "Beneficjent: Powiat Kłocki. Realizator: Zespół Szkół w Kłocku. Partner: Fundacja „Most”"
    assert [role for _, role, _ in roles(extractor, text)] == ["beneficiary", "unit", "partner"]


def test_the_other_party_is_an_authority(extractor: Extractor) -> None:
    """Who signs for the programme."""
    text = "Umowę o dofinansowanie podpisano 3 maja 2018 r. z Zarządem Województwa Lubelskiego."
    assert roles(extractor, text) == [("Zarządem Województwa Lubelskiego", "authority", 0)]


def test_who_runs_courses_is_a_provider(extractor: Extractor) -> None:
    """What is run decides."""
    text = "Szkolenia zawodowe prowadził Zakład Doskonalenia Zawodowego w Kielcach."
    assert roles(extractor, text) == [("Zakład Doskonalenia Zawodowego w Kielcach", "provider", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "Wsparcie otrzymało 25 beneficjentów Ośrodka Pomocy Społecznej w Zalesiu.",
        "Mieszkańcy gminy Zalesie skorzystają z warsztatów.",
        "Umowę z wykonawcą gmina podpisała wczoraj.",
    ],
)
def test_no_part(extractor: Extractor, text: str) -> None:
    """People helped, places, contracts with builders."""
    assert roles(extractor, text) == []
