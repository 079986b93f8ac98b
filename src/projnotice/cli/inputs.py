"""The pages that paths lead to: files as they are named, folders all the way down."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".txt")


def page_files(paths: Iterable[str]) -> Iterator[str]:
    """The files that the paths lead to, folders in the order of names; hidden ones are left out.

    A file that is named is taken whatever its suffix, whether it is there or not; of a folder those with the suffix of
    a page. Symbolic links to folders are not followed.
    """
    for path in paths:
        if os.path.isdir(path):
            yield from _below(path)
        else:
            yield path


def _below(folder: str) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(PAGE_SUFFIXES) and not name.startswith("."):
                yield os.path.join(place, name)


def read_bytes(path: str | Path, limit: int) -> bytes:
    """At most `limit` bytes of a file; one more than the extractor takes tells it that there are more.

    Raises:
        OSError: The file cannot be read.
    """
    with open(path, "rb") as file:
        return file.read(limit)
