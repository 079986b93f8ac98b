"""How well records are matched to a made list of 5,000 rows (`made_list.py` tells what is in it)."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hand_made import project_of
from made_list import LISTED, ROWS, make_list

from projnotice.linking import Matcher, read_list


@dataclass(frozen=True)
class Figures:
    """Matches counted: right ones, wrong ones, and listed projects that were missed."""

    right: int
    wrong: int

    @property
    def precision(self) -> float:
        """Right among the matches."""
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Right among the records whose project is in the list."""
        return self.right / LISTED


@pytest.fixture(scope="module", params=[11, 12])
def figures(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Figures:
    """The figures of a seed that nothing was tuned on (tuning saw 1 to 5)."""
    made = make_list(request.param)
    path = tmp_path_factory.mktemp("list") / "umowy.xlsx"
    made.write(path)
    rows = read_list(path).rows
    assert len(rows) == ROWS
    matcher = Matcher(rows)
    right = wrong = 0
    for fields, owner in made.records:
        row = matcher.match(project_of(**fields)).row
        if row is not None:
            is_right = made.owners[row.row - 2] == owner
            right, wrong = right + is_right, wrong + (not is_right)
    print(f"right {right}, wrong {wrong}, precision {right / (right + wrong):.4f}, recall {right / LISTED:.4f}")
    return Figures(right, wrong)


def test_precision_is_at_least_0_99(figures: Figures) -> None:
    """Of a hundred matches at most one is wrong, with 500 of 2,000 records not in the list."""
    assert figures.precision >= 0.99


def test_recall_is_at_least_0_95(figures: Figures) -> None:
    """Of a hundred listed projects at least 95 are found."""
    assert figures.recall >= 0.95
