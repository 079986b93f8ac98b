"""`projnotice convert`: many pages into JSON Lines."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from projnotice.cli.inputs import PAGE_SUFFIXES, page_files, read_bytes
from projnotice.cli.options import RulesOption, make_extractor
from projnotice.cli.output import INTERRUPTED, OK, SOME_FAILED, os_reason, say, stop, uri_of

if TYPE_CHECKING:
    from projnotice.pipeline import Extractor
    from projnotice.sinks import RecordWriter


def convert(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Pages, and folders of pages.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Where the records go, a line each.")
    ] = Path("records.jsonl"),
    rules: RulesOption = None,
) -> None:
    """Read many pages into JSON Lines.

    Pages that fail are named in a file beside the records: records.errors.jsonl.
    """
    if len(paths) == 1 and not os.path.exists(paths[0]):
        raise stop(uri_of(paths[0]), "no such file or folder")
    total = sum(1 for _ in page_files(paths))
    if not total:
        raise stop(uri_of(paths[0]), "no pages found", f"folders are searched for {' '.join(PAGE_SUFFIXES)}")
    if output.is_dir():
        raise stop(uri_of(output), "a folder", "-o takes a file, such as records.jsonl")
    extractor = make_extractor(rules)
    raise typer.Exit(_convert(extractor, paths, output, total))


def _convert(extractor: Extractor, paths: list[str], output: Path, total: int) -> int:
    """Convert the pages and give the exit code."""
    from projnotice.sinks import RecordWriter

    started = time.monotonic()
    writer = RecordWriter(output)
    try:
        with writer, _progress(total) as advance:
            _write_all(extractor, page_files(paths), writer, advance)
    except KeyboardInterrupt:
        say(f"projnotice: interrupted; {_pages(writer.written)} in {uri_of(output)}.part")
        return INTERRUPTED
    except OSError as error:
        raise stop(uri_of(error.filename or output), os_reason(error), "the output cannot be written") from None
    say(_summary(writer, time.monotonic() - started))
    return SOME_FAILED if writer.failed else OK


def _write_all(extractor: Extractor, files: Iterable[str], writer: RecordWriter, advance: Callable[[], None]) -> None:
    """Write a notice or a failure for each file, one page in memory at a time."""
    from projnotice.pipeline import PageFailure

    def pages() -> Iterator[tuple[bytes, str]]:
        for file in files:
            try:
                data = read_bytes(file, extractor.max_bytes + 1)
            except OSError as error:
                writer.fail(uri_of(file), os_reason(error))
                advance()
            else:
                yield data, uri_of(file)

    for result in extractor.pipe(pages()):
        if isinstance(result, PageFailure):
            writer.fail(result.uri, result.error)
        else:
            writer.write(result)
        advance()


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A progress bar with rate and remaining time on standard error; none where that is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, Task, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class RateColumn(TextColumn):
        """Pages a second."""

        def render(self, task: Task) -> Text:
            """The rate as text."""
            return Text(f"{task.speed:.0f} pages/s" if task.speed else "- pages/s")

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), RateColumn(""), TimeRemainingColumn(compact=True), TextColumn("left"))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("pages", total=total)
        yield lambda: progress.advance(task)


def _summary(writer: RecordWriter, seconds: float) -> str:
    """One line: how many pages became records, where they are, and how long it took."""
    rate = (writer.written + writer.failed) / seconds if seconds > 0 else 0.0
    failed = f", {writer.failed} failed (see {uri_of(writer.errors)})" if writer.failed else ""
    return f"{_pages(writer.written)} -> {uri_of(writer.path)}{failed}; {seconds:.1f} s, {rate:.0f} pages/s"


def _pages(number: int) -> str:
    return f"{number} page{'' if number == 1 else 's'}"
