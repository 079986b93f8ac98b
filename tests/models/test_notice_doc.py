"""A notice as a spaCy Doc with named span groups."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points

import pytest
import spacy

from projnotice.models import Notice, Span

NLP = spacy.blank("pl")


def test_values_stand_in_groups_named_after_their_fields(notice: Notice) -> None:
    """Each field's words are a span group."""
    doc = notice.to_doc(NLP)
    assert {name: [span.text for span in group] for name, group in doc.spans.items()} == {
        "headline": ["Projekt „Nowy start”"],
        "title": ["Nowy start"],
        "amounts": ["813 961,24 zł"],
        "period": ["01.02.2019", "października 2020 r."],
        "participants": ["45 osób", "co najmniej"],
    }


def test_a_label_is_a_role_or_a_pointer(notice: Notice) -> None:
    """An amount's span bears its role, a date's its pointer, and each knows its place in the notice."""
    doc = notice.to_doc(NLP)
    spans = [*doc.spans["amounts"], *doc.spans["period"]]
    assert [(span.label_, span.id_) for span in spans] == [
        ("total", "/projects/0/amounts/0"),
        ("/period/start", "/projects/0/period/start"),
        ("/period/end", "/projects/0/period/end"),
    ]


def test_a_coded_value_is_its_label(make_notice: Callable[..., Notice]) -> None:
    """Kinds and funds label their spans."""
    made = make_notice(
        "EFS: instrument edukacyjny, Gmina Xów",
        (
            {
                "funds": ["EFS"],
                "beneficiary": {"name": "Gmina Xów", "kind": "gmina"},
                "instruments": [{"kind": "educational"}],
            },
            {
                "/funds/0": "EFS",
                "/beneficiary": "Gmina Xów",
                "/instruments/0/kind": "instrument edukacyjny",
            },
        ),
    )
    doc = made.to_doc(NLP)
    assert {name: [span.label_ for span in group] for name, group in doc.spans.items()} == {
        "funds": ["EFS"],
        "beneficiary": ["gmina"],
        "instruments": ["educational"],
    }


def test_words_that_led_to_a_value_are_cues(notice: Notice) -> None:
    """Only the first span of an evidence is the value."""
    project = notice.projects[0]
    words = "Wartość projektu"
    start = notice.text.index(words)
    cue = Span(start=start, end=start + len(words), text=words, rule="r", basis="stated")
    evidence = {**project.evidence, "/amounts/0": [*project.evidence["/amounts/0"], cue]}
    both = notice.model_copy(update={"projects": [project.model_copy(update={"evidence": evidence})]})
    doc = both.to_doc(NLP)
    assert [span.text for span in doc.spans["cues"]] == ["Wartość projektu"]


def test_the_doc_holds_the_notice_s_text(notice: Notice) -> None:
    """No character is lost."""
    assert notice.to_doc(NLP).text == notice.text


@pytest.mark.skipif(
    not entry_points(group="spacy_tokenizers", name="projnotice.tokenizer.v1"),
    reason="projnotice is not installed, so that spaCy cannot find its tokenizer",
)
def test_our_own_tokenizer_makes_the_doc(notice: Notice) -> None:
    """Without an nlp the doc is made by the tokenizer of projnotice, registered with spaCy."""
    doc = notice.to_doc()
    assert [span.text for span in doc.spans["period"]] == ["01.02.2019", "października 2020 r."]
