"""`projnotice extract`: one page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from projnotice.cli.inputs import read_bytes
from projnotice.cli.options import RulesOption, make_extractor
from projnotice.cli.output import SOME_FAILED, os_reason, stop, uri_of, write_data
from projnotice.errors import PageError

if TYPE_CHECKING:
    from projnotice.models import Notice
    from projnotice.pipeline import Extractor


def extract(
    page: Annotated[str, typer.Argument(metavar="PAGE", help="A file, or - for standard input.")],
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON on a terminal, too.")] = False,
    rules: RulesOption = None,
    content_type: Annotated[
        str | None, typer.Option("--content-type", metavar="TYPE", help="The Content-Type that the page came with.")
    ] = None,
) -> None:
    """Read one page into a notice.

    Writes JSON; on a terminal the notice for reading, each value with the words that it was read from.
    """
    if page != "-" and not Path(page).exists():
        raise stop(uri_of(page), "no such file", "give a page, or - for standard input")
    if page != "-" and Path(page).is_dir():
        raise stop(uri_of(page), "a folder", "`projnotice convert` takes folders")
    extractor = make_extractor(rules)
    notice = _extract(extractor, page, content_type)
    if sys.stdout.isatty() and not as_json:
        from rich.console import Console

        from projnotice.sinks.view import notice_view

        Console().print(notice_view(notice))
    else:
        write_data(notice.to_json(indent=2) + "\n")


def _extract(extractor: Extractor, page: str, content_type: str | None) -> Notice:
    """The notice of the page.

    Raises:
        typer.Exit: The page cannot be read.
    """
    name, uri = ("standard input", None) if page == "-" else (uri_of(page), uri_of(page))
    try:
        if page == "-":
            data = sys.stdin.buffer.read(extractor.max_bytes + 1)
        else:
            data = read_bytes(page, extractor.max_bytes + 1)
        return extractor.extract(data, uri=uri, content_type=content_type)
    except PageError as error:
        raise stop(name, error.reason, code=SOME_FAILED) from None
    except OSError as error:
        raise stop(name, os_reason(error), code=SOME_FAILED) from None
    except Exception as error:
        reason = f"internal error: {type(error).__name__}: {' '.join(str(error).split())}"
        raise stop(name, reason, "please report it with the page", code=SOME_FAILED) from error
