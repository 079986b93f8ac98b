"""Errors, named for what the caller should do about them."""

from __future__ import annotations


class ProjnoticeError(Exception):
    """Base of every error that projnotice raises on purpose; `str()` of it is one line."""


class PageError(ProjnoticeError):
    """The page cannot be read as a notice at all: empty, binary, a PDF, unreadable. Fix or skip the input."""

    def __init__(self, reason: str, *, uri: str | None = None) -> None:
        self.reason = reason
        self.uri = uri
        super().__init__(f"{uri}: {reason}" if uri else reason)


class ValueParseError(ProjnoticeError, ValueError):
    """A `parse_*` function met an expression it does not understand; the message says which part."""

    def __init__(self, kind: str, text: str, reason: str) -> None:
        self.kind = kind
        self.text = text
        self.reason = reason
        super().__init__(f"{text!r} is no {kind}: {reason}")


class RuleError(ProjnoticeError):
    """The rule files hold mistakes; `str()` lists all of them as file:line:column with the line and a caret."""


class GoldError(ProjnoticeError):
    """A gold record is not of the contract's form, or quotes words that its page does not have."""
