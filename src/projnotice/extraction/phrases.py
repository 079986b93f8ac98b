"""Where a phrase ends, and what stands in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.mention import Span
from projnotice.extraction.reading import Reading

_END = regex.compile(
    r"[;:()\[\]„”“»«\"|\n]|[\s]+[–—-]+(?=[\s\d])|[–—-](?=\s)|,(?!\d)|\.(?=\s|$)(?<!\b(?:kat|im|nr|ds|ul|sw|św|art|prof|dr|tzw)\.)|\s(?=\d)(?<!\b(?:nr|kl|poziom)\s)"
)
_MARKS = regex.compile(r",,|''|’’|[„”“«»\"‘’‚]|(?<!\w)'(?=\p{Lu})|(?<=\w)'(?!\w)")
_CLOSERS = {
    "„": ("”", "“", '"', "''", "’’"),
    ",,": ("”", "“", '"', "''", "’’"),
    "“": ("”", "“", '"', "''"),
    "«": ("»",),
    '"': ('"', "”", "“"),
    "''": ("''", "”", "’’"),
    "'": ("'", "”", "“"),
}
_OUTER = " \t\n,.;:–—-„”“«»\"'‘’‚"


def phrase_end(reading: Reading, start: int, limit: int, *, commas: bool = False, stops: str = "phrase.stop") -> int:
    """Where the phrase that starts here ends: before a bracket, dash, comma, number, or wording that opens a clause.

    With `commas`, a comma does not end it; `stops` names the field of the wording that does; its pseudo-cues do not.
    """
    position = start
    end = limit
    while True:
        match = _END.search(reading.text, position, limit)
        if match is None:
            break
        if match.start() <= start or (commas and match.group().startswith(",")):
            position = max(match.end(), position + 1)
            continue
        end = match.start()
        break
    wording = reading.of(stops)
    for hit in wording.within(start, end):
        longest = wording.at(hit.start)
        if hit.start > start and not (longest and longest.rule.pseudo):
            end = hit.start
            break
    while end > start and reading.text[end - 1] in " ,;:–—-":
        end -= 1
    return end


def quoted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans inside outer quotation marks, inner ones left in; marks may be mixed: „x”, ,,x”, “x'', "x"."""
    marks = [(match.start(), match.end(), match.group()) for match in _MARKS.finditer(text, start, end)]
    index = 0
    while index < len(marks):
        _, inside, opener = marks[index]
        closers = _CLOSERS.get(opener)
        if closers is None or not _opens(text, marks[index], end):
            index += 1
            continue
        depth = 0
        for close in range(index + 1, len(marks)):
            at, after, mark = marks[close]
            if mark in ("„", ",,") or (
                mark in _CLOSERS and mark != opener and mark not in closers and _opens(text, marks[close], end)
            ):
                depth += 1
            elif mark in closers or mark in ("”", "“"):
                if depth and _closes(text, after, end) and close + 1 < len(marks) and _closer_follows(marks, close):
                    depth -= 1
                    continue
                start_inside = inside + (len(text[inside:at]) - len(text[inside:at].lstrip()))
                if start_inside < at:
                    yield start_inside, at
                index = close
                break
        index += 1


def _opens(text: str, mark: tuple[int, int, str], end: int) -> bool:
    start, after, _ = mark
    if start and text[start - 1] in ".:" and text[after : after + 1] == " ":  # `pn." Nowy start"`
        after += 1
    return after < end and not text[after].isspace() and (start == 0 or not text[start - 1].isalnum())


def _closes(text: str, after: int, end: int) -> bool:
    return after >= end or not text[after].isalnum()


def _closer_follows(marks: list[tuple[int, int, str]], close: int) -> bool:
    return any(mark in ("”", "“", '"', "''", "’’", "»") for _, _, mark in marks[close + 1 : close + 3])


def strip_outer(text: str, start: int, end: int) -> Span:
    """The span without quotation marks and punctuation at its ends; a mark with its pair inside stays."""
    while start < end and text[start] in _OUTER:
        start += 1
    while end > start and text[end - 1] in _OUTER:
        if text[end - 1] in '”“"' and any(mark in text[start : end - 1] for mark in ("„", ",,", '"', "“")):
            inside = text[start : end - 1]
            if inside.count("„") + inside.count(",,") > inside.count("”") or inside.count('"') % 2:
                break
        end -= 1
    return start, end
