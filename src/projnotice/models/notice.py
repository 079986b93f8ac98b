"""The notice: what one page gives."""

# ruff: noqa: RUF012 - pydantic copies the default of a field for every object
from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, get_args

from pydantic import model_validator

from projnotice.models.base import Model
from projnotice.models.codes import AttachmentType, BlockKind, Encoding, PageClass, PageFindingCode
from projnotice.models.evidence import Evidence, Finding, Span, check_evidence, check_finding_fields
from projnotice.models.project import Project
from projnotice.models.scalars import Count, Instant, Published, Sha256, Text

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Producer(Model):
    """What made the record: the version of projnotice and the SHA-256 of its rule pack."""

    version: Text
    rules: Text


class Source(Model):
    """Where the page came from and what its bytes were."""

    uri: Text | None = None
    sha256: Sha256
    """Of the raw bytes; of the UTF-8 of a page given as `str`."""
    text_sha256: Sha256
    """Of the UTF-8 of `Notice.text`."""
    encoding: Encoding | None = None
    """Null for a page given as `str`."""
    fetched: Instant | None = None


class Block(Model):
    """A piece of the page's text, half-open, in characters; `xpath` in the tree that Lexbor builds."""

    start: Count
    end: Count
    kind: BlockKind
    xpath: Text | None = None


class Attachment(Model):
    """A file that the notice links to."""

    url: Text
    label: Text | None = None
    type: AttachmentType | None = None


class Notice(Model):
    """One page read: its text, its projects, and the evidence of both. Lists are in page order."""

    schema_version: Literal["1"] = "1"
    producer: Producer
    source: Source
    page_class: PageClass
    headline: Text | None = None
    published: Published | None = None
    text: str
    blocks: list[Block] = []
    attachments: list[Attachment] = []
    projects: list[Project] = []
    evidence: Evidence = {}
    findings: list[Finding] = []

    @model_validator(mode="after")
    def _blocks_are_in_order(self) -> Notice:
        last_end = 0
        for block in self.blocks:
            if not last_end <= block.start < block.end <= len(self.text):
                raise ValueError(f"block {block.start}:{block.end} is empty, out of order or beyond the text")
            last_end = block.end
        return self

    @model_validator(mode="after")
    def _evidence_quotes_the_text(self) -> Notice:
        for pointer, span in self.spans():
            if self.text[span.start : span.end] != span.text:
                found = self.text[span.start : span.end]
                raise ValueError(f"evidence {pointer} says {span.text!r}, the text has {found!r}")
        return self

    @model_validator(mode="after")
    def _is_evident(self) -> Notice:
        required = [f"/{name}" for name in ("headline", "published") if getattr(self, name) is not None]
        check_evidence(self, self.evidence, required)
        check_finding_fields(self, self.findings, get_args(PageFindingCode))
        return self

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every span of the notice and of its projects with its pointer from the notice: `/projects/0/title`."""
        for pointer, spans in self.evidence.items():
            yield from ((pointer, span) for span in spans)
        for index, project in enumerate(self.projects):
            for pointer, spans in project.evidence.items():
                yield from ((f"/projects/{index}{pointer}", span) for span in spans)

    def to_json(self, indent: int | None = None) -> str:
        """The notice as JSON with the names and the order of the contract, in one line unless `indent` is given."""
        return self.model_dump_json(indent=indent)

    @classmethod
    def from_json(cls, data: str | bytes) -> Notice:
        """A notice from the JSON of `to_json`.

        Raises:
            pydantic.ValidationError: The JSON is not of the contract's form, or its evidence does not hold.
        """
        return cls.model_validate_json(data)

    def stated(self) -> Notice:
        """The notice with the values alone that a label or an unambiguous cue states (`basis` of their first span)."""
        from projnotice.models.stated import stated_notice

        return stated_notice(self)

    def to_doc(self, nlp: Language | None = None) -> Doc:
        """The text as a spaCy `Doc` whose span groups (`doc.spans["amounts"]`, `["period"]` …) are the evidence.

        Args:
            nlp: Makes the `Doc`; the tokenizer of projnotice where it is None.

        Returns:
            A `Doc` over `text`. A group bears the name of a field and holds the words of its values; further
            words that led to them are in `doc.spans["cues"]`. The label of a span is the role, the kind or the code of
            its value, else the pointer within the project; its `id_` is the pointer within the notice.
        """
        from projnotice.models.doc import notice_to_doc

        return notice_to_doc(self, nlp)


def record_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a notice as `to_json` writes it."""
    schema = Notice.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
