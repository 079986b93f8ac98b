"""What is joined in a phrase: its separators, and what kind of phrase each of them opens."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from projnotice.language.agreement import Agreement, Unit, read_unit
from projnotice.language.morphology import Morphology

_SEPARATOR = re.compile(
    r"[;:]"
    r"|,(?!\d)(?:\s*(?:a także|a też|oraz|jak również|jak i|także|i)\b)?"
    r"|\s(?:a także|jak również|jak i|oraz|i|lub|albo|bądź)(?=\s)"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d.,  ]*")
_SPACE = re.compile(r"\s*")
_MOST_WORDS = 6
_PARTICIPLES = frozenset({"ppas", "pact"})
_FINITE = frozenset({"fin", "praet", "bedzie", "imps", "winien", "cond"})
_PRONOUNS = frozenset({"ppron12", "ppron3"})
_NUMERALS = frozenset({"num", "numcol"})


class Opening(NamedTuple):
    """How a phrase begins.

    Attributes:
        kind: `number` before what it counts, a `noun` with the adjectives before it, an `adjective` or `participle`
            without a noun.
        cases: the cases that it can be in.
        head: the span of the noun, or of the word that tells the kind.
    """

    kind: Literal["number", "noun", "adjective", "participle", "other"]
    cases: frozenset[str]
    head: tuple[int, int]


class Joint(NamedTuple):
    """A separator (`start` to `end`, its conjunction in `mark`) and what it opens; `next` is where that begins."""

    start: int
    end: int
    mark: str
    next: int
    opening: Opening


def joints(phrase: str, morphology: Morphology) -> list[Joint]:
    """The separators of a phrase outside brackets and quotation marks, in order.

    >>> [(joint.mark, joint.opening.kind) for joint in joints("osoby starsze oraz dorośli mieszkańcy", Morphology())]
    [('oraz', 'noun')]
    """
    found: list[Joint] = []
    closed = _closed(phrase)
    for match in _SEPARATOR.finditer(phrase):
        if closed[match.start()]:
            continue
        space = _SPACE.match(phrase, match.end())
        after = space.end() if space else match.end()
        found.append(Joint(match.start(), match.end(), match[0].strip(), after, opening_at(phrase, after, morphology)))
    return found


def opening_at(phrase: str, position: int, morphology: Morphology) -> Opening:
    """What the words from a position on begin with."""
    agreements: frozenset[Agreement] | None = None
    first: tuple[Unit, tuple[int, int]] | None = None
    done = position
    for count, match in enumerate(_WORD.finditer(phrase, position)):
        if phrase[done : match.start()].strip() or count == _MOST_WORDS:
            break
        done = match.end()
        if match[0][0].isdigit():
            return Opening("number", frozenset(), match.span())
        unit = read_unit(match[0], morphology)
        if count == 0 and not _NUMERALS.isdisjoint(unit.tags) and not unit.adjectives:
            return Opening("number", frozenset(), match.span())
        if not _PRONOUNS.isdisjoint(unit.tags):
            continue
        if unit.is_function_word and (len(unit.text) <= 3 or not unit.nouns):
            break
        nouns = frozenset(unit.nouns) if agreements is None else agreements & frozenset(unit.nouns)
        if nouns:
            return Opening("noun", frozenset(agreement.case for agreement in nouns), match.span())
        adjectives = frozenset(unit.adjectives) if agreements is None else agreements & frozenset(unit.adjectives)
        if adjectives:
            first = first or (unit, match.span())
            agreements = adjectives
        elif not unit.is_adverb:
            break
    if first is None or agreements is None:
        return Opening("other", frozenset(), (position, position))
    unit, span = first
    kind: Literal["participle", "adjective"] = (
        "adjective" if _PARTICIPLES.isdisjoint(unit.tags) or "adj" in unit.tags else "participle"
    )
    return Opening(kind, frozenset(agreement.case for agreement in agreements), span)


def finite_verb(phrase: str, morphology: Morphology) -> int | None:
    """Where the first word stands that can only be a finite verb, before any relative clause; None where there is none.

    >>> finite_verb("dorosłych mieszkańców gminy weźmie udział", Morphology())
    28
    """
    for match in _WORD.finditer(phrase):
        readings = morphology.analyses(match[0])
        if any(reading.base == "który" for reading in readings):
            return None
        if readings and all(reading.part_of_speech in _FINITE for reading in readings):
            return match.start()
    return None


def _closed(phrase: str) -> list[bool]:
    """For each character, whether it stands in brackets or quotation marks."""
    closed: list[bool] = []
    depth = 0
    plain_open = False
    for char in phrase:
        if char in "(„«[":
            depth += 1
        elif char in ")”»]":
            depth = max(0, depth - 1)
        elif char == '"':
            plain_open = not plain_open
        closed.append(depth > 0 or plain_open)
    return closed
