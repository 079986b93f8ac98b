"""A project list of 5,000 rows as the ministry's are, and records of projects that are in it or are not.

Titles and bodies are invented. In the list: annexes, the same title of another beneficiary, the same title of the same
beneficiary in another year, misprints, malformed numbers. In the records: numbers malformed, misprinted or left out,
titles shortened, misprinted or in capitals, short forms of bodies, bodies left out, periods and sums left out.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from openpyxl import Workbook

from projnotice.resources import rules_dir
from projnotice.values.agreements import voivodeships

ROWS = 5000
LISTED, UNLISTED = 1500, 500
HEADER = (
    "Numer umowy/aneksu/decyzji",
    "Tytuł\xa0projektu",
    "Program Operacyjny <Nazwa>",
    "Oś priorytetowa <Kod>",
    "Działanie <Kod>",
    "Poddziałanie <Kod>",
    "Województwo",
    "Powiat",
    "Gmina",
    "Wartość ogółem",
    "Wydatki kwalifikowalne",
    "Dofinansowanie",
    "Dofinansowanie UE",
    "Nazwa beneficjenta",
    "NIP beneficjenta",
    "Województwo",
    "Data rozpoczęcia realizacji",
    "Data zakończenia realizacji",
    "Data podpisania Umowy/Aneksu",
)
_OPENINGS = (
    "Aktywizacja społeczno-zawodowa osób bezrobotnych",
    "Czas na aktywność",
    "Krok w przyszłość",
    "Nowe kwalifikacje - lepsza praca",
    "Równe szanse przedszkolaków",
    "Wracamy na rynek pracy",
    "Akademia umiejętności",
    "Integracja przez pracę",
    "Dobry start młodzieży",
    "Rozwój kompetencji kluczowych uczniów",
    "Senior w centrum uwagi",
    "Razem łatwiej",
    "Przedsiębiorczość szansą dla kobiet",
    "Od bierności do działania",
    "Uczę się, więc jestem",
    "Wsparcie rodzin zastępczych",
)
_ENDINGS = (
    "w gminie {}",
    "w powiecie {}. Program wsparcia osób zagrożonych wykluczeniem",
    "- {}",
    "mieszkańców miejscowości {}. Kursy, staże i doradztwo zawodowe",
    "klientów pomocy społecznej: {}",
    "",
)
_BODIES = (
    "Miejski Ośrodek Pomocy Społecznej: {}",
    "Gminny Ośrodek Pomocy Społecznej: {}",
    "Powiatowe Centrum Pomocy Rodzinie: {}",
    "Gmina {}",
    "Powiat {}",
    "Stowarzyszenie Rozwoju Ziemi {}",
    "Centrum Szkoleń {} Sp. z o.o.",
    "Fundacja Nowa Praca {}",
)
_SHORT = {
    "Miejski Ośrodek Pomocy Społecznej": "MOPS",
    "Gminny Ośrodek Pomocy Społecznej": "GOPS",
    "Powiatowe Centrum Pomocy Rodzinie": "PCPR",
    "Sp. z o.o.": "spółka z ograniczoną odpowiedzialnością",
}
_MEASURES = ("06.01.01", "06.02.00", "07.01.01", "07.01.02", "07.02.01", "08.01.01", "09.01.01", "09.01.02", "09.02.00")


@dataclass(frozen=True)
class Made:
    """A project that was made up."""

    title: str
    body: str
    measure: str
    region: str
    serial: int
    year: int
    start: date
    end: date
    total: int

    def number(self, annex: int = 0) -> str:
        """Its number as it should be."""
        return f"UDA-POKL.{self.measure}-{self.region}-{self.serial:03}/{self.year % 100:02}-{annex:02}"


@dataclass
class MadeList:
    """The list as cells, the project of each row, and records with the project that they tell of (None: unlisted)."""

    rows: list[tuple[Any, ...]] = field(default_factory=list)
    owners: list[Made] = field(default_factory=list)
    records: list[tuple[dict[str, Any], Made | None]] = field(default_factory=list)

    def write(self, path: Path) -> None:
        """The list as a workbook: the header in the first row, data below."""
        workbook = Workbook(write_only=True)
        sheet = workbook.create_sheet("Umowy")
        sheet.append(HEADER)
        for row in self.rows:
            sheet.append(row)
        workbook.save(path)


class _Maker:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        places = yaml.safe_load((rules_dir() / "language" / "places.yaml").read_text("utf-8"))
        self.places = [" ".join(name.split()) for name in places["geonames"].split(",")][:900]
        self.numbers: set[tuple[str, str, int, int]] = set()

    def project(self) -> Made:
        place = self.random.choice(self.places)
        title = f"{self.random.choice(_OPENINGS)} {self.random.choice(_ENDINGS).format(place)}".strip()
        return self.numbered(title, self.random.choice(_BODIES).format(place), self.random.randint(2008, 2013))

    def numbered(self, title: str, body: str, year: int) -> Made:
        region = self.random.choice(sorted(voivodeships()))
        while True:
            number = (self.random.choice(_MEASURES), region, self.random.randint(1, 999), year)
            if number not in self.numbers:
                break
        self.numbers.add(number)
        start = date(year, self.random.randint(1, 12), 1)
        end = date(year + self.random.randint(0, 2), 12, 31)
        return Made(title, body, *number, start, end, self.random.randint(50_000, 3_000_000))

    def other_body(self, made: Made) -> Made:
        body = made.body
        while body == made.body:
            body = self.random.choice(_BODIES).format(self.random.choice(self.places))
        return self.numbered(made.title, body, self.random.randint(2008, 2013))

    def other_year(self, made: Made) -> Made:
        year = self.random.choice([year for year in range(2008, 2014) if year != made.year])
        return self.numbered(made.title, made.body, year)

    def misprint(self, text: str) -> str:
        """One letter swapped, lost, doubled or put wrong, or all diacritics lost."""
        kind = self.random.randrange(5)
        if kind == 4:
            return text.translate(str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ"))
        spots = [i for i in range(1, len(text) - 2) if text[i].isalpha() and text[i + 1].isalpha()]
        at = self.random.choice(spots)
        changed = (text[at + 1] + text[at], "", text[at] * 2, self.random.choice("aeiorstnw"))[kind]
        return text[:at] + changed + text[at + (2 if kind == 0 else 1) :]

    def malformed(self, number: str) -> str:
        return self.random.choice(
            (
                number.replace("-", "--", 2),
                number.removeprefix("UDA-"),
                number.replace("UDA-", "UDA - "),
                "nr" + number,
                number.rsplit("-", 1)[0],
                number.replace("/", " / "),
                number.replace(".01-", ".01.-").replace("-0", "-O", 1) if "-00" not in number else number.lower(),
            )
        )

    def wrong_digit(self, number: str) -> str:
        at = number.index("/") - self.random.randint(1, 3)
        return number[:at] + str((int(number[at]) + self.random.randint(1, 9)) % 10) + number[at + 1 :]

    def row(self, made: Made, annex: int) -> tuple[Any, ...]:
        number = made.number(annex)
        chance = self.random.random
        total = made.total * (100 + annex * 3) / 100
        region = voivodeships()[made.region]
        as_serial = chance() < 0.5
        start, end = ((day - date(1899, 12, 30)).days if as_serial else day for day in (made.start, made.end))
        return (
            self.malformed(number) if chance() < 0.03 else number,
            self.misprint(made.title) if chance() < 0.04 else made.title,
            "Program Operacyjny Kapitał Ludzki",
            *made.measure.split("."),
            region,
            None,
            None,
            total,
            total,
            total * 0.85,
            total * 0.85 * 0.85,
            (self.misprint(made.body) if chance() < 0.04 else made.body).upper(),
            None,
            region,
            start,
            end,
            date(made.year, 12, 1),
        )

    def record(self, made: Made, *, is_told_apart: bool = False) -> dict[str, Any]:
        """What a notice says of a project; `is_told_apart`: at least its number or its period is there."""
        chance = self.random.random
        title, body = made.title, made.body
        if chance() < 0.15 and ". " in title:
            title = title.split(". ")[0]
        if chance() < 0.25:
            title = self.misprint(title)
        if chance() < 0.2:
            title = title.upper()
        if chance() < 0.3:
            for long, short in _SHORT.items():
                body = body.replace(long, short)
        if chance() < 0.1:
            body = self.misprint(body)
        fields: dict[str, Any] = {"title": title}
        if chance() < 0.95:
            fields["beneficiary"] = {"name": body}
        has_number = chance() < 0.5
        if has_number:
            number = made.number()
            number = self.wrong_digit(number) if chance() < 0.05 else number
            fields["agreement_number"] = self.malformed(number) if chance() < 0.2 else number
        if chance() < 0.7 or (is_told_apart and not has_number):
            to = self.random.choice((4, 7, 10))
            fields["period"] = {"start": made.start.isoformat()[:to], "end": made.end.isoformat()[:to]}
        if chance() < 0.4:
            fields["amounts"] = [{"role": "total", "value": f"{made.total}.00"}]
        return fields


def make_list(seed: int) -> MadeList:
    """The list and the records of a seed."""
    maker = _Maker(seed)
    chance = maker.random.random
    projects = [maker.project() for _ in range(2800)]
    doubles = [maker.other_body(made) for made in maker.random.sample(projects, 600)]
    doubles += [maker.other_year(made) for made in maker.random.sample(projects, 500)]
    projects += doubles
    made_list = MadeList()
    rows = [(made, 0) for made in projects]
    while len(rows) < ROWS:
        made = maker.random.choice(projects)
        rows.append((made, 1 + sum(other is made and annex > 0 for other, annex in rows[len(projects) :])))
    maker.random.shuffle(rows)
    for made, annex in rows:
        made_list.rows.append(maker.row(made, annex))
        made_list.owners.append(made)
    for made in maker.random.sample(projects, LISTED):
        made_list.records.append((maker.record(made), made))
    for made in maker.random.sample(projects, UNLISTED):
        unlisted = (
            maker.project() if chance() < 0.3 else maker.other_body(made) if chance() < 0.6 else maker.other_year(made)
        )
        made_list.records.append((maker.record(unlisted, is_told_apart=True), None))
    return made_list
