"""Programmes, funds and kinds of project."""

from __future__ import annotations

from projnotice import Extractor
from projnotice.extraction.programmes import ProgrammeValue


def test_a_programme_with_its_years(extractor: Extractor) -> None:
    """The code of the wording, the name as printed, the years behind it."""
    _, mentions = extractor.read_text("W ramach Programu Operacyjnego Kapitał Ludzki na lata 2007–2013.")
    expected = ProgrammeValue("POKL", "eu", "Programu Operacyjnego Kapitał Ludzki", "2007-2013")
    assert [mention.value for mention in mentions.of("programme")] == [expected]


def test_a_code_within_a_number_names_no_programme(extractor: Extractor) -> None:
    """An agreement's number is not decoded."""
    _, mentions = extractor.read_text("Nr umowy: UDA-POKL.07.01.01-20-917/08-04")
    assert mentions.of("programme") == []


def test_kinds(extractor: Extractor) -> None:
    """Words of either order."""
    _, mentions = extractor.read_text("Urząd prowadzi pozakonkursowy projekt. To projekt partnerski.")
    assert [mention.value for mention in mentions.of("kind")] == ["non_competitive", "partnership"]


def test_a_measures_name_tells_no_kind(extractor: Extractor) -> None:
    """ "projekty konkursowe" in a sub-measure's name is no word about this project."""
    _, mentions = extractor.read_text("Poddziałanie 8.1.2 Kształcenie ogólne – projekty konkursowe")
    assert mentions.of("kind") == []
