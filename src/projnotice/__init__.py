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
    from projnotice.linking import derive, link
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
    "derive",
    "extract",
    "link",
    "values",
]

_MODULES = {
    "projnotice.errors": ("PageError", "ProjnoticeError", "RuleError", "ValueParseError"),
    "projnotice.linking": ("derive", "link"),
    "projnotice.models": ("Notice", "Project"),
    "projnotice.pipeline": ("Extractor", "PageFailure", "extract"),
    "projnotice.version": ("__version__",),
}


def __getattr__(name: str) -> object:
    """A public name, from the module that has it."""
    if name == "values":
        return import_module("projnotice.values")
    for module, names in _MODULES.items():
        if name in names:
            loaded = import_module(module)
            # All names of the module at once: importing the pipeline binds the package of the same name to `extract`.
            globals().update({public: getattr(loaded, public) for public in names})
            return globals()[name]
    raise AttributeError(f"module 'projnotice' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
