"""Programmes, their priorities and measures, funds, agreement numbers and the kinds of project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from projnotice.extraction.mention import Mention
from projnotice.extraction.phrases import phrase_end, strip_outer
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span, labels_of

_YEARS = regex.compile(r"[\s,„”\"()–—-]*(?:na\s+lata|w\s+latach|lata)?[\s(]*((?:19|20)\d\d)\s*[-–—/ ]\s*((?:19|20)\d\d)")
_ROMAN = r"(?:X{0,2}(?:IX|IV|V?I{0,3}))"
_NUMBER = regex.compile(rf"[\s,.:nr–—-]*?(?:nr\s*)?(?P<number>(?:{_ROMAN}|\d{{1,2}})(?:\.(?:\d{{1,2}}|{_ROMAN}))*(?:\.?[a-z](?![\w]))?)(?=[\s.,;:)„”\"–—-]|$)")
_NAME_START = regex.compile(r"[\s.,:;–—„”\"“-]*")
_AGREEMENT = regex.compile(
    r"(?:\b(?:UDA|WND|UMO|UM)[\s-]*)?\b(?:PO[A-Z]{2}|RP[A-Z]{2}|FE[A-Z]{2}|KPO[A-Z]*|WKP|Z|SPO[A-Z]*)(?:[._/-]+\s?[A-Z0-9]+){3,}(?:/\d{2}(?:\s?-\s?\d{2})?)?",
)


@dataclass(frozen=True, slots=True)
class ProgrammeValue:
    """A programme as printed, with the code that its wording stands for; `code` None for one outside the table."""

    code: str | None
    kind: str
    name: str
    years: str | None


@dataclass(frozen=True, slots=True)
class LevelValue:
    """A priority, measure or sub-measure: `number` as printed without leading zeros, `name` as printed."""

    level: str
    number: str | None
    name: str | None
    name_span: tuple[int, int] | None


def find_programmes(reading: Reading) -> list[Mention]:
    """Programmes, levels, funds, agreement numbers and project kinds."""
    return [*_programmes(reading), *_levels(reading), *_funds(reading), *_agreements(reading), *_kinds(reading)]


def _longest(hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if not any(other.start < hit.end and hit.start < other.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def _programmes(reading: Reading) -> Iterator[Mention]:
    for hit in _longest(list(reading.of("programme"))):
        if hit.rule.pseudo:
            continue
        years = _YEARS.match(reading.text, hit.end)
        rule = hit.rule.value
        value = ProgrammeValue(
            rule.get("code"), rule.get("kind", "eu"), reading.text[hit.start : hit.end], f"{years.group(1)}-{years.group(2)}" if years else None
        )
        yield Mention(hit.start, hit.end, "programme", value, hit.rule.id)


def _levels(reading: Reading) -> Iterator[Mention]:
    """`Priorytet VII Promocja integracji społecznej`, `Działanie, 7.1 …`, `poddział 7.1.1`, `Oś priorytetowa IX`."""
    hits = _longest(list(reading.of("programme.level")))
    for index, hit in enumerate(hits):
        level = hit.rule.value["level"]
        block = reading.blocks[reading.block_at(hit.start)]
        _, limit = field_span(block, hit.start)
        position = hit.end
        if block.label and block.value and block.label[0] <= hit.start < block.label[1]:
            position, limit = block.value
        if index + 1 < len(hits) and hits[index + 1].start < limit:
            limit = hits[index + 1].start
        number = _NUMBER.match(reading.text, position, limit)
        if number is None or not number.group("number"):
            continue
        printed = number.group("number")
        start = _NAME_START.match(reading.text, number.end(), limit)
        name_span = _name_span(reading, start.end() if start else number.end(), limit)
        value = LevelValue(level, clean_number(printed), reading.text[slice(*name_span)] if name_span else None, name_span)
        yield Mention(number.start("number"), number.end("number"), "programme.level", value, hit.rule.id, ((hit.start, hit.end),))


def clean_number(printed: str) -> str:
    """`01.03` → `1.3`; a trailing group of zeros goes; Roman numerals stay."""
    groups = [str(int(group)) if group.isdigit() else group for group in printed.strip(".").split(".")]
    while len(groups) > 1 and groups[-1] == "0":
        groups.pop()
    return ".".join(groups)


def _name_span(reading: Reading, start: int, limit: int) -> tuple[int, int] | None:
    """The name of a level: words that start with a capital, up to a clause that is no part of it."""
    if start >= limit or not reading.text[start].isupper():
        return None
    _, last = reading.sentence_at(start)
    end = phrase_end(reading, start, min(limit, last), commas=True)
    for hit in (*reading.of("programme").within(start, end), *reading.of("title").within(start, end), *reading.of("funds").within(start, end)):
        if hit.start > start and hit.rule.value.get("style") != "noun":
            end = min(end, hit.start)
    start, end = strip_outer(reading.text, start, end)
    trimmed = regex.sub(r"\s+(?:w ramach|w|z|i|oraz|ze|na)$", "", reading.text[start:end])
    end = start + len(trimmed)
    return (start, end) if end - start >= 4 else None


def _funds(reading: Reading) -> Iterator[Mention]:
    for hit in _longest(list(reading.of("funds"))):
        if not hit.rule.pseudo:
            yield Mention(hit.start, hit.end, "funds", hit.rule.value["code"], hit.rule.id)


def _kinds(reading: Reading) -> Iterator[Mention]:
    for hit in reading.of("kind"):
        if not hit.rule.pseudo:
            yield Mention(hit.start, hit.end, "kind", hit.rule.value["kind"], hit.rule.id)


def _agreements(reading: Reading) -> Iterator[Mention]:
    """Numbers of agreements by their shape, and whatever follows "nr umowy"; never a call's."""
    cues = reading.of("agreement_number")
    taken: list[tuple[int, int]] = []
    for match in _AGREEMENT.finditer(reading.text):
        block = reading.blocks[reading.block_at(match.start())]
        low, _ = field_span(block, match.start())
        first, _ = reading.sentence_at(match.start())
        near = cues.within(max(low, first, match.start() - 90), match.start())
        for label in labels_of(block, match.start()):
            near += cues.within(*label)
        if near and near[-1].rule.value.get("what") == "call":
            continue
        printed = match.group().rstrip("-./")
        if regex.search(r"-IP\.?\d{0,2}[.-]\d{2}[.-]\d{2,3}/|-IZ\.", printed) or regex.search(r"/\d{2}", printed) is None:
            if not near:
                continue
            if regex.search(r"-I[PZ]\.\d\d[.-]\d\d[.-]\d{3}/", printed):
                continue
        rule = near[-1].rule.id if near else "agreement-number-shape"
        taken.append(match.span())
        yield Mention(match.start(), match.start() + len(printed), "agreement_number", printed, rule, tuple((h.start, h.end) for h in near[-1:]))
    for hit in cues:
        if hit.rule.value.get("what") != "agreement":
            continue
        number = _labelled_number(reading, hit)
        if number and not any(a < number[1] and number[0] < b for a, b in taken):
            yield Mention(*number, "agreement_number", reading.text[slice(*number)], hit.rule.id, ((hit.start, hit.end),))


_ANY_NUMBER = regex.compile(r"[\s:nr.–—-]{0,8}((?=[^\s]*\d)[\p{Lu}\d][\p{L}\d]*(?:[./_-]+[\p{L}\d]+)+)")


def _labelled_number(reading: Reading, hit: Hit) -> tuple[int, int] | None:
    block = reading.blocks[reading.block_at(hit.start)]
    if block.label and block.value and block.label[0] <= hit.start < block.label[1]:
        match = _ANY_NUMBER.match(reading.text, *block.value)
    else:
        match = _ANY_NUMBER.match(reading.text, hit.end, field_span(block, hit.start)[1])
    if match is None or regex.fullmatch(r"[\d.]+r?", match.group(1)):
        return None
    return match.span(1)
