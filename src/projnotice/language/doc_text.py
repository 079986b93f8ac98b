"""The text of a Doc, put together once: `doc.text` visits every token each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KEY = "projnotice_text"


def keep_text(doc: Doc, text: str) -> Doc:
    """The same Doc, which knows its text from now on."""
    doc.user_data[_KEY] = text
    return doc


def text_of(doc: Doc) -> str:
    """`doc.text`."""
    text: str | None = doc.user_data.get(_KEY)
    if text is None:
        text = doc.text
        keep_text(doc, text)
    return text
