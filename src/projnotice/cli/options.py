"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from projnotice.cli.output import stop

if TYPE_CHECKING:
    from projnotice.pipeline import Extractor

RulesOption = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="Lay the rules of a folder over ours; may be given several times."),
]


def make_extractor(rules: list[Path] | None) -> Extractor:
    """The extractor with a user's rules.

    Raises:
        typer.Exit: A folder of rules is not there.
        RuleError: The rules hold mistakes.
    """
    for folder in rules or ():
        if not folder.is_dir():
            raise stop(folder, "no such folder", "--rules takes a folder of .yaml files")
    from projnotice.pipeline import Extractor

    return Extractor(rules=rules or ())
