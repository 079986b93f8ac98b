"""Capitals: names written in capitals throughout, and the letter case of one word given to another."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from projnotice.language.wording import read_wording

if TYPE_CHECKING:
    from projnotice.language.morphology import Morphology

_PART = re.compile(r"[^\W\d_][^\W_]*")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_QUOTED = re.compile(r"„[^”“\"]*[”“\"]|\"[^\"]*\"|«[^»]*»|”[^”]*”|,,[^”\"']*(?:”|\"|'')|''[^']*''")
_SHORTEST_WORD = 4
_BEFORE_PLACES = frozenset({"W", "WE", "Z", "ZE", "K", "GMINA", "GMINY", "POWIAT", "POWIATU", "MIASTO", "MIASTA"})


def like(model: str, word: str) -> str:
    """`word` in the letter case of `model`: capitals throughout, a first capital, or small letters.

    >>> like("MIEJSKIEGO", "miejski"), like("Lubelską", "lubelska")
    ('MIEJSKI', 'Lubelska')
    """
    if len(model) > 1 and model.isupper():
        return word.upper()
    if model[:1].isupper():
        return word[:1].upper() + word[1:]
    return word.lower()


def case_name(name: str, morphology: Morphology) -> str:
    """A name written in capitals as Polish writes it; a name in mixed case comes back as it is.

    Prepositions and conjunctions are small, acronyms and Roman numerals keep their capitals, and so do quoted parts and
    words that no dictionary has (a brand), unless a place is said there ("W DŁUŻNIOWIE").

    >>> from projnotice.language.morphology import Morphology
    >>> case_name("MIEJSKI OŚRODEK POMOCY SPOŁECZNEJ W LUBARTOWIE", Morphology())
    'Miejski Ośrodek Pomocy Społecznej w Lubartowie'
    """
    quoted = [match.span() for match in _QUOTED.finditer(name)]
    words = [match for match in _PART.finditer(name) if not any(a <= match.start() < b for a, b in quoted)]
    if not _in_capitals([match[0] for match in words]):
        return name
    pieces = []
    done = 0
    for position, match in enumerate(words):
        before = words[position - 1][0] if position else ""
        pieces += [name[done : match.start()], _cased(match[0], before, name, match.start(), morphology)]
        done = match.end()
    pieces.append(name[done:])
    return "".join(pieces)


def _in_capitals(words: list[str]) -> bool:
    """Whether capitals are how the name is written, not what marks an acronym or a brand in it."""
    telling = [word for word in words if len(word) > 1 and word not in _acronyms() and not _ROMAN.fullmatch(word)]
    telling = [word for word in telling if word.lower() not in _small_words()]
    if not telling:
        return any(word.isupper() and word.lower() in _small_words() for word in words)
    begins = words[0] == telling[0] and telling[0].isupper() and len(telling) > 2
    return begins or all(word.isupper() for word in telling)


def _cased(word: str, before: str, name: str, start: int, morphology: Morphology) -> str:
    if not word.isupper():
        return word
    first = not before
    after = name[start + len(word) :]
    if word in "SC" and (re.match(r"\.\s?C\b", after) or re.search(r"\bS\.\s?$", name[:start])):
        return word.lower()  # s.c.
    if word == "A" and (re.match(r"\.?\s*S\b|\.", after) or name[:start].upper().endswith("S.")):
        return word  # S.A.
    if word in _acronyms() and not (word in ("PO", "SP") and after.startswith(". Z")):
        return word
    if word == "O" and (re.match(r"\.?\s?O\b", after) or before == "O"):
        return "o"  # sp. z o.o.
    if word == "I":
        return "I" if first or re.match(r"\s+(?:LO|LICEUM|SPO[ŁL]ECZNE LICEUM)\b", after) or before == "NR" else "i"
    if len(word) == 1 and after.startswith(".") and word != "O":
        return word  # an initial
    if word.lower() in _small_words():
        return word.capitalize() if first else word.lower()
    if _ROMAN.fullmatch(word):
        return word
    if before in _BEFORE_PLACES or (word.endswith("O") and after.startswith("-")) or morphology.analyses(word):
        return word.capitalize()
    return word


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(word for line in read_wording("letter_case")["acronyms"] for word in line)


@cache
def _small_words() -> frozenset[str]:
    return frozenset(word for line in read_wording("letter_case")["small"] for word in line)
