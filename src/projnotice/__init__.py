"""Reads Polish public notices about EU- and state-funded projects into validated records with evidence.

>>> import projnotice  # doctest: +SKIP
>>> notice = projnotice.extract(page)  # doctest: +SKIP

Heavy parts are loaded when a name is first used, not by `import projnotice`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from projnotice import values
    from projnotice.errors import PageError, ProjnoticeError, RuleError, ValueParseError
    from projnotice.models import Notice, Project
    from projnotice.pipeline import Extractor, PageFailure, extract
    from projnotice.version import __version__

__all__ = [
    "Extractor",
    "Notice",
    "PageError",
    "PageFailure",
    "Project",
    "ProjnoticeError",
    "RuleError",
    "ValueParseError",
    "__version__",
    "extract",
    "values",
]

_MODULES = {
    "Extractor": "projnotice.pipeline",
    "Notice": "projnotice.models",
    "PageError": "projnotice.errors",
    "PageFailure": "projnotice.pipeline",
    "Project": "projnotice.models",
    "ProjnoticeError": "projnotice.errors",
    "RuleError": "projnotice.errors",
    "ValueParseError": "projnotice.errors",
    "__version__": "projnotice.version",
}


def __getattr__(name: str) -> object:
    """A public name, from the module that has it.

    `extract` the function and `extract` the package of mentions share a name; the function is the public one.
    """
    if name == "extract":
        return import_module("projnotice.pipeline").extract
    if name == "values":
        return import_module("projnotice.values")
    if name not in _MODULES:
        raise AttributeError(f"module 'projnotice' has no attribute {name!r}")
    found: object = getattr(import_module(_MODULES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
