"""`projnotice rules`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from projnotice.errors import RuleError

Run = Callable[..., Any]
RULE = """\
- id: {id}
  field: amounts
  why: "Own contribution, named before the sum."
  value: {{role: own}}
  cues: ["wkład własny"]
  accepts:
    - text: "[[wkład własny 5 zł]]"
  rejects:
    - text: "wkład 5 zł"
      because: "not own"
"""


@pytest.fixture
def problems(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the examples give; tests fill it."""
    found: list[str] = []

    def try_rule(finder: object, rule_id: str, text: str) -> list[str]:
        if rule_id != "amounts-own":
            raise RuleError(f"no rule {rule_id!r}; `projnotice rules list` names them all")
        return [f"0-{len(text)} {text!r}"] if "własny" in text else []

    examples = ModuleType("projnotice.evaluation.examples")
    examples.check_examples = lambda finder: found  # type: ignore[attr-defined]
    examples.try_rule = try_rule  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "projnotice.evaluation.examples", examples)
    return found


@pytest.fixture
def rulebook(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extractor has a rulebook of one rule with three examples."""
    rule = SimpleNamespace(accepts=[1, 2], rejects=[3])
    monkeypatch.setattr(sys.modules["projnotice.pipeline"].Extractor, "rulebook", [rule], raising=False)


@pytest.mark.usefixtures("problems", "rulebook")
def test_rules_whose_examples_hold_pass(run: Run) -> None:
    """Numbers of rules and examples, and exit code 0."""
    done = run("rules", "check")
    assert (done.code, done.out, done.err) == (0, "", "1 rules, 3 examples: all hold\n")


@pytest.mark.usefixtures("rulebook")
def test_every_example_that_does_not_hold_is_told(run: Run, problems: list[str]) -> None:
    """A line each, and exit code 1."""
    problems += ["rules/x.yaml:7: x: finds nothing", "rules/x.yaml:9: x: finds 'y'"]
    done = run("rules", "check")
    assert (done.code, done.err.splitlines()) == (1, [*problems, "2 of 3 examples of 1 rules do not hold"])


def test_mistakes_in_rules_are_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the loader says is printed as it is."""

    def refuse(rules: object = ()) -> None:
        raise RuleError("mine/x.yaml:3:5: unknown key\n    cuse: x\n    ^")

    monkeypatch.setattr(sys.modules["projnotice.pipeline"], "Extractor", refuse)
    (tmp_path / "mine").mkdir()
    done = run("rules", "check", "mine")
    assert (done.code, done.err) == (1, "mine/x.yaml:3:5: unknown key\n    cuse: x\n    ^\n")


def test_a_folder_of_rules_that_is_not_there_is_wrong_usage(run: Run) -> None:
    """Exit code 2."""
    done = run("rules", "check", "nope")
    assert (done.code, done.err) == (2, "projnotice: nope: no such folder (--rules takes a folder of .yaml files)\n")


@pytest.mark.usefixtures("problems")
def test_trying_a_rule_shows_what_it_finds(run: Run) -> None:
    """Matches go to standard output."""
    done = run("rules", "try", "amounts-own", "wkład własny 5 zł")
    assert (done.code, done.out, done.err) == (0, "0-17 'wkład własny 5 zł'\n", "")


@pytest.mark.usefixtures("problems")
def test_a_rule_that_finds_nothing_says_so(run: Run) -> None:
    """Nothing found is no failure."""
    done = run("rules", "try", "amounts-own", "5 zł")
    assert (done.code, done.out, done.err) == (0, "", "amounts-own finds nothing\n")


@pytest.mark.usefixtures("problems")
def test_trying_an_unknown_rule_is_wrong_usage(run: Run) -> None:
    """Exit code 2, with the way to the ids."""
    done = run("rules", "try", "nope", "x")
    assert (done.code, done.err) == (2, "projnotice: no rule 'nope'; `projnotice rules list` names them all\n")


def test_rules_in_force_are_listed(run: Run, tmp_path: Path) -> None:
    """Id, field and why of a user's rule, with tabs between them."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "own.yaml").write_text(RULE.format(id="my-own"), "utf-8")
    done = run("rules", "list", "--rules", "mine")
    assert "my-own\tamounts\tOwn contribution, named before the sum." in done.out.splitlines()


def test_rules_of_one_field_are_listed(run: Run) -> None:
    """`--field` leaves the others out."""
    done = run("rules", "list", "--field", "amounts")
    assert {line.split("\t")[1] for line in done.out.splitlines()} == {"amounts"}
