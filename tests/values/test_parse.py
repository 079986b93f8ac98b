"""Polish expressions → typed values, and errors that say what was not understood. The expressions are our own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from projnotice.errors import ValueParseError
from projnotice.values import Duration, parse_amount, parse_date, parse_duration, parse_number, parse_period


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("45", 45),
        ("1 386", 1386),
        ("piętnaście", 15),
        ("dziewięcioro", 9),
        ("dziewięciorga", 9),
        ("sześćdziesięciu czterech", 64),
        ("dwudziestu pięciu", 25),
        ("dwanaścioro", 12),
        ("sto dwadzieścia trzy", 123),
        ("dwa tysiące dwieście", 2200),
        ("tysiąc", 1000),
        ("oboje", 2),
        ("pietnascie", 15),
        ("25-ciu", 25),
        ("2,5", Decimal("2.5")),
        ("półtora", Decimal("1.5")),
    ],
)
def test_numbers(text: str, value: object) -> None:
    """Digits and number words in every case, collectives too, with and without diacritics."""
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("813 961,24 zł", "813961.24", "PLN"),
        ("813\u00a0961,24\u00a0zł", "813961.24", "PLN"),
        ("1\u2009200\u2009300 PLN", "1200300", "PLN"),
        ("1.665.385,42 zł", "1665385.42", "PLN"),
        ("37.251 zł", "37251", "PLN"),
        ("416 585.00 zł", "416585.00", "PLN"),
        ("25 563 719, 96 zł", "25563719.96", "PLN"),
        ("56 000,00zł", "56000.00", "PLN"),
        ("50000 zł brutto", "50000", "PLN"),
        ("800 tys. zł", "800000", "PLN"),
        ("800 tyś. zł", "800000", "PLN"),
        ("2,5 mln zł", "2500000", "PLN"),
        ("3 mln 215 tys. zł", "3215000", "PLN"),
        ("1 234 zł 50 gr", "1234.50", "PLN"),
        ("12,- zł", "12", "PLN"),
        ("16 750 euro", "16750", "EUR"),
        ("€ 500", "500", "EUR"),
        ("sto dwadzieścia tysięcy czterysta złotych 50/100", "120400.50", "PLN"),
        ("813 961,24", "813961.24", "PLN"),
    ],
)
def test_amounts(text: str, value: str, currency: str) -> None:
    """Sums with every separator, unit and currency that notices print."""
    amount = parse_amount(text)
    assert (amount.value, amount.currency) == (Decimal(value), currency)


@pytest.mark.parametrize(
    ("text", "bound", "step"),
    [
        ("blisko 2,57 mln zł", "about", "10000"),
        ("ponad 800 tys. zł", "at_least", "1000"),
        ("813 961,24 zł", "exact", "0.01"),
        ("50 000 zł", "exact", "1"),
    ],
)
def test_an_amount_keeps_its_bound_and_its_precision(text: str, bound: str, step: str) -> None:
    """The word before a sum bounds it; the step is the precision as printed."""
    amount = parse_amount(text)
    assert (amount.bound, amount.printed_step) == (bound, Decimal(step))


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("12.03.2010 r.", "2010-03-12"),
        ("01.III.2011", "2011-03-01"),
        ("2 IX 2024", "2024-09-02"),
        ("1.X.2009", "2009-10-01"),
        ("5-go maja 2010", "2010-05-05"),
        ("maj 2008", "2008-05"),
        ("2008 r.", "2008"),
        ("02/10/2017", "2017-10-02"),
        ("2013-05-06 10:12", "2013-05-06T10:12"),
        ("29.12.2008, 07:39", "2008-12-29T07:39"),
        ("30 wrzesnia 2012 roku", "2012-09-30"),
        ("Thu, 30 Apr 2015 12:05:00 GMT", "2015-04-30T12:05"),
        ("May 6, 2013", "2013-05-06"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    """A date has the precision stated, never an invented day."""
    assert parse_date(text).isoformat() == iso


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("01.01.2012r. do 31.12.2012r.", "2012-01-01", "2012-12-31"),
        ("1 styczeń 2011 r.- 31 grudzień 2011 r.", "2011-01-01", "2011-12-31"),
        ("02/10/2017 – 31/12/2019", "2017-10-02", "2019-12-31"),
        ("12.2018-03-2019", "2018-12", "2019-03"),
        ("maj-grudzień 2014", "2014-05", "2014-12"),
        ("od maja do grudnia 2012 roku", "2012-05", "2012-12"),
        ("od października 2019 roku do października 2022 r.", "2019-10", "2022-10"),
        ("III kwartał 2011", "2011-07", "2011-09"),
        ("I-II kwartał 2012", "2012-01", "2012-06"),
        ("w latach 2018-2020", "2018", "2020"),
        ("2008–15", "2008", "2015"),
        ("1 – 30 czerwca 2009", "2009-06-01", "2009-06-30"),
        ("od 1 marca 2010 r.", "2010-03-01", None),
        ("do VI 2020 r.", None, "2020-06"),
    ],
)
def test_periods(text: str, start: str | None, end: str | None) -> None:
    """Ranges with a shared month or year, quarters, Roman months, open ends."""
    period = parse_period(text)
    ends = tuple(date.isoformat() if date else None for date in (period.start, period.end))
    assert ends == (start, end)


@pytest.mark.parametrize(
    ("text", "duration", "months"),
    [
        ("18 miesięcy", Duration(18, "month"), 18),
        ("siedem miesięcy", Duration(7, "month"), 7),
        ("3 lata", Duration(3, "year"), 36),
        ("półtora roku", Duration(Decimal("1.5"), "year"), 18),
        ("120 godz.", Duration(120, "hour"), None),
        ("2-letni", Duration(2, "year"), 24),
        ("30 dni", Duration(30, "day"), None),
    ],
)
def test_durations(text: str, duration: Duration, months: int | None) -> None:
    """A length in its own unit; whole months only of months and years."""
    parsed = parse_duration(text)
    assert (parsed, parsed.months) == (duration, months)


@pytest.mark.parametrize(
    ("parse", "text", "message"),
    [
        (parse_number, "kilkanaście osób", "'kilkanaście' is no number word"),
        (parse_number, "", "it is empty"),
        (parse_amount, "sporo", "no figure or number words with a currency"),
        (parse_amount, "5 zł i 6 zł", "'6 zł' is a second sum"),
        (parse_date, "31.02.2012", "no such day"),
        (parse_date, "wczoraj", "no day, month or year in a known order"),
        (parse_period, "niebawem", "no two dates, month, quarter or year"),
        (parse_duration, "chwila", "no figure with a unit of time"),
    ],
)
def test_an_error_says_what_was_not_understood(parse: object, text: str, message: str) -> None:
    """The message names the part of the expression and the reason."""
    assert callable(parse)
    with pytest.raises(ValueParseError, match=message):
        parse(text)
