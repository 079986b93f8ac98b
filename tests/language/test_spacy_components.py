"""The tokenizer, the sentence component and the blank pipeline."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from projnotice.language.pipeline import blank_nlp

NLP = blank_nlp()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_text_is_kept(text: str) -> None:
    """`doc.text` is the text that went in, whatever it holds."""
    assert NLP.make_doc(text).text == text


@given(st.text(alphabet=" \t\n\xa0\u2009Ałż1-_.", max_size=60))
def test_white_space_is_kept(text: str) -> None:
    """Odd white space stays where it was, through the whole pipeline."""
    assert NLP(text).text == text


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("25-ciu osób", ["25", "-", "ciu", "osób"]),
        ("56 000,00zł", ["56", "000", ",", "00", "zł"]),
        ("a  b\n\nc", ["a", " ", "b", "\n\n", "c"]),
        ("(12K)", ["(", "12", "K", ")"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    """Letters, digits and signs part, so that any number can be cut out."""
    assert [token.text for token in NLP.make_doc(text)] == tokens


def test_amounts_align() -> None:
    """A span of characters that a regular expression found is a span of tokens."""
    text = "dofinansowanie 56 000,00zł (42K)"
    assert NLP.make_doc(text).char_span(15, 24).text == "56 000,00"


def test_sentences_of_the_pipeline() -> None:
    """The pipeline's sentences are the layer's."""
    doc = NLP("Do 31.12.2012 r. Wartość\n\nul. Kościelna 3. Tel. 81")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Do 31.12.2012 r.",
        "Wartość",
        "ul. Kościelna 3.",
        "Tel. 81",
    ]


def test_other_boundaries_stay_unless_refused() -> None:
    """Boundaries set before stay, but not behind an abbreviation; line breaks are added."""
    words = ["ul", ".", "Kościelna", "\n", "trzy", "Dalej"]
    doc = Doc(NLP.vocab, words=words, spaces=[False, True, False, False, True, False])
    for index in (0, 2, 5):
        doc[index].is_sent_start = True
    doc = NLP.get_pipe("projnotice_sentences")(doc)
    assert [token.i for token in doc if token.is_sent_start] == [0, 4, 5]


def test_empty_text() -> None:
    """An empty text has no sentences."""
    assert list(NLP("").sents) == []


def test_pipeline_goes_to_disk_and_back(tmp_path: Path) -> None:
    """A saved pipeline loads and reads as before."""
    NLP.to_disk(tmp_path / "nlp")
    again = spacy.load(tmp_path / "nlp")
    text = "Od 2012 r. trwa. Projekt 25-ciu."
    assert [token.text for token in again(text)] == [token.text for token in NLP(text)]
    assert [sentence.text for sentence in again(text).sents] == [sentence.text for sentence in NLP(text).sents]


def test_import_of_the_layer_is_light() -> None:
    """`import projnotice.language` loads neither spaCy nor Morfeusz."""
    code = "import sys, projnotice.language as _; sys.exit(bool({'spacy', 'morfeusz2', 'yaml'} & set(sys.modules)))"
    assert (
        subprocess.run([sys.executable, "-c", code], check=False, env={"PYTHONPATH": "src"}, cwd=ROOT).returncode == 0
    )


ROOT = Path(__file__).resolve().parents[2]
