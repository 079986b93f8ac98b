"""The fields that a rule may speak of, and the coded values that each may give.

A field maps value keys to their closed set of codes; an empty set admits any text.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import get_args

from projnotice.models import codes
from projnotice.page import ChromeRules

_ANY: frozenset[str] = frozenset()


def _codes(*literals: object) -> frozenset[str]:
    return frozenset(code for literal in literals for code in get_args(literal))


def chrome_keyword(field: str) -> str:
    """The keyword of `ChromeRules.build` that a field's wording goes to: `page.name-footer` is `footer_names`."""
    name = field.removeprefix("page.").replace("-", "_")
    kind, _, what = name.partition("_")
    if kind == "name":
        return f"{what}_names" if what else "names"
    return name


def chrome_fields() -> list[str]:
    """The fields of the page layer, as it names them."""
    keywords = inspect.signature(ChromeRules.build).parameters
    names = [keyword.removesuffix("names").strip("_") for keyword in keywords]
    fields = [
        f"page.name-{name}" if keyword.endswith("names") else f"page.{name}"
        for keyword, name in zip(keywords, names, strict=True)
    ]
    return [field.replace("_", "-").removesuffix("-") for field in fields]


FIELDS: Mapping[str, Mapping[str, frozenset[str]]] = {
    **{field: {} for field in chrome_fields()},
    "page_class": {"class": _codes(codes.PageClass), "weight": _ANY, "least": _ANY},
    "published": {},
    # the project's identity
    "project": {"weight": _ANY},
    "title": {"style": frozenset({"cue", "noun", "label", "programme", "grant", "deed"})},
    "title.stop": {},
    "title.edition": {},
    "kind": {"kind": _codes(codes.ProjectKind)},
    "agreement_number": {"what": frozenset({"agreement", "project", "call", "shape"})},
    "signed": {"part": frozenset({"label", "agreement", "act", "of"})},
    "organisation": {"kind": _codes(codes.OrganisationKind)},
    "organisation.part": {"is": frozenset({"link", "number", "stop", "head"})},
    "organisation.authority": {"hands": frozenset({"on"})},
    "organisation.identifier": {"is": frozenset({"nip", "regon", "krs"})},
    "beneficiary": {
        "strength": frozenset({"named", "party", "receives", "runs"}),
        "where": frozenset({"in", "to", "of"}),
    },
    "beneficiary.object": {},
    "partners": {"role": _codes(codes.PartnerRole), "part": frozenset({"verb"})},
    "programme": {
        "code": _codes(codes.ProgrammeCode),
        "kind": _codes(codes.ProgrammeKind),
        "years": _ANY,
        "region": _ANY,
    },
    "programme.level": {"level": frozenset({"priority", "measure", "submeasure"})},
    "programme.level.stop": {},
    "programme.level.link": {},
    "funds": {"code": _codes(codes.Fund), "by": frozenset({"programme"})},
    # money
    "amounts": {
        "role": _codes(codes.AmountRole) | {"sum"},
        "source": frozenset({"eu", "state", "own"}),
        "needs": frozenset({"link", "subject", "part"}),
    },
    "amounts.link": {},
    "amounts.also": {},
    "amounts.break": {"force": frozenset({"strong", "weak"})},
    "amounts.subject": {},
    "amounts.relative": {},
    "amounts.part": {},
    "amounts.share": {},
    "amounts.unit": {"currency": _codes(codes.Currency)},
    "amounts.elsewhere": {},
    "cofinancing_rate": {"role": frozenset({"grant", "own"})},
    "cofinancing_rate.base": {"of": frozenset({"eligible"})},
    # time
    "period": {
        "end": frozenset({"both", "start", "end"}),
        "whose": frozenset({"project", "part", "edition"}),
        "extended": frozenset({"true"}),
        "needs": frozenset({"range"}),
        "reach": frozenset({"near"}),
        "force": frozenset({"weak"}),
    },
    "period.subject": {},
    "period.begin": {"end": frozenset({"start", "end"})},
    # people
    "participants.noun": {"counts": frozenset({"total", "women", "men", "group"}), "form": frozenset({"short"})},
    "participants": {
        "scope": frozenset(
            {"project", "sum", "reached", "planned", "part", "stage", "year", "within", "beyond", "for"}
        ),
        "force": frozenset({"weak"}),
    },
    "participants.clause": {},
    "participants.age": {},
    # what people get
    "instruments.head": {"force": frozenset({"weak", "activation"})},
    "instruments.frame": {},
    "instruments.joiner": {},
    "instruments.kind": {"kind": _codes(codes.InstrumentKind)},
    "hours": {"part": frozenset({"total", "group", "individual"})},
    "hours.each": {},
    "provider": {},
    "provider.branch": {},
    "courses.head": {"number": frozenset({"plural"}), "only": frozenset({"list"})},
    "courses.stop": {},
    "courses.topic": {},
    "courses.against": {},
    "support_forms.head": {"kind": _codes(codes.SupportFormKind), "alone": frozenset({"never", "list", "unnamed"})},
    "support_forms.offer": {"list": frozenset({"forms"})},
    "support_forms.against": {"where": frozenset({"sentence"})},
    "support_forms.before": {},
    "support_forms.joiner": {},
    "support_forms.plain": {},
    "support_forms.keep": {"whole": frozenset({"true"})},
    "support_forms.cut": {},
    "support_forms.stop": {},
    "help.people": {},
    # phrases and tables of any field
    "phrase.stop": {},
    "phrase.open": {},
    "table.total": {},
    "stages": {"number": _ANY},
    # what surrounds it
    "section": {
        "about": frozenset(
            {
                "objective",
                "target_groups",
                "results",
                "areas",
                "support",
                "courses",
                "contact",
                "recruitment",
                "documents",
                "partners",
                "amounts",
                "period",
                "other",
            }
        )
    },
    "text": {
        "field": frozenset({"objective", "target_groups", "results", "areas"}),
        "style": frozenset({"label", "subject", "after", "whole", "place"}),
        "strength": frozenset({"main", "weak"}),
    },
    "text.part": {
        "is": frozenset({"filler", "project", "copula", "aim", "lead", "emphasis"})
        | {"people", "anyone", "quality", "unit", "clause", "stop"},
        "singular": _ANY,
        "genitive": _ANY,
    },
    "contact": {
        "part": frozenset({"office", "street", "room", "building", "other"}),
        "strength": frozenset({"named", "asked"}),
    },
}
