"""Pairing for the greatest agreement."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from projnotice.evaluation.pairing import best_pairs


def test_the_greatest_sum_wins_over_the_greatest_pair() -> None:
    """5 + 4 beats 6 + 0."""
    assert best_pairs([[6, 5], [4, 0]]) == [(0, 1), (1, 0)]


def test_rows_without_a_column_stay_alone() -> None:
    """Of three rows and one column the best row is paired."""
    assert best_pairs([[1], [3], [2]]) == [(1, 0)]


def test_columns_without_a_row_stay_alone() -> None:
    """Of one row and three columns the best column is paired."""
    assert best_pairs([[1, 3, 2]]) == [(0, 1)]


def test_nothing_pairs_with_nothing() -> None:
    """No rows, or rows without columns, give no pairs."""
    assert (best_pairs([]), best_pairs([[], []])) == ([], [])


TABLES = st.integers(1, 4).flatmap(
    lambda columns: st.lists(st.lists(st.integers(0, 9), min_size=columns, max_size=columns), min_size=1, max_size=4)
)


@given(TABLES)
def test_no_other_pairing_agrees_more(table: list[list[int]]) -> None:
    """The sum equals the best of all permutations, tried one by one."""
    rows, columns = len(table), len(table[0])
    if rows <= columns:
        best = max(sum(map(list.__getitem__, table, order)) for order in permutations(range(columns), rows))
    else:
        best = max(sum(table[r][c] for c, r in enumerate(order)) for order in permutations(range(rows), columns))
    pairs = best_pairs(table)
    assert sum(table[row][column] for row, column in pairs) == best
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == min(rows, columns)
