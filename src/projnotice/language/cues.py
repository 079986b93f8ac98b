"""Finds cue phrases in the words of a page, in any inflected form, with or without diacritics."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from typing import Generic, NamedTuple, Protocol, TypeVar

from projnotice.language.cue_syntax import CueSyntaxError, CueWord, read_cue
from projnotice.language.wording import abbreviations
from projnotice.language.words import Words

__all__ = ["CueHit", "CueIndex", "CueSyntaxError"]

K = TypeVar("K", bound=Hashable)

_SPACE = r"[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*"
_JOINING_SIGN = r"[-‐-―−\xad\"'`´‘-‟«»,/:()\[\]{}]"
_SMOOTH_GAP = re.compile(rf"{_SPACE}(?:{_JOINING_SIGN}{_SPACE})*")
_DOT_GAP = re.compile(r"\.[ \t\xa0\u2009\u202f]{0,2}")
_CASE_ENDINGS = frozenset({"a", "ach", "ami", "em", "ie", "om", "ow", "owi", "owie", "rze", "u", "y", "ze"})


class Inflection(Protocol):
    """What the index needs to know of Polish: all folded forms of a word."""

    def forms(self, word: str) -> frozenset[str]:
        """Every form of a word, folded."""
        ...


class CueHit(NamedTuple, Generic[K]):
    """A cue phrase found: `text[start:end]`, from word `first_word` to word `last_word`, both included."""

    key: K
    start: int
    end: int
    first_word: int
    last_word: int


class _Node(Generic[K]):
    """A place in the trie of steps; `keys` are the cues that are complete here."""

    __slots__ = ("any_word", "keys", "next")

    def __init__(self) -> None:
        self.next: dict[int, _Node[K]] = {}
        self.any_word: _Node[K] | None = None
        self.keys: list[K] = []


class CueIndex(Generic[K]):
    """Many cue phrases compiled to one trie over word forms.

    A page costs one look-up a word; only a word that can begin a cue costs more. An index does not change once it is
    built, so threads may share it.

    Args:
        entries: (key, phrase) pairs; a key may have several phrases and a phrase several keys.
        morphology: gives the forms of a word.

    Raises:
        CueSyntaxError: a phrase is malformed.
    """

    def __init__(self, entries: Iterable[tuple[K, str]], morphology: Inflection) -> None:
        self._root: _Node[K] = _Node()
        symbols: dict[frozenset[CueWord], int] = {}
        for key, phrase in entries:
            for path in read_cue(phrase):
                node = self._root
                for step in path:
                    if step is None:
                        node.any_word = node.any_word or _Node()
                        node = node.any_word
                    else:
                        node = node.next.setdefault(symbols.setdefault(step, len(symbols)), _Node())
                if key not in node.keys:
                    node.keys.append(key)
        self._symbols = _symbols_by_form(symbols, morphology)
        self._starts = {
            form: nodes
            for form, ids in self._symbols.items()
            if (nodes := tuple(self._root.next[symbol] for symbol in ids if symbol in self._root.next))
        }

    def find(self, words: Words, text: str) -> list[CueHit[K]]:
        """All hits in text order; for each key and first word the longest.

        Between two words of a hit stand only spaces, hyphens, dashes, quotes, commas, colons, slashes and brackets,
        never a line break, nor a full stop unless an abbreviation bears it. The case ending of an acronym ("MOPS-ie")
        is skipped.

        Args:
            words: `split_words(text)`.
            text: the page text, in which the offsets count.
        """
        hits: list[CueHit[K]] = []
        folded, symbols_of, get = words.folded, self._symbols.get, self._starts.get
        last = len(folded) - 1
        for first, found in enumerate(map(get, folded)):
            if found is None:
                continue
            second = folded[first + 1] if first < last else ""
            symbols = symbols_of(second, ())
            for node in found:
                if node.any_word is None and node.next.keys().isdisjoint(symbols) and second not in _CASE_ENDINGS:
                    if node.keys:  # the cue ends here, and no longer one goes on
                        start, end = words.starts[first], words.ends[first]
                        hits.extend([CueHit(key, start, end, first, first) for key in node.keys])
                else:
                    self._follow(node, first, words, text, hits)
        return hits

    def _follow(self, node: _Node[K], first: int, words: Words, text: str, hits: list[CueHit[K]]) -> None:
        longest: dict[K, int] = dict.fromkeys(node.keys, first)
        states = [(node, first)]
        while states:
            node, last = states.pop()
            following = _next_word(last, words, text)
            if following is None:
                continue
            reached: list[_Node[K]] = [] if node.any_word is None else [node.any_word]
            symbols = self._symbols.get(words.folded[following], ())
            reached += [node.next[symbol] for symbol in symbols if symbol in node.next]
            for after in reached:
                for key in after.keys:
                    if longest.get(key, -1) < following:
                        longest[key] = following
                if after.next or after.any_word is not None:
                    states.append((after, following))
        start = words.starts[first]
        hits.extend(CueHit(key, start, words.ends[last], first, last) for key, last in longest.items())


def _symbols_by_form(symbols: dict[frozenset[CueWord], int], morphology: Inflection) -> dict[str, tuple[int, ...]]:
    """From a folded form to the steps that it satisfies."""
    steps_of: dict[CueWord, list[int]] = {}
    for step, symbol in symbols.items():
        for word in step:
            steps_of.setdefault(word, []).append(symbol)
    by_form: dict[str, list[int]] = {}
    for word, ids in steps_of.items():
        for form in (word.written,) if word.exact else morphology.forms(word.written):
            known = by_form.get(form)
            by_form[form] = ids if known is None else known + ids
    return {form: tuple(dict.fromkeys(ids)) for form, ids in by_form.items()}


def _next_word(last: int, words: Words, text: str) -> int | None:
    """The word that may follow `last` within a cue, or None where the text between them parts the two."""
    following = last + 1
    if following >= len(words.folded):
        return None
    start, end = words.ends[last], words.starts[following]
    if text[start:end] == "-" and words.folded[following] in _CASE_ENDINGS:
        written = text[words.starts[last] : start]
        if len(written) > 1 and written.isupper():
            return _next_word(following, words, text)
    if text[start:end] == " " or _SMOOTH_GAP.fullmatch(text, start, end):
        return following
    return following if _DOT_GAP.fullmatch(text, start, end) and _dot_joins(last, words, text) else None


def _dot_joins(last: int, words: Words, text: str) -> bool:
    """Whether the full stop after a word belongs to an abbreviation or a number ("wkł. własny", "7.1")."""
    known = abbreviations()
    word = words.folded[last]
    following = text[words.starts[last + 1]]
    if word.isdigit():
        return following.isdigit() and words.starts[last + 1] == words.ends[last] + 1
    return word in known.parts and not (following.isupper() and word in known.maybe_final)


def cue_words(phrases: Iterable[str]) -> set[str]:
    """The words of phrases that are looked for in every form."""
    paths = (path for phrase in phrases for path in read_cue(phrase))
    return {word.written for path in paths for step in path if step is not None for word in step if not word.exact}
