"""Bytes to text: the bytes decide, declarations only where they do not."""

from __future__ import annotations

import hashlib

import pytest

from projnotice.errors import PageError
from projnotice.page import ChromeRules, read_page

POLISH = "<p>Środki na żłobek w Łęcznej: 100 zł, wkład własny gminy Ćmielów</p>"


def test_utf8_is_told_by_its_bytes(read) -> None:
    """Valid UTF-8 is UTF-8, whatever is declared."""
    snippet = read(('<meta charset="iso-8859-2">' + POLISH).encode())
    assert (snippet.page.encoding, snippet.texts) == ("utf-8", [POLISH[3:-4]])


@pytest.mark.parametrize("encoding", ["windows-1250", "iso-8859-2"])
@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-2", "windows-1250", ""])
def test_eight_bit_encodings_are_told_by_votes(read, encoding: str, declared: str) -> None:
    """The bytes in which the two encodings differ outrank the declaration."""
    snippet = read(f'<meta charset="{declared}">{POLISH}'.encode(encoding))
    assert (snippet.page.encoding, snippet.texts) == (encoding, [POLISH[3:-4]])


def test_a_declaration_breaks_a_tie(chrome: ChromeRules) -> None:
    """Where no byte tells the encodings apart, the header does."""
    page = read_page("<p>Łódź</p>".encode("iso-8859-2"), chrome=chrome, content_type="text/html; charset=ISO-8859-2")
    assert page.encoding == "iso-8859-2"


def test_windows_quotes_in_latin2_stay_quotes(read) -> None:
    """Quotes and dashes pasted from windows-1250 are kept."""
    snippet = read("<p>Gmina Żarów, Ośrodek, ".encode("iso-8859-2") + b"\x84projekt\x94 \x96 d\xb6\xb1\xb6</p>")
    assert snippet.texts == ["Gmina Żarów, Ośrodek, „projekt” – dśąś"]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_read_with_and_without_its_mark(read, codec: str) -> None:
    """A byte order mark tells, else the pattern of NULs does."""
    snippet = read(POLISH.encode(codec))
    assert (snippet.page.encoding, snippet.texts, snippet.codes) == ("utf-16", [POLISH[3:-4]], [])


def test_a_byte_order_mark_is_no_text(read) -> None:
    """UTF-8's mark is dropped."""
    assert read(b"\xef\xbb\xbfMa tekst").page.text == "Ma tekst"


def test_broken_utf8_is_still_utf8(read) -> None:
    """A few broken bytes are taken out and told."""
    snippet = read("<p>Żółta łódź i więcej".encode() + b"\xff\xb9</p>")
    assert (snippet.page.encoding, snippet.texts, snippet.codes) == (
        "utf-8",
        ["Żółta łódź i więcej"],
        ["undecodable-bytes"],
    )


def test_control_characters_are_taken_out(read) -> None:
    """NUL and other controls are no text."""
    snippet = read(b"<p>Warto\x00 przeczyta\x08c to og\x1bloszenie o projekcie</p>")
    assert (snippet.texts, snippet.codes) == (["Warto przeczytac to ogloszenie o projekcie"], ["undecodable-bytes"])


def test_a_str_has_no_encoding(chrome: ChromeRules) -> None:
    """The digest of a str is that of its UTF-8."""
    page = read_page("Środki", chrome=chrome)
    assert (page.encoding, page.sha256) == (None, hashlib.sha256("Środki".encode()).hexdigest())


def test_lone_surrogates_are_taken_out(read) -> None:
    """A str may hold what no encoding can."""
    snippet = read("<p>a\ud800b</p>")
    assert (snippet.texts, snippet.codes) == (["ab"], ["undecodable-bytes"])


def test_a_long_page_is_read_as_far_as_allowed(chrome: ChromeRules) -> None:
    """The cut falls between characters."""
    page = read_page("Łąka".encode(), chrome=chrome, max_bytes=3)
    assert (page.text, [finding.code for finding in page.findings]) == ("Ł", ["page-truncated"])


@pytest.mark.parametrize("data", [b"", b" \n\t", "", "\ufeff", b"\xef\xbb\xbf \r\n", b"\x00\x00"])
def test_an_empty_page_is_an_error(chrome: ChromeRules, data: bytes | str) -> None:
    """White space is nothing to read."""
    with pytest.raises(PageError, match=r"a\.html: the page is empty"):
        read_page(data, chrome=chrome, uri="a.html")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4 ...", "a PDF document"),
        (b"\n %PDF-1.7", "a PDF document"),
        (b"PK\x03\x04....", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0JFIF", "a JPEG image"),
        (bytes(range(256)) * 20, "binary data"),
    ],
)
def test_other_formats_are_refused(chrome: ChromeRules, data: bytes, reason: str) -> None:
    """Told by their first bytes, whatever the name says."""
    with pytest.raises(PageError, match=reason) as error:
        read_page(data, chrome=chrome, uri="notice.html")
    assert str(error.value).startswith("notice.html: ")
    assert "\n" not in str(error.value)
