"""Polish numbers, sums, dates, periods and lengths.

`parse_*` raises on what it does not understand, `find_*` may find nothing.
"""

from projnotice.values.agreements import AgreementNumber, parse_agreement_number
from projnotice.values.amounts import find_amounts, parse_amount
from projnotice.values.durations import parse_duration
from projnotice.values.numbers import find_numbers, find_percents, parse_number
from projnotice.values.times import as_period, find_times, parse_date, parse_period
from projnotice.values.types import Amount, Duration, Found, Number, PartialDate, Period, Time

__all__ = [
    "AgreementNumber",
    "Amount",
    "Duration",
    "Found",
    "Number",
    "PartialDate",
    "Period",
    "Time",
    "as_period",
    "find_amounts",
    "find_numbers",
    "find_percents",
    "find_times",
    "parse_agreement_number",
    "parse_amount",
    "parse_date",
    "parse_duration",
    "parse_number",
    "parse_period",
]
