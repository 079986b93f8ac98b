"""Instruments, courses and other forms of help of one project, with the counts that stand beside them."""

from __future__ import annotations

from projnotice.resolve.courses import resolve_courses
from projnotice.resolve.draft import Draft
from projnotice.resolve.forms import resolve_forms
from projnotice.resolve.instruments import resolve_instruments
from projnotice.resolve.names import Names
from projnotice.resolve.scope import Scope


def resolve_help(scope: Scope, draft: Draft, names: Names) -> None:
    """One entry a course, a kind of instrument, a form of help."""
    courses = resolve_courses(scope, draft, names)
    resolve_instruments(scope, draft, names, courses)
    resolve_forms(scope, draft, names)
