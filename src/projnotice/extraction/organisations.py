"""Organisations: a head from the vocabulary, the words that belong to its name, and the part it plays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.phrases import quoted
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span, labels_of

_LINK = regex.compile(
    r"(?:\s+(?:w|we|z|ze|nad|pod|przy|przez|dla|i|oraz|im\.|imienia|nr|św\.|ds\.|do spraw|na rzecz|o\.o\.|sp\.|Sp\.|na|do|ul\.)(?=\s))+\s+",
    regex.IGNORECASE,
)
_NEXT = regex.compile(r"\s*[–—-]?\s*(?=\p{Lu}|\d|[„“\"])|-(?=\p{Lu})")
_TOKEN = regex.compile(
    r"[\p{Lu}\d][\p{L}\d'’]*(?:[-–][\p{L}\d]+)*\.?|(?:sp|Sp|SP)\.?\s*z\s*o\.?\s*o\.?|S\.?A\.?|s\.c\.|sp\.j\."
)
_LEGAL = regex.compile(
    r",?\s*(?:(?:sp|Sp|SP)(?:ółka|\.)?\s*z\s*(?:o\.?\s*o\.?|ograniczoną odpowiedzialnością)|S\.\s?A\.|SA\b|s\.\s?c\.|sp\.\s?j\.|sp\.\s?k\.)"
)


@dataclass(frozen=True, slots=True)
class OrganisationValue:
    """An organisation as printed.

    Attributes:
        kind: Its kind by the vocabulary.
        head: The span of the vocabulary's words in it.
        role: `beneficiary`, `partner`, `unit`, `provider`, `authority`, or "" where no word tells.
        strength: For a beneficiary 3 named so, 2 a party to the agreement, 1 runs the project; else 0.
    """

    kind: str
    head: Span
    role: str
    strength: int


def find_organisations(reading: Reading) -> list[Mention]:
    """Names of organisations with the part that the words beside them give them."""
    found: list[Mention] = []
    last_end = -1
    for hit in _heads(reading):
        if hit.start < last_end:
            continue
        start, end = _extent(reading, hit)
        last_end = end
        role, strength, cue = _role(reading, start, end)
        cues: tuple[Span, ...] = ((cue.start, cue.end),) if cue else ()
        value = OrganisationValue(hit.rule.value.get("kind", "other"), (hit.start, hit.end), role, strength)
        found.append(Mention(start, end, "organisation", value, hit.rule.id, cues, "stated" if cue else "inferred"))
    return found


def _heads(reading: Reading) -> Iterator[Hit]:
    """Heads of names: of hits that overlap the longest; one that starts in lower case needs a name behind it."""
    kept: list[Hit] = []
    for hit in sorted(reading.of("organisation"), key=lambda hit: (hit.start - hit.end, hit.start)):
        if not any(other.start < hit.end and hit.start < other.end for other in kept):
            kept.append(hit)
    for hit in sorted(kept, key=lambda hit: hit.start):
        if not hit.rule.pseudo:
            yield hit


def _extent(reading: Reading, hit: Hit) -> Span:
    """The whole name around its head."""
    text = reading.text
    low, limit = field_span(reading.blocks[reading.block_at(hit.start)], hit.start)
    start = hit.start
    while True:  # adjectives of the name before its head: "Lubelska Fundacja"
        before = regex.search(r"(\p{Lu}[\p{L}-]*)\s$", text[max(low, start - 40) : start])
        if (
            not before
            or regex.search(r"(?:[.!?:;]|^)\s*$", text[max(low, start - 60) : start - len(before.group())])
            and start != hit.start
        ):
            break
        if not regex.search(
            r"(?:sk|ck|dzk|n|w|zn|jn|ln)(?:a|i|y|ie|ą|ej|iej|iego|ego|im|ym|emu|iemu)$|(?:A|I|Y|Ą|EJ|EGO|YM|IM)$",
            before.group(1),
        ):
            break
        start -= len(before.group())
    end = hit.end
    quotes = {span[0]: span for span in quoted(text, start, limit)}
    while end < limit:
        legal = _LEGAL.match(text, end, limit)
        if legal:
            end = legal.end()
            break
        link = _LINK.match(text, end, limit)
        position = link.end() if link else end
        after = _NEXT.match(text, position, limit) if not link else None
        if after:
            position = after.end()
        elif not link:
            break
        mark = regex.compile(r"[„“\"]|,,").match(text, position, limit)
        if mark and mark.end() in quotes:
            end = quotes[mark.end()][1] + 1
            continue
        token = _TOKEN.match(text, position, limit)
        if not token or (token.group().isdigit() and not regex.search(r"nr\s*$", text[end:position], regex.IGNORECASE)):
            break
        if any(
            stop.start == position
            for stop in reading.of("organisation.part").within(position, limit)
            if stop.rule.value.get("is") == "stop"
        ):
            break
        end = token.end()
        if token.group().endswith(".") and len(token.group()) > 3:
            end -= 1
            break
    while end > hit.end and text[end - 1] in " ,–—-":
        end -= 1
    return start, end


def _role(reading: Reading, start: int, end: int) -> tuple[str, int, Hit | None]:
    """The part an organisation plays: its label first, then the cue right before, then the verb right after."""
    block = reading.blocks[reading.block_at(start)]
    for label in labels_of(block, start):
        for field in ("beneficiary", "partners"):
            for hit in reading.of(field).within(*label):
                if hit.rule.pseudo:
                    return "", 0, None
                return _as_role(hit)
    low, high = field_span(block, start)
    first, last = reading.sentence_at(start)
    low, high = max(low, first), min(high, last)
    candidates: list[tuple[int, Hit]] = []
    for field in ("beneficiary", "partners"):
        for hit in reading.of(field).within(low, high):
            if hit.end <= start and hit.rule.side != "after":
                distance = start - hit.end
                if distance <= 30 or (
                    hit.rule.side == "before" and distance <= 60 and "," not in reading.text[hit.end : start]
                ):
                    candidates.append((distance, hit))
            elif hit.start >= end and hit.rule.side != "before":
                gap = hit.start - end
                if gap <= 60:
                    candidates.append((gap + 8, hit))
    if candidates:
        _, hit = min(candidates, key=lambda item: (item[0], -(item[1].end - item[1].start)))
        return ("", 0, hit) if hit.rule.pseudo else _as_role(hit)
    index = reading.block_at(start)
    if index and start - block.start <= 2:
        above = reading.blocks[index - 1]
        if above.kind in ("paragraph", "heading", "item") and above.end - above.start <= 80:
            for field in ("beneficiary", "partners"):
                for hit in reading.of(field).within(above.start, above.end):
                    if not hit.rule.pseudo and above.end - hit.end <= 20:
                        return _as_role(hit)
    return "", 0, None


_STRENGTH = {"named": 3, "party": 2, "runs": 1}


def _as_role(hit: Hit) -> tuple[str, int, Hit]:
    if hit.rule.field == "beneficiary":
        return "beneficiary", _STRENGTH[hit.rule.value.get("strength", "named")], hit
    return hit.rule.value["role"], 3, hit
