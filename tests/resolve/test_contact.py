"""The contact of a project's record."""

from __future__ import annotations

from projnotice.pipeline import Extractor

_HEAD = "Projekt „Nowe jutro”\nWartość projektu: 100 000,00 zł.\nOkres realizacji: 01.01.2012 – 31.12.2012.\n"


def test_office_before_where_one_asks(extractor: Extractor) -> None:
    """What the office is named with wins over where one signs up."""
    text = _HEAD + "Zapisy: szkolne@lipa.example.\nBiuro projektu: ul. Lipowa 4, biuro@lipa.example"
    contact = extractor.extract(text).projects[0].contact
    assert contact is not None
    assert (contact.address, contact.email, contact.phone) == ("ul. Lipowa 4", "biuro@lipa.example", [])


def test_numbers_once_each(extractor: Extractor) -> None:
    """A telephone number that stands twice counts once, as first printed."""
    text = _HEAD + "Biuro projektu: tel. 81 000 26 11, 500 000 351. Kontakt: (81) 000-26-11."
    contact = extractor.extract(text).projects[0].contact
    assert contact is not None
    assert contact.phone == ["81 000 26 11", "500 000 351"]


def test_no_contact(extractor: Extractor) -> None:
    """A page whose wording leads to no office has none."""
    assert extractor.extract(_HEAD + "Gmina Lipno, ul. Rynek 3, tel. 54 000 11 22").projects[0].contact is None
