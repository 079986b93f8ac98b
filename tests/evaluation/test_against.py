"""Two runs compared as text."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from projnotice.errors import GoldError
from projnotice.evaluation import evaluate, load_corpus, score
from projnotice.evaluation.against import against, load_run, saved_run
from projnotice.models import Notice

Run = Callable[..., dict[str, Any]]


@pytest.fixture
def run(corpus: Path, extract: Callable[..., Notice]) -> Run:
    """A function that runs the evaluation and gives what is saved of it."""

    def run(part: str = "dev", pages: bool = True) -> dict[str, Any]:
        results = list(evaluate(load_corpus(corpus)[part], extract))
        saved = saved_run({part: (score(results), results if pages else None)})
        return dict(json.loads(json.dumps(saved)))

    return run


def test_a_value_won_and_a_value_lost(run: Run, change_gold: Callable[[str, str], None]) -> None:
    """The page, the value and what was wrong with it before."""
    change_gold("2020-10", "2020-11")
    before = run()
    change_gold("2020-11", "2020-10")
    change_gold("Nowy start", "Stary koniec")
    assert against(before, run()).splitlines() == [
        "dev: against the run before",
        "  all                            F1 0.889 -> 0.778 (-0.111)",
        "  core                           F1 0.750 -> 1.000 (+0.250)",
        "  headline                       F1 1.000 -> 0.000 (-1.000)",
        "  period.end                     F1 0.000 -> 1.000 (+1.000)",
        "  title                          F1 1.000 -> 0.000 (-1.000)",
        "  dev/nowy-start.txt",
        "    won:  period.end: 2020-11 (missed)",
        "    won:  period.end: 2020-10 (extra)",
        "    lost: headline: Projekt „Stary koniec” (missed)",
        "    lost: title: Stary koniec (missed)",
        "    lost: headline: Projekt „Nowy start” (extra)",
        "    lost: title: Nowy start (extra)",
    ]


def test_equal_runs_have_nothing_to_tell(run: Run) -> None:
    """Only the heading is left."""
    assert against(run(), run()) == "dev: against the run before\n"


def test_runs_of_different_parts_have_nothing_in_common(run: Run) -> None:
    """Parts are not compared with one another."""
    assert against(run("dev"), run("test")) == "the two runs have no part in common\n"


def test_a_run_saved_without_its_pages_tells_scores_alone(run: Run, change_gold: Callable[[str, str], None]) -> None:
    """What is on unseen pages stays unseen."""
    before = run(pages=False)
    change_gold("Nowy start", "Stary koniec")
    after = run(pages=False)
    assert "koniec" not in json.dumps(after)
    assert against(before, after).splitlines() == [
        "dev: against the run before",
        "  all                            F1 1.000 -> 0.778 (-0.222)",
        "  headline                       F1 1.000 -> 0.000 (-1.000)",
        "  title                          F1 1.000 -> 0.000 (-1.000)",
    ]


def test_a_run_survives_its_file(run: Run, tmp_path: Path) -> None:
    """What was saved is loaded."""
    saved = run()
    (tmp_path / "run.json").write_text(json.dumps(saved), "utf-8")
    assert load_run(tmp_path / "run.json") == saved


@pytest.mark.parametrize("text", ["{", "[]", "{}"])
def test_another_file_is_no_run(tmp_path: Path, text: str) -> None:
    """The file is named, and how to get a right one."""
    (tmp_path / "run.json").write_text(text, "utf-8")
    with pytest.raises(GoldError, match=r"run\.json: not a run of the evaluation; save one with"):
        load_run(tmp_path / "run.json")


def test_a_run_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """The reason is the system's."""
    with pytest.raises(GoldError, match=r"run\.json: No such file"):
        load_run(tmp_path / "run.json")
