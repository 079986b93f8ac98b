"""Title, agreement and kinds of a project."""

from __future__ import annotations

from projnotice import Extractor
from projnotice.models import Project

FACTS = "\nOkres realizacji: 01.01.2012 - 31.12.2012\nWartość projektu: 120 500,40 zł\n"


def project(extractor: Extractor, text: str) -> Project:
    """The one project of a text."""
    (found,) = extractor.extract(text + FACTS).projects
    return found


def test_the_fullest_form_of_the_title(extractor: Extractor) -> None:
    """A short form in the headline, a full one in the body."""
    text = "Projekt „SZANSA”\nOśrodek realizuje projekt „Szansa dla młodych – aktywizacja w gminie Zalesie”."
    assert project(extractor, text).title == "Szansa dla młodych – aktywizacja w gminie Zalesie"


def test_of_equal_words_mixed_case(extractor: Extractor) -> None:
    """Capitals give way."""
    assert (
        project(extractor, "PROJEKT „MOST DO PRACY”\nOśrodek realizuje projekt „Most do pracy”.").title
        == "Most do pracy"
    )


def test_a_description_is_no_title(extractor: Extractor) -> None:
    """A page that only tells what is done names nothing."""
    assert project(extractor, "Ośrodek realizuje projekt dla osób bezrobotnych.").title is None


def test_the_agreements_number_before_the_projects(extractor: Extractor) -> None:
    """Where both stand."""
    text = "Nr projektu: WND-POKL.07.01.01-06-945/08\nNr umowy: UDA-POKL.07.01.01-06-945/08-00"
    assert project(extractor, text).agreement_number == "UDA-POKL.07.01.01-06-945/08-00"
