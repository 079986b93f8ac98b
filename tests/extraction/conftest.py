"""One extractor for all tests of this folder: building it reads the rules once."""

from __future__ import annotations

import pytest

from projnotice.pipeline import Extractor


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor with the rules that ship."""
    return Extractor()
