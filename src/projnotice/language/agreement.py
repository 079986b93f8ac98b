"""Readings of nouns and adjectives as cases, numbers and genders, and the nominative of one word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from projnotice.language.letter_case import like
from projnotice.language.morphology import Analysis, Morphology
from projnotice.language.wording import irregular_nouns, never_meant, preferred_nominatives
from projnotice.orthography import strip_diacritics

NOUN_TAGS = frozenset({"subst", "ger"})
ADJECTIVE_TAGS = frozenset({"adj", "ppas", "pact"})
GOVERNING_TAGS = frozenset({"prep", "conj", "comp"})
_CASES = ("nom", "gen", "dat", "acc", "inst", "loc")
_GUESSED = "?"
_CACHED_UNITS = 16_384
_ENDING = "i?(?:ego|emu|ej)|y|i|a|ą|i?e|[yi]mi?|[yi]ch"
_UNKNOWN_ADJECTIVE = re.compile(rf"(?P<stem>\w{{2,}}(?:ow|n|sk|ck|dzk))(?P<ending>{_ENDING})")


class Agreement(NamedTuple):
    """What an adjective shares with its noun."""

    case: str
    number: str
    gender: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of a phrase, with the readings that can matter to its head.

    Attributes:
        text: the word as printed; a compound such as `społeczno-zawodowej` is one unit.
        prefix: the part of a compound that is not inflected, with its hyphen.
        nouns: the readings as a noun.
        adjectives: the readings as an adjective or participle.
        tags: the parts of speech of all readings.
        halves: of two nouns in one case, both inflected (`lekarza-psychologa`), each by itself; `nouns` are the
            first's.
    """

    text: str
    prefix: str
    nouns: dict[Agreement, Analysis]
    adjectives: dict[Agreement, Analysis]
    tags: frozenset[str]
    halves: tuple[Unit, Unit] | None = None

    @property
    def is_adverb(self) -> bool:
        """Whether it can modify an adjective: "społecznie użytecznych"."""
        return "adv" in self.tags and not self.nouns

    @property
    def is_function_word(self) -> bool:
        """A preposition or conjunction, whatever else it may be."""
        return not GOVERNING_TAGS.isdisjoint(self.tags)


@lru_cache(maxsize=_CACHED_UNITS)
def read_unit(text: str, morphology: Morphology) -> Unit:
    """The readings of one word of a phrase."""
    prefix = ""
    word = text
    if "-" in text:
        head, _, tail = text.rpartition("-")
        if not morphology.analyses(text):
            halves = (read_unit(head, morphology), read_unit(tail, morphology))
            shared = _shared_by_halves(*halves)
            if shared:
                return Unit(text, "", shared, {}, frozenset({"subst"}), halves)
            if head.lower().endswith("o") and len(head) > 2:
                prefix, word = head + "-", tail
    readings = [reading for reading in morphology.analyses(word) if reading.base not in never_meant()]
    nouns: dict[Agreement, Analysis] = {}
    adjectives: dict[Agreement, Analysis] = {}
    for reading in sorted(readings, key=_preference):
        kind = reading.part_of_speech
        if kind in NOUN_TAGS and not prefix:
            for agreement in expand(reading.tag):
                nouns.setdefault(agreement, reading)
        elif kind in ADJECTIVE_TAGS:
            for agreement in expand(reading.tag):
                adjectives.setdefault(agreement, reading)
    if not readings:
        nouns = _listed_noun(word)
        adjectives = {} if nouns else _guessed_adjective(word)
    return Unit(text, prefix, nouns, adjectives, frozenset(reading.part_of_speech for reading in readings))


def _shared_by_halves(first: Unit, second: Unit) -> dict[Agreement, Analysis]:
    """The first noun's readings in a case and number that the second can be in, too."""
    of_second = {(agreement.case, agreement.number) for agreement in second.nouns}
    return {
        agreement: reading
        for agreement, reading in first.nouns.items()
        if (agreement.case, agreement.number) in of_second and not first.is_function_word
    }


def expand(tag: str) -> list[Agreement]:
    """`subst:sg:gen.acc:m1` as its two agreements; vocatives are left out."""
    parts = tag.split(":")
    if len(parts) < 4:
        return []
    return [
        Agreement(case, number, gender)
        for number, case, gender in product(parts[1].split("."), parts[2].split("."), parts[3].split("."))
        if case in _CASES
    ]


def nominative_form(unit: Unit, reading: Analysis, agreement: Agreement, morphology: Morphology) -> str | None:
    """The nominative of a unit in its letter case and spelling, or None where Morfeusz has none.

    A word that was written without diacritics gives a nominative without them.
    """
    case, number, gender = agreement
    if unit.halves is not None:
        first, second = unit.halves
        agreed = next((one for one in second.nouns if one.number == number and one.case == case), None)
        start = nominative_form(first, reading, Agreement(case, number, gender), morphology)
        end = nominative_form(second, second.nouns[agreed], agreed, morphology) if agreed is not None else None
        return None if start is None or end is None else f"{start}-{end}"
    if reading.lemma == _GUESSED:
        form = _guessed_nominative(reading.form, number, gender)
    elif reading.tag.startswith("listed"):
        form = reading.lemma
    else:
        form = _generated(reading, number, gender, morphology)
    if form is None:
        return None
    word = unit.text.removeprefix(unit.prefix)
    if reading.form.lower() != word.lower():
        form = strip_diacritics(form)
    return unit.prefix + like(word, form)


def is_gradable(reading: Analysis, morphology: Morphology) -> bool:
    """Whether an adjective has degrees: such a one stands before its noun ("nowych technologii")."""
    return reading.part_of_speech == "adj" and any(
        form.tag.startswith("adj:") and form.tag.endswith(":com") for form in morphology.lexeme_forms(reading.lemma)
    )


def _preference(reading: Analysis) -> tuple[int, int]:
    """Nouns before gerunds, people before things (the operator of a crane before the one of a sum)."""
    return (reading.part_of_speech == "ger", ":m1" not in reading.tag)


def _generated(reading: Analysis, number: str, gender: str, morphology: Morphology) -> str | None:
    kind = reading.part_of_speech
    last = reading.tag.rpartition(":")[2]
    found: str | None = None
    for form in morphology.lexeme_forms(reading.lemma):
        parts = form.tag.split(":")
        if parts[0] != kind or (last in ("pos", "com", "sup", "aff", "neg") and parts[-1] != last):
            continue
        if number in parts[1].split(".") and "nom" in parts[2].split(".") and gender in parts[3].split("."):
            if form.form in preferred_nominatives():
                return form.form
            found = found or form.form
    return found


def _listed_noun(word: str) -> dict[Agreement, Analysis]:
    """The readings of a noun of `irregular.yaml`, which has a singular only."""
    return {
        Agreement(case, "sg", gender): Analysis(word, base, "listed")
        for base, gender, case in irregular_nouns().get(word.lower(), ())
    }


def _guessed_adjective(word: str) -> dict[Agreement, Analysis]:
    """The readings of an unknown word in -owy, -ny, -ski or -cki, all of whose endings are regular."""
    match = _UNKNOWN_ADJECTIVE.fullmatch(word.lower())
    if match is None or len(word) < 6:
        return {}
    soft = match["stem"][-1] == "k"
    ending = match["ending"]
    if soft and ending in ("iego", "iemu", "iej", "ie"):
        ending = ending[1:]
    elif soft == (ending[0] in "ye") and ending[0] in "yei":
        return {}  # no such ending of this stem
    cases = _ADJECTIVE_ENDINGS.get(ending.replace("y", "i"), ())
    reading = Analysis(word.lower(), _GUESSED, "adj")
    return {
        Agreement(case, number, gender): reading for case, number, genders in cases for gender in genders.split(".")
    }


_MASCULINE = "m1.m2.m3"
_ADJECTIVE_ENDINGS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "i": (("nom", "sg", _MASCULINE), ("acc", "sg", "m3")),
    "a": (("nom", "sg", "f"),),
    "e": (("nom", "sg", "n"), ("acc", "sg", "n"), ("nom", "pl", "m2.m3.f.n"), ("acc", "pl", "m2.m3.f.n")),
    "ego": (("gen", "sg", f"{_MASCULINE}.n"), ("acc", "sg", "m1.m2")),
    "emu": (("dat", "sg", f"{_MASCULINE}.n"),),
    "im": (("inst", "sg", f"{_MASCULINE}.n"), ("loc", "sg", f"{_MASCULINE}.n"), ("dat", "pl", f"{_MASCULINE}.f.n")),
    "ej": (("gen", "sg", "f"), ("dat", "sg", "f"), ("loc", "sg", "f")),
    "ą": (("acc", "sg", "f"), ("inst", "sg", "f")),
    "ich": (("gen", "pl", f"{_MASCULINE}.f.n"), ("loc", "pl", f"{_MASCULINE}.f.n"), ("acc", "pl", "m1")),
    "imi": (("inst", "pl", f"{_MASCULINE}.f.n"),),
}


def _guessed_nominative(word: str, number: str, gender: str) -> str | None:
    match = _UNKNOWN_ADJECTIVE.fullmatch(word)
    if match is None:
        return None
    stem = match["stem"]
    soft = stem[-1] == "k"
    if number == "sg" and gender == "f":
        return stem + "a"
    if number == "sg" and gender != "n":
        return stem + ("i" if soft else "y")
    if number == "pl" and gender == "m1":
        return None  # consonants change: -owi, -ni, -scy
    return stem + ("ie" if soft else "e")
