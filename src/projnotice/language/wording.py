"""The wording of this layer: abbreviations and irregular words, read from `rules/language/` once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from projnotice.errors import RuleError
from projnotice.orthography import fold
from projnotice.resources import rules_dir


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What `abbreviations.yaml` holds, folded.

    Attributes:
        never_final: a dot after them never ends a sentence ("ul", "m.in").
        maybe_final: a dot after them ends a sentence before a capital ("r", "itp").
        parts: every single word of an abbreviation ("m", "in"): a cue may run across the dot after it.
        stands_for: from a folded base form to the abbreviations that stand for it.
        when: words that beside figures and months only tell when.
    """

    never_final: frozenset[str]
    maybe_final: frozenset[str]
    parts: frozenset[str]
    stands_for: dict[str, tuple[str, ...]]
    when: frozenset[str]


@cache
def abbreviations() -> Abbreviations:
    """The abbreviations of the rules that ship with this version."""
    from projnotice.values.lexicon import months

    data = read_wording("abbreviations")
    never = frozenset(fold(word) for line in data["never_final"] for word in line)
    maybe = frozenset(fold(word) for line in data["maybe_final"] for word in line)
    return Abbreviations(
        never_final=never,
        maybe_final=maybe,
        parts=frozenset(part for word in never | maybe for part in word.split(".")),
        stands_for={fold(base): tuple(map(fold, words)) for base, words in data["stands_for"].items()},
        when=frozenset(map(fold, data["when"])) | months().keys(),
    )


@cache
def irregular_forms() -> dict[str, frozenset[str]]:
    """From a folded base form to its folded forms, for the words that Morfeusz lacks or mistakes."""
    data = read_wording("irregular")
    forms = {base: [base, *forms] for base, forms in data["forms"].items()}
    forms |= {base: [base, *paradigm["singular"]] for base, paradigm in data["nouns"].items()}
    return {fold(base): frozenset(map(fold, listed)) for base, listed in forms.items()}


@cache
def irregular_nouns() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """From a form, as written in small letters, to the (base form, gender, case) that it may be."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for base, paradigm in read_wording("irregular")["nouns"].items():
        for case, form in zip(("nom", "gen", "dat", "acc", "inst", "loc"), paradigm["singular"], strict=True):
            found.setdefault(form, []).append((base, paradigm["gender"], case))
    return {form: tuple(readings) for form, readings in found.items()}


@cache
def misspelt_stems() -> tuple[tuple[str, str], ...]:
    """Pairs of a folded stem and a way in which notices misspell it."""
    data = read_wording("irregular")["misspelt"]
    return tuple((fold(stem), fold(wrong)) for stem, listed in data.items() for wrong in listed)


@cache
def never_meant() -> frozenset[str]:
    """Base forms that are not read where another one has the same form."""
    return frozenset(read_wording("irregular")["never"])


@cache
def number_preferences() -> tuple[frozenset[str], frozenset[str]]:
    """Where a form is both: the base forms (or first words of a phrase) taken as singular, and as plural."""
    data = read_wording("number")
    singular, plural = (frozenset(word for line in data[number] for word in line) for number in ("singular", "plural"))
    return singular, plural


@cache
def preferred_nominatives() -> frozenset[str]:
    """The nominative plurals that are preferred to others of the same noun."""
    return frozenset(read_wording("number")["nominatives"])


@cache
def read_wording(name: str) -> dict[str, Any]:
    """A file of `rules/language/`, every scalar a string (YAML's `no` and `012` stay as written)."""
    import yaml

    path = rules_dir() / "language" / f"{name}.yaml"
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except (OSError, yaml.YAMLError) as error:
        raise RuleError(f"{path}: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict):
        raise RuleError(f"{path}:1:1: a mapping is wanted")
    return data
