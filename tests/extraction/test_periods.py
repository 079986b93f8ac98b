"""Periods: which dates are the project's, and which never are."""

from __future__ import annotations

import pytest

from projnotice.extraction.periods import PeriodValue
from projnotice.pipeline import Extractor

Told = list[tuple[str | None, str | None, int | None]]


def told(extractor: Extractor, text: str) -> Told:
    """Start, end and length of every mention that is the project's."""
    _, mentions = extractor.read_text(text)
    found: Told = []
    for mention in mentions.of("period"):
        assert isinstance(mention.value, PeriodValue)
        if mention.value.whose == "project":
            period = mention.value.period
            start, end = (date.isoformat() if date else None for date in (period.start, period.end))
            found.append((start, end, period.months))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Okres realizacji projektu: 01.03.2011 - 30.11.2012", ("2011-03-01", "2012-11-30", None)),
        ("Termin: 1 IX 2020 – 31 VIII 2022", ("2020-09-01", "2022-08-31", None)),
        ("Kiedy? Od I kwartału 2019 do IV kwartału 2021.", ("2019-01", "2021-12", None)),
        ("Fundacja realizuje projekt od maja 2012 r. do kwietnia 2013 r.", ("2012-05", "2013-04", None)),
        ("W latach 2012-2014 gmina wdraża projekt „Most”.", ("2012", "2014", None)),
        ("Projekt potrwa 18 miesięcy.", (None, None, 18)),
        ("Umowa obowiązywała od X 2011 r. do III 2013 r.", ("2011-10", "2013-03", None)),
        ("Prace w projekcie toczyły się od czerwca 2018 do września 2019 roku.", ("2018-06", "2019-09", None)),
        ("Ośrodek zakończył projekt, prowadzony od 1 lutego 2012 r.", ("2012-02-01", None, None)),
        ("Ośrodek zawiadamia, że od 1 września 2024 r. rusza z projektem „Most”.", ("2024-09-01", None, None)),
        ("Budżet całego projektu (2008-2013) wzrósł.", ("2008", "2013", None)),
    ],
)
def test_a_cue_makes_a_period(
    extractor: Extractor, text: str, expected: tuple[str | None, str | None, int | None]
) -> None:
    """A label, a verb or the project right before brackets gives the period."""
    assert told(extractor, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Rekrutacja trwa od 2 do 27 kwietnia 2012 r.",
        "Kurs kucharza trwał od 5 maja 2014 r. do 6 czerwca 2014 r.",
        "Okres trwałości projektu: 01.01.2016–31.12.2020",
        "Termin składania wniosków: 1.03.2015 – 10.03.2015",
        "Termin realizacji zamówienia: 01.04.2015-30.06.2015",
        "Program Operacyjny Kapitał Ludzki na lata 2007-2013",
        "Umowę podpisano 12 maja 2010 r.",
        "Projekt opisano w ustawie z dnia 12 marca 2004 r.",
    ],
)
def test_other_times_are_not_the_projects(extractor: Extractor, text: str) -> None:
    """Recruitment, courses, deadlines, programmes, agreements and laws have times of their own."""
    assert told(extractor, text) == []


def test_a_length_beside_the_period_is_its_length(extractor: Extractor) -> None:
    """`(3 lata)` right behind the dates is the project's length."""
    text = "Projekt trwa od października 2019 r. do października 2022 r. (3 lata)."
    assert told(extractor, text) == [("2019-10", "2022-10", None), (None, None, 36)]


def test_two_labels_give_two_ends(extractor: Extractor) -> None:
    """Start and end as labels of one line."""
    assert told(extractor, "Start: 1.X.2010, zakończenie: 31.III.2012.") == [
        ("2010-10-01", "2010-10-01", None),
        ("2012-03-31", "2012-03-31", None),
    ]
