"""Lists that stand in one phrase: people, results and places told apart where they are joined."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import pairwise

import regex

from projnotice.extraction.labels import parts
from projnotice.extraction.mention import Span
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.texts import trimmed
from projnotice.language.coordination import Joint, Opening
from projnotice.resolve.names import Names

_BRACKETS = regex.compile(r"\s*\([^()]*\)")
_LAST_BRACKET = regex.compile(r"\s*\([^()]*\)?$")
_LISTING = (",", ";", ":")
_AND = ("i", "oraz")
_OR = ("lub", "albo", "bądź")
_CLAUSE_CHARS = 30
_DASH = regex.compile(r"\s[–—-]\s")
_NAMES = regex.compile(r"\s*,\s*|\s+(?:i|oraz|lub|a także)\s+")
_ENUMERATOR = regex.compile(r"(?<=[,;:.] )(?:\d{1,2}[.)]|[a-z]\))\s+(?=\p{L}|\d)")
_NUMBER_ENDING = regex.compile(r"\s?[-–]?\s?\p{Ll}{2,4}(?=\s)(?<=[-–]\s?\p{Ll}{2,4})")


def cut(start: int, end: int, joints: list[Joint], splits: Callable[[Joint, int], bool]) -> list[Span]:
    """The pieces of a span; `splits` tells for a joint, and where the piece before it began, whether it divides."""
    pieces: list[Span] = []
    begun = 0
    for joint in joints:
        if joint.start >= begun and splits(joint, begun):
            pieces.append((start + begun, start + joint.start))
            begun = joint.next
    return [*pieces, (start + begun, end)]


def _after_count(reading: Reading, position: int) -> int | None:
    """Where the number that begins here ends, `25-ciu` with its ending; None where none begins."""
    at = bisect_left(reading.numbers, position, key=lambda number: number.start)
    if at == len(reading.numbers) or reading.numbers[at].start != position:
        return None
    ending = _NUMBER_ENDING.match(reading.text, reading.numbers[at].end)
    return ending.end() if ending else reading.numbers[at].end


def people_in(reading: Reading, names: Names, span: Span) -> list[tuple[Span, str]]:
    """The groups of people that a phrase names, each in the nominative.

    "do osób starszych oraz rodzin z dziećmi" gives `osoby starsze` and `rodziny z dziećmi`; "osób biernych i
    bezrobotnych" gives `osoby bierne` and `osoby bezrobotne`.
    """
    start, end = without_lead(reading, *span)
    phrase = reading.text[start:end]
    first = _settled(names.opening(phrase))
    joints = names.joints(phrase)
    groups = [joint for joint in joints if _opens_people(reading, start, joint, first)]
    qualities = [joint for joint in joints if joint not in groups and _opens_quality(reading, start, joint, first)]
    persons = [joint for joint in groups if parts(reading, start + joint.next, start + joint.opening.head[1], "anyone")]
    listed = any(joint.mark in _LISTING for joint in (*groups, *qualities))

    def splits(joint: Joint, begun: int) -> bool:
        if joint.mark in (";", ":"):
            return True
        if joint in groups:
            return joint.mark not in _OR and (
                joint.mark == "," or listed or joint in persons or " " in phrase[begun : joint.start].strip()
            )
        if listed and joint.mark in _AND and joint.opening.kind == "participle" and joint.opening.cases & first.cases:
            return True
        return joint in qualities and (listed or joint.mark in _AND)

    shared = phrase[first.head[0] : first.head[1]] if first.kind == "noun" and not listed else ""
    lone = {start + joint.next for joint in qualities if joint.mark in _AND}
    found: list[tuple[Span, str]] = []
    for piece in cut(start, end, joints, splits):
        a, b = without_lead(reading, piece[0], _without_tail(reading, names, piece) if piece[0] > start else piece[1])
        if b <= a or parts(reading, a, b, "copula"):
            continue
        if bracket := _LAST_BRACKET.search(reading.text, a, b):
            b = bracket.start()
        value = _BRACKETS.sub("", reading.text[a:b]).strip()
        found.append(((a, b), names.form(f"{shared} {value}" if shared and a in lone else value)))
    return found


def _settled(opening: Opening) -> Opening:
    """What may be a nominative is one: "osoby" is no genitive where a phrase begins with it."""
    return opening._replace(cases=frozenset(("nom", "acc"))) if "nom" in opening.cases else opening


def _without_tail(reading: Reading, names: Names, piece: Span) -> int:
    """Where the last of a list ends: ", w wieku 30 lat" behind it is said of all."""
    start, end = piece
    for joint in names.joints(reading.text[start:end]):
        if joint.mark == "," and joint.opening.kind == "other" and not _clause_at(reading, start + joint.next):
            return start + joint.start
    return end


def _clause_at(reading: Reading, position: int) -> bool:
    """Whether words begin here that go on to describe those before."""
    return any(part.start == position for part in parts(reading, position, position + _CLAUSE_CHARS, "clause"))


def _opens_people(reading: Reading, start: int, joint: Joint, first: Opening) -> bool:
    """Whether people follow, in the case of the first ones or after a number."""
    opening = joint.opening
    if opening.kind == "number":
        counted = start + opening.head[1]
        return any(part.start - counted <= 1 for part in parts(reading, counted, counted + _CLAUSE_CHARS, "people"))
    if opening.kind != "noun" or (first.cases and not opening.cases & first.cases):
        return False
    if _clause_at(reading, start + joint.next):
        return False
    a, b = opening.head
    return any(
        part.start <= start + a and part.end >= start + b
        for part in parts(reading, start + joint.next, start + b + 1, "people", "anyone")
    )


def _opens_quality(reading: Reading, start: int, joint: Joint, first: Opening) -> bool:
    """`osoby bezrobotne, niepracujące albo zatrudnione`: an adjective that stands for people."""
    return bool(joint.opening.cases & first.cases) and any(
        part.start == start + joint.next
        for part in parts(reading, start + joint.next, start + joint.opening.head[1], "quality")
    )


def results_in(reading: Reading, names: Names, span: Span) -> list[tuple[Span, str]]:
    """The results that a phrase tells: divided at numbers of items, or before a noun in the case of the first one."""
    numbered = [match.start() for match in _ENUMERATOR.finditer(reading.text, *span)]
    if numbered:
        spans = [trimmed(reading.text, a, b) for a, b in pairwise((span[0], *numbered, span[1]))]
        return [((a, b), reading.text[a:b]) for a, b in spans if a < b]
    start, end = span
    for part in parts(reading, start, end, "emphasis"):
        if part.start == start:
            start = trimmed(reading.text, part.end, end)[0]
    phrase = reading.text[start:end]
    first = names.opening(phrase)
    joints = names.joints(phrase)
    oblique = first.kind == "noun" and "gen" in first.cases
    listed = any(joint.mark == "," and _same_case(joint, first, oblique) for joint in joints)
    last = joints[-1] if joints else None

    def splits(joint: Joint, begun: int) -> bool:
        if joint.mark == ";":
            return True
        if joint.mark == ":" or first.kind == "other" or parts(reading, start + begun, start + joint.start, "clause"):
            return False
        if oblique and joint.mark != "," and not (listed and joint is last):
            return False
        return _same_case(joint, first, oblique)

    found: list[tuple[Span, str]] = []
    for piece in cut(start, end, joints, splits):
        a, b = trimmed(reading.text, *piece)
        value = reading.text[a:b]
        found.append(((a, b), names.form(value) if oblique else value))
    return found


def _same_case(joint: Joint, first: Opening, oblique: bool) -> bool:
    """Whether what follows can only be one more of the same: a genitive may hang on the noun before."""
    opening = joint.opening
    if first.kind == "number" and opening.kind == "number":
        return True
    if opening.kind != "noun":
        return False
    if oblique:
        return bool(opening.cases & first.cases)
    return "nom" in opening.cases and "gen" not in opening.cases


def places_in(reading: Reading, names: Names, span: Span, *, stated: bool) -> list[tuple[Span, str]]:
    """The places of a list: divided before each part of the country; a label's also at commas before a name."""
    start, end = without_lead(reading, *span)
    phrase = reading.text[start:end]
    bracket = phrase.find("(")
    units = {part.start - start for part in parts(reading, start, end, "unit")}
    plurals = {part.start - start for part in parts(reading, start, end, "unit") if "singular" in part.rule.value}

    def many(joint: Joint) -> bool:
        """Whether the noun before it is the plural of all the names: "gminy Lesko, Solina"."""
        return max((unit for unit in units if unit < joint.start), default=-1) in plurals

    def splits(joint: Joint, begun: int) -> bool:
        return (
            (joint.next in units and " " in phrase[begun : joint.start].strip())  # not "miasto i gmina Skoki"
            or joint.mark == ";"
            or (stated and joint.mark == "," and phrase[joint.next : joint.next + 1].isupper() and not many(joint))
        )

    pieces = [
        (start + a, start + b)
        for stretch in cut(start, end, names.joints(phrase), splits)
        for a, b in _at_dashes(phrase, stretch[0] - start, stretch[1] - start, units)
    ]
    if bracket > 0 and bracket + 1 in units:
        inside = (start + bracket + 1, start + phrase.find(")") if ")" in phrase else end)
        pieces = [
            piece if not piece[0] <= start + bracket < piece[1] else (piece[0], start + bracket) for piece in pieces
        ] + [inside]
    return [(piece, value) for piece in pieces for value in _place(reading, names, piece)]


def _at_dashes(phrase: str, start: int, end: int, units: set[int]) -> Iterator[Span]:
    """`powiat świdwiński – gminy Świdwin, Sławoborze`: divided before the part of the country that a dash opens."""
    for dash in _DASH.finditer(phrase, start, end):
        if dash.end() in units:
            yield start, dash.start()
            start = dash.end()
    yield start, end


def _place(reading: Reading, names: Names, piece: Span) -> Iterator[str]:
    a, b = trimmed(reading.text, *piece)
    plural = next((u for u in parts(reading, a, b, "unit") if u.start == a and "singular" in u.rule.value), None)
    if plural is not None:
        yield from _each(reading, names, plural, b)
        return
    text = regex.sub(r",\s*\d.*", "", reading.text[a:b])
    if not text or text[0].isdigit():
        return
    unit, _, name = text.partition(" ")
    if not name:
        yield names.place(text)
    elif name[0].isupper() and unit[0].islower():
        yield f"{names.form(unit)} {names.place(name)}"
    else:
        yield names.form(text)


def _each(reading: Reading, names: Names, plural: Hit, end: int) -> Iterator[str]:
    """`powiatów leskiego i sanockiego`, `gminy: Lesko, Solina`: each part of the country by itself."""
    singular, genitive = plural.rule.value["singular"], plural.rule.value["genitive"]
    for name in filter(None, _NAMES.split(reading.text[plural.end : end].strip(" :–-"))):
        if name.endswith("ego"):
            yield names.form(f"{genitive} {name}")
        else:
            yield f"{singular} {name if name[0].islower() else names.place(name)}"


def without_lead(reading: Reading, start: int, end: int) -> Span:
    """The span without small words and counts before its phrase."""
    start, end = trimmed(reading.text, start, end)
    moved = True
    while moved:
        moved = False
        for part in parts(reading, start, end, "lead"):
            if part.start == start:
                start, end = trimmed(reading.text, part.end, end)
                moved = True
                break
        counted = _after_count(reading, start)
        if counted is not None and counted < end:
            start, end = trimmed(reading.text, counted, end)
            moved = True
    return start, end
