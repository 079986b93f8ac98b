"""What labels and cues open: objective, results, target groups and areas as printed."""

from __future__ import annotations

from projnotice.extraction.texts import TextValue
from projnotice.pipeline import Extractor


def found(extractor: Extractor, field: str, text: str) -> list[str]:
    """The texts of a field, as printed."""
    _, mentions = extractor.read_text(text)
    return [mention.value.text for mention in mentions.of(field) if isinstance(mention.value, TextValue)]


def test_aim_after_its_verb(extractor: Extractor) -> None:
    """What follows "celem projektu jest" is the aim."""
    text = "Celem głównym projektu jest wzrost zatrudnienia w powiecie. Projekt potrwa rok."
    assert found(extractor, "objective", text) == ["wzrost zatrudnienia w powiecie"]


def test_title_between_subject_and_verb(extractor: Extractor) -> None:
    """A title may stand between "celem projektu" and its verb."""
    text = "Celem projektu „Nowe jutro” jest poprawa dostępu do usług."
    assert found(extractor, "objective", text) == ["poprawa dostępu do usług"]


def test_aim_of_something_else(extractor: Extractor) -> None:
    """Aims of bodies, trainings and parts of an aim are not the project's."""
    for text in (
        "Głównym celem Fundacji jest pomoc dzieciom.",
        "Celem szkolenia było poznanie przepisów.",
        "Cel szczegółowy: nauka pisania podań",
        "W tym celu Ośrodek zatrudnił pracownika.",
    ):
        assert found(extractor, "objective", text) == []


def test_infinitive_aim(extractor: Extractor) -> None:
    """ "Projekt ma" before an infinitive opens an aim."""
    assert found(extractor, "objective", "Projekt ma podnieść kwalifikacje uczniów.") == [
        "podnieść kwalifikacje uczniów"
    ]


def test_project_that_must_last(extractor: Extractor) -> None:
    """ "Projekt ma trwać" tells of time, not of an aim."""
    assert found(extractor, "objective", "Projekt ma potrwać do czerwca.") == []


def test_aim_under_a_heading(extractor: Extractor) -> None:
    """The first sentence under "Cel projektu" is the aim."""
    text = "<h2>Cel projektu</h2><p>Poprawa jakości kształcenia. Zajęcia ruszą we wrześniu.</p>"
    assert found(extractor, "objective", text) == ["Poprawa jakości kształcenia"]


def test_question_as_label(extractor: Extractor) -> None:
    """A question that only asks for the field is its label."""
    text = "<p>Dla kogo?</p><p>Dla rodzin z dziećmi.</p>"
    assert found(extractor, "target_groups", text) == ["Dla rodzin z dziećmi"]


def test_label_with_other_words(extractor: Extractor) -> None:
    """A label with words of its own is not the field's."""
    assert found(extractor, "areas", "<dl><dt>Miejsce spotkania</dt><dd>sala nr 3</dd></dl>") == []
    assert found(extractor, "target_groups", "<h3>Kto realizuje?</h3><p>Gmina Lipno.</p>") == []


def test_items_under_a_label(extractor: Extractor) -> None:
    """Each item of a list under a label is a text of its own."""
    text = "<p>Wskaźniki do osiągnięcia:</p><ul><li>17 usług on-line,</li><li>4 portale</li></ul>"
    assert found(extractor, "results", text) == ["17 usług on-line", "4 portale"]


def test_counted_success(extractor: Extractor) -> None:
    """A sentence that counts those who found work is a result."""
    assert found(extractor, "results", "34 uczestników znalazło już pracę.") == ["34 uczestników znalazło już pracę"]


def test_success_of_nobody_counted(extractor: Extractor) -> None:
    """Without a count it is a story."""
    assert found(extractor, "results", "Jedno dziecko znalazło pracę wakacyjną u sąsiada.") == []


def test_place_of_the_project(extractor: Extractor) -> None:
    """A part of the country after "na terenie", in a sentence about the project."""
    text = "Projekt realizowany jest na terenie powiatu leskiego i gminy Baligród od maja."
    assert found(extractor, "areas", text) == ["powiatu leskiego i gminy Baligród"]


def test_place_of_something_else(extractor: Extractor) -> None:
    """A seat, or a place without the project, is no area."""
    assert found(extractor, "areas", "Wnioskodawca projektu ma siedzibę na terenie powiatu leskiego.") == []
    assert found(extractor, "areas", "Burza przeszła na terenie powiatu leskiego.") == []
