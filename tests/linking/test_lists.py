"""Project lists of three layouts, as workbooks and as CSV."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from projnotice.linking import ListError, ListRow, Place, ProjectList, read_list


def workbook(path: Path, *rows: list[Any], sheets_before: int = 0) -> Path:
    """A workbook with these rows in its last sheet."""
    book = Workbook(write_only=True)
    for number in range(sheets_before):
        book.create_sheet(f"Opis {number}").append(["Lista projektów, stan na 31 grudnia"])
    sheet = book.create_sheet("Lista")
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_the_list_of_2007_2013_is_read(tmp_path: Path) -> None:
    """Header in the first row; voivodeship, powiat and gmina in columns; the beneficiary's voivodeship is another."""
    header = [
        "Numer umowy/aneksu/decyzji", "Tytuł projektu", "Program Operacyjny <Nazwa>", "Oś priorytetowa <Kod>",
        "Działanie <Kod>", "Poddziałanie <Kod>", "Województwo", "Powiat", "Gmina", "Wartość ogółem",
        "Wydatki kwalifikowalne", "Dofinansowanie", "Dofinansowanie UE", "Nazwa beneficjenta", "NIP beneficjenta",
        "Kod pocztowy", "Miejscowość", "Województwo", "Powiat", "Fundusz UE", "Data rozpoczęcia realizacji",
        "Data rzeczywistego zakończenia", "Data podpisania Umowy/Aneksu",
    ]  # fmt: skip
    row = [
        "UDA-POKL.07.01.01-06-045/08-00", "Czas na aktywność", "Program Operacyjny Kapitał Ludzki", "7", "7.1", "7.1.1",
        "LUBELSKIE", "lubartowski", "Lubartów", 122094.19, 122094.19, 110000, "93\xa0500,50", "MOPS w Lubartowie",
        7141912345, "21-100", "Lubartów", "MAZOWIECKIE", "m. Warszawa", "EFS", 39448, "31.12.2008",
        datetime.datetime(2008, 6, 1),
    ]  # fmt: skip
    path = workbook(tmp_path / "umowy.xlsx", header, row, [None] * 23)
    assert read_list(path) == ProjectList(
        str(path),
        "2007-2013",
        (
            ListRow(
                row=2,
                number="UDA-POKL.07.01.01-06-045/08-00",
                title="Czas na aktywność",
                beneficiary="MOPS w Lubartowie",
                programme="Program Operacyjny Kapitał Ludzki",
                fund="EFS",
                total=Decimal("122094.19"),
                eligible=Decimal("122094.19"),
                grant=Decimal("110000.00"),
                eu=Decimal("93500.50"),
                start=datetime.date(2008, 1, 1),
                end=datetime.date(2008, 12, 31),
                signed=datetime.date(2008, 6, 1),
                places=(Place("lubelskie", "lubartowski", "Lubartów"),),
                nip="7141912345",
                locality="Lubartów",
            ),
        ),
    )


def test_the_list_of_2014_2020_is_read(tmp_path: Path) -> None:
    """Header in the third row, in two languages, with NBSP and units; no co-financing but the Union's."""
    header = [
        "Tytuł projektu/ Project name", "Skrócony opis/ Short description", "Numer umowy/decyzji/ Contract number",
        "Nazwa beneficjenta/ Beneficiary name", "Fundusz/ Fund", "Program/ Programme", "Priorytet/ Priority",
        "Działanie/ Measure", "Poddziałanie/ Submeasure",
        "Wartość projektu (w\xa0zł, dla projektów EWT w euro)/ Total\xa0project value (PLN, for ETC projects EUR)",
        "Wydatki kwalifikowalne (w\xa0zł, dla projektów EWT w euro)/ Total eligible expenditure",
        "Wartość unijnego dofinansowania (w zł, dla projektów EWT w euro)/ Amount of EU co-financing",
        "Miejsce realizacji projektu/ Project location",
        "Data rozpoczęcia\xa0realizacji projektu/ Project start date", "Data zakończenia realizacji projektu/ End date",
    ]  # fmt: skip
    row = [
        "Mali odkrywcy", "Opis", "RPLU.12.01.00-06-0012/16-00", "GMINA KOCK", "EFS", "RPO Lubelskiego", "12", "12.1",
        "", "500 000,00", 480000.5, 425000, "WOJ.: LUBELSKIE, POW.: lubartowski | WOJ.: ŁÓDZKIE", 42736,
        datetime.date(2018, 6, 30),
    ]  # fmt: skip
    path = workbook(tmp_path / "lista.xlsx", ["Lista projektów", None], [], header, row)
    assert read_list(path) == ProjectList(
        str(path),
        "2014-2020",
        (
            ListRow(
                row=4,
                number="RPLU.12.01.00-06-0012/16-00",
                title="Mali odkrywcy",
                beneficiary="GMINA KOCK",
                programme="RPO Lubelskiego",
                fund="EFS",
                total=Decimal("500000.00"),
                eligible=Decimal("480000.50"),
                eu=Decimal("425000.00"),
                start=datetime.date(2017, 1, 1),
                end=datetime.date(2018, 6, 30),
                places=(Place("lubelskie", "lubartowski"), Place("łódzkie")),
            ),
        ),
    )


NEW_HEADER = [
    "Nazwa projektu", "Opis", "Numer umowy/decyzji", "Nazwa beneficjenta", "Fundusz", "Program", "Priorytet",
    "Działanie", "Wartość projektu (w zł)", "Dofinansowanie z UE (w zł)", "Miejsce realizacji projektu",
    "Data rozpoczęcia projektu", "Data zakończenia projektu", "Kategoria wsparcia",
]  # fmt: skip
NEW_ROW = [
    "Bliżej siebie", "Opis", "FESL.05.04-IP.02-0815/23-00", "Miasto Ruda Śląska", "EFS+", "FE dla Śląskiego", "5",
    "5.4", "1000000", "850000", "Cały Kraj", "2024-01-01", "2025-12-31", "x",
]  # fmt: skip


def new_row(row: int, **fields: Any) -> ListRow:
    """What `NEW_ROW` says, as a row of that number."""
    stated: dict[str, Any] = {
        "number": "FESL.05.04-IP.02-0815/23-00",
        "title": "Bliżej siebie",
        "beneficiary": "Miasto Ruda Śląska",
        "programme": "FE dla Śląskiego",
        "fund": "EFS+",
        "total": Decimal("1000000.00"),
        "eu": Decimal("850000.00"),
        "start": datetime.date(2024, 1, 1),
        "end": datetime.date(2025, 12, 31),
        "is_nationwide": True,
    }
    return ListRow(row=row, **(stated | fields))


def test_the_list_of_2021_2027_is_read(tmp_path: Path) -> None:
    """Header in the second row of the second sheet; the whole country is no place."""
    path = workbook(tmp_path / "fe.xlsx", ["stan na 30 września"], NEW_HEADER, NEW_ROW, sheets_before=1)
    assert read_list(path) == ProjectList(str(path), "2021-2027", (new_row(3),))


@pytest.mark.parametrize(("encoding", "delimiter"), [("utf-8-sig", ";"), ("cp1250", ";"), ("utf-8", "\t")])
def test_csv_is_read(tmp_path: Path, encoding: str, delimiter: str) -> None:
    """In both encodings that are met, whatever parts the cells."""
    path = tmp_path / "lista.csv"
    path.write_text("\n".join(delimiter.join(row) for row in (NEW_HEADER, NEW_ROW)), encoding)
    assert read_list(path) == ProjectList(str(path), "2021-2027", (new_row(2),))


def test_columns_are_found_in_any_order(tmp_path: Path) -> None:
    """By name and not by position."""
    path = workbook(tmp_path / "fe.xlsx", NEW_HEADER[::-1], NEW_ROW[::-1])
    assert read_list(path).rows == (new_row(2),)


def test_cross_border_sums_are_in_euro(tmp_path: Path) -> None:
    """Interreg counts in euro."""
    row = [cell if cell != "FE dla Śląskiego" else "Interreg Polska–Słowacja" for cell in NEW_ROW]
    path = workbook(tmp_path / "fe.xlsx", NEW_HEADER, row)
    assert read_list(path).rows == (new_row(2, programme="Interreg Polska–Słowacja", currency="EUR"),)


def test_cells_that_are_not_understood_are_left_out(tmp_path: Path) -> None:
    """A sum in words, a date that is none."""
    row = [{"1000000": "nie dotyczy", "2024-01-01": "2024-13-01"}.get(cell, cell) for cell in NEW_ROW]
    path = workbook(tmp_path / "fe.xlsx", NEW_HEADER, row)
    assert read_list(path).rows == (new_row(2, total=None, start=None),)


def test_a_file_without_a_header_is_an_error(tmp_path: Path) -> None:
    """It is named."""
    path = workbook(tmp_path / "inne.xlsx", ["Imię", "Nazwisko", "Rok"], ["Jan", "Nowak", 1980])
    with pytest.raises(ListError, match=r"inne\.xlsx: no header of a project list in its first 10 rows"):
        read_list(path)


def test_a_broken_workbook_is_an_error(tmp_path: Path) -> None:
    """One line, no traceback of a library."""
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 and nothing more")
    with pytest.raises(ListError, match=r"broken\.xlsx: not a workbook"):
        read_list(path)


def test_an_old_workbook_is_an_error(tmp_path: Path) -> None:
    """`.xls` is neither a workbook of today nor CSV."""
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    with pytest.raises(ListError, match="neither a workbook"):
        read_list(path)
