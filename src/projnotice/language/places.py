"""The nominative of a Polish place name that a page gives in another case."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice, product

from projnotice.language.letter_case import case_name
from projnotice.language.morphology import Analysis, Morphology
from projnotice.language.nominative import nominative
from projnotice.language.place_endings import possible_nominatives
from projnotice.language.wording import read_wording
from projnotice.orthography import fold, fold_space

_WORD = re.compile(r"[^\W\d_]+")
_NAME_SIGNS = re.compile(r"[^\W\d_]+(?:[ \xa0-][^\W\d_]+){0,4}")
_MOST_CANDIDATES = 4_000
_CACHED_PAGES = 8


def nominative_place(place: str, text: str, morphology: Morphology) -> str | None:
    """The nominative of a place name: "Lubartów" of "Lubartowie".

    A nominative printed on the page decides; else the gazetteer (`rules/language/places.yaml`) and the place names that
    Morfeusz knows. None where nothing is known or several places remain ("w Tarnowie" of a page that prints both Tarnów
    and Tarnowo).

    Args:
        place: the name in any case, without its preposition: "Nowym Sączu", "GMINIE MIEJSKIEJ LEŻAJSK".
        text: the page text.
        morphology: the readings of words.

    >>> nominative_place("Bielsku-Białej", "", Morphology())
    'Bielsko-Biała'
    """
    written = _mixed_case(fold_space(place))
    if not _NAME_SIGNS.fullmatch(written):
        return None
    words = _WORD.findall(written)
    if _is_common_head(words[0], morphology):
        return _described_place(written, morphology)
    known = [_known_nominatives(word, morphology) for word in words]
    guessed = [frozenset(possible_nominatives(word)) | {word} | names for word, names in zip(words, known, strict=True)]
    template = _WORD.sub("{}", written)
    candidates = {template.format(*chosen) for chosen in islice(product(*guessed), _MOST_CANDIDATES)}
    by_dictionary = {template.format(*chosen) for chosen in product(*known)}
    if written in by_dictionary and (written in gazetteer() or len(by_dictionary) == 1):
        return written
    if len(words) == 1 and written.endswith("o"):
        return written  # no oblique form ends so
    in_gazetteer = candidates & gazetteer()
    on_page = _printed_nominatives(written, candidates, by_dictionary | in_gazetteer, text)
    if on_page:
        return _only(on_page & (by_dictionary | in_gazetteer), on_page)
    if in_gazetteer:
        return _only(by_dictionary & in_gazetteer, in_gazetteer)
    return _only(by_dictionary) if len(words) == 1 else None


@cache
def gazetteer() -> frozenset[str]:
    """The places of `rules/language/places.yaml`, in the nominative."""
    data = read_wording("places")
    return frozenset(
        fold_space(name) for part in ("more", "geonames") for name in data[part].split(",") if name.strip()
    )


def _mixed_case(place: str) -> str:
    return _WORD.sub(lambda match: match[0].capitalize() if match[0].isupper() else match[0], place)


def _is_common_head(word: str, morphology: Morphology) -> bool:
    """Whether the name begins with a common noun or its adjective: "gmina", "miejski"."""
    readings = morphology.analyses(word.lower())
    return bool({"gmina", "miasto", "powiat", "województwo", "dzielnica"} & {reading.base for reading in readings})


def _described_place(written: str, morphology: Morphology) -> str:
    return case_name(nominative(written, morphology), morphology)


def _known_nominatives(word: str, morphology: Morphology) -> frozenset[str]:
    """The nominatives by Morfeusz: of a geographic name, or of an adjective within one ("Nowym", "Podlaskiej")."""
    found: set[str] = set()
    readings = morphology.analyses(word)
    for reading in readings:
        if "geograficzn" in reading.name_kind and reading.part_of_speech == "subst":
            found.add(_nominative_of(reading, morphology))
    if not found:
        found = {reading.base.capitalize() for reading in readings if reading.part_of_speech == "adj"}
    return frozenset(found)


def _nominative_of(reading: Analysis, morphology: Morphology) -> str:
    """The nominative of a reading's own number: "Kielcach" is a plural."""
    number = reading.tag.split(":")[1]
    for form in morphology.lexeme_forms(reading.lemma):
        parts = form.tag.split(":")
        if parts[0] == "subst" and number in parts[1].split(".") and "nom" in parts[2].split("."):
            return form.form
    return reading.base


def _only(*choices: set[str]) -> str | None:
    """The one name of the first set that holds any."""
    found = next((names for names in choices if names), set())
    return next(iter(found)) if len(found) == 1 else None


def _printed_nominatives(written: str, candidates: set[str], known: set[str], text: str) -> set[str]:
    """The candidates that the page prints with a capital, but for those that may be another candidate's oblique form.

    "Lubartowa" on the page is the genitive of Lubartów as well as a place of that name: it proves neither.
    """
    words, folded = _capitalised_words(text)
    printed = {name for name in candidates if words.issuperset(_WORD.findall(name))}
    if not printed:  # the page may lack diacritics
        printed = {name for name in known if folded.issuperset(_WORD.findall(fold(name)))}
    kept = set()
    for name in printed - {written}:
        if not name.isalpha():
            shape = r"[\s-]+".join(map(re.escape, _WORD.findall(fold(name))))
            if re.search(rf"(?<!\w){shape}(?!\w)", fold(text)):
                kept.add(name)
            continue
        rivals = (known - {name}) & set(possible_nominatives(name))
        doubtful = name not in known and name.endswith("a") and written.endswith(("ie", "u", "ce", "rze", "le"))
        if not rivals and not doubtful:
            kept.add(name)
    return kept


@lru_cache(maxsize=_CACHED_PAGES)
def _capitalised_words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a page that begin with a capital, in mixed case, and the same words folded."""
    found = {word for word in _WORD.findall(text) if word[0].isupper()}
    words = frozenset(word.capitalize() if word.isupper() else word for word in found)
    return words, frozenset(map(fold, words))
