"""What stands around the notice and in its markup."""

from __future__ import annotations


def test_title_and_site_name_are_told_apart(read) -> None:
    """The heading repeats the page's own part."""
    snippet = read("<title>Nasz most – Gmina Markowa</title><h1>Nasz most</h1><p>Prace trwają.</p>")
    assert (snippet.context("title"), snippet.context("site_name")) == (["Nasz most"], ["Gmina Markowa"])


def test_dates_stand_in_the_markup(read) -> None:
    """OpenGraph, JSON-LD and time elements, each with its name."""
    snippet = read(
        '<meta property="article:published_time" content="2013-05-06T10:12">'
        '<script type="application/ld+json">{"@graph": [{"@type": "Article", "datePublished": "2013-05-07"}]}</script>'
        '<p>Prace trwają.</p><time datetime="2013-05-08">8 maja</time>'
    )
    assert snippet.context("og") == ["article:published_time: 2013-05-06T10:12"]
    assert snippet.context("jsonld") == ["datePublished: 2013-05-07"]
    assert snippet.context("time") == ["datePublished: 2013-05-08"]


def test_a_time_of_change_is_named_so(read) -> None:
    """It is no date of publication."""
    assert read('<p>a</p><time class="updated" datetime="2014">x</time>').context("time") == ["dateModified: 2014"]


def test_metryka_lines_are_blocks_of_their_own(read) -> None:
    """Also as rows of a table."""
    snippet = read(
        "<p>Prace trwają.</p><div class=metryka><h3>Metryka</h3><table><tr><th>Wytworzył</th><td>J. Wrona</td></tr>"
        "<tr><th>Data publikacji</th><td>2013-05-06 10:12</td></tr></table></div>"
    )
    assert snippet.context("metryka") == ["Metryka", "Wytworzył J. Wrona", "Data publikacji 2013-05-06 10:12"]
    assert snippet.texts == ["Prace trwają."]


def test_lines_of_a_metryka_are_told_without_a_heading(read) -> None:
    """Two in a row after the notice."""
    snippet = read("<p>Prace trwają.</p><p>Wytworzył: J. Wrona</p><p>Data publikacji: 2013-05-06</p>")
    assert snippet.context("metryka") == ["Wytworzył: J. Wrona", "Data publikacji: 2013-05-06"]


def test_headers_and_footers_are_context(read) -> None:
    """Without what is chrome in them."""
    snippet = read(
        "<header><h2>Gmina Markowa</h2><nav><a href=1>Start</a></nav></header><main><h1>Most</h1><p>Prace.</p></main>"
        "<footer><p>ul. Wodna 4, tel. 17 000 11 22</p><p>© 2018 Gmina</p></footer>"
    )
    assert (snippet.context("header"), snippet.context("footer")) == (
        ["Gmina Markowa"],
        ["ul. Wodna 4, tel. 17 000 11 22"],
    )


def test_alternative_texts_and_labels_are_context(read) -> None:
    """Names of files are not."""
    snippet = read('<img alt="Logo Gminy Markowa"><img alt="IMG_12.jpg"><p aria-label="Dotacja 5 zł">Prace.</p>')
    assert (snippet.context("alt"), snippet.context("aria-label")) == (["Logo Gminy Markowa"], ["Dotacja 5 zł"])


def test_context_says_nothing_twice(read) -> None:
    """The first source stays."""
    snippet = read('<meta property="og:title" content="Most"><title>Most</title><p>Prace.</p><img alt="Most">')
    assert [block.source for block in snippet.page.blocks] == [None, "title"]


def test_broken_json_is_passed_over(read) -> None:
    """A notice is worth more than its markup."""
    assert read('<script type="application/ld+json">{"a": [</script><p>Prace.</p>').texts == ["Prace."]
