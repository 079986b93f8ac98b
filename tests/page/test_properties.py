"""What holds for every page."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from projnotice.errors import PageError
from projnotice.page import Page, read_page

from .conftest import build_rules

RULES = build_rules()
TAGS = [
    "p",
    "div",
    "b",
    "a href=x",
    "a href=f.pdf",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "th colspan=2",
    "dl",
    "dt",
    "dd",
    "h1",
    "h3",
]
TAGS += [
    "br",
    "span class=title",
    "section class=metryka",
    "div hidden",
    "div class=menu",
    "font",
    "pre",
    "header",
    "footer",
    "main",
]
WORDS = [
    "Koszt:",
    "5 zł",
    "- kurs",
    "Metryka",
    "Zobacz także",
    "A A A",
    "\u00a0",
    "12.05.2010",
    "NAZWA",
    "„x”",
    "ż\u0301",
    "\u200b",
    "\n",
    " ",
]
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag.split()[0]}>" for tag in TAGS]),
    st.sampled_from(WORDS),
    st.text(max_size=8),
)


def _check(page: Page) -> None:
    end = 0
    for number, block in enumerate(page.blocks):
        text = page.text[block.start : block.end]
        assert block.start == (0 if number == 0 else end + 1)
        assert text == text.strip()
        assert text
        assert "  " not in text
        assert "\n" not in text
        end = block.end
        for span in (block.label, block.value, *((cell.start, cell.end) for cell in block.cells)):
            if span is not None:
                assert block.start <= span[0] < span[1] <= block.end
                assert page.text[slice(*span)] == page.text[slice(*span)].strip()
        assert all(page.text[slice(*header)] for cell in block.cells for header in cell.headers)
        assert (block.kind == "pair") <= (block.label is not None and block.value is not None)
    assert end == len(page.text)
    assert page.headline is None or 0 <= page.headline < len(page.blocks)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=40).map("".join))
def test_blocks_of_any_markup_are_in_order(html: str) -> None:
    """They are disjoint, ordered, trimmed, and make up the text; labels, values and cells lie in them."""
    try:
        page = read_page(html, chrome=RULES)
    except PageError:
        return
    _check(page)


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """With no other error than `PageError`."""
    try:
        page = read_page(data, chrome=RULES)
    except PageError:
        return
    _check(page)


@settings(deadline=None, max_examples=60)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_paths_lead_to_one_element(html: str) -> None:
    """Walked step by step in the tree that Lexbor builds."""
    try:
        page = read_page(html, chrome=RULES)
    except PageError:
        return
    root = LexborHTMLParser(html.encode("utf-8", "ignore").replace(b"\x00", b"")).root
    for block in page.blocks:
        if block.xpath is None:
            continue
        node = root
        for step in block.xpath.split("/")[2:]:
            name, _, index = step.partition("[")
            children = [child for child in node.iter() if name in ("*", child.tag)]
            assert index or len(children) == 1
            node = children[int(index.rstrip("]")) - 1 if index else 0]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(["Żółta łódź", "Kwota: 5 zł", "- kurs", "• Kelner", "1. A", "", "w ramach", "Cel:"]),
        max_size=20,
    )
)
def test_reading_is_deterministic(lines: list[str]) -> None:
    """The same page gives the same blocks, as text and as bytes."""
    text = "x\n" + "\n".join(lines)
    first, second = read_page(text, chrome=RULES), read_page(text.encode(), chrome=RULES)
    assert (first.text, first.blocks, first.sha256) == (second.text, second.blocks, second.sha256)


def test_importing_the_layer_loads_no_parser() -> None:
    """bs4 and selectolax are loaded by the first page that needs them."""
    code = "import sys, projnotice.page; sys.exit(any(m in sys.modules for m in ('bs4', 'selectolax', 'json')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("html", ["<frameset><frame src=a></frameset>", "<html></html>", "<!-- -->", "<p></p>"])
def test_pages_without_words_are_read(html: str) -> None:
    """They have no content, which is no error."""
    assert [finding.code for finding in read_page(html, chrome=RULES).findings] == ["no-content"]
