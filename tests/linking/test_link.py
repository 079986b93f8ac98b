"""Which projects of which notices are one, and which editions."""

from __future__ import annotations

import time
from typing import Any

from hand_made import notice_of

from projnotice import link
from projnotice.linking import Conflict, Edition, LinkedProject, Source, Variant

TITLE = "OD ZASIŁKU DO ZAROBKU. Praca i sąsiedztwo dla podopiecznych Ośrodka z Lubartowa"
BODY = {"name": "Miejski Ośrodek Pomocy Społecznej w Lubartowie", "locality": "Lubartów"}
NUMBER = "UDA-POKL.07.01.01-06-045/08-00"


def linked(*projects: dict[str, Any]) -> list[list[int]]:
    """The sets of notices, each notice having one project, that are one project."""
    found = link([notice_of(fields) for fields in projects])
    return [[source.notice for source in project.sources] for project in found]


def year(number: int) -> dict[str, str]:
    """A period of a whole year."""
    return {"start": f"{number}-01-01", "end": f"{number}-12-31"}


def test_the_two_lubartow_notices_are_two_editions_of_one_project() -> None:
    """One title and one body, a year each, as the seeds of 2011 and 2012 tell it."""
    common = {"title": TITLE, "beneficiary": BODY, "programme": {"code": "POKL", "submeasure": {"number": "7.1.1"}}}
    notices = [
        notice_of(common | {"period": year(2012), "participants": {"total": 26, "women": 16, "men": 10}}, uri="001"),
        notice_of(common | {"period": year(2011), "participants": {"total": 25}}, uri="004"),
    ]
    assert link(notices) == [
        LinkedProject(
            titles=(TITLE,),
            beneficiaries=("Miejski Ośrodek Pomocy Społecznej w Lubartowie",),
            agreements=(),
            editions=(
                Edition("2011-01-01", "2011-12-31", (Source("004", 0, 1),), ()),
                Edition("2012-01-01", "2012-12-31", (Source("001", 0, 0),), ()),
            ),
            conflicts=(),
            bonds=("title",),
        )
    ]


def test_one_number_binds_whatever_the_title() -> None:
    """Prefix and annex apart."""
    one = {"title": "Nowy start", "agreement_number": NUMBER}
    other = {"title": "Aktywni mieszkańcy Kocka", "agreement_number": "POKL.07.01.01-06-45/08-04"}
    assert linked(one, other) == [[0, 1]]


def test_yearly_editions_under_one_number_stay_editions() -> None:
    """A systemic project of many years, told year by year."""
    notices = [notice_of({"agreement_number": NUMBER, "period": year(number)}) for number in (2010, 2009, 2011)]
    (project,) = link(notices)
    assert [(edition.start, edition.sources[0].notice) for edition in project.editions] == [
        ("2009-01-01", 1),
        ("2010-01-01", 0),
        ("2011-01-01", 2),
    ]


def test_a_whole_and_a_year_of_it_are_two_editions() -> None:
    """The whole does not weld its years into one."""
    whole = {"agreement_number": NUMBER, "period": {"start": "2008", "end": "2013"}}
    (project,) = link([notice_of(whole), notice_of({"agreement_number": NUMBER, "period": year(2011)})])
    assert [(edition.start, edition.end) for edition in project.editions] == [
        ("2008", "2013"),
        ("2011-01-01", "2011-12-31"),
    ]


def test_an_extended_period_is_the_same_edition() -> None:
    """The ends differ, and the conflict is listed."""
    one = {"agreement_number": NUMBER, "period": {"start": "2011-01", "end": "2012-06"}}
    other = {"agreement_number": NUMBER, "period": {"start": "2011-01", "end": "2012-12"}}
    (project,) = link([notice_of(one, uri="a"), notice_of(other, uri="b")])
    assert project.editions == (
        Edition(
            "2011-01",
            "2012-12",
            (Source("a", 0, 0), Source("b", 0, 1)),
            (
                Conflict(
                    "period.end",
                    (
                        Variant("2012-06", ((Source("a", 0, 0), "/period/end"),)),
                        Variant("2012-12", ((Source("b", 0, 1), "/period/end"),)),
                    ),
                ),
            ),
        ),
    )


def test_a_date_and_the_same_more_precisely_are_no_conflict() -> None:
    """`2011` beside `2011-01-01`."""
    one = {"agreement_number": NUMBER, "period": {"start": "2011", "end": "2011"}}
    other = {"agreement_number": NUMBER, "period": year(2011)}
    (project,) = link([notice_of(one), notice_of(other)])
    assert [edition.conflicts for edition in project.editions] == [()]


def test_different_sums_of_one_edition_are_a_conflict() -> None:
    """Both are kept, with where they stand."""
    sums = [{"role": "total", "value": value} for value in ("100.00", "120")]
    notices = [notice_of({"agreement_number": NUMBER, "amounts": [amount]}, uri="x") for amount in sums]
    (project,) = link(notices)
    assert project.editions[0].conflicts == (
        Conflict(
            "amounts.total.PLN",
            (
                Variant("100 PLN", ((Source("x", 0, 0), "/amounts/0"),)),
                Variant("120 PLN", ((Source("x", 0, 1), "/amounts/0"),)),
            ),
        ),
    )


def test_different_beneficiaries_under_one_number_are_a_conflict_of_the_project() -> None:
    """The number binds; that the names differ is told."""
    notices = [
        notice_of({"agreement_number": NUMBER, "beneficiary": {"name": name}}) for name in ("Gmina Kock", "Gmina Ryki")
    ]
    (project,) = link(notices)
    assert [conflict.field for conflict in project.conflicts] == ["beneficiary"]


def test_one_title_of_two_beneficiaries_is_two_projects() -> None:
    """The same title is given in many gminas."""
    bodies = [{"name": "Gmina Kock"}, {"name": "Gmina Ryki"}]
    assert linked(*({"title": "Czas na aktywność", "beneficiary": body} for body in bodies)) == [[0], [1]]


def test_a_short_title_of_one_beneficiary_binds() -> None:
    """The first three words and more of the full one."""
    assert linked({"title": TITLE, "beneficiary": BODY}, {"title": "Od zasiłku do zarobku", "beneficiary": BODY}) == [
        [0, 1]
    ]


def test_a_misprint_in_a_title_of_one_beneficiary_binds() -> None:
    """As long as no number differs."""
    titles = ("Aktywni mieszkańcy gminy Kock", "Aktywni mieszkancy gmimy Kock")
    assert linked(*({"title": title, "beneficiary": BODY} for title in titles)) == [[0, 1]]


def test_numbered_titles_are_several_projects() -> None:
    """`II` and `III` are not one."""
    titles = ("Aktywni mieszkańcy gminy Kock II", "Aktywni mieszkańcy gminy Kock III")
    assert linked(*({"title": title, "beneficiary": BODY} for title in titles)) == [[0], [1]]


def test_two_numbers_at_one_time_are_two_projects() -> None:
    """Under one title and one beneficiary; a page without a number could be of either, and is left alone."""
    common = {"title": TITLE, "beneficiary": BODY, "period": year(2011)}
    other = common | {"agreement_number": "UDA-POKL.07.02.01-06-100/10-00"}
    assert linked(common | {"agreement_number": NUMBER}, other, common) == [[0], [1], [2]]


def test_two_numbers_one_after_the_other_are_editions() -> None:
    """The numbers are listed as a conflict of the project."""
    common = {"title": TITLE, "beneficiary": BODY}
    one = common | {"agreement_number": NUMBER, "period": year(2009)}
    other = common | {"agreement_number": "UDA-POKL.07.01.01-06-100/10-00", "period": year(2011)}
    (project,) = link([notice_of(one), notice_of(other)])
    assert [conflict.field for conflict in project.conflicts] == ["agreement_number"]
    assert len(project.editions) == 2


def test_one_title_in_two_programmes_is_two_projects() -> None:
    """POKL and the regional programme after it."""
    common = {"title": TITLE, "beneficiary": BODY}
    assert linked(common | {"programme": {"code": "POKL"}}, common | {"programme": {"code": "RPLU"}}) == [[0], [1]]


def test_a_telling_title_without_a_beneficiary_binds_to_the_only_one() -> None:
    """With two beneficiaries it is left alone."""
    nameless = {"title": TITLE}
    assert linked({"title": TITLE, "beneficiary": BODY}, nameless) == [[0, 1]]
    other = {"title": TITLE, "beneficiary": {"name": "Gmina Kock"}}
    assert linked({"title": TITLE, "beneficiary": BODY}, other, nameless) == [[0], [1], [2]]


def test_a_kind_of_body_is_no_beneficiary() -> None:
    """Two `MOPS` of no place are not known to be one."""
    common = {"title": "Aktywizacja i Integracja", "beneficiary": {"name": "Miejski Ośrodek Pomocy Społecznej"}}
    assert linked(common, common) == [[0], [1]]


def test_a_page_without_a_title_binds_by_its_time() -> None:
    """Where its beneficiary has one project then."""
    titled = {"title": TITLE, "beneficiary": BODY, "period": year(2011)}
    untitled = {"beneficiary": BODY, "period": {"start": "2011-05", "end": "2011-06"}}
    assert linked(titled, untitled) == [[0, 1]]
    other = {"title": "Klub seniora w Lubartowie", "beneficiary": BODY, "period": year(2011)}
    assert linked(titled, other, untitled) == [[0], [1], [2]]


def test_a_number_of_another_form_needs_a_name_beside_it() -> None:
    """`3127/2/2022` alone is anybody's."""
    number = {"agreement_number": "3127/2/2022"}
    assert linked(number, number) == [[0], [1]]
    assert linked(number | {"beneficiary": BODY}, number | {"beneficiary": BODY, "title": "Droga"}) == [[0, 1]]


def test_every_source_is_kept() -> None:
    """Also two projects of one page, and pages that bind nothing."""
    notices = [notice_of({"title": "Droga"}, {"title": "Most"}, uri="a"), notice_of(uri="b"), notice_of({}, uri="c")]
    assert [project.sources for project in link(notices)] == [
        (Source("a", 0, 0),),
        (Source("a", 1, 0),),
        (Source("c", 0, 2),),
    ]


def test_time_grows_with_the_number_of_notices() -> None:
    """Four times as many under one title and beneficiary take nothing like sixteen times as long."""

    def seconds(number: int) -> float:
        notices = [
            notice_of({"title": TITLE + f" {i}", "beneficiary": BODY, "period": year(2011)}) for i in range(number)
        ]
        started = time.perf_counter()
        link(notices)
        return time.perf_counter() - started

    assert seconds(2000) < 10 * seconds(500)
