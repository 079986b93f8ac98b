"""What kind of page it is, and whether it tells of a project at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import cast

from projnotice.extraction import Mention, Mentions, Reading
from projnotice.extraction.amounts import AmountValue
from projnotice.extraction.counts import CountValue
from projnotice.extraction.periods import PeriodValue
from projnotice.extraction.reading import Hit
from projnotice.resolve.names import key

_HEAD_WEIGHT = 3  # wording of the headline weighs as much as this many in the body
_LEAD_CHARS = 400
_ENOUGH = 4  # what a class that is no notice must score at least
_TOLD = 2.5  # how strongly a page must tell of a project
_TOLD_WELL = 3.5  # a list that tells its projects this well is more than their names
_WEIGHTS = {
    "title": 1.5,
    "amounts": 1.5,
    "agreement": 1.5,
    "parts": 1.0,
    "signed": 1.0,
    "period": 1.0,
    "participants": 0.5,
    "payer": 1.0,
    "objective": 0.5,
    "help": 0.5,
}
_OF_THE_PROJECT = ("project", "planned", "reached", "sum")
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
    times = Counter(hit.rule.id for hit in reading.of("page_class") if hit.start < reading.own_end)
    for hit in reading.of("page_class"):
        if hit.rule.pseudo or times[hit.rule.id] < int(hit.rule.value.get("least", "1")):
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
    told_well = against == "list" and told >= _TOLD_WELL
    if scores[against] >= _ENOUGH and scores[against] > told and not told_well:
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
    """How strongly the page tells of a project: its title, money, time, people, programme, and that it is run."""

    def own(field: str) -> list[Mention]:
        return [mention for mention in mentions.of(field) if mention.start < reading.own_end]

    told = {
        "title": any(title.basis == "stated" for title in own("title")),
        "amounts": bool(own("amounts")),
        "agreement": bool(own("agreement_number")),
        "parts": len({cast(AmountValue, m.value).role for m in own("amounts")} - {"other"}) > 1,
        "signed": bool(own("signed")),
        "period": any(cast(PeriodValue, m.value).whose == "project" for m in own("period")),
        "participants": any(cast(CountValue, m.value).scope in _OF_THE_PROJECT for m in own("participants")),
        "payer": bool(mentions.of("programme") or mentions.of("funds")),
        "objective": bool(own("objective")),
        "help": bool(own("courses") or own("support_forms") or own("instruments")),
    }
    run = [float(hit.rule.value.get("weight", "1")) for hit in reading.of("project").within(0, reading.own_end)]
    return sum(_WEIGHTS[name] for name, is_told in told.items() if is_told) + max(run, default=0)
