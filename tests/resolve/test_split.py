"""How many projects a page tells of: regions that its own structure sets apart."""

from __future__ import annotations

import pytest

from projnotice import Extractor

SECTIONS = {
    "the same labels under a short line": (
        "Inwestycje drogowe\nInwestor: Gmina Zalesie\n\n"
        "Budowa drogi gminnej nr 900112B w Zalesiu\nŹródło: RFRD\nDofinansowanie: 402 500 zł\n\n"
        "Remont drogi gminnej nr 900113B w Lipce\nŹródło: Fundusz Dróg\nDofinansowanie: 98 300 zł\n",
        [("Budowa drogi gminnej nr 900112B w Zalesiu", "402500"), ("Remont drogi gminnej nr 900113B w Lipce", "98300")],
    ),
    "numbered items over their text": (
        "Nasze projekty\n\n1. Projekt „Nowy bus”\nUmowa nr WRR/000931/02/D. Dotacja z PFRON wyniosła 140 000 zł.\n\n"
        "2. Projekt „Samodzielni”\nUmowa nr ZZO/000917/10/D. Dotacja z PFRON wyniosła 32 400 zł.\n",
        [("Nowy bus", "140000"), ("Samodzielni", "32400")],
    ),
    "rows of tabulators": (
        "Inwestycje z Polskiego Ładu\n\nLp.\tNazwa zadania\tDofinansowanie\tOkres realizacji\n"
        "1.\tBudowa sali w Zalesiu\t4 250 000,00 zł\t2022-2024\n"
        "2.\tPrzebudowa drogi w Lipce\t900 000,00 zł\t2023-2025\n"
        "RAZEM\t\t5 150 000,00 zł\t\n",
        [("Budowa sali w Zalesiu", "4250000"), ("Przebudowa drogi w Lipce", "900000")],
    ),
}


@pytest.mark.parametrize("name", SECTIONS)
def test_each_region_is_a_project(extractor: Extractor, name: str) -> None:
    """With its own title and its own grant."""
    text, expected = SECTIONS[name]
    projects = extractor.extract(text).projects
    assert [(project.title, str(int(float(project.amounts[0].value)))) for project in projects] == expected
