"""The parts of a project that have counts, hours and dates of their own: instruments, courses, forms, stages."""

from __future__ import annotations

from typing import cast

from projnotice.extraction.courses import CourseValue
from projnotice.extraction.mention import Mention, Span
from projnotice.resolve.scope import Scope


def part_spans(scope: Scope) -> list[Span]:
    """Where courses and forms of help tell their own counts."""
    spans = [cast(CourseValue, m.value).detail for m in scope.of("courses")]
    return spans


def in_part(scope: Scope, mention: Mention) -> bool:
    """Whether a mention stands in the details of a course, a listed form or an instrument."""
    if any(start <= mention.start < end for start, end in part_spans(scope)):
        return True
    reading = scope.reading
    block = reading.blocks[reading.block_at(mention.start)]
    if block.kind in ("item", "row"):
        return any(
            block.start <= m.start < block.end for field in ("support_forms", "instruments") for m in scope.of(field)
        )
    return False


def in_many_rows(scope: Scope, position: int) -> bool:
    """Whether a position stands in a table that gives the project several rows: what a row says is the row's own."""
    reading = scope.reading
    block = reading.blocks[reading.block_at(position)]
    if block.kind != "row":
        return False
    rows = [b for b in reading.blocks if b.table == block.table and b.kind == "row" and not b.header_row]
    return sum(any(start <= row.start < end for start, end in scope.own) for row in rows) > 1
