"""Pairing two lists for the greatest agreement."""

from __future__ import annotations

from collections.abc import Sequence


def best_pairs(agreement: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The pairs (row, column), each row and column at most once, whose agreement adds up to the most.

    Kuhn's and Munkres's method with potentials, cubic in the longer side.

    Args:
        agreement: A row a gold project, a column a found project; every row of the same length.

    Returns:
        Pairs in the order of the rows; as many as the shorter side has.
    """
    rows, columns = len(agreement), len(agreement[0]) if agreement else 0
    size = max(rows, columns)
    cost = [[-agreement[r][c] if r < rows and c < columns else 0 for c in range(size)] for r in range(size)]
    row_potential, column_potential = [0] * (size + 1), [0] * (size + 1)
    row_of, way = [0] * (size + 1), [0] * (size + 1)  # by column, both counted from 1; column 0 is the start
    for row in range(1, size + 1):
        row_of[0], column = row, 0
        slack = [float("inf")] * (size + 1)
        used = [False] * (size + 1)
        while row_of[column]:
            used[column], current, delta, following = True, row_of[column], float("inf"), 0
            for other in range(1, size + 1):
                if used[other]:
                    continue
                reduced = cost[current - 1][other - 1] - row_potential[current] - column_potential[other]
                if reduced < slack[other]:
                    slack[other], way[other] = reduced, column
                if slack[other] < delta:
                    delta, following = slack[other], other
            for other in range(size + 1):
                if used[other]:
                    row_potential[row_of[other]] += int(delta)
                    column_potential[other] -= int(delta)
                else:
                    slack[other] -= delta
            column = following
        while column:
            row_of[column] = row_of[way[column]]
            column = way[column]
    pairs = ((row_of[column] - 1, column - 1) for column in range(1, size + 1))
    return sorted((row, column) for row, column in pairs if row < rows and column < columns)
