"""JSON Lines: a notice a line, and beside it a line for each page that failed."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from projnotice.models import Notice


def errors_path(path: Path) -> Path:
    """Where the failures of a run stand: `records.jsonl` → `records.errors.jsonl`."""
    return path.with_name(f"{path.stem}.errors.jsonl")


class RecordWriter:
    """Writes notices to `path` and failures to `errors_path(path)`, line by line, in bounded memory.

    Lines go to `<name>.part` files that take their names when the writer is closed, so that a file under its own name
    is whole. After an error or an interruption what was written so far stays in the `.part` files. A run without
    failures leaves no errors file, nor an earlier run's.

    >>> with RecordWriter(Path("records.jsonl")) as writer:  # doctest: +SKIP
    ...     writer.write(notice)
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.errors = errors_path(path)
        self.written = 0
        self.failed = 0
        self._records: TextIO | None = None
        self._failures: TextIO | None = None

    def __enter__(self) -> RecordWriter:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._records = _open(_part(self.path))
        return self

    def write(self, notice: Notice) -> None:
        """Write a notice as one line."""
        if self._records is None:
            raise ValueError("the writer is not open")
        self._records.write(notice.to_json() + "\n")
        self.written += 1

    def fail(self, uri: str | None, error: str) -> None:
        """Write why a page gave no notice: `{"uri": …, "error": …}`."""
        if self._failures is None:
            self._failures = _open(_part(self.errors))
        self._failures.write(json.dumps({"uri": uri, "error": error}, ensure_ascii=False) + "\n")
        self.failed += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in (self._records, self._failures):
            if file is not None:
                file.close()
        if error is not None:
            return
        os.replace(_part(self.path), self.path)
        if self._failures is not None:
            os.replace(_part(self.errors), self.errors)
        else:
            with suppress(FileNotFoundError):
                self.errors.unlink()


def _part(path: Path) -> Path:
    return path.with_name(path.name + ".part")


def _open(path: Path) -> TextIO:
    # A name that is no UTF-8 comes from the file system with surrogates; it is written as escapes.
    return path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
