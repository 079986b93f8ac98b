"""`projnotice extract`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from projnotice.models import Notice

Run = Callable[..., Any]


def test_a_page_becomes_json(run: Run, tmp_path: Path, notice: Notice, calls: list[dict[str, Any]]) -> None:
    """The notice goes to standard output; the page's name becomes its uri."""
    (tmp_path / "a.html").write_bytes(b"page")
    done = run("extract", "a.html")
    assert (done.code, Notice.from_json(done.out), done.err) == (0, notice, "")
    assert calls == [{"page": b"page", "uri": "a.html", "content_type": None, "rules": []}]


def test_standard_input_is_a_page(run: Run, notice: Notice, calls: list[dict[str, Any]]) -> None:
    """A dash reads the page from standard input, with the content type that is given."""
    done = run("extract", "-", "--content-type", "text/html; charset=iso-8859-2", stdin=b"page")
    assert Notice.from_json(done.out) == notice
    assert calls == [{"page": b"page", "uri": None, "content_type": "text/html; charset=iso-8859-2", "rules": []}]


def test_a_terminal_shows_the_notice_for_reading(run: Run, tmp_path: Path) -> None:
    """On a terminal the view is shown, not JSON."""
    (tmp_path / "a.html").write_bytes(b"page")
    done = run("extract", "a.html", terminal=True)
    assert done.code == 0
    assert "“813 961,24 zł” [made-by-hand]" in done.out


def test_a_terminal_shows_json_when_asked(run: Run, tmp_path: Path, notice: Notice) -> None:
    """`--json` gives JSON on a terminal, too."""
    (tmp_path / "a.html").write_bytes(b"page")
    assert Notice.from_json(run("extract", "a.html", "--json", terminal=True).out) == notice


def test_folders_of_rules_are_handed_on(run: Run, tmp_path: Path, calls: list[dict[str, Any]]) -> None:
    """`--rules` may be given several times."""
    (tmp_path / "a.html").write_bytes(b"page")
    for name in ("mine", "ours"):
        (tmp_path / name).mkdir()
    run("extract", "a.html", "--rules", "mine", "--rules", "ours")
    assert calls[0]["rules"] == [Path("mine"), Path("ours")]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nope.html"], "projnotice: nope.html: no such file (give a page, or - for standard input)"),
        (["."], "projnotice: .: a folder (`projnotice convert` takes folders)"),
        (
            ["-", "--rules", "nope"],
            "projnotice: nope: no such folder (--rules takes a folder of .yaml files)",
        ),
    ],
)
def test_what_is_not_there_is_wrong_usage(run: Run, arguments: list[str], message: str) -> None:
    """Exit code 2 and one line that names it."""
    done = run("extract", *arguments)
    assert (done.code, done.out, done.err) == (2, "", message + "\n")


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (b"", "the page is empty"),
        (b"defect", "internal error: ZeroDivisionError: division by zero (please report it with the page)"),
    ],
)
def test_a_page_that_fails_is_named_with_its_reason(run: Run, tmp_path: Path, page: bytes, reason: str) -> None:
    """Exit code 1, one line, no traceback."""
    (tmp_path / "a.html").write_bytes(page)
    done = run("extract", "a.html")
    assert (done.code, done.out, done.err) == (1, "", f"projnotice: a.html: {reason}\n")


def test_a_failure_of_standard_input_is_named_so(run: Run) -> None:
    """Standard input has no file name."""
    assert run("extract", "-").err == "projnotice: standard input: the page is empty\n"


def test_a_page_is_read_no_further_than_it_is_taken(run: Run, calls: list[dict[str, Any]]) -> None:
    """One byte more than the limit tells the extractor that there are more."""
    run("extract", "-", stdin=b"x" * 1000)
    assert len(calls[0]["page"]) == 101


def test_an_interruption_has_its_code(run: Run) -> None:
    """Ctrl-C is 130."""
    assert run("extract", "-", stdin=b"interrupt").code == 130
