"""Data to standard output, words to standard error."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import typer

OK, SOME_FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


def write_data(text: str) -> None:
    """Write to standard output, as UTF-8 whatever the locale says.

    Raises:
        typer.Exit: The reader has gone, as `head` does; nobody is left to tell.
    """
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # What the interpreter still flushes on its way out goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(OK) from None


def say(message: str) -> None:
    """Write a line of words to standard error."""
    sys.stderr.write(message.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")
    sys.stderr.flush()


def complain(subject: str | Path | None, reason: str, hint: str = "") -> None:
    """Say in one line what is wrong with what, and what to do about it."""
    place = f"{subject}: " if subject is not None else ""
    say(f"projnotice: {place}{reason}{f' ({hint})' if hint else ''}")


def stop(subject: str | Path | None, reason: str, hint: str = "", *, code: int = WRONG_USAGE) -> typer.Exit:
    """Complain, and give the exit to raise."""
    complain(subject, reason, hint)
    return typer.Exit(code)


def os_reason(error: OSError) -> str:
    """Why the system refused, without the errno and the path."""
    return error.strerror or type(error).__name__


def uri_of(path: str | Path) -> str:
    """A path as text for records and messages; bytes that are no UTF-8 as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
