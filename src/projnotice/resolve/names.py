"""Names in the form that the record gives them: nominative, with the place in the nominative, too."""

from __future__ import annotations

from typing import Protocol

import regex

from projnotice.extraction.phrases import strip_outer
from projnotice.language.coordination import Joint, Opening


class Inflector(Protocol):
    """What this layer needs of the language layer."""

    def nominative(self, phrase: str, *, governed: bool = False) -> str:
        """The phrase with its head in the nominative, its number kept."""

    def agrees(self, noun: str, adjective: str) -> bool:
        """Whether the second word is an adjective of the first: "kurs florystyczny", not "kurs kucharza"."""

    def case_name(self, name: str) -> str:
        """A name in capitals, as it is written in running text."""

    def place(self, place: str, text: str) -> str | None:
        """The nominative of a place, None where it is not sure."""

    def joints(self, phrase: str) -> list[Joint]:
        """The commas and conjunctions of a phrase with what they open."""

    def opening(self, phrase: str) -> Opening:
        """What a phrase begins with."""

    def verb(self, phrase: str) -> int | None:
        """Where the finite verb of a phrase stands."""


_TOWN_NAME = r"\p{Lu}\p{L}+(?:[-–]\p{Lu}\p{L}+)?"
_PLACE = rf"(?P<place>{_TOWN_NAME}(?:\s+{_TOWN_NAME})?(?:\s+(?i:nad|pod|koło)\s+\p{{Lu}}\p{{L}}+)?)$"
_IN_PLACE = regex.compile(rf"\s(?i:w|we)\s+{_PLACE}")
_TOWN = regex.compile(
    rf"(?i:(?:gmina|miasto)(?:\s+(?:i\s+)?(?:miasto|gmina))?(?:\s+(?:miejska|wiejska|miejsko-wiejska))?)\s+{_PLACE}"
)


class Names:
    """Names of one page."""

    def __init__(self, inflector: Inflector, text: str) -> None:
        self._inflector = inflector
        self._text = text

    def course(self, name: str, *, head: str, governed: bool) -> str:
        """A course's name; behind "kurs" it stands in the genitive, and an adjective does not stand alone."""
        word = name.split()[0]
        noun = head.split()[-1] if head else ""
        if noun and self._inflector.agrees(noun, word):
            return self._inflector.nominative(f"{noun} {name}")
        return self._inflector.nominative(name, governed=True) if governed else name

    def form(self, name: str) -> str:
        """A form of help, its head and adjectives in the nominative."""
        return self._inflector.nominative(name)

    def place(self, name: str) -> str:
        """A place's name in the nominative, as printed where that is not known."""
        return self._inflector.place(name, self._text) or name

    def joints(self, phrase: str) -> list[Joint]:
        """The commas and conjunctions of a phrase with what they open."""
        return self._inflector.joints(phrase)

    def opening(self, phrase: str) -> Opening:
        """What a phrase begins with."""
        return self._inflector.opening(phrase)

    def verb(self, phrase: str) -> int | None:
        """Where the finite verb of a phrase stands."""
        return self._inflector.verb(phrase)

    def organisation(self, name: str) -> str:
        """An institution's name; capitals throughout become running case."""
        letters = [char for char in name if char.isalpha()]
        if len(letters) > 5 and all(char.isupper() for char in letters):
            name = self._inflector.case_name(name)
        nominative = self._inflector.nominative(name)
        return nominative

    def locality(self, name: str) -> str | None:
        """The place in an institution's name: "w Lubartowie", "Gmina Kobylnica"."""
        match = _IN_PLACE.search(name)
        if match:
            return self._inflector.place(match["place"], self._text)
        town = _TOWN.match(name)
        return self._inflector.place(town["place"], self._text) or town["place"] if town else None


def same_name(one: str, other: str) -> bool:
    """Whether two titles have the same words."""
    return key(one) == key(other)


def key(name: str) -> str:
    """The words of a name, folded, for comparison."""
    start, end = strip_outer(name, 0, len(name))
    return " ".join(regex.findall(r"\w+", name[start:end].lower()))
