"""The list of test pages that somebody has looked at; they no longer show how the rules do on unseen pages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

LOOKED_AT = "looked-at.txt"


def looked_at(corpus: Path) -> frozenset[str]:
    """Names of the pages that were looked at: `test/mops.html`."""
    path = corpus / LOOKED_AT
    if not path.is_file():
        return frozenset()
    lines = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return frozenset(line for line in lines if line)


def mark_looked_at(corpus: Path, names: Iterable[str]) -> list[str]:
    """Add pages to the list; returns those that were not on it yet, in order."""
    new = sorted(set(names) - looked_at(corpus))
    if new:
        with (corpus / LOOKED_AT).open("a", encoding="utf-8") as file:
            file.writelines(f"{name}\n" for name in new)
    return new
