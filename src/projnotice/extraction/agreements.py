"""Numbers of agreements by their shape and by the words before them, and when they were signed; never a call's."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.grammar import longest
from projnotice.extraction.mention import Basis, Mention
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span, labels_of
from projnotice.values import Found, PartialDate, Time

_NUMBER = regex.compile(
    r"[\s:nr.(–—„-]{0,8}(?P<number>[\p{Lu}\d][\p{L}\d]*(?:(?:\s?[/_–-]+\s?|[./_–-]+|\.\s(?=\d))[\p{L}\d]+)+)"
)
_NO_NUMBER = regex.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}(?:r?|\D.*)|\d{4}[./-]\d\d[./-]\d\d|[\d.,]+r?|\D+")
_CALL_SHAPE = regex.compile(r"-I[PZW]\W{0,2}\d+[^/]*-(?P<serial>[\p{L}\d]+)/")  # a call's serial has three digits
_PROJECT_SERIAL = 4
_CUE_CHARS = 90
_GAP_CHARS = 45  # how far behind its date the wording of signing may stand


def find_agreements(reading: Reading) -> list[Mention]:
    """Agreement numbers, then the dates of signing."""
    numbers = [*_shaped(reading), *_labelled(reading)]
    return [*_disjoint(numbers), *_signed(reading, numbers)]


def _shaped(reading: Reading) -> Iterator[Mention]:
    """`UDA-POKL.07.01.01-06-045/08-00` wherever it stands; a call's number looks alike."""
    cues = reading.of("agreement_number")
    for hit in longest(cues):
        if hit.rule.value.get("what") != "shape" or hit.start >= reading.own_end:
            continue
        printed = reading.text[hit.start : hit.end]
        cue = _cue_before(reading, hit.start)
        if _is_call(printed) or (cue is not None and cue.rule.value.get("what") == "call"):
            continue
        basis: Basis = "stated" if cue is not None and cue.rule.value.get("what") == "agreement" else "inferred"
        rule, spans = (cue.rule.id, ((cue.start, cue.end),)) if cue is not None else (hit.rule.id, ())
        yield Mention(hit.start, hit.end, "agreement_number", printed, rule, spans, basis)


def _is_call(printed: str) -> bool:
    match = _CALL_SHAPE.search(printed)
    return match is not None and len(match["serial"]) < _PROJECT_SERIAL


def _cue_before(reading: Reading, start: int) -> Hit | None:
    """The wording that says what a number is: its label, or the last such words before it in the clause."""
    cues = reading.of("agreement_number")
    block = reading.blocks[reading.block_at(start)]
    low = max(field_span(block, start)[0], start - _CUE_CHARS)
    near = [hit for hit in longest(cues.within(low, start)) if hit.rule.value.get("what") != "shape"]
    if not near:
        near = [hit for label in labels_of(block, start) for hit in longest(cues.within(*label))]
    return near[-1] if near else None


def _labelled(reading: Reading) -> Iterator[Mention]:
    """Whatever number follows "umowa nr"."""
    for hit in longest(reading.of("agreement_number")):
        if hit.rule.value.get("what") != "agreement" or hit.start >= reading.own_end:
            continue
        block = reading.blocks[reading.block_at(hit.start)]
        start, limit = hit.end, field_span(block, hit.start)[1]
        if block.label and block.value and block.label[0] <= hit.start < block.label[1]:
            start, limit = block.value
        match = _NUMBER.match(reading.text, start, limit)
        if match is None:
            continue
        low, high = match.span("number")
        printed = reading.text[low:high]
        if _NO_NUMBER.fullmatch(printed) or _is_call(printed):
            continue
        yield Mention(low, high, "agreement_number", printed, hit.rule.id, ((hit.start, hit.end),))


def _disjoint(numbers: list[Mention]) -> list[Mention]:
    """Each number once, in text order, the shaped reading before the labelled one."""
    kept: list[Mention] = []
    for mention in sorted(numbers, key=lambda m: m.start):
        if kept and mention.start < kept[-1].end:
            continue
        kept.append(mention)
    return kept


def _signed(reading: Reading, numbers: list[Mention]) -> Iterator[Mention]:
    """Dates of signing: labelled so, beside a number ("nr … z dnia 2 lutego 2011 r."), or told beside the act."""
    previous = 0
    for time in reading.times:
        if time.start >= reading.own_end:
            return
        if isinstance(time.value, PartialDate):
            cue = _labels_signing(reading, time) or _tells_signing(reading, time, previous, numbers)
            if cue is not None:
                yield Mention(time.start, time.end, "signed", time.value, cue.rule.id, ((cue.start, cue.end),))
        previous = time.end


def _labels_signing(reading: Reading, time: Found[Time]) -> Hit | None:
    block = reading.blocks[reading.block_at(time.start)]
    for label in labels_of(block, time.start):
        for hit in longest(reading.of("signed")):
            if hit.rule.value["part"] == "label" and label[0] <= hit.start and hit.end <= label[1]:
                return hit
    return None


def _tells_signing(reading: Reading, time: Found[Time], previous: int, numbers: list[Mention]) -> Hit | None:
    value = time.value
    if not isinstance(value, PartialDate) or value.day is None:
        return None
    first, last = reading.sentence_at(time.start)
    hits = longest(reading.of("signed").within(first, last))
    if any(hit.rule.pseudo for hit in reading.of("signed").within(first, last)):
        return None
    parts = {
        hit.rule.value["part"]: hit
        for hit in hits
        if hit.start <= time.end + _GAP_CHARS and hit.rule.value["part"] != "of"
    }
    number = any(first <= m.start and m.end <= time.start for m in numbers)
    near = {
        hit.rule.value["part"]: hit
        for hit in hits
        if (previous <= hit.start and hit.end <= time.start) or hit.start >= time.end
    }
    if "act" in parts and "act" in near and (number or "agreement" in parts):
        return parts["act"]
    of = next((hit for hit in hits if hit.rule.value["part"] == "of" and 0 <= time.start - hit.end <= 2), None)
    if of is not None and (number or "agreement" in parts):
        return of
    return near.get("label")
