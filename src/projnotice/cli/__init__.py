"""The command line: `projnotice extract`, `convert`, `schema`, `rules`, `evaluate`, `match`.

Exit codes: 0 all well, 1 some pages failed, 2 wrong usage, 130 interrupted. What is heavy is imported by the commands.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Annotated, cast

import typer

from projnotice.cli.convert import convert
from projnotice.cli.evaluate import evaluate
from projnotice.cli.extract import extract
from projnotice.cli.match import match
from projnotice.cli.output import INTERRUPTED, OK, WRONG_USAGE, complain, say, write_data
from projnotice.cli.rules import rules_app

# Typer's own copy of click, or click itself in older versions: the base of all errors of usage.
_UsageError = cast(type[typer.BadParameter], typer.BadParameter.__bases__[0])

app = typer.Typer(
    name="projnotice",
    help="Reads Polish public notices about EU- and state-funded projects into validated records.",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(extract)
app.command()(convert)
app.command()(evaluate)
app.command()(match)
app.add_typer(rules_app, name="rules")


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from projnotice.models import record_schema

    write_data(json.dumps(record_schema(), indent=2, ensure_ascii=False) + "\n")


def _print_version(wanted: bool) -> None:
    if wanted:
        from projnotice.version import __version__

        write_data(f"projnotice {__version__}\n")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        say(context.get_help())
        raise typer.Exit(WRONG_USAGE)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; `arguments` are those of the process where None.

    Returns:
        The exit code.
    """
    from projnotice.errors import ProjnoticeError

    try:
        code = app(args=arguments, prog_name="projnotice", standalone_mode=False)
    except _UsageError as error:
        command = error.ctx.command_path if error.ctx else "projnotice"
        complain(None, " ".join(error.format_message().split()), f"see `{command} --help`")
        return WRONG_USAGE
    except (typer.Abort, KeyboardInterrupt):
        complain(None, "interrupted")
        return INTERRUPTED
    except ProjnoticeError as error:
        complain(None, str(error))
        return WRONG_USAGE
    return int(code or OK)
