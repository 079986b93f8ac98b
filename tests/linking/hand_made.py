"""Notices and projects from bare fields, their evidence being made up."""

from __future__ import annotations

import hashlib
from typing import Any

from projnotice.models import Notice, Producer, Project, ProjectFields, Source, Span, value_pointers


def project_of(**fields: Any) -> Project:
    """A project that states `fields`; every value is evident in a word of the same name as its pointer."""
    return notice_of(fields).projects[0]


def notice_of(*projects: dict[str, Any], uri: str | None = None) -> Notice:
    """A notice of projects that state these fields."""
    pointers = [list(value_pointers(ProjectFields(**fields))) for fields in projects]
    words = sorted({pointer for stated in pointers for pointer in stated})
    text = "\n".join(words)
    starts: dict[str, int] = {}
    for word in words:
        starts[word] = sum(len(before) + 1 for before in starts)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Notice(
        producer=Producer(version="0.0.0", rules="none"),
        source=Source(uri=uri, sha256=digest, text_sha256=digest),
        page_class="notice",
        text=text,
        projects=[
            Project(**fields, evidence={pointer: [_span(pointer, starts[pointer])] for pointer in stated})
            for fields, stated in zip(projects, pointers, strict=True)
        ],
    )


def _span(word: str, start: int) -> Span:
    return Span(start=start, end=start + len(word), text=word, rule="made-by-hand", basis="stated")
