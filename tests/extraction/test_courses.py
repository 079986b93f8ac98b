"""Courses named by their subject, in running text, lists and tables."""

from __future__ import annotations

import pytest

from projnotice.extraction.courses import CourseValue
from projnotice.pipeline import Extractor


def names(extractor: Extractor, text: str) -> list[str]:
    """The names of the courses of a text as printed."""
    _, mentions = extractor.read_text(text)
    return [mention.value.name for mention in mentions.of("courses") if isinstance(mention.value, CourseValue)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uczestnicy ukończyli kurs kucharza.", ["kucharza"]),
        ("Dziewięć osób ukończyło szkolenie – florysta.", ["florysta"]),
        ("Odbyło się szkolenie z zakresu pierwszej pomocy.", ["pierwszej pomocy"]),
        ("Odbyło się szkolenie pt. „Mój biznes”.", ["Mój biznes"]),
        ("Kurs „Kucharz” albo „Pomoc kuchenna” trwa miesiąc.", ["Kucharz", "Pomoc kuchenna"]),
        ("Odbyły się kursy: spawacza, fryzjera i kelnera.", ["spawacza", "fryzjera", "kelnera"]),
        (
            "Ukończono kursy: florystki- 60 godzin, obsługi kas i fakturowania- 50 godzin.",
            ["florystki", "obsługi kas i fakturowania"],
        ),
        ("Oferujemy kursy zawodowe (m.in. kucharz, kelner, barman).", ["kucharz", "kelner", "barman"]),
        ("Kursy zawodowe ukończyło 20 osób (kucharz – 10, kelner – 10).", ["kucharz", "kelner"]),
        ("Kursy, jakie wybrali uczestnicy: glazurnik, florysta.", ["glazurnik", "florysta"]),
        ("Można wybierać spośród takich kursów jak „Kelner” i „Barista”.", ["Kelner", "Barista"]),
        ("Kursy: sprzedawca - magazynier (11 osób), kucharz (9 osób).", ["sprzedawca - magazynier", "kucharz"]),
        ("Trzej panowie ukończyli kurs kucharza w Zespole Szkół w Zalesiu.", ["kucharza"]),
        ("kurs barmański: 24 uczniów, organizatora wybierzemy", ["barmański"]),
        ("Wychowankowie ukończą kurs prawa jazdy kat. B i trening pracy.", ["prawa jazdy kat. B"]),
        ("Uczestnicy ukończyli kurs komputerowy, kurs języka angielskiego oraz kurs carvingu.",
         ["komputerowy", "języka angielskiego", "carvingu"]),
    ],
)  # fmt: skip
def test_a_course_is_named_behind_its_word(extractor: Extractor, text: str, expected: list[str]) -> None:
    """Behind "kurs", a dash, a colon or "z zakresu"; in quotes; one after the other."""
    assert names(extractor, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Uczestnicy ukończyli kursy zawodowe.",
        "Kurs dla mieszkańców rozpocznie się w maju.",
        "Szkolenie zakończyło się egzaminem.",
        "Zajęcia prowadziło Centrum Szkoleń „Alfa”.",
        "Zapytanie ofertowe na kurs kucharza.",
        "Kadra projektu przeszła szkolenie z zarządzania.",
        "Uczestnik wybierze odpowiedni dla siebie kurs, poradę lub staż.",
    ],
)
def test_other_sentences_name_none(extractor: Extractor, text: str) -> None:
    """Unnamed courses, institutions, tenders and the staff's own training."""
    assert names(extractor, text) == []


def test_items_below_a_line_about_courses(extractor: Extractor) -> None:
    """A form of help in the same list is no course."""
    text = "Przeprowadzono kursy:\n- „Magazynier” – 6 osób\n- opiekunka dziecięca, 80 godz.\n- doradztwo zawodowe\n"
    assert names(extractor, text) == ["Magazynier", "opiekunka dziecięca"]


def test_lines_that_are_no_list_in_the_markup(extractor: Extractor) -> None:
    """Short lines with counts below a colon."""
    text = "Zorganizowano następujące kursy:\n„Brukarz” - 8 osób,\n„Sprzedawca” – 6 osób.\n\nZajęcia trwały rok."
    assert names(extractor, text) == ["Brukarz", "Sprzedawca"]


def test_the_value_of_a_label_about_courses(extractor: Extractor) -> None:
    """Names between commas; the next entry of the outer list is none."""
    text = "Formy wsparcia:\n- szkolenia: opiekun osób starszych, magazynier\n- refundacja kosztów dojazdu\n"
    assert names(extractor, text) == ["opiekun osób starszych", "magazynier"]


def test_a_column_of_courses_without_its_total(extractor: Extractor) -> None:
    """The row that adds up names no course."""
    html = (
        "<html><body><h1>Projekt „Krok”</h1><table><tr><th>Lp.</th><th>Nazwa kursu</th><th>K</th></tr>"
        "<tr><td>1</td><td>Kurs kucharza</td><td>5</td></tr><tr><td>2</td><td>Florysta</td><td>7</td></tr>"
        "<tr><td></td><td>Razem</td><td>12</td></tr></table></body></html>"
    )
    assert names(extractor, html) == ["kucharza", "Florysta"]


def test_rows_under_a_row_of_courses(extractor: Extractor) -> None:
    """Rows with a dash below "szkolenia:", each with the counts of its row."""
    html = (
        "<html><body><h1>Projekt „Krok”</h1><table><tr><th>Forma</th><th>Liczba osób</th></tr>"
        "<tr><td>staże</td><td>21</td></tr><tr><td>szkolenia zawodowe:</td><td>15</td></tr>"
        "<tr><td>- kelner</td><td>8</td></tr><tr><td>- florysta</td><td>7</td></tr></table></body></html>"
    )
    assert names(extractor, html) == ["kelner", "florysta"]


def test_counted_lines_below_a_label(extractor: Extractor) -> None:
    """The first line was taken for the label's value."""
    text = "Kursy:\nopiekun osób starszych – 7 osób, 120 h\n„Kelner” – 4 osoby\nprawo jazdy kat. C – 2 osoby\n"
    assert names(extractor, text) == ["opiekun osób starszych", "Kelner", "prawo jazdy kat. C"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odbyły się szkolenia dla 22 opiekunów z zakresu pierwszej pomocy.", ["pierwszej pomocy"]),
        ("Kurs kucharza przeprowadziła Fundacja „Krok”.", ["kucharza"]),
        ("Zorganizowano szkolenie „Jak pisać projekty”.", ["Jak pisać projekty"]),
        ("Ukończyli kurs „Kadry i płace”.", ["Kadry i płace"]),
        ("Odbyło się szkolenie Księgowość dla początkujących.", ["Księgowość dla początkujących"]),
        ("Odbyły się szkolenia dla 22 opiekunów z gminy.", []),
        ("Oprócz kursów prowadzono: grupę wsparcia i terapię.", []),
        ("Przewidziano szkolenia podstawowe i specjalistyczne.", []),
    ],
)
def test_where_a_name_begins_and_ends(extractor: Extractor, text: str, expected: list[str]) -> None:
    """Behind its topic word, before a verb, whole in quotes and with its level; none where no subject is told."""
    assert names(extractor, text) == expected
