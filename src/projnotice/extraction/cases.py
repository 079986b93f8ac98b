"""What a printed form may be: whether a noun can be the subject of a sentence."""

from __future__ import annotations

from projnotice.language.morphology import Morphology

_NOMINAL = ("subst", "adj")


def may_be_dative(word: str, morphology: Morphology) -> bool:
    """Whether a noun or adjective may be a dative: `Gminie`, `Ośrodkowi`, `Miejskiemu`; what is not known may not."""
    tags = [one.tag.split(":") for one in morphology.analyses(word) if one.part_of_speech in _NOMINAL]
    return any(len(tag) > 2 and "dat" in tag[2].split(".") for tag in tags)


def may_be_nominative(word: str, morphology: Morphology) -> bool:
    """Whether a noun or adjective is rather a nominative: `Gmina`, not `Gminy` or `Gminą`; what is not known may be."""
    tags = [one.tag.split(":") for one in morphology.analyses(word) if one.part_of_speech in _NOMINAL]
    cases = [(set(tag[1].split(".")), set(tag[2].split("."))) for tag in tags if len(tag) > 2]
    if not cases or any("sg" in numbers and "nom" in found for numbers, found in cases):
        return True
    return any("nom" in found for _, found in cases) and not any("gen" in found for _, found in cases)
