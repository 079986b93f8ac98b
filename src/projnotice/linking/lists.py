"""The ministry's project lists, 2007–2027: workbooks and CSV, columns found by their names."""

from __future__ import annotations

import csv
import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import islice
from pathlib import Path

from projnotice.errors import ProjnoticeError
from projnotice.linking.cells import Place, date_of, places_of, sum_of, text_of
from projnotice.linking.names import lexicon
from projnotice.orthography import fold, fold_space

_HEADER_WITHIN = 10  # rows; published lists have it in the first, second or third
_NEEDED = 3  # columns that are known, the title among them
_EPOCH = datetime.datetime(1899, 12, 30)
_ROUND = re.compile(r"\([^()]*\)?")
_ENGLISH_HALF = re.compile(r"/\s|\n|\s/")


class ListError(ProjnoticeError):
    """A file is no project list that can be read: another format, no header that is known."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of a project list; what the list does not say is None, nothing is filled in.

    Attributes:
        row: Number of the row in its sheet, from 1.
        total: Value of the project; `eligible`, `grant`, `eu`: eligible costs, co-financing, the Union's part of it.
        currency: `EUR` for cross-border programmes, else `PLN`.
        places: Where it is carried out; empty for the whole country, which `is_nationwide` tells.
    """

    row: int
    number: str | None
    title: str | None
    beneficiary: str | None
    programme: str | None = None
    fund: str | None = None
    total: Decimal | None = None
    eligible: Decimal | None = None
    grant: Decimal | None = None
    eu: Decimal | None = None
    currency: str = "PLN"
    start: datetime.date | None = None
    end: datetime.date | None = None
    signed: datetime.date | None = None
    places: tuple[Place, ...] = ()
    is_nationwide: bool = False
    nip: str | None = None
    locality: str | None = None


@dataclass(frozen=True, slots=True)
class ProjectList:
    """A project list: its file, its layout (`2007-2013`, `2014-2020`, `2021-2027`) and its rows."""

    path: str
    layout: str
    rows: tuple[ListRow, ...]


def read_list(path: Path) -> ProjectList:
    """The rows of a workbook (`.xlsx`) or of a CSV file.

    The header is the row among the first ten in which most columns are known. Rows without title and number are no
    projects.

    Raises:
        ListError: It is no such file, or no row is a header.
        OSError: The file cannot be read.
    """
    for epoch, sheet in _sheets(path):
        head = list(islice(sheet, _HEADER_WITHIN))
        headers = [_columns(row) for row in head]
        best = max(range(len(head)), key=lambda index: len(headers[index]), default=None)
        if best is None or len(headers[best]) < _NEEDED or "title" not in headers[best]:
            continue
        rest = _chain(head[best + 1 :], sheet)
        rows = (_row(number, cells, headers[best], epoch) for number, cells in enumerate(rest, best + 2))
        return ProjectList(str(path), _layout(head[best]), tuple(row for row in rows if row.title or row.number))
    raise ListError(f"{path}: no header of a project list in its first {_HEADER_WITHIN} rows")


def _chain(first: Sequence[Sequence[object]], rest: Iterator[Sequence[object]]) -> Iterator[Sequence[object]]:
    yield from first
    yield from rest


def _sheets(path: Path) -> Iterator[tuple[datetime.datetime, Iterator[Sequence[object]]]]:
    """The sheets of a workbook, or the one of a CSV file, with the day that serial dates count from."""
    with path.open("rb") as file:
        is_workbook = file.read(2) == b"PK"
    if not is_workbook:
        yield _EPOCH, _csv_rows(path)
        return
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        workbook = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise ListError(f"{path}: not a workbook ({' '.join(str(error).split())})") from None
    try:
        for sheet in workbook.worksheets:
            sheet.reset_dimensions()  # the lists' own statement of their size is wrong at times
            yield workbook.epoch, iter(sheet.iter_rows(values_only=True))
    finally:
        workbook.close()


def _csv_rows(path: Path) -> Iterator[Sequence[object]]:
    """The rows of a CSV file in UTF-8 or windows-1250, its cells parted by semicolons, commas or tabs."""
    raw = path.read_bytes()
    if b"\0" in raw[:4096]:
        raise ListError(f"{path}: neither a workbook (.xlsx) nor CSV")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1250", "replace")
    head = text[:8192]
    delimiter = max(";,\t", key=head.count)
    yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _columns(row: Iterable[object]) -> dict[str, int]:
    """Which columns of a row have names that are known; of equal names the first column counts."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(row):
        for name in _names(cell):
            column = _headers().get(name)
            if column is not None:
                columns.setdefault(column, index)
                break
    return columns


def _names(cell: object) -> list[str]:
    """The names that a header may be known by: whole, without round brackets, without its English half.

    `Numer umowy/decyzji/ Contract number` is `numer umowy/decyzji`.
    """
    if not isinstance(cell, str):
        return []
    whole = fold(fold_space(cell))
    halves = (_ENGLISH_HALF.split(cell)[0], _ENGLISH_HALF.split(_ROUND.sub(" ", cell))[0])
    return [whole, *(fold(fold_space(_ROUND.sub(" ", half))).rstrip("/ *:") for half in halves)]


@cache
def _headers() -> dict[str, str]:
    named = lexicon("headers.yaml")["columns"]
    return {fold(header): column for column, headers in named.items() for header in headers}


def _layout(header: Iterable[object]) -> str:
    """The layout whose own headers are there."""
    printed = {name for cell in header for name in _names(cell)}
    layouts = lexicon("headers.yaml")["layouts"]
    return str(max(layouts, key=lambda layout: sum(fold(mark) in printed for mark in layouts[layout])))


@cache
def _marks(group: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in lexicon("headers.yaml")[group])


def _row(number: int, cells: Sequence[object], columns: dict[str, int], epoch: datetime.datetime) -> ListRow:
    def cell(name: str) -> object:
        index = columns.get(name)
        return cells[index] if index is not None and index < len(cells) else None

    def text(name: str) -> str | None:
        return text_of(cell(name))

    programme, where = text("programme"), text("places")
    voivodeship = text("voivodeship")
    is_nationwide = any(mark in fold(place) for mark in _marks("nationwide") for place in (where, voivodeship) if place)
    places = places_of(where)
    if not places and voivodeship and not is_nationwide:
        places = (Place(voivodeship.lower(), text("powiat"), text("gmina")),)
    in_euro = any(mark in fold(programme or "") for mark in _marks("in_euro"))
    return ListRow(
        row=number,
        number=text("number"),
        title=text("title"),
        beneficiary=text("beneficiary"),
        programme=programme,
        fund=text("fund"),
        total=sum_of(cell("total")),
        eligible=sum_of(cell("eligible")),
        grant=sum_of(cell("grant")),
        eu=sum_of(cell("eu")),
        currency="EUR" if in_euro else "PLN",
        start=date_of(cell("start"), epoch),
        end=date_of(cell("end"), epoch),
        signed=date_of(cell("signed"), epoch),
        places=places,
        is_nationwide=is_nationwide,
        nip=text("nip"),
        locality=text("locality"),
    )
