"""The gate: floors go up by themselves and down only on purpose."""

from __future__ import annotations

from pathlib import Path

import pytest

from projnotice.errors import GoldError
from projnotice.evaluation.gate import Floors, check, load_floors, measured, save_floors, updated
from projnotice.evaluation.score import Average, Scores, Tally
from projnotice.evaluation.spans import SpanTally

FLOORS = Floors("d1", {"amounts": 0.9, "all": 0.8}, 0)


def test_floors_survive_their_file(tmp_path: Path) -> None:
    """What was saved is loaded."""
    save_floors(tmp_path / "floors.json", {"dev": FLOORS})
    assert load_floors(tmp_path / "floors.json") == {"dev": FLOORS}


def test_without_a_file_there_are_no_floors(tmp_path: Path) -> None:
    """A new corpus has none yet."""
    assert load_floors(tmp_path / "floors.json") == {}


@pytest.mark.parametrize("text", ["{", "[]", '{"dev": {}}', '{"dev": 1}'])
def test_a_broken_file_is_an_error(tmp_path: Path, text: str) -> None:
    """The file is named."""
    path = tmp_path / "floors.json"
    path.write_text(text, "utf-8")
    with pytest.raises(GoldError, match=r"floors\.json: not a file of floors"):
        load_floors(path)


def test_floors_are_measured_and_rounded_down() -> None:
    """2/3 is pinned as 0.666, so that the same scores pass."""
    two_thirds = Average(Tally(1, 1, 0), 0, 1)
    scores = Scores(3, {"amounts": Tally(1, 1, 0)}, two_thirds, two_thirds, 1, ("dev/x",), (), SpanTally(), {})
    assert measured(scores, "d") == Floors("d", {"amounts": 0.666, "core": 0.666, "all": 0.666}, 1)


def test_the_same_scores_pass() -> None:
    """At the floor is not below it."""
    assert check("dev", FLOORS, FLOORS) == []


def test_a_field_below_its_floor_is_told() -> None:
    """The field, its F1 and its floor are named."""
    now = Floors("d1", {"amounts": 0.85, "all": 0.8})
    assert check("dev", FLOORS, now) == ["dev: amounts has F1 0.850, its floor is 0.900"]


def test_a_field_that_is_gone_is_below_its_floor() -> None:
    """A field of which nothing is found any more counts as zero."""
    assert check("dev", FLOORS, Floors("d1", {"all": 0.9})) == ["dev: amounts has F1 0.000, its floor is 0.900"]


def test_more_false_projects_are_told() -> None:
    """Negatives have a floor, too."""
    now = Floors("d1", FLOORS.fields, 1)
    assert check("dev", FLOORS, now) == ["dev: 1 negatives have a project, at most 0 may"]


def test_changed_pages_are_told() -> None:
    """Floors hold for the pages that they were measured on."""
    (problem,) = check("dev", FLOORS, Floors("d2", FLOORS.fields))
    assert "pages or gold have changed" in problem


def test_missing_floors_are_told() -> None:
    """A part without floors does not pass unseen."""
    assert check("dev", None, FLOORS) == ["dev: no floors are pinned; pin them with --update-floors"]


def test_floors_go_up() -> None:
    """Better scores become the floors."""
    now = Floors("d2", {"amounts": 0.95, "all": 0.8, "title": 0.5})
    assert updated("dev", FLOORS, now) == now


def test_floors_do_not_go_down_by_themselves() -> None:
    """A lower floor is refused and named."""
    with pytest.raises(GoldError, match=r"amounts has F1 0\.850.*\n.*--allow-lower"):
        updated("dev", FLOORS, Floors("d1", {"amounts": 0.85, "all": 0.8}))


def test_floors_go_down_on_purpose() -> None:
    """The flag lets them."""
    now = Floors("d1", {"amounts": 0.85, "all": 0.8})
    assert updated("dev", FLOORS, now, allow_lower=True) == now
