"""Headline and attachments."""

from __future__ import annotations

import pytest

from projnotice.page import Attachment


@pytest.mark.parametrize(
    ("html", "headline"),
    [
        ("<h1>Most</h1><p>a</p>", "Most"),
        ("<h1>Gmina Markowa</h1><h2>Nowy most</h2><p>a</p>", "Nowy most"),
        ("<h1>Aktualności</h1><h1>Nowy most</h1><p>a</p>", "Nowy most"),
        ("<h1>Projekty</h1><h2>Projekt „A”</h2><h2>Projekt „B”</h2>", "Projekty"),
        ("<p>12.05.2010</p><p><b>BUDOWA SALI</b></p><p>a</p>", "BUDOWA SALI"),
        ("<div class=contentheading>Aktywni po raz trzeci</div><p><b>Rusza edycja</b></p>", "Aktywni po raz trzeci"),
        ("<title>Nowy most – Gmina Markowa</title><p>Prace trwają.</p>", "Nowy most"),
        ("<title>Centrum Aktywnych</title><meta property=og:title content='Centrum Aktywnych'>"
         "<h1>Centrum Aktywnych</h1><h2>Kilka słów</h2>", "Centrum Aktywnych"),
        ("<p>Prace trwają.</p>", None),
    ],
)  # fmt: skip
def test_the_headline_is_the_notices_own(read, html: str, headline: str | None) -> None:
    """Not the site's name, where there is another heading."""
    assert read(html).headline == headline


def test_links_to_files_are_attachments(read) -> None:
    """A picture only where the link has words; chrome's links are not."""
    snippet = read(
        "<nav><a href=menu.pdf>Menu</a></nav><p>Prace trwają długo. <a href='/a.PDF?x=1'>Plakat</a> "
        "<a href=b.jpg><img></a>"
        "<a href=c.jpg>Mapa terenu</a> <a href='mailto:x@y.pl'>poczta</a> <a href='/a.PDF?x=1'>Plakat</a></p>"
    )
    assert snippet.page.attachments == (
        Attachment("/a.PDF?x=1", "Plakat", "pdf"),
        Attachment("c.jpg", "Mapa terenu", "jpg"),
    )


def test_a_heading_and_a_file_are_a_finding(read) -> None:
    """The notice stands in the file."""
    assert read("<h1>Dofinansowania</h1><p><a href=d.pdf>Dofinansowania 2021</a></p>").codes == [
        "content-in-attachment"
    ]


def test_a_notice_with_a_file_is_none(read) -> None:
    """It stands on the page."""
    assert read("<h1>Most</h1><p>Gmina buduje most za 100 000,00 zł.</p><p><a href=d.pdf>Plakat</a></p>").codes == []
