"""Puts the head of a noun phrase and the words that agree with it into the nominative."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from projnotice.language.agreement import Agreement, Unit, is_gradable, nominative_form, read_unit
from projnotice.language.letter_case import case_name
from projnotice.language.morphology import Analysis, Morphology
from projnotice.language.wording import number_preferences

__all__ = ["case_name", "nominative"]

_UNIT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_JOINING_GAP = re.compile(r"\s*[,/]\s*|\s*[–-]\s+")
_CONJUNCTIONS = frozenset({"i", "oraz", "lub", "albo", "bądź", "a", "czy", "jak"})
_CASE_ORDER = ("gen", "loc", "acc", "inst", "dat")
_MASS_ENDINGS = ("anie", "enie", "cie", "ctwo", "stwo", "yka", "ika")
_GENDER_ORDER = ("m1", "m3", "m2", "f", "n")
_MOST_UNITS = 40


@dataclass(slots=True)
class _Phrase:
    """The units of a phrase up to where it stops being plain words, and what stands between them."""

    text: str
    units: list[Unit] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    joins: list[str] = field(default_factory=list)  # before each unit: "" at the start, " ", "," or "|" (anything else)


@dataclass(frozen=True, slots=True)
class _NounPhrase:
    """A head noun with the adjectives that agree with it; `agreements` are the readings common to all of them."""

    head: int
    adjectives: tuple[int, ...]
    agreements: frozenset[Agreement]
    end: int

    @property
    def cases(self) -> frozenset[str]:
        return frozenset(agreement.case for agreement in self.agreements)


def nominative(
    phrase: str,
    morphology: Morphology,
    *,
    number: Literal["keep"] = "keep",
    keep_case: bool = True,
    expected_case: frozenset[str] | None = None,
) -> str:
    """The phrase with its head, and the adjectives that agree with it, in the nominative; the rest stays as printed.

    Singular stays singular and plural plural. A phrase that can be read as a nominative comes back as it is, and so
    does one whose head is not known: nothing is invented. Coordinated heads are put in the nominative together.

    Args:
        phrase: a noun phrase without its preposition: "grupowym i indywidualnym wsparciu w zakresie …".
        morphology: the readings and forms.
        number: only "keep".
        keep_case: whether each word keeps its letter case; if not, a phrase in capitals is written as a name.
        expected_case: the cases that the word before the phrase governs ("gen" after "kurs"): readings in them come
            before the nominative, so that "opiekunki" is one carer.

    >>> nominative("MIEJSKIEGO OŚRODKA POMOCY SPOŁECZNEJ", Morphology(), keep_case=False)
    'Miejski Ośrodek Pomocy Społecznej'
    """
    del number  # the one value there is
    result = _in_nominative(phrase, morphology, expected_case)
    return result if keep_case else case_name(result, morphology)


def _in_nominative(phrase: str, morphology: Morphology, expected: frozenset[str] | None) -> str:
    parsed = _parse_units(phrase, morphology)
    first = _noun_phrase(parsed, 0, morphology) if parsed.units else None
    if first is None:
        return phrase
    heads = _coordinated(parsed, first, morphology)
    case = _decide_case(parsed, heads, expected)
    if case is None:
        return phrase
    if case not in ("gen", "acc"):
        heads += _later_heads(parsed, heads[-1].end, case, morphology)
    changed: dict[int, str] = {}
    for noun_phrase in heads:
        forms = _nominatives(parsed, noun_phrase, case, morphology)
        if forms is None:
            return phrase
        changed |= forms
    pieces = []
    done = 0
    for index, form in sorted(changed.items()):
        start = parsed.starts[index]
        pieces += [phrase[done:start], form]
        done = start + len(parsed.units[index].text)
    return "".join([*pieces, phrase[done:]])


def _parse_units(phrase: str, morphology: Morphology) -> _Phrase:
    parsed = _Phrase(phrase)
    done = 0
    for match in _UNIT.finditer(phrase):
        gap = phrase[done : match.start()]
        if not parsed.units:
            if gap.strip():
                break  # quotes, brackets, digits: not ours to read
            join = ""
        elif gap.isspace():
            join = " "
        elif _JOINING_GAP.fullmatch(gap):
            join = ","
        else:
            break
        parsed.units.append(read_unit(match[0], morphology))
        parsed.starts.append(match.start())
        parsed.joins.append(join)
        done = match.end()
        if len(parsed.units) == _MOST_UNITS:
            break
    return parsed


def _noun_phrase(parsed: _Phrase, start: int, morphology: Morphology) -> _NounPhrase | None:
    """The noun phrase that begins at a unit: adjectives, a noun that agrees with them, more adjectives."""
    units = parsed.units
    before: list[int] = []
    agreements: frozenset[Agreement] | None = None
    best: tuple[int, tuple[int, ...], frozenset[Agreement]] | None = None
    index = start
    while index < len(units):
        unit = units[index]
        if index > start and parsed.joins[index] == "," and unit.text.lower() in _CONJUNCTIONS:
            break
        if before and unit.text.lower() in _CONJUNCTIONS and index + 1 < len(units):
            index += 1
            continue
        if unit.is_function_word:
            break
        as_noun = _common(agreements, unit.nouns)
        if as_noun and (index == start or parsed.joins[index] == " "):
            best = (index, tuple(before), as_noun)
        as_adjective = _common(agreements, unit.adjectives)
        if as_adjective:
            before.append(index)
            agreements = as_adjective
        elif not unit.is_adverb or as_noun:
            break
        index += 1
    if best is None:
        return None
    head, adjectives, found = best
    end, after, found = _following_adjectives(parsed, head, found, morphology)
    return _NounPhrase(head, (*adjectives, *after), found, end)


def _following_adjectives(
    parsed: _Phrase, head: int, agreements: frozenset[Agreement], morphology: Morphology
) -> tuple[int, tuple[int, ...], frozenset[Agreement]]:
    """The adjectives behind a noun: "psychologicznego i zawodowego", "społecznie użytecznych"."""
    units = parsed.units
    taken: list[int] = []
    index = end = head + 1
    while index < len(units):
        unit = units[index]
        joined = unit.text.lower() in _CONJUNCTIONS
        if joined and not taken:
            break
        common = _common(agreements, unit.adjectives) if not joined and not unit.is_function_word else frozenset()
        if common:
            if parsed.joins[index] == "," and not taken:
                break
            if _belongs_to_next(parsed, index, common, agreements, morphology, coordinated=end != index):
                break
            agreements = common
            taken.append(index)
            end = index + 1
            if not {"ppas", "pact"}.isdisjoint(units[index].tags):
                break  # a participle has words of its own behind it
        elif not joined and not unit.is_adverb:
            break
        index += 1
    return end, tuple(taken), agreements


def _belongs_to_next(
    parsed: _Phrase,
    index: int,
    common: frozenset[Agreement],
    agreements: frozenset[Agreement],
    morphology: Morphology,
    *,
    coordinated: bool,
) -> bool:
    """Whether an adjective behind a noun stands before another noun that it fits: "warsztatów nowych technologii"."""
    units = parsed.units
    after = index + 1
    while after < len(units) and parsed.joins[after] == " " and units[after].adjectives and not units[after].nouns:
        after += 1
    if after >= len(units) or parsed.joins[after] != " " or units[after].is_function_word:
        return False
    if not _common(frozenset(units[index].adjectives), units[after].nouns):
        return False
    if coordinated:  # "i indywidualnych konsultacji"
        return True
    # A noun in the genitive follows. It is the adjective's own if the adjective is of the kind that stands before
    # nouns.
    return any(is_gradable(reading, morphology) for reading in {units[index].adjectives[one] for one in common})


def _coordinated(parsed: _Phrase, first: _NounPhrase, morphology: Morphology) -> list[_NounPhrase]:
    """The first noun phrase and those joined to it directly in the same case: "warsztatów i szkoleń zawodowych"."""
    heads = [first]
    cases = first.cases
    while True:
        following = _after_conjunction(parsed, heads[-1].end)
        joined = _noun_phrase(parsed, following, morphology) if following is not None else None
        if joined is None or not cases & joined.cases:
            return heads
        cases &= joined.cases
        heads.append(joined)


def _after_conjunction(parsed: _Phrase, index: int) -> int | None:
    if index >= len(parsed.units):
        return None
    if parsed.units[index].text.lower() in _CONJUNCTIONS:
        return index + 1 if index + 1 < len(parsed.units) else None
    return index if parsed.joins[index] == "," else None


def _later_heads(parsed: _Phrase, start: int, case: str, morphology: Morphology) -> list[_NounPhrase]:
    """Heads in the same case behind the first one's own words: "warsztatach umiejętności i treningach pracy".

    Only in a case that those words cannot be in, and not behind a preposition, which may govern what follows.
    """
    heads: list[_NounPhrase] = []
    index = start
    while index < len(parsed.units):
        if "prep" in parsed.units[index].tags:
            break
        following = _after_conjunction(parsed, index)
        joined = _noun_phrase(parsed, following, morphology) if following is not None else None
        if joined is not None and joined.cases <= {case, "dat", "loc"} and case in joined.cases:
            heads.append(joined)
            index = joined.end
        else:
            index += 1
    return heads


def _decide_case(parsed: _Phrase, heads: list[_NounPhrase], expected: frozenset[str] | None) -> str | None:
    """The case that all the heads are in, or None where they are to stay as they are."""
    cases = frozenset.intersection(*(noun_phrase.cases for noun_phrase in heads))
    if expected is not None and cases & expected:
        cases &= expected
    if "nom" in cases and not ("gen" in cases and all(_rather_genitive(parsed, each) for each in heads)):
        return None
    return next((case for case in _CASE_ORDER if case in cases), None)


def _rather_genitive(parsed: _Phrase, noun_phrase: _NounPhrase) -> bool:
    """Whether a noun that could be a nominative plural is one that is taken as singular ("opieki")."""
    singular, plural = number_preferences()
    nouns = parsed.units[noun_phrase.head].nouns
    genitives = [one for one in noun_phrase.agreements if one.case == "gen" and one.number == "sg"]
    tail = parsed.text[parsed.starts[noun_phrase.head] + len(parsed.units[noun_phrase.head].text) :].lower()
    if any(f"{_noun_base(nouns[one])}{tail} ".startswith(f"{phrase} ") for one in genitives for phrase in singular):
        return True
    nominatives = [one for one in noun_phrase.agreements if one.case == "nom"]
    if not nominatives or any(one.number == "sg" for one in nominatives):
        return not nominatives
    bases = {_noun_base(nouns[one]) for one in genitives}
    if not plural.isdisjoint(bases):
        return False
    return any(base.endswith(_MASS_ENDINGS) for base in bases) or any(
        nouns[one].part_of_speech == "ger" for one in genitives
    )


def _noun_base(reading: Analysis) -> str:
    return reading.base.lower()


def _nominatives(parsed: _Phrase, noun_phrase: _NounPhrase, case: str, morphology: Morphology) -> dict[int, str] | None:
    """The words of a noun phrase that change, by their index; None where one has no nominative."""
    agreement = _choose(parsed, noun_phrase, case)
    forms: dict[int, str] = {}
    for index in (noun_phrase.head, *noun_phrase.adjectives):
        unit = parsed.units[index]
        readings = unit.nouns if index == noun_phrase.head else unit.adjectives
        form = nominative_form(unit, readings[agreement], agreement, morphology)
        if form is None:
            return None
        forms[index] = form
    return forms


def _choose(parsed: _Phrase, noun_phrase: _NounPhrase, case: str) -> Agreement:
    """One agreement of the case: singular first, unless the noun is usual in the plural; people before things."""
    nouns = parsed.units[noun_phrase.head].nouns
    _, plural = number_preferences()

    def order(agreement: Agreement) -> tuple[bool, bool, int]:
        usual = _noun_base(nouns[agreement]) in plural
        gender = _GENDER_ORDER.index(agreement.gender) if agreement.gender in _GENDER_ORDER else len(_GENDER_ORDER)
        return ((agreement.number == "pl") != usual, nouns[agreement].part_of_speech == "ger", gender)

    return min((agreement for agreement in noun_phrase.agreements if agreement.case == case), key=order)


def _common(agreements: frozenset[Agreement] | None, readings: dict[Agreement, Analysis]) -> frozenset[Agreement]:
    return frozenset(readings) if agreements is None else agreements & readings.keys()
