"""A corpus on disk and an extractor that knows its pages by heart."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from projnotice.models import Notice

GOLD: dict[str, Any] = {
    "about": "a title, a sum, a period and a count in prose",
    "page_class": "notice",
    "headline": "Projekt „Nowy start”",
    "projects": [
        {
            "title": "Nowy start",
            "amounts": [{"role": "total", "value": "813961.24"}],
            "period": {"start": "2019-02-01", "end": "2020-10"},
            "participants": {"total": 45, "bound": "at_least"},
        }
    ],
    "evidence": {
        "/projects/0/amounts/0": {"text": "813 961,24 zł", "occurrence": 1},
        "/projects/0/period/start": {"text": "od 01.02.2019"},
    },
}


@pytest.fixture
def corpus(tmp_path: Path, notice: Notice) -> Path:
    """A corpus of one page in `dev` and a negative in `test`."""
    for part, name, text, gold in (
        ("dev", "nowy-start.txt", notice.text, GOLD),
        ("test", "przetarg.html", "Przetarg", {"page_class": "tender"}),
    ):
        folder = tmp_path / part
        folder.mkdir()
        (folder / name).write_text(text, "utf-8")
        stem = name.partition(".")[0]
        (folder / f"{stem}.gold.json").write_text(json.dumps(gold, ensure_ascii=False), "utf-8")
    return tmp_path


@pytest.fixture
def extract(notice: Notice, make_notice: Callable[..., Notice]) -> Callable[..., Notice]:
    """Gives the notice of `nowy-start.txt`, a tender for other pages, and fails on an empty one."""

    def by_heart(page: bytes, *, uri: str) -> Notice:
        if not page:
            raise RuntimeError("empty page")
        return notice if uri == "nowy-start.txt" else make_notice(page.decode(), page_class="tender")

    return by_heart


@pytest.fixture
def change_gold(corpus: Path) -> Callable[[str, str], None]:
    """A function that replaces words in the gold of `dev/nowy-start.txt`."""
    path = corpus / "dev" / "nowy-start.gold.json"

    def change(old: str, new: str) -> None:
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    return change
