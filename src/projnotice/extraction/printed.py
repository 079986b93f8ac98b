"""The sums that a page prints: in a table cell by cell, bare figures with the unit that their label gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

import regex

from projnotice.extraction.mention import Span
from projnotice.extraction.reading import Reading
from projnotice.extraction.zones import labels_of
from projnotice.page.document import Block
from projnotice.values import Amount, Found, find_amounts

_SLASHED = regex.compile(r"[^/]+")


@dataclass(frozen=True, slots=True)
class Printed:
    """A sum where it stands.

    Attributes:
        block: Index of its block.
        labels: The label of its pair or the headers of its cell.
        row: The first cell of its row, which may say what the row's sums are.
        bare: Whether neither a currency nor grosze nor "mln" stand with it, only the label makes it money.
    """

    start: int
    end: int
    amount: Amount
    block: int
    labels: tuple[Span, ...]
    bare: bool = False
    row: Span | None = None


def printed_sums(reading: Reading) -> list[Printed]:
    """All sums of the page in text order; bare figures only where they fill a cell or the value of a pair."""
    found: list[Printed] = []
    for amount in reading.amounts:
        index = reading.block_at(amount.start)
        block = reading.blocks[index]
        if not block.cells:
            found.append(Printed(amount.start, amount.end, amount.value, index, labels_of(block, amount.start)))
    taken = {printed.block for printed in found}
    cues = reading.of("amounts")
    for index, block in enumerate(reading.blocks):
        if block.cells:
            found += _in_row(reading, index, block)
        elif block.value and block.label and index not in taken and cues.within(*block.label):
            found += _in_field(reading, index, block.value, (block.label,))
    found = [_with_unit(reading, printed) for printed in _with_own_labels(reading, found)]
    return sorted(found, key=lambda printed: printed.start)


def _with_own_labels(reading: Reading, found: list[Printed]) -> Iterator[Printed]:
    """`Budżet/dofinansowanie: 688 000 / 550 400 zł`: as many labels as sums, each its own."""
    for index, sums in groupby(found, key=lambda printed: printed.block):
        together = list(sums)
        block = reading.blocks[index]
        if (
            len(together) > 1
            and block.label
            and block.value
            and "/" in reading.text[together[0].end : together[1].start]
        ):
            labels = [match.span() for match in _SLASHED.finditer(reading.text, *block.label)]
            if len(labels) == len(together):
                together = [replace(one, labels=(label,)) for one, label in zip(together, labels, strict=True)]
        yield from together


def _in_row(reading: Reading, index: int, block: Block) -> Iterator[Printed]:
    """The sums of a row's cells, where its headers or the row itself have a word of money."""
    cues = reading.of("amounts")
    first = (block.cells[0].start, block.cells[0].end)
    told = bool(cues.within(block.start, block.end))
    for cell in block.cells:
        if told or any(cues.within(*header) for header in cell.headers):
            row = first if cell.start > first[0] else None
            for one in _in_field(reading, index, (cell.start, cell.end), cell.headers):
                yield replace(one, row=row)


def _in_field(reading: Reading, index: int, field: Span, labels: tuple[Span, ...]) -> Iterator[Printed]:
    """The sums of one cell or value, as if nothing stood beside it."""
    start, end = field
    text = reading.text[start:end]
    if not any(char.isdigit() for char in text):
        return
    sums = find_amounts(text)
    bare = [] if sums else [one for one in find_amounts(text, bare=True) if _fills(one, text)]
    for one in sums or bare:
        yield Printed(start + one.start, start + one.end, one.value, index, labels, bare=bool(bare))


def _fills(found: Found[Amount], text: str) -> bool:
    """Whether a figure is all that a field says."""
    return not (text[: found.start] + text[found.end :]).strip(" .,-–—()[]")


def _with_unit(reading: Reading, printed: Printed) -> Printed:
    """A sum without a currency takes the one that its label gives: "Wartość (EUR)"."""
    if printed.amount.currency_printed:
        return printed
    for start, end in printed.labels:
        for hit in reading.of("amounts.unit").within(start, end):
            currency = hit.rule.value["currency"]
            return replace(printed, amount=replace(printed.amount, currency=currency, currency_printed=True))
    return printed
