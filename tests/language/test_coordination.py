"""Separators of a phrase and what they open."""

from __future__ import annotations

from projnotice.language.coordination import finite_verb, joints, opening_at
from projnotice.language.morphology import Morphology

_MORPHOLOGY = Morphology()


def test_noun_behind_adjectives() -> None:
    """A conjunction opens a noun with the adjectives before it, in a case that they share."""
    (joint,) = joints("osoby starsze oraz dorośli mieszkańcy", _MORPHOLOGY)
    assert (joint.mark, joint.opening.kind, joint.opening.cases) == ("oraz", "noun", frozenset({"nom"}))


def test_brackets_and_quotes_are_closed() -> None:
    """What stands in brackets or quotation marks joins nothing."""
    assert joints("osoby (kobiety i mężczyźni) z „Domu, który łączy”", _MORPHOLOGY) == []


def test_decimal_comma_joins_nothing() -> None:
    """A comma inside a number is no separator."""
    assert joints("6,31 km drogi", _MORPHOLOGY) == []


def test_number_opens() -> None:
    """Digits and numerals open what they count."""
    assert opening_at("12 uczniów", 0, _MORPHOLOGY).kind == "number"
    assert opening_at("w szkole", 0, _MORPHOLOGY).kind == "other"


def test_verb_of_the_sentence() -> None:
    """The finite verb is found, one of a relative clause is not."""
    assert finite_verb("mieszkańców gminy weźmie udział", _MORPHOLOGY) == 18
    assert finite_verb("osób, które nie pracują", _MORPHOLOGY) is None
