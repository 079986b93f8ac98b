"""The co-financing rate: a percentage of the costs that the funding covers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from projnotice.extraction.rates import RateValue
from projnotice.pipeline import Extractor


def rates(extractor: Extractor, text: str) -> list[object]:
    """The values of the rate mentions of a text."""
    _, mentions = extractor.read_text(text)
    return [mention.value for mention in mentions.of("cofinancing_rate")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poziom dofinansowania: 93,70%", RateValue(Decimal("93.70"), "grant", False)),
        ("Unia pokrywa 85 procent kosztów.", RateValue(Decimal(85), "eu", False)),
        ("Dofinansowanie z EFRR (75% kosztu całkowitego) - 2 260 900 zł", RateValue(Decimal(75), "eu", False)),
        ("Unia daje 413 882,59 zł (85%).", RateValue(Decimal(85), "eu", False)),
        ("Dofinansowanie: 120 000 zł, co stanowi 80% kosztów kwalifikowalnych", RateValue(Decimal(80), "grant", True)),
        ("Projekt w 80% opłaca Europejski Fundusz Społeczny.", RateValue(Decimal(80), "eu", False)),
        ("Budżet państwa pokrywa 80% wydatków.", RateValue(Decimal(80), "national", False)),
    ],
)
def test_share_of_the_funding_is_a_rate(extractor: Extractor, text: str, expected: RateValue) -> None:
    """The label, the funder or the sum beside a percentage makes it the rate."""
    assert rates(extractor, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Wkład własny gminy to 15% wartości projektu.",
        "Frekwencja na zajęciach wyniosła 85%.",
        "Zatrudnienie podjęło 40% uczestników.",
        "Wnieśliśmy 10%-owy wkład własny.",
    ],
)
def test_other_percentages_are_no_rate(extractor: Extractor, text: str) -> None:
    """Own contributions and indicators give nothing."""
    assert rates(extractor, text) == []
