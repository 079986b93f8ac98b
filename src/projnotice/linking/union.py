"""Union-find: which of `n` things are one."""

from __future__ import annotations


class UnionFind:
    """Disjoint sets of 0 … n-1; joining and finding take next to no time."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, item: int) -> int:
        """The one that stands for all that `item` was joined with: the least of them."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, one: int, other: int) -> int:
        """Make the sets of two things one, and give what stands for it."""
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[high] = low
        return low

    def groups(self) -> list[list[int]]:
        """The sets, each in order, by their least members."""
        sets: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            sets.setdefault(self.find(item), []).append(item)
        return list(sets.values())
