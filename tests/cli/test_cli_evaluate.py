"""`projnotice evaluate`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from projnotice.models import Notice

Run = Callable[..., Any]
WRONG_GOLD = {"page_class": "notice", "headline": "Projekt „Nowy start”", "projects": [{"title": "Stary koniec"}]}


@pytest.fixture
def corpus(tmp_path: Path, notice: Notice) -> Path:
    """A corpus with a page in each part whose gold has another title."""
    for part in ("dev", "test"):
        (tmp_path / "corpus" / part).mkdir(parents=True)
        (tmp_path / "corpus" / part / "a.html").write_text(notice.text, "utf-8")
        (tmp_path / "corpus" / part / "a.gold.json").write_text(json.dumps(WRONG_GOLD), "utf-8")
    return tmp_path / "corpus"


def test_scores_of_both_parts_and_differences_of_dev_alone(run: Run, corpus: Path) -> None:
    """The test part shows scores; its pages stay unseen."""
    done = run("evaluate", "corpus")
    assert done.code == 0
    assert [line for line in done.out.splitlines() if line.startswith("== ")] == ["== dev", "== test"]
    assert "dev/a.html\n" in done.out
    assert "  - title: Stary koniec\n  + title: Nowy start\n" in done.out
    assert "test/a.html" not in done.out
    assert not (corpus / "looked-at.txt").exists()


def test_the_test_part_alone_shows_scores_alone(run: Run, corpus: Path) -> None:
    """No value of an unseen page is printed."""
    done = run("evaluate", "corpus", "--part", "test")
    assert done.out.startswith("== test\nfield")
    assert "koniec" not in done.out


def test_revealing_marks_the_pages_as_looked_at(run: Run, corpus: Path) -> None:
    """What was shown is written down."""
    done = run("evaluate", "corpus", "--part", "test", "--reveal")
    assert "test/a.html\n" in done.out
    assert (corpus / "looked-at.txt").read_text() == "test/a.html\n"
    assert done.err == "1 pages of the test part are now marked as looked at\n"


def test_one_page_alone_is_judged(run: Run, corpus: Path) -> None:
    """`--page` leaves the others out."""
    done = run("evaluate", "corpus", "--page", "dev/a.html")
    assert [line for line in done.out.splitlines() if line.startswith(("== ", "pages"))] == [
        "== dev",
        "pages      1, 0 of them failed",
    ]


def test_a_saved_run_is_compared_with_the_next(run: Run, corpus: Path) -> None:
    """What was won since is told."""
    run("evaluate", "corpus", "--part", "dev", "--json", "run.json")
    (corpus / "dev" / "a.gold.json").write_text(
        json.dumps({**WRONG_GOLD, "projects": [{"title": "Nowy start"}]}), "utf-8"
    )
    done = run("evaluate", "corpus", "--part", "dev", "--against", "run.json")
    assert "    won:  title: Stary koniec (missed)\n    won:  title: Nowy start (extra)\n" in done.out


def test_a_saved_run_does_not_tell_unseen_pages(run: Run, corpus: Path, tmp_path: Path) -> None:
    """Of the test part only scores are saved."""
    run("evaluate", "corpus", "--json", "run.json")
    parts = json.loads((tmp_path / "run.json").read_text("utf-8"))["parts"]
    assert [part for part in parts if "differences" in parts[part]] == ["dev"]


def test_floors_are_pinned_and_checked(run: Run, corpus: Path) -> None:
    """At the pinned floors the gate lets through."""
    assert run("evaluate", "corpus", "--update-floors").err == "floors are pinned in corpus/floors.json\n"
    done = run("evaluate", "corpus", "--gate")
    assert (done.code, done.err) == (0, "")


def test_the_gate_stops_what_is_below_its_floor(run: Run, corpus: Path) -> None:
    """Exit code 1 and a line for each field."""
    run("evaluate", "corpus", "--update-floors")
    path = corpus / "floors.json"
    floors = json.loads(path.read_text("utf-8"))
    floors["dev"]["fields"]["title"] = 0.5
    path.write_text(json.dumps(floors), "utf-8")
    done = run("evaluate", "corpus", "--gate")
    assert (done.code, done.err) == (1, "dev: title has F1 0.000, its floor is 0.500\n")


def test_floors_go_down_only_on_purpose(run: Run, corpus: Path) -> None:
    """Without the flag the floors stay and the exit code is 2."""
    run("evaluate", "corpus", "--update-floors")
    path = corpus / "floors.json"
    floors = json.loads(path.read_text("utf-8"))
    floors["dev"]["fields"]["title"] = 0.5
    path.write_text(json.dumps(floors), "utf-8")
    assert run("evaluate", "corpus", "--update-floors").code == 2
    assert json.loads(path.read_text("utf-8")) == floors
    assert run("evaluate", "corpus", "--update-floors", "--allow-lower").code == 0
    assert json.loads(path.read_text("utf-8"))["dev"]["fields"]["title"] == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nope"], "projnotice: nope: no such folder (give a corpus, such as corpus/)"),
        (["corpus", "--part", "all"], "projnotice: no part all (the parts are dev and test)"),
        (["corpus", "--gate", "--page", "dev/a.html"], "projnotice: floors are of whole parts (leave --page out)"),
        (
            ["corpus", "--page", "a.html"],
            "projnotice: corpus: no page a.html; pages are named with their part, as dev/x.html",
        ),
    ],
)
def test_wrong_usage_is_one_line(run: Run, corpus: Path, arguments: list[str], message: str) -> None:
    """Exit code 2."""
    done = run("evaluate", *arguments)
    assert (done.code, done.out, done.err) == (2, "", message + "\n")


def test_a_folder_of_seeds_is_a_corpus(run: Run, tmp_path: Path) -> None:
    """The short form is judged as far as it tells."""
    (tmp_path / "seeds" / "expected").mkdir(parents=True)
    (tmp_path / "seeds" / "a.txt").write_bytes(b"page")
    (tmp_path / "seeds" / "expected" / "a.json").write_text('{"records": [{"title": "Nowy start"}]}', "utf-8")
    done = run("evaluate", "seeds")
    assert [line.split()[:2] for line in done.out.splitlines() if line.startswith(("title", "all"))] == [
        ["title", "1.000"],
        ["all", "1.000"],
    ]
