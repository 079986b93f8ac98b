"""What reaches the project's office."""

from __future__ import annotations

from projnotice.extraction.contacts import ContactValue
from projnotice.pipeline import Extractor


def found(extractor: Extractor, part: str, text: str) -> list[str]:
    """The values of a part of the contact."""
    _, mentions = extractor.read_text(text)
    return [m.value.text for m in mentions.of(f"contact.{part}") if isinstance(m.value, ContactValue)]


def test_office_in_one_line(extractor: Extractor) -> None:
    """Address, telephone and e-mail behind "Biuro projektu"."""
    text = "Biuro projektu: ul. Lipowa 4 lok. 2, 21-100 Lubartów, tel. 81 000 26 11, biuro@lipa.example"
    assert found(extractor, "address", text) == ["ul. Lipowa 4 lok. 2, 21-100 Lubartów"]
    assert found(extractor, "phone", text) == ["81 000 26 11"]
    assert found(extractor, "email", text) == ["biuro@lipa.example"]


def test_office_in_lines_below(extractor: Extractor) -> None:
    """Lines under "Kontakt", the office's name between them."""
    text = (
        "<h3>Kontakt</h3><p>Fundacja „Lipa”</p><p>ul. Lipowa 4, pok. 5</p><p>21-100 Lubartów</p>"
        "<p>tel./fax: (81) 000 26 11 w. 15</p><p>www.lipa.example/projekt</p>"
    )
    assert found(extractor, "address", text) == ["ul. Lipowa 4, pok. 5, 21-100 Lubartów"]
    assert found(extractor, "phone", text) == ["(81) 000 26 11 w. 15"]
    assert found(extractor, "website", text) == ["www.lipa.example/projekt"]


def test_postcode_before_the_street(extractor: Extractor) -> None:
    """An address may begin with its postcode."""
    text = "Biuro projektu: 62-613 Osiek, ul. Główna 1, tel. 63 000 62 84"
    assert found(extractor, "address", text) == ["62-613 Osiek, ul. Główna 1"]


def test_town_hall_belongs_to_the_address(extractor: Extractor) -> None:
    """The public building in which the office is stands in its address."""
    text = "Biuro projektu: Urząd Gminy Lipno, ul. Rynek 3, 87-600 Lipno"
    assert found(extractor, "address", text) == ["Urząd Gminy Lipno, ul. Rynek 3, 87-600 Lipno"]


def test_address_in_the_foot(extractor: Extractor) -> None:
    """An address to which no wording leads is the institution's."""
    text = "Ośrodek Pomocy Społecznej, ul. Wodna 4, 98-200 Sieradz, tel. 43 000 12 34"
    assert found(extractor, "address", text) == []
    assert found(extractor, "phone", text) == []


def test_numbers_that_are_no_telephones(extractor: Extractor) -> None:
    """Tax numbers and the portals of the funds are not the office's."""
    text = "Kontakt: NIP 864-10-10-100, REGON 123456789. Więcej informacji: www.mapadotacji.gov.pl"
    assert found(extractor, "phone", text) == []
    assert found(extractor, "website", text) == []


def test_village_without_streets(extractor: Extractor) -> None:
    """The number of a house may stand behind the village's name; a telephone number is none."""
    head = "Projekt „Nowe jutro”\nWartość projektu: 100 000,00 zł.\nOkres realizacji: 01.01.2012 – 31.12.2012.\n"
    (project,) = extractor.extract(head + "Biuro projektu: 87-645 Zbójno 178a, tel. 54 280 00 91").projects
    assert project.contact is not None
    assert project.contact.address == "87-645 Zbójno 178a"
