"""One morphology for all tests of the layer: the dictionary loads once."""

from __future__ import annotations

import pytest

from projnotice.language import Morphology


@pytest.fixture(scope="session")
def morphology() -> Morphology:
    """Morfeusz, loaded at first use."""
    return Morphology()
