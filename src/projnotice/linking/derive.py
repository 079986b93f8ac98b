"""What is computed from a project and is no value of the record: join keys, each with the values it was made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from projnotice.errors import ValueParseError
from projnotice.linking.names import body_words, folded_words, same_stem
from projnotice.models import Project
from projnotice.orthography import fold
from projnotice.values.agreements import (
    AgreementNumber,
    parse_agreement_number,
    programme_region,
    programme_years,
    voivodeships,
)

_YEARS = re.compile(r"\b(20\d\d)\D{1,5}(20\d\d)\b")
_VOIVODESHIP = re.compile(r"\b(?:wojewodztw\w*|woj\.?)\s+([a-z]+(?:\s*-\s*[a-z]+)?)")


@dataclass(frozen=True, slots=True)
class Key:
    """A computed value, and the JSON Pointers, within the project, of the values that it was made of."""

    value: str
    inputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """Join keys of a project.

    Attributes:
        agreement: The bare number of the agreement: `POKL.02.01.01-00-31/13`; never a call's.
        other_number: A number of another form (PROW, Interreg, a ministry's), folded; tells little by itself.
        title: Folded words.
        beneficiary: Folded words, short forms written out, the locality added where the name is without it.
        voivodeship: From the number, a regional programme or an area that names one.
        programme_years: `2007-2013`.
        number: The decoded number of the agreement or of the call.
    """

    agreement: Key | None
    other_number: Key | None
    title: Key | None
    beneficiary: Key | None
    voivodeship: Key | None
    programme_years: Key | None
    number: AgreementNumber | None = None


def derive(project: Project) -> Derived:
    """The join keys of a project.

    >>> derive(project).agreement  # doctest: +SKIP
    Key(value='POKL.02.01.01-00-31/13', inputs=('/agreement_number',))
    """
    number = _number(project)
    return Derived(
        agreement=Key(number.bare, ("/agreement_number",)) if number and not number.is_call else None,
        other_number=_other_number(project) if number is None else None,
        title=_title(project),
        beneficiary=_beneficiary(project),
        voivodeship=_voivodeship(project, number),
        programme_years=_programme_years(project, number),
        number=number,
    )


def _number(project: Project) -> AgreementNumber | None:
    if project.agreement_number is None:
        return None
    try:
        return parse_agreement_number(project.agreement_number)
    except ValueParseError:
        return None


def _other_number(project: Project) -> Key | None:
    words = folded_words(project.agreement_number or "")
    return Key(" ".join(words), ("/agreement_number",)) if words else None


def _title(project: Project) -> Key | None:
    words = folded_words(project.title or "")
    return Key(" ".join(words), ("/title",)) if words else None


def _beneficiary(project: Project) -> Key | None:
    if project.beneficiary is None:
        return None
    words = body_words(project.beneficiary.name)
    places = folded_words(project.beneficiary.locality or "")
    if places and not all(any(same_stem(place, word) for word in words) for place in places):
        return Key(" ".join([*words, *places]), ("/beneficiary/name", "/beneficiary/locality"))
    return Key(" ".join(words), ("/beneficiary/name",)) if words else None


def _voivodeship(project: Project, number: AgreementNumber | None) -> Key | None:
    if number and number.region:
        return Key(number.region, ("/agreement_number",))
    code = project.programme.code if project.programme else None
    region = programme_region(code) if code else None
    if region:
        return Key(region, ("/programme/code",))
    named = [(name, f"/areas/{index}") for index, area in enumerate(project.areas) for name in _named(area)]
    names = {name for name, _ in named}
    return Key(names.pop(), tuple(pointer for _, pointer in named)) if len(names) == 1 else None


def _named(area: str) -> list[str]:
    """The voivodeships that an area names: "powiat lubartowski, województwo lubelskie"."""
    adjectives = {_adjective(name): name for name in voivodeships().values()}
    found = (_adjective(match.group(1)) for match in _VOIVODESHIP.finditer(fold(area)))
    return [adjectives[adjective] for adjective in found if adjective in adjectives]


def _adjective(name: str) -> str:
    """A name without the endings of its gender and case: `lubelskie`, `lubelskiego` → `lubelsk`."""
    return re.sub(r"(?:iego|iemu|im|ie)$", "", re.sub(r"\s", "", fold(name)))


def _programme_years(project: Project, number: AgreementNumber | None) -> Key | None:
    programme = project.programme
    if programme and programme.years and (printed := _YEARS.search(programme.years)):
        return Key("-".join(printed.groups()), ("/programme/years",))
    if number:
        return Key(number.years, ("/agreement_number",))
    used = programme_years(programme.code) if programme and programme.code else ()
    if len(used) == 1:
        return Key(used[0], ("/programme/code",))
    start = project.period.start if project.period else None
    if len(used) == 2 and start and (start[:4] <= "2013" or start[:4] >= "2016"):
        return Key(used[start[:4] >= "2016"], ("/programme/code", "/period/start"))
    return None
