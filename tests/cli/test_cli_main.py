"""The command line as a whole: help, schema, exit codes, light imports."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from projnotice.models import record_schema

Run = Callable[..., object]
MAIN = "from projnotice.cli import main; main()"


def test_schema_prints_the_json_schema(run: Run) -> None:
    """The schema goes to standard output, as JSON and nothing else."""
    done = run("schema")
    assert (done.code, json.loads(done.out), done.err) == (0, record_schema(), "")


def test_help_names_the_commands(run: Run) -> None:
    """Help goes to standard output with code 0."""
    done = run("--help")
    listed = done.out.partition("Commands:\n")[2].splitlines()
    assert (done.code, [line.split()[0] for line in listed]) == (
        0,
        ["extract", "convert", "evaluate", "match", "schema", "rules"],
    )


def test_without_a_command_help_goes_to_standard_error(run: Run) -> None:
    """No command is wrong usage."""
    done = run()
    assert (done.code, done.out, done.err.splitlines()[0]) == (2, "", "Usage: projnotice [OPTIONS] COMMAND [ARGS]...")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--nope"], "projnotice: No such option: --nope (see `projnotice --help`)"),
        (["extract", "--nope"], "projnotice: No such option: --nope (see `projnotice extract --help`)"),
        (["nope"], "projnotice: No such command 'nope'. (see `projnotice --help`)"),
        (["rules"], "projnotice: Missing command. (see `projnotice rules --help`)"),
        (["convert"], "projnotice: Missing argument 'PATH...'. (see `projnotice convert --help`)"),
    ],
)
def test_wrong_usage_is_one_line_with_a_hint(run: Run, arguments: list[str], message: str) -> None:
    """Exit code 2, nothing on standard output."""
    done = run(*arguments)
    assert (done.code, done.out, done.err) == (2, "", message + "\n")


@pytest.mark.parametrize("arguments", [["--help"], ["convert", "--help"], ["rules", "--help"], ["schema"]])
def test_help_and_schema_load_no_spacy(arguments: list[str]) -> None:
    """What needs no extractor does not wait for one."""
    code = (
        "import sys; from projnotice.cli import run\n"
        f"code = run({arguments!r})\n"
        "print([name for name in ('spacy', 'bs4', 'morfeusz2', 'dateparser') if name in sys.modules], code,"
        " file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "[] 0\n"


def test_a_reader_that_leaves_early_is_no_error() -> None:
    """`projnotice schema | head -1` ends quietly, though the schema does not fit into the pipe."""
    code = f"import projnotice.models as m; m.record_schema = lambda: {{'x': 'y' * 10**6}}; {MAIN}"
    with subprocess.Popen(
        [sys.executable, "-c", code, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        errors = process.stderr.read()
    assert (process.returncode, errors) == (0, b"")


def test_main_leaves_with_the_exit_code() -> None:
    """The process has the code of the command."""
    done = subprocess.run([sys.executable, "-c", MAIN, "extract", "nope"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
