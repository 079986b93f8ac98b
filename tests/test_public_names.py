"""What `import projnotice` gives, and what it does not load."""

from __future__ import annotations

import subprocess
import sys

import pytest

import projnotice


def test_importing_loads_nothing_heavy() -> None:
    """Neither spaCy nor pydantic nor a parser is loaded by the import alone."""
    code = (
        "import sys; before = set(sys.modules); import projnotice\n"
        "new = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(sorted(new - set(sys.stdlib_module_names)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['projnotice']\n"


def test_the_public_names_are_listed() -> None:
    """`dir()` has every public name."""
    assert set(projnotice.__all__) <= set(dir(projnotice))


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A wrong name is told as Python tells it."""
    with pytest.raises(AttributeError, match="module 'projnotice' has no attribute 'nope'"):
        projnotice.nope  # noqa: B018


@pytest.mark.parametrize("name", ["Notice", "Project", "PageError", "ProjnoticeError", "RuleError", "ValueParseError"])
def test_a_public_class_bears_its_name(name: str) -> None:
    """Each name leads to the class of that name."""
    assert getattr(projnotice, name).__name__ == name
