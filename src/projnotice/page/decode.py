"""Bytes to text by the evidence of the bytes: what a page declares about its charset is often wrong.

Strict UTF-8 first; else, by a vote of the bytes in which they differ, windows-1250 or ISO-8859-2. A declaration only
breaks a tie.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass

from projnotice.errors import PageError

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"%!PS", "a PostScript document"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "gzipped data"),
    (b"BZh", "bzipped data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
)
_CONTROL = bytes(byte for byte in range(32) if byte not in b"\t\n\x0b\x0c\r") + b"\x7f"
_ASCII = bytes(range(0x80))
_CP1250_VOTES = b"\xb9\xa5\x9c\x8c\x9f\x8f"
_LATIN2_VOTES = b"\xb1\xa1\xb6\xa6\xbc\xac"
_CP1250_PUNCTUATION = b"\x84\x93\x94\x96\x97\x85"
_CP1250_UNDEFINED = b"\x81\x83\x88\x90\x98"
_LATIN2_TABLE = {code: bytes([code]).decode("windows-1250", "ignore") for code in range(0x80, 0xA0)}
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
_SURROGATES = re.compile(rb"(?:\xed[\xa0-\xbf][\x80-\xbf])+")
_DECLARED = re.compile(
    rb"charset\s{0,20}=\s{0,20}[\"']?\s{0,20}([\w.:-]{1,40})|encoding\s{0,20}=\s{0,20}[\"']([\w.:-]{1,40})", re.I
)
_LATIN2_NAMES = ("8859-2", "8859_2", "88592", "latin2", "latin-2", "l2")
_DECLARATION_BYTES = 8192
_BINARY_SHARE = 0.1
_NUL_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Decoded:
    """The page as text without control characters, and what was lost on the way.

    Attributes:
        text: the page.
        utf8: the same, as the parser takes it.
        encoding: None where the input was a str.
        sha256: of the whole input, also where only its beginning was read.
        lost: whether bytes or characters that mean nothing were taken out.
        truncated: whether the input was longer than may be read.
    """

    text: str
    utf8: bytes
    encoding: str | None
    sha256: str
    lost: bool
    truncated: bool


def decode(data: bytes | str, *, uri: str | None, content_type: str | None, max_bytes: int) -> Decoded:
    """Decodes a page; only its first `max_bytes` are read, cut at a character's boundary.

    Args:
        data: the raw bytes, or text decoded elsewhere.
        uri: of the page, for error messages.
        content_type: the header's value, such as `text/html; charset=iso-8859-2`; it only breaks ties.
        max_bytes: of a str, bytes of its UTF-8.

    Raises:
        PageError: the input is empty, a PDF, or another binary file.
    """
    whole = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
    sha256 = hashlib.sha256(whole).hexdigest()
    truncated = len(whole) > max_bytes
    raw = whole[: _boundary(whole, max_bytes)] if truncated else whole
    _refuse_other_formats(raw, uri)
    if isinstance(data, str):
        known = _SURROGATES.sub(b"", raw) if b"\xed" in raw else raw
        text, utf8, encoding, lost = known.decode("utf-8"), known, None, len(known) != len(raw)
    else:
        text, utf8, encoding, lost = _decode_bytes(raw, content_type, uri)
    clean = utf8.translate(None, _CONTROL)
    if len(clean) != len(utf8):
        if len(utf8) - len(clean) > _BINARY_SHARE * len(utf8):
            raise PageError("not a page but binary data", uri=uri)
        text, utf8, lost = clean.decode("utf-8"), clean, True
    if text.startswith("\ufeff"):
        text, utf8 = text[1:], utf8[3:]
    if not text or text.isspace():
        raise PageError("the page is empty", uri=uri)
    return Decoded(text=text, utf8=utf8, encoding=encoding, sha256=sha256, lost=lost, truncated=truncated)


def _boundary(raw: bytes, end: int) -> int:
    """The last place not after `end` where a UTF-8 character begins; in 8-bit text at most three bytes before it."""
    for back in range(min(4, end)):
        if raw[end - back] & 0xC0 != 0x80:
            return end - back
    return end


def _refuse_other_formats(raw: bytes, uri: str | None) -> None:
    if not raw.strip(b" \t\r\n\f\v\x00"):
        raise PageError("the page is empty", uri=uri)
    head = raw[:1024].removeprefix(codecs.BOM_UTF8).lstrip()
    for magic, name in _MAGIC:
        if head.startswith(magic):
            raise PageError(f"not a page but {name}", uri=uri)
    if head.startswith(b"RIFF") and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        raise PageError("not a page but a RIFF media file", uri=uri)


def _decode_bytes(raw: bytes, content_type: str | None, uri: str | None) -> tuple[str, bytes, str, bool]:
    wide = _utf16_codec(raw)
    if wide is not None:
        text = raw.decode(wide, "ignore")
        utf8 = text.encode("utf-8")
        return text, utf8, "utf-16", len(text.encode(wide)) != len(raw)
    try:
        return raw.decode("utf-8"), raw, "utf-8", False
    except UnicodeDecodeError:
        pass
    control = len(raw) - len(raw.translate(None, _CONTROL))
    if control > _BINARY_SHARE * len(raw):
        raise PageError("not a page but binary data", uri=uri)
    if _is_broken_utf8(raw):
        text = raw.decode("utf-8", "ignore")
        return text, text.encode("utf-8"), "utf-8", True
    if _is_latin2(raw, content_type):
        text = raw.decode("iso-8859-2").translate(_LATIN2_TABLE)  # quotes and dashes pasted from windows-1250
        lost = any(byte in raw for byte in _CP1250_UNDEFINED)
        return text, text.encode("utf-8"), "iso-8859-2", lost
    text = raw.decode("windows-1250", "ignore")
    return text, text.encode("utf-8"), "windows-1250", len(text) != len(raw)


def _utf16_codec(raw: bytes) -> str | None:
    """The codec of UTF-16, told by its mark or, without one, by NULs in every other byte."""
    if raw.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if raw.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    sample = raw[:2048]
    half = len(sample) // 2
    if half < 2 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd >= _NUL_SHARE * half and even <= odd // 10:
        return "utf-16-le"
    if even >= _NUL_SHARE * half and odd <= even // 10:
        return "utf-16-be"
    return None


def _is_broken_utf8(raw: bytes) -> bool:
    """Whether valid sequences of several bytes outnumber the bytes that fit in none."""
    high = len(raw) - len(raw.translate(None, bytes(range(0x80, 0x100))))
    sequences = _UTF8_SEQUENCE.findall(raw)
    invalid = high - sum(map(len, sequences))
    return len(sequences) > invalid or (len(sequences) == invalid == 1 and raw[-1] >= 0x80)


def _is_latin2(raw: bytes, content_type: str | None) -> bool:
    """The vote of the bytes in which the two encodings differ; punctuation and declarations count only in a tie."""
    high = raw.translate(None, _ASCII)
    latin2 = sum(map(high.count, (_LATIN2_VOTES[at : at + 1] for at in range(6))))
    cp1250 = sum(map(high.count, (_CP1250_VOTES[at : at + 1] for at in range(6))))
    if latin2 != cp1250:
        return latin2 > cp1250
    if any(byte in high for byte in _CP1250_PUNCTUATION):
        return False
    found = _DECLARED.search(raw[:_DECLARATION_BYTES])
    declared = (found[1] or found[2]).decode("ascii", "ignore").lower() if found else ""
    return any(name in declared or name in (content_type or "").lower() for name in _LATIN2_NAMES)
