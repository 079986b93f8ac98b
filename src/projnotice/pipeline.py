"""The whole line: bytes → page → reading → mentions → record."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from projnotice.errors import PageError
from projnotice.extraction import Mentions, Reading, find_mentions
from projnotice.language import Morphology
from projnotice.models import Notice
from projnotice.orthography import has_diacritics
from projnotice.page import ChromeRules, read_page
from projnotice.page.document import Page
from projnotice.resolve import resolve_notice
from projnotice.resolve.notice import Origin
from projnotice.rulebook import Rulebook, load_rules
from projnotice.rulebook.fields import chrome_keyword
from projnotice.version import __version__

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from projnotice.language.coordination import Joint, Opening

MAX_BYTES = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PageFailure:
    """A page that gave no notice, and why, in one line."""

    uri: str | None
    error: str


class Extractor:
    """Reads pages into notices; built once, reused, safe from several threads.

    Args:
        rules: Folders of rules that are laid over those that ship, by id.
        nlp: A spaCy pipeline that gives tokens, sentences and, where it has them, lemmas and entities; our
            components run after it.
        max_bytes: Pages are read this far.

    Raises:
        RuleError: The rules hold mistakes; all of them are listed.
    """

    def __init__(
        self, rules: Sequence[str | Path] = (), nlp: Language | None = None, *, max_bytes: int = MAX_BYTES
    ) -> None:
        from projnotice.extraction.wording import Wording

        self.rulebook: Rulebook = load_rules(rules)
        self.max_bytes = max_bytes
        self._morphology = Morphology(restore=False)
        self._restoring = Morphology()  # for pages that were written without diacritics
        self._chrome = _chrome(self.rulebook)
        self._wording = Wording(self.rulebook, self._restoring)
        self._given = nlp
        self._lock = threading.Lock()
        self._local = threading.local()

    def extract(
        self, page: bytes | str, *, uri: str | None = None, content_type: str | None = None, fetched: str | None = None
    ) -> Notice:
        """The notice of one page.

        Args:
            page: The page as a scraper saved it; a `str` is taken as decoded.
            uri: Where it came from, kept in the record and named in errors.
            content_type: Its Content-Type header; a charset in it is one more declaration.
            fetched: When it was fetched, ISO 8601.

        Raises:
            PageError: It is no page: empty, binary, a PDF.
        """
        read = read_page(page, chrome=self._chrome, uri=uri, content_type=content_type, max_bytes=self.max_bytes)
        reading = self._read(read)
        origin = Origin(uri, fetched, __version__, self.rulebook.digest)
        return resolve_notice(reading, find_mentions(reading), Inflector(reading.morphology), origin)

    def pipe(self, pages: Iterable[tuple[bytes | str, str | None] | bytes | str]) -> Iterator[Notice | PageFailure]:
        """The notices of many pages, in order; a page that fails gives a `PageFailure` and never ends the run."""
        for item in pages:
            page, uri = item if isinstance(item, tuple) else (item, None)
            try:
                yield self.extract(page, uri=uri)
            except PageError as error:
                yield PageFailure(uri, error.reason)
            except Exception as error:  # a defect of ours must not cost the user the other pages
                yield PageFailure(uri, f"internal error: {type(error).__name__}: {' '.join(str(error).split())}")

    def read_text(self, text: str) -> tuple[Reading, Mentions]:
        """A plain text with its mentions, before any is chosen: what the examples of rules are run with."""
        reading = self._read(read_page(text, chrome=self._chrome))
        return reading, find_mentions(reading)

    def _read(self, page: Page) -> Reading:
        """The page through the language part; the Doc and its new words live no longer than this call."""
        from projnotice.extraction.components import as_reading

        morphology = self._morphology if has_diacritics(page.text) else self._restoring
        if self._given is not None:
            with self._lock:  # a pipeline that somebody else made is used by one thread at a time
                doc = self._given(page.text)
                for component in self._components():
                    doc = component(doc)
                return as_reading(page, doc, self.rulebook, morphology)
        nlp = self._own_nlp()
        with nlp.memory_zone():
            return as_reading(page, nlp(page.text), self.rulebook, morphology)

    def _components(self) -> list[Callable[[Doc], Doc]]:
        from projnotice.extraction.components import CueFinder, ValueFinder
        from projnotice.language.sentence_component import SentenceBoundaries

        return [SentenceBoundaries(), CueFinder(self._wording), ValueFinder()]

    def _own_nlp(self) -> Language:
        """This thread's pipeline: spaCy's vocabulary is not safe to share."""
        nlp: Language | None = getattr(self._local, "nlp", None)
        if nlp is None:
            from projnotice.extraction.components import CueFinder
            from projnotice.language.pipeline import blank_nlp

            nlp = blank_nlp()
            nlp.add_pipe("projnotice_cues")
            cues = nlp.get_pipe("projnotice_cues")
            assert isinstance(cues, CueFinder)
            cues.wording = self._wording
            nlp.add_pipe("projnotice_values")
            self._local.nlp = nlp
        return nlp


class Inflector:
    """The language layer as the names of records need it."""

    def __init__(self, morphology: Morphology) -> None:
        self._morphology = morphology

    def nominative(self, phrase: str, *, governed: bool = False) -> str:
        """The phrase with its head in the nominative; `governed` where it stands after a noun, in the genitive."""
        from projnotice.language.nominative import nominative

        return nominative(phrase, self._morphology, expected_case=frozenset({"gen"}) if governed else None)

    def agrees(self, noun: str, adjective: str) -> bool:
        """Whether the second word is an adjective of the first, and no noun that the first governs."""
        from projnotice.language.agreement import read_unit

        governing, other = read_unit(noun, self._morphology), read_unit(adjective, self._morphology)
        return bool(governing.nouns.keys() & other.adjectives.keys()) and not other.nouns

    def case_name(self, name: str) -> str:
        """A name in capitals as it is written in running text."""
        from projnotice.language.letter_case import case_name

        return case_name(name, self._morphology)

    def place(self, place: str, text: str) -> str | None:
        """The nominative of a place, None where it is not sure."""
        from projnotice.language.places import nominative_place

        return nominative_place(place, text, self._morphology)

    def joints(self, phrase: str) -> list[Joint]:
        """The commas and conjunctions of a phrase with what they open."""
        from projnotice.language.coordination import joints

        return joints(phrase, self._morphology)

    def opening(self, phrase: str) -> Opening:
        """What a phrase begins with."""
        from projnotice.language.coordination import opening_at

        return opening_at(phrase, 0, self._morphology)

    def verb(self, phrase: str) -> int | None:
        """Where the finite verb of a phrase stands."""
        from projnotice.language.coordination import finite_verb

        return finite_verb(phrase, self._morphology)


def _chrome(rulebook: Rulebook) -> ChromeRules:
    """The page layer's own form of the rules about chrome."""
    wording: dict[str, list[str]] = {}
    for rule in rulebook:
        if rule.field.startswith("page."):
            wording.setdefault(chrome_keyword(rule.field), []).extend((*rule.patterns, *rule.names))
    return ChromeRules.build(**wording)


@cache
def default_extractor() -> Extractor:
    """The extractor behind `projnotice.extract`, built at its first call."""
    return Extractor()


def extract(
    page: bytes | str, *, uri: str | None = None, content_type: str | None = None, fetched: str | None = None
) -> Notice:
    """The notice of one page, with the rules that ship; see `Extractor.extract`.

    >>> extract("Projekt „Nowy start” … ").projects[0].title  # doctest: +SKIP
    'Nowy start'
    """
    return default_extractor().extract(page, uri=uri, content_type=content_type, fetched=fetched)
