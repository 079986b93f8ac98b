"""The record of one page, put together from its mentions."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from projnotice.extraction import Mention, Mentions, Reading
from projnotice.extraction.reading import Hit
from projnotice.models import Notice
from projnotice.page.document import Page
from projnotice.resolve.contact import resolve_contact
from projnotice.resolve.draft import Draft, Quote
from projnotice.resolve.findings import check_project
from projnotice.resolve.help import resolve_help
from projnotice.resolve.identity import resolve_identity
from projnotice.resolve.money import resolve_money
from projnotice.resolve.names import Inflector, Names
from projnotice.resolve.page_class import classify
from projnotice.resolve.people import resolve_people
from projnotice.resolve.prose import resolve_prose
from projnotice.resolve.scope import Scope
from projnotice.resolve.split import split_projects
from projnotice.resolve.stages import resolve_stages
from projnotice.resolve.time import resolve_period
from projnotice.values import PartialDate

_TELLING = (
    "amounts", "period", "participants", "courses", "instruments", "support_forms",
    "objective", "results", "agreement_number", "signed",
)  # fmt: skip
_ENOUGH_NAMES = 3
_UNSURE = Quote(0, 0, "", "inferred")
_NAMING = ("title", "beneficiary", "programme", "funds")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a page came from and who reads it: what the text itself does not tell."""

    uri: str | None
    fetched: str | None
    version: str
    rules: str


def resolve_notice(reading: Reading, mentions: Mentions, inflector: Inflector, origin: Origin) -> Notice:
    """The validated record of a page."""
    page = reading.page
    page_class = classify(reading, mentions)
    names = Names(inflector, page.text)
    drafts = (
        [_draft(scope, names) for scope in split_projects(reading, mentions)] if page_class.name == "notice" else []
    )
    drafts = [draft for draft in drafts if _tells(draft)]
    evidence: dict[str, list[Quote]] = {}
    values: dict[str, Any] = {"page_class": page_class.name if drafts or page_class.name != "notice" else "other"}
    if page_class.reasons and values["page_class"] == page_class.name:
        evidence["/page_class"] = [_of_hit(hit) for hit in page_class.reasons]
    if page.headline is not None:
        block = page.blocks[page.headline]
        values["headline"] = page.text[block.start : block.end]
        evidence["/headline"] = [
            Quote(block.start, block.end, "headline", "stated" if block.kind != "context" else "inferred")
        ]
    published = _published(mentions)
    if published is not None:
        values["published"] = cast(PartialDate, published.value).isoformat()
        evidence["/published"] = _quotes(published)
    trim = _Trim(
        page,
        [quote for quotes in evidence.values() for quote in quotes]
        + [q for d in drafts for qs in d.evidence.values() for q in qs],
    )
    return Notice.model_validate(
        {
            "producer": {"version": origin.version, "rules": origin.rules},
            "source": {
                "uri": origin.uri,
                "sha256": page.sha256,
                "text_sha256": hashlib.sha256(trim.text.encode("utf-8", "replace")).hexdigest(),
                "encoding": page.encoding,
                "fetched": origin.fetched,
            },
            **values,
            "text": trim.text,
            "blocks": trim.blocks,
            "attachments": [{"url": a.url, "label": a.label, "type": a.type} for a in page.attachments],
            "projects": [
                {**draft.values, "evidence": trim.spans(draft.evidence), "findings": draft.findings} for draft in drafts
            ],
            "evidence": trim.spans(evidence),
            "findings": [{"code": f.code, "message": f.message, "fields": []} for f in page.findings],
        }
    )


def _draft(scope: Scope, names: Names) -> Draft:
    draft = Draft()
    resolve_identity(scope, draft, names)
    steps: tuple[Callable[[Scope, Draft], None], ...] = (
        resolve_money,
        resolve_period,
        resolve_people,
        resolve_stages,
        resolve_contact,
    )
    for step in steps:
        step(scope, draft)
    resolve_prose(scope, draft, names)
    resolve_help(scope, draft, names)
    check_project(draft)
    return draft


def _tells(draft: Draft) -> bool:
    """Whether a draft tells of a project: several facts, one with a name or a body behind it, or all that names it."""
    facts = sum(name in draft.values for name in _TELLING)
    named = sum(name in draft.values for name in _NAMING)
    sure = all(draft.evidence.get(name, [_UNSURE])[0].basis == "stated" for name in ("/title", "/beneficiary"))
    return facts >= 2 or (facts == 1 and named > 0) or (sure and named >= _ENOUGH_NAMES)


def _published(mentions: Mentions) -> Mention | None:
    found = mentions.of("published")
    return found[0] if found else None


def _quotes(mention: Mention) -> list[Quote]:
    spans = [(mention.start, mention.end), *mention.cues]
    return [Quote(start, end, mention.rule, mention.basis) for start, end in spans]


def _of_hit(hit: Hit) -> Quote:
    return Quote(hit.start, hit.end, hit.rule.id, "stated")


class _Trim:
    """The text without the context blocks that gave no value, and offsets moved accordingly."""

    def __init__(self, page: Page, quotes: list[Quote]) -> None:
        used = {quote.start for quote in quotes}
        kept = [b for b in page.blocks if b.kind != "context" or any(b.start <= start < b.end for start in used)]
        self._moves: list[tuple[int, int, int]] = []  # start and end in the page's text, and the shift
        self.blocks: list[dict[str, Any]] = []
        position = 0
        pieces: list[str] = []
        for block in kept:
            piece = page.text[block.start : block.end]
            self._moves.append((block.start, block.end, position - block.start))
            self.blocks.append(
                {"start": position, "end": position + len(piece), "kind": block.kind, "xpath": block.xpath}
            )
            pieces.append(piece)
            position += len(piece) + 1
        self.text = "\n".join(pieces)

    def spans(self, evidence: dict[str, list[Quote]]) -> dict[str, list[dict[str, Any]]]:
        """Quotes as spans of the trimmed text."""
        return {pointer: [self._span(quote) for quote in quotes] for pointer, quotes in evidence.items()}

    def _span(self, quote: Quote) -> dict[str, Any]:
        at = bisect_right(self._moves, quote.start, key=lambda move: move[0]) - 1
        shift = self._moves[at][2]
        start, end = quote.start + shift, quote.end + shift
        return {"start": start, "end": end, "text": self.text[start:end], "rule": quote.rule, "basis": quote.basis}
