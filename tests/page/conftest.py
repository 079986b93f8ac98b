"""The chrome rules as they ship, loaded without the rulebook layer, and short forms of what a page holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from projnotice.page import ChromeRules, Page, read_page
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
    paths = sorted((rules_dir() / "page").glob("*.yaml"))
    return [rule for path in paths for rule in yaml.safe_load(path.read_text("utf-8"))]


def build_rules(rules: list[dict[str, Any]] | None = None) -> ChromeRules:
    """The rules compiled as the rulebook does it."""
    arguments: dict[str, list[str]] = {}
    for rule in load_rules() if rules is None else rules:
        arguments.setdefault(ARGUMENTS[rule["field"]], []).extend(rule.get("patterns") or rule["names"])
    return ChromeRules.build(**arguments)


class Snippet:
    """A page read from a snippet, and short forms of what it holds."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def text(self, span: tuple[int, int] | None) -> str | None:
        """The words of a span."""
        return None if span is None else self.page.text[slice(*span)]

    @property
    def own(self) -> list[tuple[str, str]]:
        """Kind and text of the notice's own blocks."""
        return [(b.kind, self.page.text[b.start : b.end]) for b in self.page.blocks if b.kind != "context"]

    @property
    def texts(self) -> list[str]:
        """The texts of the notice's own blocks."""
        return [text for _, text in self.own]

    @property
    def pairs(self) -> list[tuple[str | None, str | None]]:
        """Label and value of each pair."""
        return [(self.text(b.label), self.text(b.value)) for b in self.page.blocks if b.kind == "pair"]

    @property
    def items(self) -> list[tuple[int, str]]:
        """Depth and text of each list item."""
        return [(b.level, self.page.text[b.start : b.end]) for b in self.page.blocks if b.kind == "item"]

    @property
    def rows(self) -> list[list[tuple[str | None, list[str | None]]]]:
        """Each row's cells with the texts of their headers."""
        return [
            [(self.text((c.start, c.end)), [self.text(h) for h in c.headers]) for c in b.cells]
            for b in self.page.blocks
            if b.kind == "row"
        ]

    @property
    def headline(self) -> str | None:
        """The text of the headline."""
        if self.page.headline is None:
            return None
        block = self.page.blocks[self.page.headline]
        return self.page.text[block.start : block.end]

    @property
    def codes(self) -> list[str]:
        """The codes of the findings."""
        return [finding.code for finding in self.page.findings]

    def context(self, source: str) -> list[str]:
        """The texts of the context blocks of a source."""
        return [self.page.text[b.start : b.end] for b in self.page.blocks if b.source == source]


@pytest.fixture(scope="session")
def chrome() -> ChromeRules:
    """The rules that ship."""
    return build_rules()


@pytest.fixture(scope="session")
def read(chrome: ChromeRules) -> Callable[[str | bytes], Snippet]:
    """Reads a snippet."""
    return lambda data: Snippet(read_page(data, chrome=chrome))
