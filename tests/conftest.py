"""Hand-made notices for the tests of what takes notices in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from projnotice.models import Notice, Producer, Project, Source, Span


@pytest.fixture
def make_notice() -> Callable[..., Notice]:
    """A function that makes a notice of `text` with projects whose evidence is quoted from it.

    Each project is `(fields, quotes)`, `quotes` being a dict from JSON Pointer to words of the text. `fields` may have
    findings; `quotes` given by keyword is the evidence of the notice itself.
    """

    def make(
        text: str,
        *projects: tuple[dict[str, Any], dict[str, str]],
        quotes: dict[str, str] | None = None,
        uri: str | None = None,
        **fields: Any,
    ) -> Notice:
        def evidence(words: dict[str, str]) -> dict[str, list[Span]]:
            return {pointer: [span(quoted)] for pointer, quoted in words.items()}

        def span(quoted: str) -> Span:
            start = text.index(quoted)
            return Span(start=start, end=start + len(quoted), text=quoted, rule="made-by-hand", basis="stated")

        digest = hashlib.sha256(text.encode()).hexdigest()
        return Notice(
            producer=Producer(version="0.0.0", rules="none"),
            source=Source(uri=uri, sha256=digest, text_sha256=digest),
            text=text,
            projects=[Project(**stated, evidence=evidence(words)) for stated, words in projects],
            evidence=evidence(quotes or {}),
            **{"page_class": "notice", **fields},
        )

    return make


@pytest.fixture
def notice(make_notice: Callable[..., Notice]) -> Notice:
    """A notice of one project with a title, a sum, a period and a count."""
    text = (
        "Projekt „Nowy start”\nWartość projektu: 813 961,24 zł.\n"
        "Realizacja od 01.02.2019 do października 2020 r.\nWsparciem objętych zostanie co najmniej 45 osób."
    )
    return make_notice(
        text,
        (
            {
                "title": "Nowy start",
                "amounts": [{"role": "total", "value": "813961.24"}],
                "period": {"start": "2019-02-01", "end": "2020-10"},
                "participants": {"total": 45, "bound": "at_least"},
            },
            {
                "/title": "Nowy start",
                "/amounts/0": "813 961,24 zł",
                "/period/start": "01.02.2019",
                "/period/end": "października 2020 r.",
                "/participants/total": "45 osób",
                "/participants/bound": "co najmniej",
            },
        ),
        quotes={"/headline": "Projekt „Nowy start”"},
        headline="Projekt „Nowy start”",
        uri="nowy-start.html",
    )
