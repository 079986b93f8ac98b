"""What a rule is, and a rulebook of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from projnotice.errors import RuleError
from projnotice.language import cue_words


@dataclass(frozen=True, slots=True)
class Accept:
    """An example that a rule must match: once, over the whole of `[[…]]`, with this value."""

    text: str
    start: int
    end: int
    value: Mapping[str, str] | None
    line: int


@dataclass(frozen=True, slots=True)
class Reject:
    """An example in which a rule must find nothing, and why not."""

    text: str
    because: str
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of `rules/`: wording for a field, with the reason for it and examples both ways.

    Attributes:
        id: Stable name; evidence cites it.
        field: The part of the record, or of the page, that the wording speaks of.
        value: What the wording means, such as `{"role": "own"}`.
        cues: Phrases in base form (see `docs/architecture.md`); `patterns`: regular expressions on folded text;
            `names`: plain words, such as class names of page chrome.
        side: Where the cue stands: `before` or `after` its value, `either`, or only as a `label`.
        pseudo: The wording forbids a reading instead of giving one.
        not_near: Phrases that switch a cue off where they overlap it or stand beside it in the clause.
    """

    id: str
    field: str
    why: str
    value: Mapping[str, str] = dataclasses.field(default_factory=dict)
    cues: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    side: str = "either"
    pseudo: bool = False
    source: str | None = None
    replaces: tuple[str, ...] = ()
    accepts: tuple[Accept, ...] = ()
    rejects: tuple[Reject, ...] = ()
    file: str = ""
    line: int = 0


class Rulebook:
    """All rules in force, by id and by field, in file order."""

    def __init__(self, rules: Mapping[str, Rule], digest: str) -> None:
        self._rules = dict(rules)
        self.digest = digest
        self._retired = {old: rule.id for rule in self._rules.values() for old in rule.replaces}

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules.values())

    def __len__(self) -> int:
        return len(self._rules)

    def __getitem__(self, rule_id: str) -> Rule:
        """The rule of this id; an id that was retired gives the rule that took its place.

        Raises:
            RuleError: There is no such rule.
        """
        rule = self._rules.get(self._retired.get(rule_id, rule_id))
        if rule is None:
            raise RuleError(f"no rule {rule_id!r}; `projnotice rules list` names them all")
        return rule

    @cached_property
    def by_field(self) -> Mapping[str, tuple[Rule, ...]]:
        """Rules by their field."""
        fields: dict[str, list[Rule]] = {}
        for rule in self:
            fields.setdefault(rule.field, []).append(rule)
        return {name: tuple(rules) for name, rules in fields.items()}

    def cue_words(self) -> set[str]:
        """The words of all cues that are looked for in every form."""
        return cue_words(phrase for rule in self for phrase in (*rule.cues, *rule.not_near))

    def of(self, name: str) -> tuple[Rule, ...]:
        """The rules of a field, none where there are none."""
        return self.by_field.get(name, ())
