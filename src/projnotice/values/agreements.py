"""Numbers of co-financing agreements, 2004–2027: decoded, mended with a note, told from the numbers of calls."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import regex
import yaml

from projnotice.errors import ValueParseError
from projnotice.orthography import fold
from projnotice.resources import rules_dir

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # keeps every scalar a string
_KIND = "number of an agreement"
_DASHES = regex.compile(r"[‐‑‒–—−]")
_DIGITS = str.maketrans("OQLI", "0011")
_NATIONAL = "00"
_FIRST_YEAR, _LAST_YEAR = 2004, 2031
_CALL_SERIAL = 3
_BOTH_UNTIL = 2015  # an application of 2014 or 2015 with a serial of three digits is of 2007-2013

_LEVEL = r"[0-9OQLI]{1,2}"
_HEAD = rf"[-._/:]*(?P<levels>{_LEVEL}(?:[.,]{_LEVEL}){{1,3}})(?P<stray>[.,]?)"
_YEAR = r"(?P<year>[0-9OQ]{2}|20\d\d)(?:(?P<join>[-/])(?P<annex>\d{1,2}))?"
_EARLY_LEVELS = r"(?P<levels>\d{1,2}(?:\.\d{1,2}){0,2})"
_CALL = regex.compile(
    rf"(?P<serial>\d{{1,3}})/(?P<programme>[A-Z]+)/{_EARLY_LEVELS}/(?:[A-Z]{{1,4}}/)?(?P<year>20\d\d|\d\d)"
)
_WKP = regex.compile(rf"WKP_?1/{_EARLY_LEVELS}/(?P<serial>\d{{1,2}}/(?P<year>\d{{4}})(?:/\d{{1,5}}){{1,2}})(?:/U)?")
_ZPORR = regex.compile(
    rf"Z/2\.(?P<region>\d\d)/(?P<priority>[IVX]+)/{_EARLY_LEVELS}/(?P<serial>\d{{1,5}})/(?P<year>\d\d)(?:/U/.*)?"
)


@dataclass(frozen=True, slots=True)
class AgreementNumber:
    """What the number of an agreement says: `UDA-POKL.07.01.01-06-045/08-00`.

    Attributes:
        programme: Its code, as in the record: `POKL`.
        priority: Number of the priority or axis: `7`.
        measure: `7.1`.
        submeasure: `7.1.1`; None where the number has 00 or no such group.
        region_code: TERYT code as printed, `00` for the whole country; None where the number has no such group.
        region: Name of the voivodeship, from the code or from a regional programme; None for the whole country.
        serial: As printed, capitals: `045`, `D014`, `0815`.
        year: Of the application, in four digits.
        years: Of the programme: `2007-2013`.
        prefix: `UDA`, `WND` …
        institution: `IP.02`; of 2021–2027 and of calls.
        annex: 0 for the original; None where none is printed.
        is_call: Whether it is the number of a call for proposals, which many agreements share.
        bare: The join key: no prefix, no annex, no spaces, one punctuation, the serial without leading zeros.
        notes: What was mended, a line each.
    """

    programme: str
    priority: str
    measure: str | None
    submeasure: str | None
    region_code: str | None
    region: str | None
    serial: str
    year: int
    years: str
    bare: str
    prefix: str | None = None
    institution: str | None = None
    annex: int | None = None
    is_call: bool = False
    notes: tuple[str, ...] = ()


def parse_agreement_number(text: str) -> AgreementNumber:
    """The number of an agreement, an application or a call, decoded.

    Nothing is guessed: a group that is missing stays None, and `bare` goes without it, unless the programme tells it.

    >>> parse_agreement_number("UDA-POKL.02.01.01-00- 031/13").bare
    'POKL.02.01.01-00-31/13'
    >>> parse_agreement_number("1/POKL/7.2.1/IN/2011").is_call
    True

    Raises:
        ValueParseError: It is none, its programme is unknown, or a group that it cannot do without is not there.
    """
    notes: list[str] = []
    cleaned = _clean(text, notes)
    for pattern, read in ((_CALL, _read_call), (_WKP, _read_wkp), (_ZPORR, _read_zporr)):
        match = pattern.fullmatch(cleaned)
        if match:
            return replace(read(match, text), notes=tuple(notes))
    return _read_modern(text, cleaned, notes)


def programme_region(code: str) -> str | None:
    """The voivodeship of a regional programme: `FESL` → `śląskie`."""
    return voivodeships().get(_regional().get(code, ""))


def programme_years(code: str) -> tuple[str, ...]:
    """The years in which a code was used: `RPLU` → `2007-2013` and `2014-2020`."""
    return tuple(years for years, codes in _data()["programmes"].items() if code in codes)


@cache
def voivodeships() -> dict[str, str]:
    """TERYT code → name."""
    return dict(_data()["voivodeships"])


@cache
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(
        (rules_dir() / "values" / "agreement_numbers.yaml").read_text("utf-8"), Loader=_Loader
    )
    return loaded


@cache
def _regional() -> dict[str, str]:
    return {code: region for region, codes in _data()["regional"].items() for code in codes}


@cache
def _codes() -> dict[str, str]:
    """Every printed code → the programme's code."""
    known = {code: code for codes in _data()["programmes"].values() for code in codes}
    return {**known, **_data()["spellings"]}


@cache
def _opening() -> regex.Pattern[str]:
    words = "|".join(sorted((fold(word) for word in _data()["openings"]), key=len, reverse=True))
    return regex.compile(rf"(?:(?:{words})(?!\w)[\s.:,]*)+")


@cache
def _modern() -> regex.Pattern[str]:
    """Prefix and programme, the latter in one piece or apart as in `PO KL`."""
    prefixes = "|".join(_data()["prefixes"])
    codes = "|".join(sorted((rf"{code[:2]}[-._]?{code[2:]}" for code in _codes()), key=len, reverse=True))
    return regex.compile(rf"(?P<glued>NR[.:]?)?(?:(?P<prefix>{prefixes})[-._]*)?(?P<programme>{codes})")


@cache
def _groups() -> tuple[regex.Pattern[str], ...]:
    """What follows the programme, the year after a slash, or else after one more hyphen."""
    institution = rf"(?:[-.]?(?P<institution>{'|'.join(_data()['institutions'])})[-.]?(?P<number>\d{{1,2}}))?"
    slash = regex.compile(
        rf"{_HEAD}{institution}(?:[-.](?P<region>\d\d))?(?P<sign>[-.])(?P<serial>[A-Z0-9]{{1,5}})/{_YEAR}"
    )
    hyphen = regex.compile(
        rf"{_HEAD}{institution}[-.](?P<region>\d\d)(?P<sign>[-.])(?P<serial>[A-Z0-9]{{3,5}})-{_YEAR}"
    )
    return slash, hyphen


def _clean(text: str, notes: list[str]) -> str:
    """Capitals without opening words and white space; plain hyphens and slashes, each once."""
    folded = fold(text.strip())
    opening = _opening().match(folded)
    rest = folded[opening.end() if opening else 0 :].strip(" .,;:()[]„”\"'\t\r\n\xa0").upper()
    if regex.search(r"\s", rest):
        notes.append("white space within the number is left out")
        rest = regex.sub(r"\s+", "", rest)
    if _DASHES.search(rest):
        notes.append("a dash is read as a hyphen")
        rest = _DASHES.sub("-", rest)
    if "\\" in rest:
        notes.append("a backslash is read as a slash")
        rest = rest.replace("\\", "/")
    if regex.search(r"-{2,}|\.{2,}|/{2,}", rest):
        notes.append("a doubled sign is read once")
        rest = regex.sub(r"([-./])\1+", r"\1", rest)
    return rest.rstrip("-./")


def _read_modern(text: str, cleaned: str, notes: list[str]) -> AgreementNumber:
    """`[UDA-]PROG.AA.MM.SS[-IP.NN]-RR-NNN/YY[-UU]` and `PROG.AA.MM-IP.NN-NNNN/YY[-UU]`."""
    head = _modern().match(cleaned)
    if head is None:
        raise ValueParseError(_KIND, text, "no programme that is known")
    slash, hyphen = _groups()
    match = slash.fullmatch(cleaned, head.end()) or hyphen.fullmatch(cleaned, head.end())
    if match is None:
        raise ValueParseError(_KIND, text, "measure, serial and year are not all there")
    programme = _programme(head, notes)
    years = programme_years(programme)
    levels, region = _levels(text, match, notes)
    if region is None and (match["serial"] in voivodeships() or match["serial"] == _NATIONAL):
        raise ValueParseError(_KIND, text, f"{match['serial']} is the region, the serial is not there")
    serial, year = _serial(match, years, notes), _year(text, match["year"], notes)
    period = _period(years, year, serial)
    institution = f"{match['institution']}.{match['number']:0>2}" if match["institution"] else None
    is_call = institution is not None and serial.isdigit() and len(serial) == _CALL_SERIAL
    _note_form(head, match, notes)
    if period == "2021-2027" and institution is None:
        notes.append("the institution is missing")
    if period != "2021-2027" and len(levels) < 3:
        notes.append("the sub-measure is missing")
    if period != "2021-2027" and institution and not is_call:
        notes.append(f"{institution} is left out: agreements of {period} do not name it")
        institution = None
    if period != "2021-2027" and region is None:
        region = _regional().get(programme)
        notes.append(f"the region is missing{', the programme tells it' if region else ''}")
    if region and region != _NATIONAL and region not in voivodeships():
        notes.append(f"{region} is no voivodeship")
    annex = int(match["annex"]) if match["annex"] and head["prefix"] != "WNP" else None
    key = serial if is_call else serial.lstrip("0") or "0"
    groups = [".".join([programme, *levels]), *filter(None, (institution, region)), f"{key}/{year % 100:02}"]
    return AgreementNumber(
        programme,
        *_decoded(levels),
        region_code=region,
        region=voivodeships().get(region or "") or programme_region(programme),
        serial=serial,
        year=year,
        years=period,
        bare="-".join(groups),
        prefix=head["prefix"],
        institution=institution,
        annex=annex,
        is_call=is_call,
        notes=tuple(notes),
    )


def _programme(head: regex.Match[str], notes: list[str]) -> str:
    printed = regex.sub(r"[-._]", "", head["programme"])
    if printed != head["programme"]:
        notes.append(f"{head['programme']} is read as {printed}")
    code = _codes()[printed]
    if code != printed:
        notes.append(f"{printed} is {code}")
    return code


def _levels(text: str, match: regex.Match[str], notes: list[str]) -> tuple[list[str], str | None]:
    """The levels in two digits each, and the region; a fourth level is the region or an empty group too many."""
    printed = regex.split(r"[.,]", match["levels"])
    digits = [level.translate(_DIGITS) for level in printed]
    if digits != printed:
        notes.append("a letter among the levels is read as a digit")
    if any(len(level) == 1 for level in digits):
        notes.append("levels are filled up to two digits")
    levels, region = [f"{level:0>2}" for level in digits], match["region"]
    if len(levels) > 3:
        if region is None and (levels[3] in voivodeships() or levels[3] == _NATIONAL):
            region = levels[3]
            notes.append("the region after a full stop is read as after a hyphen")
        elif levels[3] == "00":
            notes.append("a fourth level 00 is left out")
        else:
            raise ValueParseError(_KIND, text, f"a fourth level {levels[3]}")
        del levels[3]
    return levels, region


def _serial(match: regex.Match[str], years: tuple[str, ...], notes: list[str]) -> str:
    """The serial; letters were no part of it before 2014."""
    serial: str = match["serial"]
    if years == ("2007-2013",) and not serial.isdigit() and serial.translate(_DIGITS).isdigit():
        notes.append("a letter in the serial is read as a digit")
        return serial.translate(_DIGITS)
    return serial


def _year(text: str, printed: str, notes: list[str]) -> int:
    digits = printed.translate(_DIGITS)
    if digits != printed:
        notes.append("a letter in the year is read as a digit")
    if len(digits) == 4:
        notes.append("the year in four digits is read as two")
    year = int(digits) if len(digits) == 4 else 2000 + int(digits)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueParseError(_KIND, text, f"no application is of {year}")
    return year


def _period(years: tuple[str, ...], year: int, serial: str) -> str:
    """The years of the programme; of a code that was used twice the application and the serial tell."""
    if len(years) == 1:
        return years[0]
    first, second = years
    is_first = year <= 2013 or (year <= _BOTH_UNTIL and serial.isdigit() and len(serial) <= 3)
    return first if is_first else second


def _note_form(head: regex.Match[str], match: regex.Match[str], notes: list[str]) -> None:
    if head["glued"]:
        notes.append("'nr' glued to the number is left out")
    if match["stray"]:
        notes.append("a sign after the levels is left out")
    if match["sign"] == ".":
        notes.append("a full stop before the serial is read as a hyphen")
    if match.re is _groups()[1]:
        notes.append("a hyphen before the year is read as a slash")
    if match["join"] == "/":
        notes.append("a slash before the annex is read as a hyphen")


def _decoded(levels: list[str]) -> tuple[str, str | None, str | None]:
    """Priority, measure and sub-measure without leading zeros, each with those above it; 00 is none."""
    numbers = [str(int(level)) for level in levels]
    measure = ".".join(numbers[:2]) if len(numbers) > 1 and numbers[1] != "0" else None
    submeasure = ".".join(numbers) if len(numbers) > 2 and measure and numbers[2] != "0" else None
    return numbers[0], measure, submeasure


def _read_call(match: regex.Match[str], text: str) -> AgreementNumber:
    """`1/POKL/7.2.1/IN/2011`."""
    programme = _codes().get(match["programme"])
    if programme is None:
        raise ValueParseError(_KIND, text, "no programme that is known")
    year = _year(text, match["year"], [])
    return AgreementNumber(
        programme,
        *_decoded(match["levels"].split(".")),
        region_code=None,
        region=programme_region(programme),
        serial=match["serial"],
        year=year,
        years=_period(programme_years(programme), year, match["serial"]),
        bare=match.group().replace(match["programme"], programme),
        is_call=True,
    )


def _read_wkp(match: regex.Match[str], text: str) -> AgreementNumber:
    """`WKP_1/1.2.1/1/2005/12/34/u`: level, round of the call, year, two numbers."""
    return AgreementNumber(
        _data()["early"]["WKP"],
        *_decoded(match["levels"].split(".")),
        region_code=None,
        region=None,
        serial=match["serial"],
        year=_year(text, match["year"], []),
        years="2004-2006",
        bare=f"WKP_1/{match['levels']}/{match['serial']}",
    )


def _read_zporr(match: regex.Match[str], text: str) -> AgreementNumber:
    """`Z/2.06/II/2.1/45/05`: region, priority, measure, serial, year."""
    return AgreementNumber(
        _data()["early"]["Z"],
        *_decoded(match["levels"].split(".")),
        region_code=match["region"],
        region=voivodeships().get(match["region"]),
        serial=match["serial"],
        year=_year(text, match["year"], []),
        years="2004-2006",
        bare=f"Z/2.{match['region']}/{match['priority']}/{match['levels']}/{int(match['serial'])}/{match['year']}",
    )
