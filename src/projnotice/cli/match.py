"""`projnotice match`: records against the ministry's project lists."""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from projnotice.cli.output import INTERRUPTED, OK, SOME_FAILED, complain, os_reason, say, stop, uri_of

if TYPE_CHECKING:
    from projnotice.linking import ListRow, Match, Matcher, Scored
    from projnotice.models import Notice, Project

_Files: TypeAlias = "dict[int, tuple[ListRow, str]]"
"""By identity: a row of a list, and the file that it stands in."""


def match(
    records: Annotated[Path, typer.Argument(metavar="RECORDS", help="Records as `projnotice convert` writes them.")],
    lists: Annotated[
        list[Path],
        typer.Option("--list", metavar="FILE", help="A project list, .xlsx or .csv; may be given several times."),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Where the matches go, a project a line.")
    ] = Path("matches.jsonl"),
) -> None:
    """Match records to the ministry's project lists.

    By the number of the agreement, else by title and beneficiary; no match rather than a wrong one. A line tells the
    method, the score, the runner-up and the fields that differ.
    """
    for path in (records, *lists):
        if not path.is_file():
            raise stop(uri_of(path), "a folder" if path.is_dir() else "no such file")
    if output.is_dir():
        raise stop(uri_of(output), "a folder", "-o takes a file, such as matches.jsonl")
    from projnotice.linking import Matcher

    started = time.monotonic()
    files = _read_lists(lists)
    matcher = Matcher(row for row, _ in files.values())
    methods: Counter[str] = Counter()
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        failed = _match_all(matcher, records, output, files, methods)
    except KeyboardInterrupt:
        say(f"projnotice: interrupted; {_projects(methods)} in {uri_of(output)}.part")
        raise typer.Exit(INTERRUPTED) from None
    except OSError as error:
        raise stop(uri_of(error.filename or output), os_reason(error)) from None
    told = "".join(f", {count} {name}" for name, count in sorted(methods.items()))
    bad = f", {failed} lines failed" if failed else ""
    say(f"{_projects(methods)} -> {uri_of(output)}{told}{bad}; {time.monotonic() - started:.1f} s")
    raise typer.Exit(SOME_FAILED if failed else OK)


def _read_lists(paths: list[Path]) -> _Files:
    """The rows of all lists, each with its file."""
    from projnotice.linking import read_list

    files: _Files = {}
    for path in paths:
        try:
            read = read_list(path)
        except OSError as error:
            raise stop(uri_of(path), os_reason(error)) from None
        say(f"{uri_of(path)}: list of {read.layout}, {len(read.rows)} rows")
        files |= {id(row): (row, uri_of(path)) for row in read.rows}
    return files


def _match_all(matcher: Matcher, records: Path, output: Path, files: _Files, methods: Counter[str]) -> int:
    """Write a line for each project of the records, count the methods, and give how many lines were no records.

    The lines go to a `.part` file that takes its name when all are there.
    """
    part = output.with_name(output.name + ".part")
    failed = 0
    total = sum(1 for _ in _lines(records))
    with part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file, _progress(total) as advance:
        for number, line in _lines(records):
            notice = _notice(records, number, line)
            failed += notice is None
            for index, project in enumerate(notice.projects if notice else ()):
                found = matcher.match(project)
                methods[found.method or "none"] += 1
                told = {"source": {"uri": notice.source.uri if notice else None, "project": index}}
                file.write(json.dumps(told | _told(project, found, files), ensure_ascii=False) + "\n")
            advance()
    os.replace(part, output)
    return failed


def _projects(methods: Counter[str]) -> str:
    return f"{methods.total()} project{'' if methods.total() == 1 else 's'}"


def _lines(records: Path) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, with their numbers from 1."""
    with records.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield number, line


def _notice(records: Path, number: int, line: bytes) -> Notice | None:
    """The notice of a line; None, and a complaint, where it is none."""
    from pydantic import ValidationError

    from projnotice.models import Notice

    try:
        return Notice.from_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = "/".join(map(str, first["loc"]))
        complain(f"{uri_of(records)}:{number}", f"not a record: {where or 'the line'}: {first['msg']}")
        return None


def _told(project: Project, found: Match, files: _Files) -> dict[str, Any]:
    """A match as JSON: how the project was matched, the row, the next one, and what differs."""
    row = _scored(found.best, files)
    return {
        "title": project.title,
        "agreement_number": project.agreement_number,
        "method": found.method,
        "score": row["score"] if row and found.method else None,
        "match": row if found.method else None,
        "nearest": None if found.method else row,
        "runner_up": _scored(found.runner_up, files),
        "differences": [{"field": d.field, "record": d.record, "list": d.list} for d in found.differences],
        "reason": found.reason,
    }


def _scored(scored: Scored | None, files: _Files) -> dict[str, Any] | None:
    if scored is None:
        return None
    row, path = files[id(scored.row)]
    return {
        "list": path,
        "row": row.row,
        "score": scored.score,
        "agreement_number": row.number,
        "title": row.title,
        "beneficiary": row.beneficiary,
    }


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A progress bar on standard error; none where that is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("records"), TimeRemainingColumn(compact=True))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("records", total=total)
        yield lambda: progress.advance(task)
