"""What kind of page it is, and whether it tells of a project at all."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from projnotice.extraction import Mentions, Reading
from projnotice.extraction.reading import Hit
from projnotice.resolve.names import key

_HEAD_WEIGHT = 3  # wording of the headline weighs as much as this many in the body
_LEAD_CHARS = 400
_ENOUGH = 4  # what a class that is no notice must score at least
_TOLD = 2.5  # how strongly a page must tell of a project
_AGAINST = ("tender", "call", "list", "other")
_FACTS = ("amounts", "period", "participants", "courses", "instruments", "objective", "agreement_number")


@dataclass(frozen=True, slots=True)
class PageClass:
    """The class and the wording that decided it."""

    name: str
    reasons: tuple[Hit, ...]


def classify(reading: Reading, mentions: Mentions) -> PageClass:
    """A call or a tender where its wording outweighs the project's; a notice where a project is told of."""
    scores: dict[str, float] = defaultdict(float)
    reasons: dict[str, list[Hit]] = defaultdict(list)
    headline = reading.page.headline
    head_end = reading.blocks[headline].end if headline is not None else 0
    head_start = reading.blocks[headline].start if headline is not None else 0
    seen: set[tuple[str, bool]] = set()
    for hit in reading.of("page_class"):
        if hit.rule.pseudo:
            continue
        in_head = head_start <= hit.start < head_end
        if (hit.rule.id, in_head) in seen or (hit.start >= reading.own_end and not in_head):
            continue
        seen.add((hit.rule.id, in_head))
        weight = float(hit.rule.value.get("weight", "1"))
        name = hit.rule.value["class"]
        scores[name] += weight * (_HEAD_WEIGHT if in_head else 1.5 if hit.start < head_end + _LEAD_CHARS else 1)
        reasons[name].append(hit)
    told = project_strength(reading, mentions)
    if _only_names(reading, mentions):
        return PageClass("list", tuple(reasons["list"]))
    against = max(_AGAINST, key=lambda name: scores[name])
    if scores[against] >= _ENOUGH and scores[against] > told:
        return PageClass(against, tuple(reasons[against]))
    if told >= _TOLD:
        return PageClass("notice", tuple(reasons["notice"]))
    return PageClass("other", ())


def _only_names(reading: Reading, mentions: Mentions) -> bool:
    """Several titles and no fact about any of them."""
    names = {key(str(title.value)) for title in mentions.of("title") if title.start < reading.own_end}
    facts = [m for field in _FACTS for m in mentions.of(field) if m.start < reading.own_end]
    return len(names) >= 3 and not facts


def project_strength(reading: Reading, mentions: Mentions) -> float:
    """How strongly the page tells of a project: its title, money, time, people, programme."""

    def own(field: str) -> list[object]:
        return [m for m in mentions.of(field) if m.start < reading.own_end]

    strength = 0.0
    if any(m.basis == "stated" for m in mentions.of("title")):
        strength += 1.5
    if own("amounts"):
        strength += 1.5
    if own("period"):
        strength += 1
    if own("participants"):
        strength += 0.5
    if mentions.of("programme") or mentions.of("funds"):
        strength += 1
    if own("objective"):
        strength += 0.5
    if own("courses") or own("support_forms"):
        strength += 0.5
    strength += max(
        (
            float(h.rule.value.get("weight", "1"))
            for h in reading.of("project")
            if h.start < reading.own_end and not h.rule.pseudo
        ),
        default=0,
    )
    return strength
