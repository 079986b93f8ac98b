"""The spaCy component that sets sentence starts; importing it imports spaCy."""

from __future__ import annotations

import numpy
from spacy.attrs import DEP, IDX, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from projnotice.language.doc_text import text_of
from projnotice.language.sentences import sentence_spans

__all__ = ["SentenceBoundaries", "create_sentences"]

_GAP_CHARS = 8
_NO_START = 2**64 - 1  # -1 in spaCy's unsigned arrays: "no sentence starts here"


@Language.factory("projnotice_sentences", assigns=["token.is_sent_start", "doc.sents"])
def create_sentences(nlp: Language, name: str) -> SentenceBoundaries:
    """The factory `projnotice_sentences` of spaCy's entry points."""
    return SentenceBoundaries()


class SentenceBoundaries:
    """Sets `token.is_sent_start`.

    A Doc without boundaries gets ours. Where a component before this one has set some, those stay that follow a word;
    after a full stop or another sign our rules decide, which know the abbreviations ("2012 r. przez"). A Doc with a
    dependency parse is left as it is: there spaCy takes the sentences from the parse.
    """

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, its sentence starts set."""
        if _is_parsed(doc):
            return doc
        text = text_of(doc)
        starts = [start for start, _ in sentence_spans(text)]
        if doc.to_array([SENT_START]).ravel()[1:].any():  # spaCy itself marks only the first token
            given = {token.idx for token in doc if token.is_sent_start and _after_word(text, token.idx)}
            starts = sorted({*given, *starts})
        marks = numpy.full(len(doc), _NO_START, dtype="uint64")
        if len(doc):
            firsts = numpy.searchsorted(doc.to_array([IDX]).ravel(), starts)
            marks[firsts[firsts < len(doc)]] = 1
            marks[0] = 1
        # At once: setting `token.is_sent_start` token by token is quadratic in spaCy 3.8.
        doc.from_array([SENT_START], marks.reshape(-1, 1))  # type: ignore[arg-type]
        return doc

    @staticmethod
    def spans(doc: Doc) -> list[tuple[int, int]]:
        """The sentences of a Doc as half-open offsets in characters; quicker than `doc.sents`."""
        if _is_parsed(doc):
            return [(sentence.start_char, sentence.end_char) for sentence in doc.sents]
        marks = doc.to_array([IDX, SENT_START])
        starts = [int(start) for start in marks[marks[:, 1] == 1, 0]]
        return list(zip(starts, [*starts[1:], len(text_of(doc))], strict=False))

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to keep: the wording comes with the package."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> SentenceBoundaries:
        """Itself."""
        return self

    def to_disk(self, path: object, **_: object) -> None:
        """Nothing to keep."""

    def from_disk(self, path: object, **_: object) -> SentenceBoundaries:
        """Itself."""
        return self


def _is_parsed(doc: Doc) -> bool:
    """Whether the Doc has a dependency parse; `doc.has_annotation` would visit every token."""
    return bool(doc.to_array([DEP]).any())


def _after_word(text: str, start: int) -> bool:
    """Whether a word stands right before `start`; after a sign of any kind our rules tell whether a sentence ends."""
    return text[max(0, start - _GAP_CHARS) : start].rstrip()[-1:].isalnum()
