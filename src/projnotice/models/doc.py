"""A notice as a spaCy `Doc` with named span groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from projnotice.models.base import at_pointer
from projnotice.models.parts import Amount, Organisation, Partner

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

    from projnotice.models.notice import Notice

TOKENIZER = "projnotice.tokenizer.v1"
_CODED = {"kind", "funds"}


def notice_to_doc(notice: Notice, nlp: Language | None) -> Doc:
    """The `Doc` that `Notice.to_doc` describes."""
    if nlp is None:
        import spacy

        nlp = spacy.blank("pl", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    doc = nlp.make_doc(notice.text)
    seen: set[str] = set()
    groups: dict[str, list[SpacySpan]] = {}
    for pointer, span in notice.spans():
        parts = pointer.split("/")
        field = parts[3] if parts[1] == "projects" else parts[1]
        group = "cues" if pointer in seen else field
        seen.add(pointer)
        found = doc.char_span(
            span.start, span.end, label=_label(notice, pointer), span_id=pointer, alignment_mode="expand"
        )
        if found is not None:
            groups.setdefault(group, []).append(found)
    for group, spans in groups.items():
        doc.spans[group] = spans
    return doc


def _label(notice: Notice, pointer: str) -> str:
    """The role, kind or code of the value, else its pointer within the project."""
    value = at_pointer(notice, pointer)
    if isinstance(value, Amount | Partner):
        return value.role
    parts = pointer.split("/")
    if isinstance(value, Organisation) and value.kind:
        return value.kind
    if isinstance(value, str) and _CODED & set(parts):
        return value
    return "/" + "/".join(parts[3:] if parts[1] == "projects" else parts[1:])
