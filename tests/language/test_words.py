"""The words of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from projnotice.language.words import Word, split_words
from projnotice.orthography import fold


def test_hyphen_dot_and_slash_split() -> None:
    """A hyphen, a dot and a slash part words; digits and letters in one run do not."""
    assert split_words("25-ciu osób (42K/28M), m.in. 56 000,00zł").folded == [
        "25", "ciu", "osob", "42k", "28m", "m", "in", "56", "000", "00zl",
    ]  # fmt: skip


def test_words_are_folded_with_their_offsets() -> None:
    """A word carries its folded form and the span of what is printed."""
    text = "„OŚRODKA Łódź”"
    assert list(split_words(text)) == [Word(1, 8, "osrodka"), Word(9, 13, "lodz")]


def test_no_words() -> None:
    """A text of signs has no words."""
    assert len(split_words(" … – _ ")) == 0


@given(st.text())
def test_spans_are_the_words(text: str) -> None:
    """Every span holds its word, in order, and nothing between spans is a letter or a digit."""
    words = split_words(text)
    done = 0
    for word in words:
        assert done <= word.start < word.end
        assert fold(text[word.start : word.end]) == word.folded
        assert not any(char.isalnum() for char in fold(text)[done : word.start])
        done = word.end
    assert not any(char.isalnum() for char in fold(text)[done:])
