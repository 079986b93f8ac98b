"""The JSON Schema: closed, complete, and every coded field an enumeration."""

from __future__ import annotations

from typing import Any, get_args

from projnotice.models import codes, record_schema

SCHEMA = record_schema()
DEFINITIONS: dict[str, Any] = {"Notice": SCHEMA, **SCHEMA["$defs"]}


def enumerations(schema: Any) -> list[str]:
    """All codes of the enumerations below `schema`, definitions followed."""
    if isinstance(schema, list):
        return [code for part in schema for code in enumerations(part)]
    if not isinstance(schema, dict):
        return []
    own = schema.get("enum", [])
    return [*own, *(code for key, part in schema.items() if key != "enum" for code in enumerations(part))]


def test_every_object_is_closed() -> None:
    """No object of the record may have further names."""
    assert [name for name, schema in DEFINITIONS.items() if schema["additionalProperties"] is not False] == []


def test_every_name_is_required() -> None:
    """A record always has all names; what is not stated is null or empty."""
    for schema in DEFINITIONS.values():
        assert schema["required"] == list(schema["properties"])


def test_every_coded_field_is_a_closed_enumeration() -> None:
    """Each coded field lists exactly the codes of its type."""
    coded: dict[tuple[str, str], Any] = {
        ("Notice", "page_class"): codes.PageClass,
        ("Source", "encoding"): codes.Encoding,
        ("Block", "kind"): codes.BlockKind,
        ("Attachment", "type"): codes.AttachmentType,
        ("Project", "kind"): codes.ProjectKind,
        ("Project", "funds"): codes.Fund,
        ("Organisation", "kind"): codes.OrganisationKind,
        ("Partner", "role"): codes.PartnerRole,
        ("Programme", "code"): codes.ProgrammeCode,
        ("Programme", "kind"): codes.ProgrammeKind,
        ("Amount", "role"): codes.AmountRole,
        ("Amount", "bound"): codes.Bound,
        ("Amount", "currency"): codes.Currency,
        ("Participants", "bound"): codes.Bound,
        ("Instrument", "kind"): codes.InstrumentKind,
        ("SupportForm", "kind"): codes.SupportFormKind,
        ("Span", "basis"): codes.Basis,
    }
    found = {key: enumerations(DEFINITIONS[key[0]]["properties"][key[1]]) for key in coded}
    assert found == {key: list(get_args(type_)) for key, type_ in coded.items()}


def test_finding_codes_are_the_page_s_and_the_project_s() -> None:
    """A finding has a code of one of the two closed lists."""
    found = enumerations(DEFINITIONS["Finding"]["properties"]["code"])
    assert found == [*get_args(codes.PageFindingCode), *get_args(codes.ProjectFindingCode)]


def test_no_code_stands_twice() -> None:
    """The enumerations are sets."""
    for name in (name for name in dir(codes) if name[0].isupper() and get_args(getattr(codes, name))):
        listed = get_args(getattr(codes, name))
        assert len(set(listed)) == len(listed), name


def test_a_sum_is_a_string_of_plain_digits() -> None:
    """Sums are no JSON numbers, which readers would round."""
    value = DEFINITIONS["Amount"]["properties"]["value"]
    assert (value["type"], value["pattern"]) == ("string", r"^[0-9]+(\.[0-9]+)?$")


def test_the_version_is_fixed() -> None:
    """The schema is of version 1 and no other."""
    assert SCHEMA["properties"]["schema_version"]["const"] == "1"
