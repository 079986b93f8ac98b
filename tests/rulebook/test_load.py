"""Rule files are read strictly, every mistake is shown where it stands, overlays go by id."""

from __future__ import annotations

from pathlib import Path

import pytest

from projnotice.errors import RuleError
from projnotice.resources import rules_dir
from projnotice.rulebook import load_rules

GOOD = """\
- id: amounts-fee
  field: amounts
  why: "A fee."
  value: {role: other}
  cues: ["opłata wpisowa"]
  accepts:
    - text: "[[opłata wpisowa 5 zł]]"
      value: {role: other, value: "5"}
  rejects:
    - text: "opłata skarbowa"
      because: "a tax"
"""


def write(folder: Path, text: str, name: str = "amounts.yaml") -> Path:
    """A folder of rules with one file."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder


def problems(folder: Path) -> str:
    """What loading the folder complains of."""
    with pytest.raises(RuleError) as caught:
        load_rules(base=folder)
    return str(caught.value)


def test_a_good_rule_is_read_with_its_examples(tmp_path: Path) -> None:
    """Cues, value and the marked range of an example are those of the file."""
    rule = load_rules(base=write(tmp_path / "r", GOOD))["amounts-fee"]
    assert (rule.cues, dict(rule.value)) == (("opłata wpisowa",), {"role": "other"})
    assert [(a.text, a.start, a.end) for a in rule.accepts] == [("opłata wpisowa 5 zł", 0, 19)]


def test_the_rules_that_ship_are_without_mistakes() -> None:
    """The shipped pack loads, and every rule says why it is there."""
    assert all(rule.why for rule in load_rules(base=rules_dir()))


def test_a_mistake_is_shown_with_file_line_column_line_caret_and_hint(tmp_path: Path) -> None:
    """A misspelt key is named where it stands, with the key that was meant."""
    folder = write(tmp_path / "r", GOOD.replace("  cues:", "  cuse:"))
    assert problems(folder).startswith(
        "r/amounts.yaml:5:3: unknown key 'cuse'\n"
        '      cuse: ["opłata wpisowa"]\n'
        "      ^\n"
        "    hint: did you mean 'cues'?"
    )


def test_all_mistakes_of_all_files_are_reported_at_once(tmp_path: Path) -> None:
    """An unknown field, a wrong code and a broken pattern come together, each with its file."""
    folder = write(tmp_path / "r", GOOD.replace("field: amounts", "field: amonts"))
    write(
        folder,
        GOOD.replace("amounts-fee", "amounts-b").replace("role: other}\n  cues", "role: gift}\n  cues"),
        "b.yaml",
    )
    write(
        folder,
        GOOD.replace("amounts-fee", "amounts-c").replace('cues: ["opłata wpisowa"]', 'patterns: ["("]'),
        "c.yaml",
    )
    text = problems(folder)
    assert "r/amounts.yaml:2:10: unknown field 'amonts'" in text
    assert "role 'gift' is not one of the contract's" in text
    assert "r/c.yaml:5:14: pattern '('" in text
    assert text.endswith("3 problems in the rules")


def test_a_key_that_stands_twice_is_a_mistake(tmp_path: Path) -> None:
    """YAML would keep the last one in silence."""
    folder = write(tmp_path / "r", GOOD + '  why: "Again."\n')
    assert "key 'why' stands twice" in problems(folder)


def test_broken_yaml_is_shown_at_its_line(tmp_path: Path) -> None:
    """A bracket that is not closed is reported as file:line:column."""
    assert "r/amounts.yaml:6" in problems(write(tmp_path / "r", GOOD.replace('"]', '"')))


def test_an_example_marks_one_match(tmp_path: Path) -> None:
    """Two marked ranges in one example are refused."""
    folder = write(tmp_path / "r", GOOD.replace("[[opłata wpisowa 5 zł]]", "[[opłata]] [[wpisowa]]"))
    assert "an example marks one match" in problems(folder)


def test_a_malformed_cue_is_shown_at_its_entry(tmp_path: Path) -> None:
    """A cue of nothing but a wildcard matches everywhere and is refused."""
    assert "r/amounts.yaml:5:10" in problems(write(tmp_path / "r", GOOD.replace('"opłata wpisowa"', '"*"')))


def test_an_overlay_replaces_a_rule_by_id(tmp_path: Path) -> None:
    """The overlay's rule of the same id stands in the place of ours."""
    base = write(tmp_path / "base", GOOD)
    mine = write(tmp_path / "mine", GOOD.replace("A fee.", "My fee."))
    assert [rule.why for rule in load_rules([mine], base=base)] == ["My fee."]


def test_an_overlay_switches_a_rule_off(tmp_path: Path) -> None:
    """`off: true` leaves the rule out."""
    base = write(tmp_path / "base", GOOD)
    mine = write(tmp_path / "mine", "- id: amounts-fee\n  off: true\n")
    assert len(load_rules([mine], base=base)) == 0


def test_switching_off_what_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    """A misspelt id would switch nothing off in silence."""
    base = write(tmp_path / "base", GOOD)
    with pytest.raises(RuleError, match="no rule 'amounts-foe' to switch off"):
        load_rules([write(tmp_path / "mine", "- id: amounts-foe\n  off: true\n")], base=base)


def test_a_retired_id_still_resolves(tmp_path: Path) -> None:
    """An old id leads to the rule that replaces it."""
    rules = load_rules(
        base=write(tmp_path / "r", GOOD.replace('  why: "A fee."', '  why: "A fee."\n  replaces: ["fee-old"]'))
    )
    assert rules["fee-old"].id == "amounts-fee"


def test_an_unknown_id_is_named(tmp_path: Path) -> None:
    """The message says which id and where to look."""
    with pytest.raises(RuleError, match="no rule 'nothing'; `projnotice rules list`"):
        load_rules(base=write(tmp_path / "r", GOOD))["nothing"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The path stands in the message."""
    with pytest.raises(RuleError, match="missing:1:1: no such folder of rules"):
        load_rules([tmp_path / "missing"])
