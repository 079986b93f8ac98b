"""Join keys and what they are made of."""

from __future__ import annotations

from hand_made import project_of

from projnotice import derive
from projnotice.linking import Derived, Key


def test_every_key_names_its_inputs() -> None:
    """A project with all of them."""
    project = project_of(
        title="„Czas na aktywność” – edycja II",
        agreement_number="UDA-POKL.07.01.01-06- 045/08-00",
        beneficiary={"name": "MOPS w Lubartowie", "locality": "Lubartów"},
    )
    derived = derive(project)
    assert derived == Derived(
        agreement=Key("POKL.07.01.01-06-45/08", ("/agreement_number",)),
        other_number=None,
        title=Key("czas na aktywnosc edycja ii", ("/title",)),
        beneficiary=Key("miejski osrodek pomocy spolecznej w lubartowie", ("/beneficiary/name",)),
        voivodeship=Key("lubelskie", ("/agreement_number",)),
        programme_years=Key("2007-2013", ("/agreement_number",)),
        number=derived.number,
    )


def test_what_is_not_stated_gives_no_key() -> None:
    """An empty project."""
    assert derive(project_of()) == Derived(None, None, None, None, None, None)


def test_the_number_of_a_call_is_no_key() -> None:
    """Many agreements share it; its programme and region still tell."""
    derived = derive(project_of(agreement_number="RPMA.09.01.00-IP.01-14-028/16"))
    assert (derived.agreement, derived.other_number, derived.voivodeship) == (
        None,
        None,
        Key("mazowieckie", ("/agreement_number",)),
    )


def test_a_number_of_another_form_is_kept_apart() -> None:
    """PROW and Interreg number otherwise."""
    assert derive(project_of(agreement_number="00417-6930-UM1530211/10")).other_number == Key(
        "00417 6930 um1530211 10", ("/agreement_number",)
    )


def test_a_name_without_its_place_takes_the_locality() -> None:
    """Both are named as inputs."""
    body = {"name": "Miejski Ośrodek Pomocy Społecznej", "locality": "Kock"}
    assert derive(project_of(beneficiary=body)).beneficiary == Key(
        "miejski osrodek pomocy spolecznej kock", ("/beneficiary/name", "/beneficiary/locality")
    )


def test_a_regional_programme_tells_the_voivodeship() -> None:
    """Where no number does."""
    assert derive(project_of(programme={"code": "FELU"})).voivodeship == Key("lubelskie", ("/programme/code",))


def test_an_area_tells_the_voivodeship() -> None:
    """In any case; two voivodeships tell none."""
    project = project_of(areas=["powiat lubartowski", "teren województwa warmińsko-mazurskiego"])
    assert derive(project).voivodeship == Key("warmińsko-mazurskie", ("/areas/1",))
    assert derive(project_of(areas=["woj. lubelskie", "woj. łódzkie"])).voivodeship is None


def test_printed_years_come_first() -> None:
    """As `2007-2013`, however printed."""
    project = project_of(programme={"code": "RPLU", "years": "2007 – 2013"})
    assert derive(project).programme_years == Key("2007-2013", ("/programme/years",))


def test_a_code_used_twice_needs_a_date() -> None:
    """A start before 2014 or from 2016."""
    project = project_of(programme={"code": "RPLU"}, period={"start": "2017-05"})
    assert derive(project).programme_years == Key("2014-2020", ("/programme/code", "/period/start"))
    assert derive(project_of(programme={"code": "RPLU"})).programme_years is None
