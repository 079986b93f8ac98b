"""Numbers of agreements and the dates of their signing."""

from __future__ import annotations

import pytest

from projnotice import Extractor
from projnotice.extraction.mention import Mention
from projnotice.values import PartialDate


def of(extractor: Extractor, text: str, field: str) -> list[Mention]:
    """The mentions of a field."""
    return extractor.read_text(text)[1].of(field)


@pytest.mark.parametrize(
    "number",
    [
        "UDA-POKL.07.01.01-06-945/08-00",
        "POWR.02.06.00-00-0957/17",
        "FESL.05.04-IP.02-0915/23-00",
        "UDA-POIG.08.02.00--14-931/13-00",
        "00917-6930-UM1530291/10",
        "2023-1-PL01-KA121-VET-000917204",
        "2019-1-PL01-KA229-095123_1",
        "2019‐1‐PL01‐KA102‐09187",
        "FEPZ.06.22-IP.01-0901/23-00",
        "CZ.11.4.120/0.0/0.0/16_913/0002917",
    ],
)
def test_shapes_need_no_label(extractor: Extractor, number: str) -> None:
    """Numbers of every period are known by their shape."""
    assert [mention.value for mention in of(extractor, f"Projekt {number} trwa.", "agreement_number")] == [number]


@pytest.mark.parametrize("text", ["Umowa nr WRR/000914/10/D", "Umowa o powierzenie grantu o numerze 9127/2/2022"])
def test_any_number_behind_the_agreement(extractor: Extractor, text: str) -> None:
    """Whatever stands behind "umowa nr" is the number."""
    assert [mention.value for mention in of(extractor, text, "agreement_number")] == [text.split()[-1]]


@pytest.mark.parametrize(
    "text",
    [
        "Nabór nr RPMA.09.01.00-IP.01-14-928/16 trwa.",
        "Wniosek w konkursie nr 1/POKL/7.2.1/IN/2011.",
        "Umowa z wykonawcą nr ZP.272.9.2018.",
        "Umowa z dnia 3.04.2019 r.",
    ],
)
def test_no_agreement(extractor: Extractor, text: str) -> None:
    """Calls, contracts with builders and dates are none."""
    assert of(extractor, text, "agreement_number") == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Umowę o dofinansowanie nr RPLU.08.02.00-06-0921/18-00 zawarto w dniu 14 grudnia 2018 r.",
            PartialDate(2018, 12, 14),
        ),
        ("Gmina Zalesie podpisała 3 lipca 2018 r. umowę o dofinansowanie.", PartialDate(2018, 7, 3)),
        ("Umowa nr WRR/000914/10/D z 12.10.2020 r.", PartialDate(2020, 10, 12)),
        ("Data podpisania umowy: kwiecień 2022 r.", PartialDate(2022, 4)),
    ],
)
def test_signing(extractor: Extractor, text: str, date: PartialDate) -> None:
    """Dates beside the number, beside the act, under a label."""
    assert [mention.value for mention in of(extractor, text, "signed")] == [date]


@pytest.mark.parametrize(
    "text",
    [
        "Umowę z wykonawcą gmina podpisała 30 stycznia 2023 r.",
        "Od podpisania umowy do 30.09.2023 r.",
        "Aneks do umowy z 18 września 2019 r.",
    ],
)
def test_no_signing(extractor: Extractor, text: str) -> None:
    """Contracts with builders, ends of projects, annexes."""
    assert of(extractor, text, "signed") == []
