"""The command line with an extractor that knows one page by heart."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from projnotice.cli import run as run_command
from projnotice.errors import PageError
from projnotice.models import Notice


@dataclass(frozen=True)
class Done:
    """What came of a command: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class PageFailure:
    """As the pipeline's."""

    uri: str | None
    error: str


@pytest.fixture
def calls() -> list[dict[str, Any]]:
    """What the extractor was asked."""
    return []


@pytest.fixture(autouse=True)
def _pipeline(monkeypatch: pytest.MonkeyPatch, notice: Notice, calls: list[dict[str, Any]]) -> None:
    """A pipeline whose extractor gives `notice` for every page that is not empty and does not say `defect`."""

    class Extractor:
        max_bytes = 100

        def __init__(self, rules: Iterable[Path] = ()) -> None:
            self.rules = list(rules)

        def extract(
            self, page: bytes, *, uri: str | None = None, content_type: str | None = None, fetched: str | None = None
        ) -> Notice:
            calls.append({"page": page, "uri": uri, "content_type": content_type, "rules": self.rules})
            if not page:
                raise PageError("the page is empty", uri=uri)
            if page == b"interrupt":
                raise KeyboardInterrupt
            if page == b"defect":
                raise ZeroDivisionError("division by zero")
            return notice

        def pipe(self, pages: Iterable[tuple[bytes, str]]) -> Iterator[Notice | PageFailure]:
            for page, uri in pages:
                try:
                    yield self.extract(page, uri=uri)
                except PageError as error:
                    yield PageFailure(uri, error.reason)

    pipeline = ModuleType("projnotice.pipeline")
    pipeline.Extractor = Extractor  # type: ignore[attr-defined]
    pipeline.PageFailure = PageFailure  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "projnotice.pipeline", pipeline)


class _Stream(io.TextIOWrapper):
    """A text stream over bytes that may pretend to be a terminal."""

    terminal = False

    def isatty(self) -> bool:
        return self.terminal

    def text(self) -> str:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode("utf-8")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Done]:
    """A function that runs a command in `tmp_path` and gives what came of it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments: str | Path, stdin: bytes = b"", terminal: bool = False) -> Done:
        streams = {name: _Stream(io.BytesIO(), encoding="utf-8") for name in ("stdout", "stderr")}
        streams["stdout"].terminal = terminal
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", _Stream(io.BytesIO(stdin), encoding="utf-8"))
            for name, stream in streams.items():
                patch.setattr(sys, name, stream)
            code = run_command([str(argument) for argument in arguments])
        return Done(code, streams["stdout"].text(), streams["stderr"].text())

    return run
