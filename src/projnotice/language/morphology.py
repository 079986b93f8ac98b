"""Polish inflection from Morfeusz 2: the readings of a word, its base forms, all its forms."""

from __future__ import annotations

import threading
from functools import cache, lru_cache
from itertools import islice
from typing import Any, NamedTuple

from projnotice.language.endings import regular_forms, with_diacritics
from projnotice.language.form_table import form_table
from projnotice.language.wording import abbreviations, irregular_forms, misspelt_stems
from projnotice.orthography import fold

_NOMINAL = frozenset({"subst", "ger", "adj", "ppas", "pact", "num", "ppron12", "ppron3", "siebie"})
_PARTICIPLES = frozenset({"ppas", "pact"})
_PERSON_NAMES = frozenset({"nazwisko", "imię", "przydomek", "patronimicum", "pseudonim"})
_CACHED_WORDS = 16_384
_LONGEST_WORD = 30
_CACHED_LEXEMES = 1_024


class Analysis(NamedTuple):
    """One reading of a word: `OŚRODKA` is `ośrodek`, `subst:sg:gen:m3`.

    Attributes:
        form: the word that was read, with its diacritics restored where it is known only so.
        lemma: Morfeusz's base form, with the suffix that tells homonyms apart (`prawo:S`).
        tag: Morfeusz's tag, values of one category joined by dots (`subst:sg:gen.acc:m1`).
        name_kind: what kind of name it is (`nazwa_geograficzna`, `nazwa_pospolita`), kinds joined by commas; often
            empty.
    """

    form: str
    lemma: str
    tag: str
    name_kind: str = ""

    @property
    def base(self) -> str:
        """The base form as one would write it: `prawo` of the lemma `prawo:S`."""
        return self.lemma.partition(":")[0] or self.lemma

    @property
    def part_of_speech(self) -> str:
        """The first part of the tag: `subst`, `adj`, `ger`, …."""
        return self.tag.partition(":")[0]


_LOCK = threading.Lock()


@cache
def _morfeusz() -> Any:
    """The dictionary, loaded once a process; used by one thread at a time."""
    import morfeusz2

    return morfeusz2.Morfeusz(praet="composite")


class Morphology:
    """Morfeusz behind a lock and bounded caches; the dictionary (0.1–0.2 s, 43 MB) is loaded at first use.

    One object may serve many threads.

    Args:
        restore: Whether words that are not known are tried with the diacritics that they may lack; of use for texts
            written without them.
    """

    def __init__(self, *, restore: bool = True) -> None:
        self._restore = restore
        self.analyses = lru_cache(maxsize=_CACHED_WORDS)(self._analyses)
        self.lexeme_forms = lru_cache(maxsize=_CACHED_LEXEMES)(self._lexeme_forms)
        self.lemmas = lru_cache(maxsize=_CACHED_WORDS)(self._lemmas)

    def _analyses(self, word: str) -> tuple[Analysis, ...]:
        """The readings of one word, in any case; empty for a word that is not known.

        A surname or first name is left out where the word is anything else ("Miejska" is an adjective). A word written
        without diacritics is read as the known words with the fewest letters changed: "Osrodek" as "Ośrodek".
        """
        readings = self._known(word)
        if readings or not self._restore or not 4 <= len(word) <= _LONGEST_WORD or not word.isalpha():
            return readings
        tries = None if word.isascii() else 1  # who writes one diacritic seldom leaves out two others
        for spellings in islice(with_diacritics(word), tries):
            readings = tuple(reading for spelling in spellings for reading in self._known(spelling))
            if readings:
                return readings
        return ()

    def _lexeme_forms(self, lemma: str) -> tuple[Analysis, ...]:
        """Every form of a lemma as Morfeusz gives it, its homonyms' too unless the lemma carries its suffix."""
        try:
            with _LOCK:
                generated = _morfeusz().generate(lemma)
        except RuntimeError:  # Morfeusz refuses what is not one word
            return ()
        return tuple(
            Analysis(form, base, tag, ",".join(kinds)) for form, base, tag, kinds, _ in generated if tag != "ign"
        )

    def _lemmas(self, word: str) -> frozenset[str]:
        """The base forms of a word: `{"prawo"}` of "prawa"; empty for an unknown word."""
        return frozenset(reading.base for reading in self.analyses(word))

    def forms(self, word: str) -> frozenset[str]:
        """Every form of a word, folded: what a cue word finds.

        A word that is a base form gives the forms of that base only: a noun its cases, an adjective or participle its
        genders and cases (not its degrees), an infinitive its finite forms, participles and impersonal
        (`zrealizowano`), not its gerund; a gerund gives the cases of the gerund. Any other word gives the forms of its
        nominal lexemes, and of its verbs only where it has none. Capitals (`EFS`) and numerals stand for themselves, an
        unknown word takes regular endings where that is safe. Abbreviations of `rules/language/abbreviations.yaml`
        count as forms (`godz` of `godzina`), and so do common misspellings (`dofinasowanie`).

        >>> sorted(Morphology().forms("gmina"))
        ['gmin', 'gmina', 'gminach', 'gminami', 'gmine', 'gminie', 'gmino', 'gminom', 'gminy']
        """
        listed = form_table().get(word)
        return frozenset(listed.split(" ")) if listed is not None else self.generated_forms(word)

    def generated_forms(self, word: str) -> frozenset[str]:
        """What `forms` gives, asked of Morfeusz and the irregular words without the table made ahead."""
        folded = fold(word)
        irregular = irregular_forms().get(folded)
        if irregular is not None:
            return irregular | {folded}
        if not word.isalpha() or (len(word) > 1 and word.isupper()):
            return frozenset({folded})
        found = {word, *abbreviations().stands_for.get(folded, ())}
        readings = self.analyses(word)
        if not readings:
            return regular_forms(folded) | found
        for reading in _lexemes(word, readings):
            found.update(form.form for form in self._generate(reading) if _same_paradigm(reading, form))
        folded_forms = fold("\n".join(found)).split("\n")
        wrong = [form.replace(stem, other) for stem, other in misspelt_stems() for form in folded_forms if stem in form]
        return frozenset((*folded_forms, *wrong))

    def _generate(self, reading: Analysis) -> tuple[Analysis, ...]:
        return self._lexeme_forms(reading.lemma)

    def _known(self, word: str) -> tuple[Analysis, ...]:
        with _LOCK:
            found = _morfeusz().analyse(word)
        whole = [node for node in found if node[0] == 0 and node[2][2] != "ign"]
        if not whole or any(node[0] > 0 for node in found):
            return ()
        common = [node for node in whole if not node[2][3] or not _PERSON_NAMES.issuperset(node[2][3])]
        readings = (node[2] for node in common or whole)
        return tuple(Analysis(form, lemma, tag, ",".join(kinds)) for form, lemma, tag, kinds, _ in readings)


def _lexemes(word: str, readings: tuple[Analysis, ...]) -> set[Analysis]:
    """The readings whose paradigms a cue word stands for, one a paradigm."""
    small = word.lower()
    chosen = [reading for reading in readings if reading.base.lower() == small and reading.part_of_speech != "brev"]
    chosen += [reading for reading in readings if _is_base_of_paradigm(reading)]
    if not chosen:
        chosen = [reading for reading in readings if reading.part_of_speech in _NOMINAL]
    unique: dict[tuple[str, str, str, str], Analysis] = {}
    for reading in chosen or readings:
        unique.setdefault((reading.lemma, *_paradigm(reading.tag)), reading)
    return set(unique.values())


def _is_base_of_paradigm(reading: Analysis) -> bool:
    """Whether the form is the nominative by which a gerund, a participle or a degree is cited."""
    parts = reading.tag.split(":")
    if parts[0] == "ger":
        return parts[1] == "sg" and "nom" in parts[2]
    if parts[0] in _PARTICIPLES or (parts[0] == "adj" and parts[-1] in ("com", "sup")):
        return parts[1] == "sg" and "nom" in parts[2] and "m1" in parts[3]
    return False


def _paradigm(tag: str) -> tuple[str, str, str]:
    """Part of speech, degree and polarity: what the forms of one paradigm share."""
    parts = tag.split(":")
    degree = parts[-1] if parts[-1] in ("pos", "com", "sup") else ""
    polarity = parts[-1] if parts[-1] in ("aff", "neg") else ""
    return parts[0], degree, polarity


def _same_paradigm(reading: Analysis, form: Analysis) -> bool:
    part, degree, polarity = _paradigm(reading.tag)
    form_part, form_degree, form_polarity = _paradigm(form.tag)
    if form_part == "brev" or form_part == "adjp" or form_part == "adja":
        return False
    if part in ("ger", "ppas", "pact", "adj", "subst", "adv"):
        own = form_part == part or (part == "subst" and form_part == "depr")
        return own and degree in ("", form_degree) and polarity in ("", form_polarity)
    return form_part != "ger" and form_polarity != "neg"  # a verb, or a word without inflection
