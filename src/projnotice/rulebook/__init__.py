"""The rules of `rules/` as values: loaded, checked, overlaid."""

from projnotice.rulebook.load import load_rules
from projnotice.rulebook.rule import Accept, Reject, Rule, Rulebook

__all__ = ["Accept", "Reject", "Rule", "Rulebook", "load_rules"]
