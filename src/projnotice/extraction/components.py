"""The spaCy components of the language part: cues and plain values of a page, kept in `doc.user_data`.

Importing this module imports spaCy. `nlp.add_pipe("projnotice_cues")` uses the rules that ship with this version.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from projnotice.extraction.reading import Reading
from projnotice.extraction.wording import Wording
from projnotice.language import Morphology, split_words
from projnotice.language.doc_text import text_of
from projnotice.language.sentence_component import SentenceBoundaries
from projnotice.page.document import Page
from projnotice.rulebook import Rulebook, load_rules
from projnotice.values import Found, Number, find_amounts, find_numbers, find_percents, find_times

CUES = "projnotice_cues"
VALUES = "projnotice_values"


class _Stateless:
    """What spaCy asks of a component that is made anew from the package."""

    def to_bytes(self, **_: object) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> Any:
        return self

    def to_disk(self, path: object, **_: object) -> None:
        return None

    def from_disk(self, path: object, **_: object) -> Any:
        return self


class CueFinder(_Stateless):
    """Finds the wording of the rules: `doc.user_data["projnotice_cues"]` is a dict from field to `Hits`."""

    def __init__(self, wording: Wording | None = None) -> None:
        self.wording = wording

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, with its words and cue hits."""
        if self.wording is None:
            self.wording = Wording(load_rules(), Morphology())
        text = text_of(doc)
        words = split_words(text)
        doc.user_data[CUES] = (words, self.wording.find(words, text))
        return doc


class ValueFinder(_Stateless):
    """Finds sums, dates, counts and percentages: `doc.user_data["projnotice_values"]`."""

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, with its plain values."""
        text = text_of(doc)
        amounts, times, percents = find_amounts(text), find_times(text), find_percents(text)
        skip = sorted((found.start, found.end) for values in (amounts, times, percents) for found in values)
        doc.user_data[VALUES] = (amounts, times, find_numbers(text, skip=skip), percents)
        return doc


@Language.factory("projnotice_cues")
def create_cues(nlp: Language, name: str) -> CueFinder:
    """The factory `projnotice_cues` of spaCy's entry points."""
    return CueFinder()


@Language.factory("projnotice_values")
def create_values(nlp: Language, name: str) -> ValueFinder:
    """The factory `projnotice_values` of spaCy's entry points."""
    return ValueFinder()


def as_reading(page: Page, doc: Doc, rulebook: Rulebook, morphology: Morphology) -> Reading:
    """What the finders read: the page with what the components left in its Doc."""
    words, hits = doc.user_data[CUES]
    amounts, times, numbers, percents = doc.user_data[VALUES]
    sentences = SentenceBoundaries.spans(doc) or [(0, len(page.text))]
    counts = _within_cells(page, numbers)
    return Reading(page, rulebook, words, sentences, hits, amounts, times, counts, percents, morphology)


def _within_cells(page: Page, numbers: list[Found[Number]]) -> list[Found[Number]]:
    """The numbers of a page, those that run over the border of two cells ("55 110") read anew in each cell."""
    borders = [cell.end for block in page.blocks for cell in block.cells[:-1]]
    across = {
        n.start: n for n in numbers if (at := bisect_left(borders, n.start)) < len(borders) and borders[at] < n.end
    }
    if not across:
        return numbers
    found = [number for number in numbers if number.start not in across]
    for number in across.values():
        start = number.start
        for border in (*borders[bisect_left(borders, start) : bisect_left(borders, number.end)], number.end):
            pieces = find_numbers(page.text[start:border])
            found += [Found(start + piece.start, start + piece.end, piece.value) for piece in pieces]
            start = border
    return sorted(found, key=lambda number: number.start)


__all__ = ["CueFinder", "ValueFinder", "as_reading"]
