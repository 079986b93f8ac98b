"""The fields that a rule may speak of, and the coded values that each may give.

A field maps value keys to their closed set of codes; an empty set admits any text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from projnotice.models import codes

_ANY: frozenset[str] = frozenset()


def _codes(*literals: object) -> frozenset[str]:
    return frozenset(code for literal in literals for code in get_args(literal))


FIELDS: Mapping[str, Mapping[str, frozenset[str]]] = {
    # the page
    "page.line": {},
    "page.section": {},
    "page.metryka": {},
    "page.wrap": {},
    "page.name": {},
    "page.name-header": {},
    "page.name-footer": {},
    "page.name-metryka": {},
    "page.name-content": {},
    "page.name-panel": {},
    "page.name-title": {},
    "page.site": {},
    "page.part": {},
    "page_class": {"class": _codes(codes.PageClass), "weight": _ANY},
    "published": {},
    # the project's identity
    "project": {"weight": _ANY},
    "title": {"style": frozenset({"cue", "noun", "label"})},
    "kind": {"kind": _codes(codes.ProjectKind)},
    "agreement_number": {"what": frozenset({"agreement", "call", "number"})},
    "signed": {},
    "organisation": {"kind": _codes(codes.OrganisationKind)},
    "organisation.part": {"is": frozenset({"linker", "suffix", "stop", "nominative"})},
    "beneficiary": {"strength": frozenset({"named", "party", "runs"})},
    "partners": {"role": _codes(codes.PartnerRole)},
    "programme": {"code": _codes(codes.ProgrammeCode), "kind": _codes(codes.ProgrammeKind), "years": _ANY, "region": _ANY},
    "programme.level": {"level": frozenset({"priority", "measure", "submeasure"})},
    "funds": {"code": _codes(codes.Fund)},
    # money
    "amounts": {"role": _codes(codes.AmountRole), "source": frozenset({"eu", "state", "own"})},
    "amounts.link": {},
    "cofinancing_rate": {},
    # time
    "period": {"end": frozenset({"both", "start", "end"}), "whose": frozenset({"project", "part"}), "extended": frozenset({"true"})},
    # people
    "participants.noun": {"counts": frozenset({"total", "women", "men", "group"}), "form": frozenset({"short"})},
    "participants": {"scope": frozenset({"project", "sum", "reached", "planned", "part", "within"})},
    # what people get
    "instruments.head": {},
    "instruments.kind": {"kind": _codes(codes.InstrumentKind)},
    "hours": {"part": frozenset({"total", "group", "individual"})},
    "provider": {},
    "courses.head": {},
    "courses.stop": {},
    "courses.name": {},
    "support_forms.head": {"kind": _codes(codes.SupportFormKind)},
    "support_forms.stop": {},
    "support_forms.cut": {},
    # phrases and tables of any field
    "phrase.stop": {},
    "phrase.open": {},
    "table.total": {},
    "stages": {},
    # what surrounds it
    "section": {
        "about": frozenset(
            {"objective", "target_groups", "results", "areas", "support", "courses", "contact", "recruitment", "documents", "partners", "amounts", "period", "other"}
        )
    },
    "text": {"field": frozenset({"objective", "target_groups", "results", "areas"}), "style": frozenset({"rest", "label", "place"})},
    "contact": {"part": frozenset({"address", "phone", "email", "website", "office"})},
}
