"""Where the rule files are: inside the installed package, or beside `src/` in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def rules_dir() -> Path:
    """The folder of the rules that ship with this version.

    A checkout's own `rules/` comes first, so that an editable install never reads a stale copy.
    """
    package = Path(__file__).resolve().parent
    checkout = package.parent.parent / "rules"
    if (package.parent.parent / "pyproject.toml").is_file() and checkout.is_dir():
        return checkout
    return package / "rules"
