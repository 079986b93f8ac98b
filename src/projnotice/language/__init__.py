"""Polish words: tokens, sentences, inflected forms, cues, nominatives and place names.

Importing this package loads neither spaCy nor Morfeusz; the modules that touch spaCy are `tokenizer`,
`sentence_component` and `pipeline`.
"""

from __future__ import annotations

from projnotice.language.cues import CueHit, CueIndex, CueSyntaxError, cue_words
from projnotice.language.morphology import Analysis, Morphology
from projnotice.language.nominative import case_name, nominative
from projnotice.language.places import nominative_place
from projnotice.language.sentences import sentence_spans
from projnotice.language.words import Word, Words, split_words

__all__ = [
    "Analysis",
    "CueHit",
    "CueIndex",
    "CueSyntaxError",
    "Morphology",
    "Word",
    "Words",
    "case_name",
    "cue_words",
    "nominative",
    "nominative_place",
    "sentence_spans",
    "split_words",
]
