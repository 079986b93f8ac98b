"""Nesting is bounded before the parser sees a page; nothing takes more than linear time."""

from __future__ import annotations

import gc
import time

import pytest

from projnotice.page.depth import is_too_deep


def test_divs_nested_too_deeply_are_read_flat(read) -> None:
    """The text is kept in lines, without paths."""
    snippet = read("<div>" * 600 + "<p>Projekt</p><p>Kwota: 5 zł</p>" + "</div>" * 600)
    assert (snippet.own, snippet.codes) == ([("heading", "Projekt"), ("pair", "Kwota: 5 zł")], ["too-deep"])
    assert [block.xpath for block in snippet.page.blocks] == [None, None]


def test_five_hundred_levels_are_read(read) -> None:
    """A page may nest 512 levels."""
    snippet = read("<div>" * 500 + "<p>Projekt</p>" + "</div>" * 500)
    assert (snippet.texts, snippet.codes) == (["Projekt"], [])


@pytest.mark.parametrize(
    "unit",
    [b"<div>", b"<b>", b"<p><b>x", b'<div title="</div>">', b"<div><!--</div>-->", b"<ul><li>", b"<table><tr><td>"],
)
def test_the_scan_tells_depth_that_hides(unit: bytes) -> None:
    """What closes only in attributes and comments is open."""
    assert is_too_deep(unit * 5000)


@pytest.mark.parametrize(
    "unit",
    [
        b"<br>",
        b"<p>a",
        b"<li>a",
        b"<tr><td>a",
        b"<div></div>",
        b'<img alt="a > b">',
        b"<!-- <div> -->",
        b"<script>'<div>'</script>",
        b"<b>a</b>",
        b"<table><tr><td><font>a</table>",
        b"<option>",
    ],
)
def test_what_does_not_nest_does_not_count(unit: bytes) -> None:
    """Void elements, elements that close by themselves, comments and scripts."""
    assert not is_too_deep(unit * 5000)


def test_formatting_elements_reopened_without_end_are_told() -> None:
    """A few hundred unclosed `b` in as many paragraphs would make the parser build a million elements."""
    assert is_too_deep(b"".join(b"<p><b id=%d>x" % number for number in range(5000)))


def test_a_tag_with_thousands_of_attributes_is_told() -> None:
    """The parser compares each attribute with all before it."""
    assert is_too_deep(b"<p " + b" ".join(b"a%d=1" % number for number in range(20000)) + b">a")


@pytest.mark.parametrize(
    "unit",
    [
        b"<",
        b"<a>",
        b"<b>",
        b"&nbsp;",
        b"<p>a",
        b"<div>",
        b"<!--",
        b"<a ",
        b"<table><td>",
        b"<br>",
        b"a:\n",
        b"<h2>Metryka</h2>",
    ],
)
def test_hostile_pages_take_linear_time(read, request, unit: bytes) -> None:
    """Twice the page takes about twice the time: far from the four times of a quadratic step."""
    gc.disable()
    request.addfinalizer(gc.enable)
    sizes = (40_000, 160_000)
    best = []
    for size in sizes:
        data = unit * (size // len(unit))
        times = []
        for _ in range(3):
            start = time.perf_counter()
            read(data)
            times.append(time.perf_counter() - start)
        best.append(min(times))
    assert best[1] < max(10 * best[0], 0.1)
