"""The chrome rules as they ship, loaded without the rulebook layer."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from projnotice.page import ChromeRules
from projnotice.resources import rules_dir

ARGUMENTS = {
    "page.line": "line",
    "page.section": "section",
    "page.late-section": "late_section",
    "page.metryka": "metryka",
    "page.wrap": "wrap",
    "page.site": "site",
    "page.part": "part",
    "page.name": "names",
    "page.name-header": "header_names",
    "page.name-footer": "footer_names",
    "page.name-metryka": "metryka_names",
    "page.name-content": "content_names",
    "page.name-title": "title_names",
    "page.name-panel": "panel_names",
}


def load_rules() -> list[dict[str, Any]]:
    """All rules of `rules/page`, in the order of files and of rules in them."""
    return [
        rule
        for path in sorted((rules_dir() / "page").glob("*.yaml"))
        for rule in yaml.safe_load(path.read_text("utf-8"))
    ]


def build_rules() -> ChromeRules:
    """The rules compiled as the rulebook does it."""
    arguments: dict[str, list[str]] = {}
    for rule in load_rules():
        arguments.setdefault(ARGUMENTS[rule["field"]], []).extend(rule.get("patterns") or rule["names"])
    return ChromeRules.build(**arguments)


@pytest.fixture(scope="session")
def chrome() -> ChromeRules:
    """The rules that ship."""
    return build_rules()
