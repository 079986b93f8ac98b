"""JSON Lines and the file of failures beside them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from projnotice.models import Notice
from projnotice.sinks import RecordWriter, errors_path


def names(folder: Path) -> list[str]:
    """Names of the files in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_notice_is_a_line(tmp_path: Path, notice: Notice) -> None:
    """Each line reads back as the notice."""
    path = tmp_path / "records.jsonl"
    with RecordWriter(path) as writer:
        writer.write(notice)
        writer.write(notice)
    assert [Notice.from_json(line) for line in path.read_text("utf-8").splitlines()] == [notice, notice]


def test_failures_stand_beside_the_records(tmp_path: Path) -> None:
    """A failure is a line with the page and the reason."""
    with RecordWriter(tmp_path / "records.jsonl") as writer:
        writer.fail("a.html", "empty page")
        writer.fail(None, "a PDF")
    lines = (tmp_path / "records.errors.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [
        {"uri": "a.html", "error": "empty page"},
        {"uri": None, "error": "a PDF"},
    ]


def test_the_writer_counts(tmp_path: Path, notice: Notice) -> None:
    """Written and failed pages are counted apart."""
    with RecordWriter(tmp_path / "records.jsonl") as writer:
        writer.write(notice)
        writer.fail("a.html", "x")
        writer.fail("b.html", "x")
    assert (writer.written, writer.failed) == (1, 2)


def test_without_failures_there_is_no_errors_file(tmp_path: Path) -> None:
    """An earlier run's failures do not stay beside new records."""
    (tmp_path / "records.errors.jsonl").write_text("old", "utf-8")
    with RecordWriter(tmp_path / "records.jsonl"):
        pass
    assert names(tmp_path) == ["records.jsonl"]


def test_an_interrupted_run_does_not_replace_the_records(tmp_path: Path, notice: Notice) -> None:
    """Records under their own name are whole; what was written stays in the part file."""
    path = tmp_path / "records.jsonl"
    path.write_text("old", "utf-8")

    def interrupted() -> None:
        with RecordWriter(path) as writer:
            writer.write(notice)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert path.read_text("utf-8") == "old"
    assert Notice.from_json((tmp_path / "records.jsonl.part").read_text("utf-8")) == notice


def test_folders_are_made(tmp_path: Path) -> None:
    """The folder of the output need not be there."""
    with RecordWriter(tmp_path / "out" / "deep" / "records.jsonl"):
        pass
    assert names(tmp_path / "out" / "deep") == ["records.jsonl"]


def test_a_file_name_that_is_no_utf_8_can_fail(tmp_path: Path) -> None:
    """A name with bytes of another encoding is written as escapes."""
    with RecordWriter(tmp_path / "records.jsonl") as writer:
        writer.fail("\udcb1.html", "x")
    assert "udcb1.html" in (tmp_path / "records.errors.jsonl").read_text("utf-8")


def test_a_closed_writer_refuses(tmp_path: Path, notice: Notice) -> None:
    """A writer is used in `with`."""
    with pytest.raises(ValueError, match="not open"):
        RecordWriter(tmp_path / "records.jsonl").write(notice)


@pytest.mark.parametrize(
    ("path", "errors"),
    [("out/records.jsonl", "out/records.errors.jsonl"), ("records", "records.errors.jsonl")],
)
def test_where_failures_stand(path: str, errors: str) -> None:
    """The stem of the records with `.errors.jsonl`."""
    assert errors_path(Path(path)) == Path(errors)
