"""The inflected forms of the cue words that ship, generated ahead: half a second less at every start.

`rules/language/forms.txt` is made by `projnotice rules forms` from the cues and Morfeusz; a test compares the two. A
word that is not in it, such as one of a user's own rules, is asked of Morfeusz.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Protocol

from projnotice.resources import rules_dir


class _Inflection(Protocol):
    def generated_forms(self, word: str) -> frozenset[str]:
        """Every form of a word, folded."""


def table_path() -> Path:
    """Where the table stands."""
    return rules_dir() / "language" / "forms.txt"


@cache
def form_table() -> dict[str, str]:
    """A word as written in a cue → its folded forms, joined by spaces; empty where the table is not there."""
    path = table_path()
    if not path.is_file():
        return {}
    lines = path.read_text("utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if "\t" in line)


def write_table(words: Iterable[str], morphology: _Inflection) -> int:
    """Writes the table of these words; gives their number."""
    lines = [f"{word}\t{' '.join(sorted(morphology.generated_forms(word)))}\n" for word in sorted(set(words))]
    table_path().write_text("".join(lines), "utf-8")
    form_table.cache_clear()
    return len(lines)
