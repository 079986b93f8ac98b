"""The spaCy tokenizer of notices; importing it imports spaCy."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from projnotice.language.doc_text import keep_text

_TOKEN = re.compile(r"([^\W\d_]+|\d+|[^\w\s]|_+|[^\S ]+| |\w)( ?)")


class NoticeTokenizer:
    """Runs of letters, runs of digits and single signs are tokens: any date, sum or number aligns with `Doc.char_span`.

    `doc.text` is always the text that went in: line breaks and white space other than one space are tokens of their
    own.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The tokens of a text: "25-ciu" gives "25", "-", "ciu"."""
        found = _TOKEN.findall(text)
        doc = Doc(self.vocab, words=[word for word, _ in found], spaces=[bool(space) for _, space in found])
        return keep_text(doc, text)

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to keep: the tokenizer has no settings."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> NoticeTokenizer:
        """Itself."""
        return self

    def to_disk(self, path: object, **_: object) -> None:
        """Nothing to keep."""

    def from_disk(self, path: object, **_: object) -> NoticeTokenizer:
        """Itself."""
        return self


@registry.tokenizers("projnotice.tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], NoticeTokenizer]:
    """The registered tokenizer: `[nlp.tokenizer] @tokenizers = "projnotice.tokenizer.v1"`."""

    def make(nlp: Language) -> NoticeTokenizer:
        return NoticeTokenizer(nlp.vocab)

    return make
