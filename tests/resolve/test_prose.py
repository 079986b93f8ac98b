"""Objective, results, target groups and areas of a project's record."""

from __future__ import annotations

import pytest

from projnotice.models import Project
from projnotice.pipeline import Extractor

_HEAD = "Projekt „Nowe jutro”\nWartość projektu: 100 000,00 zł.\nOkres realizacji: 01.01.2012 – 31.12.2012.\n"


def project(extractor: Extractor, text: str) -> Project:
    """The one project of a notice that ends in this text."""
    (only,) = extractor.extract(_HEAD + text).projects
    return only


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "Projekt skierowany jest do osób długotrwale bezrobotnych oraz osób po 50. roku życia.",
            ["osoby długotrwale bezrobotne", "osoby po 50. roku życia"],
        ),
        ("Grupa docelowa: 48 osób (29K/19M) biernych i bezrobotnych", ["osoby bierne", "osoby bezrobotne"]),
        (
            "Odbiorcami są opiekunowie rodzin zastępczych i placówek opiekuńczych.",
            ["opiekunowie rodzin zastępczych i placówek opiekuńczych"],
        ),
        (
            "Uczestnikami projektu mogą być: osoby bezrobotne, rodziny zastępcze oraz wychowankowie placówek.",
            ["osoby bezrobotne", "rodziny zastępcze", "wychowankowie placówek"],
        ),
        (
            "Adresaci: osoby zwolnione z huty, od ponad roku bez pracy",
            ["osoby zwolnione z huty, od ponad roku bez pracy"],
        ),
        (
            "Projekt obejmie 40 osób (25 K), m.in. seniorów i osoby z niepełnosprawnościami.",
            ["seniorzy", "osoby z niepełnosprawnościami"],
        ),
        ("Projekt skierowany jest do pracowników pomocy społecznej z 12 gmin.", ["pracownicy pomocy społecznej"]),
        (
            "Projekt jest adresowany do rodziców lub opiekunów dzieci z niepełnosprawnościami.",
            ["rodzice lub opiekunowie dzieci z niepełnosprawnościami"],
        ),
        ("Projekt obejmuje 3 zadania, w szczególności remont sali.", []),
        ("Wsparciem objęto 80 dorosłych mieszkańców gminy Łęczna (48 K, 32 M).", ["dorośli mieszkańcy gminy Łęczna"]),
    ],
)
def test_groups_of_people(extractor: Extractor, text: str, groups: list[str]) -> None:
    """Groups are told apart where people follow in the same case, each in the nominative."""
    assert project(extractor, text).target_groups == groups


@pytest.mark.parametrize(
    "text",
    [
        "Wsparciem objęto 45 osób (16 K).",
        "Uczestnicy: 20 uczniów",
        "Szukamy wykonawcy robót.",
        "Adresatem pisma jest wójt.",
    ],
)
def test_no_group_of_people(extractor: Extractor, text: str) -> None:
    """A bare count tells how many, not whom; who is no target is none."""
    assert project(extractor, text).target_groups == []


@pytest.mark.parametrize(
    ("text", "results"),
    [
        (
            "Efektem będzie 6,31 km przebudowanej drogi oraz dwa nowe przejścia z sygnalizacją.",
            ["6,31 km przebudowanej drogi", "dwa nowe przejścia z sygnalizacją"],
        ),
        (
            "Spodziewamy się wzrostu kompetencji i umiejętności społecznych.",
            ["wzrost kompetencji i umiejętności społecznych"],
        ),
        (
            "Projekt przyczyni się do wzrostu kompetencji, silniejszej motywacji i większego udziału w życiu miasta.",
            ["wzrost kompetencji", "silniejsza motywacja", "większy udział w życiu miasta"],
        ),
        (
            "Spodziewamy się, że do rodzin trafi 12 dzieci, które dziś ich nie mają.",
            ["do rodzin trafi 12 dzieci, które dziś ich nie mają"],
        ),
        (
            "Rezultaty: 1. 30 osób ukończyło kursy, 2. 12 osób podjęło pracę.",
            ["30 osób ukończyło kursy", "12 osób podjęło pracę"],
        ),
    ],
)
def test_results_told_apart(extractor: Extractor, text: str, results: list[str]) -> None:
    """Results are told apart at numbers and where a noun in the case of the first one follows."""
    assert project(extractor, text).results == results


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Obszar realizacji: powiat leski (województwo podkarpackie)", ["powiat leski", "województwo podkarpackie"]),
        ("Projekt jest realizowany na terenie gmin Kłodzko i Nowa Ruda.", ["gmina Kłodzko", "gmina Nowa Ruda"]),
        (
            "Projekt jest dla osób, które mieszkają na terenie powiatów: leskiego, sanockiego i krośnieńskiego.",
            ["powiat leski", "powiat sanocki", "powiat krośnieński"],
        ),
        (
            "Miejsce realizacji: powiat leski – gminy Olszanica, Solina",
            ["powiat leski", "gmina Olszanica", "gmina Solina"],
        ),
        ("Miejsce realizacji: Rimini (Włochy)", ["Rimini (Włochy)"]),
        ("Zasięg: cała Polska", ["cała Polska"]),
    ],
)
def test_areas(extractor: Extractor, text: str, areas: list[str]) -> None:
    """Places in the nominative, divided before each part of the country."""
    assert project(extractor, text).areas == areas


def test_main_aim_before_others(extractor: Extractor) -> None:
    """The main aim wins over one that the page tells first."""
    text = "Celem projektu jest integracja mieszkańców. Głównym celem projektu jest wzrost zatrudnienia."
    assert project(extractor, text).objective == "wzrost zatrudnienia"


def test_aims_in_a_list(extractor: Extractor) -> None:
    """Aims listed under one label are one text, and every item is cited."""
    told = project(extractor, "Cele projektu:\n- podniesienie kwalifikacji,\n- wzrost motywacji.")
    assert told.objective == "podniesienie kwalifikacji; wzrost motywacji"
    assert {"podniesienie kwalifikacji", "wzrost motywacji"} <= {span.text for span in told.evidence["/objective"]}


def test_each_item_cites_its_words(extractor: Extractor) -> None:
    """The first span of an item is the item itself, the next its cue."""
    told = project(extractor, "Grupa docelowa: osoby starsze, rodziny z dziećmi")
    assert [span.text for span in told.evidence["/target_groups/1"]] == ["rodziny z dziećmi", "Grupa docelowa"]
