"""Sentence boundaries of Polish notices, without spaCy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from projnotice.language.wording import abbreviations
from projnotice.orthography import fold

_CLOSING = "\"'”’»)\\]"
_CANDIDATE = re.compile(rf"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|[.!?…]+[{_CLOSING}]*(?=\s)")
_CHAIN_BEFORE_DOT = re.compile(r"[^\W_]+(?:\.[^\S\n]?[^\W_]+)*\Z")
_ROMAN = re.compile(r"[IVXL]+\Z")
_OPENING = ' \t\xa0(„"–—-•*'
_LOOK_BACK = 24
_WHEN_WORD = re.compile(r"[^\W\d_]+|\d+")
_WHEN_CHARS = 60


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as half-open spans without white space at their ends; a line break always ends one.

    A full stop after an abbreviation ("ul.", "m.in."), an initial or the number that opens a line ends none; after
    "r.", "godz." or "itp." it does before a capital, unless the sentence has told only when: "W 2014 r. Gmina …".

    >>> text = "Do 31.12.2012 r. Wartość ok. 5 tys. zł."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Do 31.12.2012 r.', 'Wartość ok. 5 tys. zł.']
    """
    spans = []
    start = 0
    for end in (*sentence_ends(text), len(text)):
        sentence = text[start:end]
        bare = sentence.strip()
        if bare:
            begin = start + len(sentence) - len(sentence.lstrip())
            spans.append((begin, begin + len(bare)))
        start = end
    return spans


def sentence_ends(text: str) -> Iterator[int]:
    """Where sentences end, before the white space that follows (after a line break), but for the end of the text."""
    start = 0
    for match in _CANDIDATE.finditer(text):
        end = match.end()
        if match[0][0] in ".!?…" and not ends_sentence(text, match.start(), end, sentence_start=start):
            continue
        yield end
        start = end


def ends_sentence(text: str, dot: int, end: int, *, sentence_start: int) -> bool:
    """Whether the full stop (or `!`, `?`, `…`) at `dot`, with its closing quotes up to `end`, ends a sentence.

    Args:
        text: the whole text.
        dot: offset of the first sign.
        end: offset behind the signs; white space or the end of the text follows.
        sentence_start: where the sentence in hand starts, to know the number that opens it ("1. Udział …").
    """
    after = _next_sign(text, end)
    if after == "" or after == "\n":
        return True
    if after.islower() or (text[dot:end] == "." and text[end : end + 2] == " (" and _is_abbreviation(text, dot)):
        return False
    if text[dot:end] != ".":
        return text[dot] != "." or not text.startswith(".)", dot) or after.isupper()
    window = text[max(dot - _LOOK_BACK, sentence_start) : dot]
    chain = _CHAIN_BEFORE_DOT.search(window)
    if chain is None:
        return True
    word = chain[0].rpartition(".")[2].strip()
    before = dot - len(word)
    opens = before - sentence_start < _LOOK_BACK and not text[sentence_start:before].strip(_OPENING)
    if opens and (word.isdigit() or len(word) == 1 or _ROMAN.match(word)):
        return False
    if word.isdigit():
        return not (after.isdigit() and len(word) <= 2)
    if len(word) == 1 and word.isupper():
        return False
    return _abbreviation_ends(chain[0], after) and not _only_tells_when(text, sentence_start, dot)


def _is_abbreviation(text: str, dot: int) -> bool:
    """Whether an abbreviation stands before a full stop: "Sp. z o.o. (NIP 123)"."""
    chain = _CHAIN_BEFORE_DOT.search(text[max(0, dot - _LOOK_BACK) : dot])
    known = abbreviations()
    parts = [part.strip() for part in fold(chain[0]).split(".")] if chain else []
    return any(".".join(parts[first:]) in known.maybe_final | known.never_final for first in range(len(parts)))


def _only_tells_when(text: str, start: int, dot: int) -> bool:
    """Whether a sentence is not beyond its time yet: "W 2014 r.", "Od 1 marca 2011 r."; "Do 2014 r." may be all."""
    words = _WHEN_WORD.findall(fold(text[start:dot])) if dot - start <= _WHEN_CHARS else []
    if len(words) < 2 or words[0].isdigit() or words[0] == "do":
        return False
    return all(word.isdigit() or word in abbreviations().when for word in words)


def _abbreviation_ends(chain: str, after: str) -> bool:
    known = abbreviations()
    parts = [part.strip() for part in fold(chain).split(".")]
    for first in range(len(parts)):
        written = ".".join(parts[first:])
        if written in known.maybe_final:
            return after.isupper()
        if written in known.never_final:
            return False
    return True


def _next_sign(text: str, end: int) -> str:
    """The first telling sign after `end`, a letter, a digit or a line break; opening quotes and brackets skipped."""
    for char in text[end : end + 40]:
        if char in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029":
            return "\n"
        if not (char.isspace() or char in "„“\"'(«‚,"):
            return char
    return ""
