"""A blank spaCy pipeline for notices; importing it imports spaCy."""

from __future__ import annotations

from typing import Any

import spacy
from spacy import attrs
from spacy.language import Language

import projnotice.language.sentence_component  # registers the factory
import projnotice.language.tokenizer  # noqa: F401 - registers the tokenizer

__all__ = ["blank_nlp"]

_MAX_CHARACTERS = 20_000_000
_LEXICAL_ATTRIBUTES = (attrs.LOWER, attrs.NORM, attrs.IS_SPACE)  # each further one costs for every unseen word
_CONFIG = {"nlp": {"tokenizer": {"@tokenizers": "projnotice.tokenizer.v1"}}}


def blank_nlp() -> Language:
    """`spacy.blank("pl")` with this package's tokenizer and sentences; one `nlp` a thread, as spaCy wants it.

    Its vocabulary computes only the lexical attributes that matching needs; `like_num`, wrong for Polish, is not among
    them.

    >>> [sentence.text for sentence in blank_nlp()("Do 31.12.2012 r. Wartość: 5 zł").sents]
    ['Do 31.12.2012 r.', 'Wartość: 5 zł']
    """
    nlp = spacy.blank("pl", config=_CONFIG)
    vocab: Any = nlp.vocab  # spaCy's stubs leave the attribute out
    getters = vocab.lex_attr_getters
    vocab.lex_attr_getters = {attribute: getters[attribute] for attribute in _LEXICAL_ATTRIBUTES}
    nlp.max_length = _MAX_CHARACTERS
    nlp.add_pipe("projnotice_sentences")
    return nlp
