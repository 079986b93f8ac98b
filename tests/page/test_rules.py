"""The rules of `rules/page`: each matches its examples and nothing that it rejects."""

from __future__ import annotations

from typing import Any

import pytest

from projnotice.orthography import fold
from projnotice.page import ChromeRules

from .conftest import ARGUMENTS, build_rules, load_rules

RULES = load_rules()
CASES = [
    pytest.param(rule, example["text"], expected, id=f"{rule['id']}-{expected}-{example['text'][:30]}")
    for rule in RULES
    for key, expected in (("accepts", True), ("rejects", False))
    for example in rule[key]
]
VERDICTS = {
    "page.name": "chrome",
    "page.name-header": "header",
    "page.name-footer": "footer",
    "page.name-metryka": "metryka",
    "page.name-content": "content",
    "page.name-title": "title",
}


def _matches(rules: ChromeRules, field: str, text: str) -> bool:
    if field in VERDICTS:
        return rules.name_verdict(text) == VERDICTS[field]
    if field == "page.name-panel":
        return rules.is_panel(text)
    if field == "page.wrap":
        return rules.wraps(text)
    method = {"page.late-section": "is_late_section"}.get(field, "is_" + field.removeprefix("page."))
    return bool(getattr(rules, method)(fold(text)))


@pytest.mark.parametrize(("rule", "text", "expected"), CASES)
def test_a_rule_matches_its_examples(rule: dict[str, Any], text: str, expected: bool) -> None:
    """All that it accepts, nothing that it rejects."""
    assert _matches(build_rules([rule]), rule["field"], text) is expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["id"])
def test_a_rule_is_complete(rule: dict[str, Any]) -> None:
    """Id, field, why, what it looks for, and examples both ways."""
    assert set(rule) == {"id", "field", "why", "accepts", "rejects", "patterns" if "patterns" in rule else "names"}
    assert rule["field"] in ARGUMENTS
    assert rule["accepts"]
    assert rule["rejects"]


def test_ids_are_unique() -> None:
    """They name rules in findings and tests."""
    assert len({rule["id"] for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "text", ["a" * 400, "a " * 200, "| " * 200, "a+" * 200, "pl " * 130, "1" * 400, "w " * 200, "gmina " * 60]
)
def test_patterns_do_not_backtrack_without_end(chrome: ChromeRules, text: str) -> None:
    """A hostile line is judged at once (the test would hang)."""
    for end in ("", "!", "żż", " 1"):
        line = fold(text + end)
        chrome.line.fullmatch(line)
        chrome.section.fullmatch(line)
        chrome.metryka.fullmatch(line)
        chrome.site.fullmatch(line)
        chrome.part.fullmatch(line)
        chrome.wrap.fullmatch(line)
