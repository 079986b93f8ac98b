"""A form of help as it is read from the page."""

from __future__ import annotations

from dataclasses import dataclass

from projnotice.extraction.mention import Span


@dataclass(frozen=True, slots=True)
class FormValue:
    """A form of help.

    Attributes:
        name: Its noun phrase as printed.
        kind: Its kind by the vocabulary.
        detail: Where its counts stand.
        bare: Nothing but a head that names no form by itself, such as "warsztaty": one only where it is listed.
        unnamed: Courses of no name: a form only where the project names none.
    """

    name: str
    kind: str
    detail: Span
    bare: bool
    unnamed: bool
