"""The beneficiary, its fullest name, the partners."""

from __future__ import annotations

from projnotice import Extractor
from projnotice.models import Project

PAGE = (
    "<html><head><title>Most do pracy - {site}</title></head><body><header class='site-header'>{site}</header>"
    "<main><h1>Most do pracy</h1><p>{text}</p><p>Okres realizacji: 01.01.2012 - 31.12.2012</p>"
    "<p>Wartość projektu: 120 500,40 zł</p></main><footer class='site-footer'><p>{footer}</p></footer></body></html>"
)


def project(extractor: Extractor, text: str, site: str = "Portal", footer: str = "") -> Project:
    """The one project of a page."""
    (found,) = extractor.extract(PAGE.format(site=site, text=text, footer=footer).encode()).projects
    return found


def beneficiary(found: Project) -> tuple[str, str | None, str | None]:
    """Name, kind and locality."""
    assert found.beneficiary is not None
    return found.beneficiary.name, found.beneficiary.kind, found.beneficiary.locality


def test_the_full_name_stands_in_the_footer(extractor: Extractor) -> None:
    """The text says "Ośrodek"; a number beside the full name is the body's."""
    footer = "Miejski Ośrodek Pomocy Społecznej w Lubartowie, ul. Polna 1, NIP 714-000-00-00"
    found = project(extractor, "Ośrodek realizuje projekt „Most do pracy”.", "MOPS Lubartów", footer)
    assert beneficiary(found) == ("Miejski Ośrodek Pomocy Społecznej w Lubartowie", "MOPS", "Lubartów")
    assert found.beneficiary is not None
    assert found.beneficiary.identifiers is not None
    assert found.beneficiary.identifiers.nip == "7140000000"


def test_capitals_and_cases_become_a_name(extractor: Extractor) -> None:
    """Nominative and running case."""
    text = "PROJEKT „MOST DO PRACY” REALIZOWANY PRZEZ MIEJSKI OŚRODEK POMOCY SPOŁECZNEJ W LUBARTOWIE"
    assert beneficiary(project(extractor, text)) == (
        "Miejski Ośrodek Pomocy Społecznej w Lubartowie",
        "MOPS",
        "Lubartów",
    )


def test_a_unit_runs_the_beneficiarys_project(extractor: Extractor) -> None:
    """The body named the beneficiary comes before the one that runs the project."""
    text = (
        "Beneficjentem jest Gmina Kock. Ośrodek Pomocy Społecznej w Kocku realizuje projekt „Most do pracy” "
        "w partnerstwie z Fundacją „Łąka”."
    )
    found = project(extractor, text)
    assert beneficiary(found) == ("Gmina Kock", "gmina", "Kock")
    assert [(partner.name, partner.role) for partner in found.partners] == [
        ("Ośrodek Pomocy Społecznej w Kocku", "unit"),
        ("Fundacja „Łąka”", "partner"),
    ]


def test_the_page_s_owner_where_nobody_is_named(extractor: Extractor) -> None:
    """The institution whose page it is."""
    found = project(extractor, "Rusza projekt „Most do pracy”.", "Szkoła Podstawowa nr 3 w Turku")
    assert beneficiary(found) == ("Szkoła Podstawowa nr 3 w Turku", "school", "Turek")


def test_a_place_is_no_beneficiary(extractor: Extractor) -> None:
    """A gmina whose inhabitants take part."""
    assert project(extractor, "W projekcie „Most do pracy” biorą udział mieszkańcy gminy Kock.").beneficiary is None


def test_bodies_of_the_footer_take_no_part(extractor: Extractor) -> None:
    """A standing footer is about the site."""
    footer = "Instytucja Zarządzająca PROW - Minister Rolnictwa i Rozwoju Wsi"
    assert project(extractor, "Gmina Kock realizuje projekt „Most do pracy”.", footer=footer).partners == []


def test_an_abbreviation_hyphenated_with_its_place(extractor: Extractor) -> None:
    """Nothing stands after a space: it gives no place, and the page is read."""
    assert beneficiary(project(extractor, "GOPS-Lesko realizuje projekt „Most do pracy”.")) == (
        "GOPS-Lesko",
        "GOPS",
        None,
    )
