"""Forms of help: where a page tells of one, and where its noun phrase begins and ends."""

from __future__ import annotations

import pytest

from projnotice.extraction.forms import FormValue
from projnotice.pipeline import Extractor


def forms(extractor: Extractor, text: str) -> list[str]:
    """The forms of help of a text as printed, those left out that name none by themselves."""
    _, mentions = extractor.read_text(text)
    values = [mention.value for mention in mentions.of("support_forms")]
    return [value.name for value in values if isinstance(value, FormValue) and not value.bare]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uczestnicy skorzystają z nieodpłatnego grupowego treningu pracy.", ["grupowego treningu pracy"]),
        ("Oferujemy grupowe i indywidualne doradztwo zawodowe.", ["grupowe i indywidualne doradztwo zawodowe"]),
        ("Zaplanowano spotkania z psychologiem oraz prawnikiem.", ["spotkania z psychologiem oraz prawnikiem"]),
        ("Odbędą się zajęcia z zakresu doradztwa zawodowego.", ["doradztwa zawodowego"]),
        ("Prowadzimy warsztaty kulinarne w świetlicy w Zielnicy.", ["warsztaty kulinarne"]),
        ("Prowadzimy warsztaty kulinarne (20 osób), m.in. z pieczenia.", ["warsztaty kulinarne"]),
        ("Uczniowie odbędą staże u pracodawców po 150 godzin.", ["staże u pracodawców"]),
        ("Bezrobotni mogą skorzystać ze staży, prac interwencyjnych.", ["staży", "prac interwencyjnych"]),
        ("Rodzicom proponujemy warsztaty „Jak mówić”.", ["warsztaty „Jak mówić”"]),
        ("Oferujemy pośrednictwo pracy oraz prace interwencyjne.", ["pośrednictwo pracy", "prace interwencyjne"]),
        ("Zajęcia: matematyczne – 60 godz., muzyczne – 30 godz. Oferujemy je dzieciom.",
         ["Zajęcia matematyczne", "Zajęcia muzyczne"]),
    ],
)  # fmt: skip
def test_the_phrase_of_a_form(extractor: Extractor, text: str, expected: list[str]) -> None:
    """From the adjectives of the head to where place, manner or the next form begins."""
    assert forms(extractor, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Celem projektu jest poprawa życia poprzez udział w doradztwie zawodowym.",
        "Podczas warsztatów kulinarnych uczestnicy poznali się bliżej.",
        "Organizacja warsztatów kulinarnych wynika z potrzeb.",
        "Zajęcia te odbywają się we wtorki.",
        "Uczestnicy otrzymają wsparcie.",
        "Projekt uzyskał wsparcie z Europejskiego Funduszu Społecznego.",
        "Uczestnicy otrzymają ubezpieczenie i wyżywienie.",
        "Nie prowadzimy terapii rodzinnej.",
        "Mikrobus kupiono dla Warsztatu Terapii Zajęciowej.",
    ],
)
def test_other_sentences_tell_of_none(extractor: Extractor, text: str) -> None:
    """Aims, settings, general words, money, allowances, institutions."""
    assert forms(extractor, text) == []


def test_items_keep_for_whom_they_are_and_one_coordination(extractor: Extractor) -> None:
    """An entry of a list is a name as a whole."""
    text = "Formy wsparcia:\n- warsztaty kompetencji dla rodziców – 20 osób\n- korepetycje i zajęcia sportowe\n"
    assert forms(extractor, text) == ["warsztaty kompetencji dla rodziców", "korepetycje i zajęcia sportowe"]


def test_an_entry_of_no_known_head_beside_known_ones(extractor: Extractor) -> None:
    """Where the list is opened as one of forms; what is no help is left out there, too."""
    text = "Oferujemy uczestnikom:\n- doradztwo zawodowe\n- mobilną kawiarenkę\n- zwrot kosztów dojazdu\n"
    assert forms(extractor, text) == ["doradztwo zawodowe", "mobilną kawiarenkę"]


def test_a_list_of_results_tells_of_none(extractor: Extractor) -> None:
    """What was reached is not what is offered."""
    assert forms(extractor, "Rezultaty projektu:\n- szkolenia zawodowe 24 osób\n- staże zawodowe 3 osób\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rodziny otrzymają poradnictwo psychologiczne i prawne, trening pracy.",
         ["poradnictwo psychologiczne i prawne", "trening pracy"]),
        ("Zapewnimy wsparcie opiekunów – grupy wsparcia, poradnictwo.", ["grupy wsparcia", "poradnictwo"]),
        ("Napisz: doradztwo@ops.example.pl, oferujemy pomoc.", []),
    ],
)  # fmt: skip
def test_what_opens_a_row_and_what_a_comma_ends(extractor: Extractor, text: str, expected: list[str]) -> None:
    """A general head before a dash only opens the row; the next form is behind the comma; an address is none."""
    assert forms(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Usługi opiekuńcze otrzymało 20 seniorów (600 godzin usług).", "20 seniorów"),
        ("W Module I usługami sąsiedzkimi objętych będzie 12 seniorów.", "12 seniorów"),
    ],
)
def test_counts_behind_the_verb_are_the_form_s(extractor: Extractor, text: str, count: str) -> None:
    """Where no other form of the clause follows."""
    reading, mentions = extractor.read_text(text)
    value = mentions.of("support_forms")[0].value
    assert isinstance(value, FormValue)
    assert count in reading.text[slice(*value.detail)]


def test_counts_in_a_bracket_are_the_forms_own(extractor: Extractor) -> None:
    """With its commas and full stops, up to where it closes."""
    text = "Odbyły się warsztaty psychologiczne (20 osób, 30 godz.) oraz trening pracy."
    reading, mentions = extractor.read_text(text)
    details = [value.detail for m in mentions.of("support_forms") if isinstance(value := m.value, FormValue)]
    assert [reading.text[slice(*detail)].strip() for detail in details] == [
        "warsztaty psychologiczne (20 osób, 30 godz.) oraz",
        "trening pracy",
    ]
