"""The table of forms made ahead says what Morfeusz says."""

from __future__ import annotations

from projnotice.language import Morphology
from projnotice.language.form_table import form_table
from projnotice.rulebook import load_rules


def test_the_table_holds_every_cue_word_with_the_forms_of_morfeusz() -> None:
    """After a change of cues, `projnotice rules forms` makes it anew."""
    morphology = Morphology()
    generated = {word: morphology.generated_forms(word) for word in load_rules().cue_words()}
    assert {word: frozenset(forms.split(" ")) for word, forms in form_table().items()} == generated
