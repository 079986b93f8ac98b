"""`projnotice convert`."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from projnotice.cli.inputs import page_files
from projnotice.models import Notice

Run = Callable[..., Any]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of pages in several places, with files that are none."""
    folder = tmp_path / "pages"
    for name in ("b.html", "a.TXT", "deep/er/c.htm", "d.xhtml", "deep/x.json", "x.pdf", ".hidden.html", ".git/y.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"page")
    return folder


def lines(path: Path) -> list[Any]:
    """The lines of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_folder_is_searched_all_the_way_down(pages: Path) -> None:
    """Pages by suffix, in the order of names, without hidden files."""
    found = [os.path.relpath(file, pages) for file in page_files([str(pages)])]
    assert found == ["a.TXT", "b.html", "d.xhtml", "deep/er/c.htm"]


def test_a_named_file_is_a_page_whatever_its_suffix(pages: Path) -> None:
    """A file that is given by name is taken."""
    assert list(page_files([str(pages / "x.pdf")])) == [str(pages / "x.pdf")]


def test_every_page_becomes_a_line(run: Run, pages: Path, tmp_path: Path, notice: Notice) -> None:
    """Records in the order of the pages; nothing on standard output."""
    done = run("convert", "pages", "-o", "out/records.jsonl")
    assert (done.code, done.out) == (0, "")
    assert [Notice.model_validate(line) for line in lines(tmp_path / "out" / "records.jsonl")] == [notice] * 4


def test_the_pages_are_named_by_their_paths(run: Run, pages: Path, calls: list[dict[str, Any]]) -> None:
    """The uri of a page is its path as given."""
    run("convert", "pages/b.html", "pages/deep")
    assert [call["uri"] for call in calls] == ["pages/b.html", "pages/deep/er/c.htm"]


def test_the_summary_is_one_line_on_standard_error(run: Run, pages: Path) -> None:
    """How many pages, where they are, how long it took."""
    done = run("convert", "pages", "-o", "r.jsonl")
    assert re.fullmatch(r"4 pages -> r\.jsonl; \d+\.\d s, \d+ pages/s\n", done.err)


def test_a_page_that_fails_does_not_end_the_run(run: Run, pages: Path, tmp_path: Path) -> None:
    """Failures are counted, named in their file, and give exit code 1."""
    (pages / "a.TXT").write_bytes(b"")
    done = run("convert", "pages", "-o", "r.jsonl")
    assert done.code == 1
    assert done.err.startswith("3 pages -> r.jsonl, 1 failed (see r.errors.jsonl); ")
    assert lines(tmp_path / "r.errors.jsonl") == [{"uri": "pages/a.TXT", "error": "the page is empty"}]
    assert len(lines(tmp_path / "r.jsonl")) == 3


def test_a_path_that_is_not_there_is_counted_among_others(run: Run, pages: Path, tmp_path: Path) -> None:
    """The other pages are converted."""
    done = run("convert", "nope.html", "pages", "-o", "r.jsonl")
    assert done.code == 1
    assert lines(tmp_path / "r.errors.jsonl") == [{"uri": "nope.html", "error": "No such file or directory"}]
    assert len(lines(tmp_path / "r.jsonl")) == 4


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nope"], "projnotice: nope: no such file or folder"),
        (
            ["pages/.git/empty"],
            "projnotice: pages/.git/empty: no pages found (folders are searched for .html .htm .xhtml .txt)",
        ),
        (["pages", "-o", "pages"], "projnotice: pages: a folder (-o takes a file, such as records.jsonl)"),
        (["pages", "--rules", "x"], "projnotice: x: no such folder (--rules takes a folder of .yaml files)"),
        (
            ["pages", "-o", "pages/x.pdf/r.jsonl"],
            "projnotice: pages/x.pdf: File exists (the output cannot be written)",
        ),
    ],
)
def test_wrong_usage_writes_nothing(run: Run, pages: Path, tmp_path: Path, arguments: list[str], message: str) -> None:
    """Exit code 2, one line, and no records."""
    (pages / ".git" / "empty").mkdir()
    done = run("convert", *arguments)
    assert (done.code, done.out, done.err) == (2, "", message + "\n")
    assert list(tmp_path.glob("*.jsonl*")) == []


def test_an_interrupted_run_tells_where_the_records_are(run: Run, pages: Path, tmp_path: Path) -> None:
    """Exit code 130; what was written stays in the part file."""
    (pages / "b.html").write_bytes(b"interrupt")
    done = run("convert", "pages", "-o", "r.jsonl")
    assert (done.code, done.err) == (130, "projnotice: interrupted; 1 page in r.jsonl.part\n")
    assert len(lines(tmp_path / "r.jsonl.part")) == 1


def test_a_file_name_that_is_no_utf_8_is_converted(run: Run, tmp_path: Path, calls: list[dict[str, Any]]) -> None:
    """Bytes of another encoding stand in the uri as escapes."""
    folder = tmp_path / "pages"
    folder.mkdir()
    with open(os.path.join(os.fsencode(folder), b"\xb1.html"), "wb") as file:
        file.write(b"page")
    assert run("convert", "pages").code == 0
    assert calls[0]["uri"] == "pages/\\xb1.html"
