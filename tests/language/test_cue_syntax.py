"""The written form of cues."""

from __future__ import annotations

import pytest

from projnotice.language.cue_syntax import CueSyntaxError, CueWord, read_cue


def test_plain_words_are_one_path() -> None:
    """Each word of a plain phrase is one step."""
    assert list(read_cue("wkład własny")) == [
        (frozenset({CueWord("wkład", False)}), frozenset({CueWord("własny", False)})),
    ]


def test_alternatives_of_one_word_are_one_step() -> None:
    """`a|b` is a single step that either word satisfies."""
    assert list(read_cue("budżet|=budżecie")) == [(frozenset({CueWord("budżet", False), CueWord("budzecie", True)}),)]


@pytest.mark.parametrize(
    ("phrase", "paths"),
    [("a b? c", 2), ("a *3 c", 4), ("a * c", 1), ("a? b? c", 4), ("a-b|c d", 2), ("7.1.1", 1)],
)
def test_number_of_paths(phrase: str, paths: int) -> None:
    """What may be missing and what has a range multiplies the sequences."""
    assert len(read_cue(phrase)) == paths


@pytest.mark.parametrize(
    ("phrase", "column"),
    [
        ("", 1),
        ("   ", 1),
        ("wkład ?", 7),
        ("wkład =", 7),
        ("wkład |własny", 7),
        ("wkład własny)", 13),
        ("*", 1),
        ("* wkład", 1),
        ("wkład *", 7),
        ("wkład? własny?", 1),
        ("wkład *0 własny", 8),
        ("wkład *12 własny", 8),
        ("wkład **", 7),
        ("a? b? c? d? e? f? g? h? i? j", 25),
    ],
)
def test_malformed_phrases_tell_the_column(phrase: str, column: int) -> None:
    """A mistake is reported with its column, counted from 1."""
    with pytest.raises(CueSyntaxError) as caught:
        read_cue(phrase)
    assert caught.value.column == column
