"""`projnotice match`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from projnotice.models import Notice

Run = Callable[..., Any]
LIST = (
    "Tytuł projektu;Numer umowy;Nazwa beneficjenta;Wartość projektu;Data rozpoczęcia realizacji projektu\n"
    "Nowy start;RPLU.09.01.00-06-0012/16-00;Gmina Kock;800000;2019-02-01\n"
)


@pytest.fixture
def files(tmp_path: Path, make_notice: Callable[..., Notice]) -> Path:
    """A list of one project, and a record of it."""
    text = "Nowy start: umowa RPLU.09.01.00-06-0012/16, wartość 813 961,24 zł"
    fields = {
        "title": "Nowy start",
        "agreement_number": "RPLU.09.01.00-06-0012/16",
        "amounts": [{"role": "total", "value": "813961.24"}],
    }
    quotes = {
        "/title": "Nowy start",
        "/agreement_number": "RPLU.09.01.00-06-0012/16",
        "/amounts/0": "813 961,24 zł",
    }
    (tmp_path / "lista.csv").write_text(LIST, "utf-8")
    (tmp_path / "records.jsonl").write_text(make_notice(text, (fields, quotes), uri="a.html").to_json() + "\n", "utf-8")
    return tmp_path


def test_a_line_tells_of_each_project(run: Run, files: Path) -> None:
    """Method, score, row, runner-up, differences."""
    done = run("match", "records.jsonl", "--list", "lista.csv", "-o", "out/matches.jsonl")
    assert (done.code, done.out) == (0, "")
    (line,) = (files / "out" / "matches.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line) == {
        "source": {"uri": "a.html", "project": 0},
        "title": "Nowy start",
        "agreement_number": "RPLU.09.01.00-06-0012/16",
        "method": "agreement",
        "score": 1.0,
        "match": {
            "list": "lista.csv",
            "row": 2,
            "score": 1.0,
            "agreement_number": "RPLU.09.01.00-06-0012/16-00",
            "title": "Nowy start",
            "beneficiary": "Gmina Kock",
        },
        "nearest": None,
        "runner_up": None,
        "differences": [{"field": "amounts.total", "record": "813961.24", "list": "800000.00"}],
        "reason": None,
    }


def test_the_summary_counts_the_methods(run: Run, files: Path) -> None:
    """On standard error, after a line for each list."""
    lines = run("match", "records.jsonl", "--list", "lista.csv").err.splitlines()
    assert lines[0] == "lista.csv: list of 2014-2020, 1 rows"
    assert lines[1].startswith("1 project -> matches.jsonl, 1 agreement; ")


def test_a_line_that_is_no_record_is_named(run: Run, files: Path) -> None:
    """The others are matched; the exit code tells."""
    with (files / "records.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"a": 1}\n')
    done = run("match", "records.jsonl", "--list", "lista.csv")
    assert done.code == 1
    assert "projnotice: records.jsonl:2: not a record: " in done.err
    assert len((files / "matches.jsonl").read_text("utf-8").splitlines()) == 1


def test_a_list_that_is_none_is_one_line(run: Run, files: Path) -> None:
    """Wrong usage."""
    (files / "inna.csv").write_text("Imię;Nazwisko\nJan;Nowak\n", "utf-8")
    done = run("match", "records.jsonl", "--list", "inna.csv")
    assert (done.code, done.err) == (2, "projnotice: inna.csv: no header of a project list in its first 10 rows\n")


@pytest.mark.parametrize(("records", "listed"), [("nope.jsonl", "lista.csv"), ("records.jsonl", "nope.csv")])
def test_a_file_that_is_not_there_is_one_line(run: Run, files: Path, records: str, listed: str) -> None:
    """Whichever it is."""
    done = run("match", records, "--list", listed)
    missing = records if records.startswith("nope") else listed
    assert (done.code, done.err) == (2, f"projnotice: {missing}: no such file\n")


def test_an_output_that_is_a_folder_is_one_line(run: Run, files: Path) -> None:
    """Nothing is written."""
    (files / "out").mkdir()
    done = run("match", "records.jsonl", "--list", "lista.csv", "-o", "out")
    assert (done.code, done.err) == (2, "projnotice: out: a folder (-o takes a file, such as matches.jsonl)\n")
