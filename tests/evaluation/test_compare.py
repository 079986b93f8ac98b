"""How a record is compared with the gold of its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from projnotice.evaluation import Comparison, GoldNotice, GoldProject, compare_items, compare_notice
from projnotice.evaluation.items import Item, project_items
from projnotice.models import Notice


def compared(gold: dict[str, Any], found: dict[str, Any]) -> dict[str, list[str]]:
    """What came of comparing two projects, as `path: value`."""
    sides = (GoldProject.model_validate(side) for side in (gold, found))
    return shown(compare_items(*(list(project_items(side, side.findings)) for side in sides)))


def shown(comparison: Comparison) -> dict[str, list[str]]:
    """Hits, missed and extra as sorted lists; those that are empty left out."""
    lists = {
        "hits": [hit.gold for hit in comparison.hits],
        "missed": list(comparison.missed),
        "extra": list(comparison.extra),
    }
    return {name: sorted(f"{item.path}: {item.shown}" for item in items) for name, items in lists.items() if items}


def test_a_wrong_value_is_missed_and_extra() -> None:
    """A wrong end of the period counts against recall and against precision."""
    assert compared({"period": {"start": "2019", "end": "2020"}}, {"period": {"start": "2019", "end": "2021"}}) == {
        "hits": ["period.start: 2019"],
        "missed": ["period.end: 2020"],
        "extra": ["period.end: 2021"],
    }


def test_an_amount_is_role_value_and_currency() -> None:
    """The same sum in another role is another amount."""
    assert compared(
        {"amounts": [{"role": "grant", "value": "100"}]}, {"amounts": [{"role": "eu", "value": "100"}]}
    ) == {
        "missed": ["amounts: grant 100 PLN"],
        "extra": ["amounts: eu 100 PLN"],
    }


def test_amounts_compare_as_numbers() -> None:
    """100 and 100.00 are the same sum."""
    assert compared(
        {"amounts": [{"role": "total", "value": "100"}]}, {"amounts": [{"role": "total", "value": "100.00"}]}
    ) == {"hits": ["amounts.bound: exact", "amounts: total 100 PLN"]}


def test_the_bound_of_an_amount_is_compared_apart() -> None:
    """A wrong bound leaves the amount right."""
    assert compared(
        {"amounts": [{"role": "total", "value": "100", "bound": "about"}]},
        {"amounts": [{"role": "total", "value": "100"}]},
    ) == {
        "hits": ["amounts: total 100 PLN"],
        "missed": ["amounts.bound: about"],
        "extra": ["amounts.bound: exact"],
    }


def test_lists_are_sets() -> None:
    """Order and repetition do not matter."""
    assert compared(
        {"areas": ["gmina Xów", "powiat xowski"]}, {"areas": ["powiat xowski", "gmina Xów", "gmina Xów"]}
    ) == {
        "hits": ["areas: gmina Xów", "areas: powiat xowski"],
    }


def test_counts_of_a_course_are_apart_from_its_name() -> None:
    """A course with a wrong count is found; its count is not."""
    assert compared(
        {"courses": [{"name": "kucharz", "participants": 6, "hours": {"total": 120}}]},
        {"courses": [{"name": "kucharza", "participants": 5, "hours": {"total": 120}}]},
    ) == {
        "hits": ["courses.hours.total: 120", "courses: kucharz"],
        "missed": ["courses.participants: 6"],
        "extra": ["courses.participants: 5"],
    }


def test_counts_of_a_missed_course_are_not_judged() -> None:
    """Counts are judged on matched names alone."""
    assert compared({"courses": [{"name": "kucharz", "participants": 6}]}, {}) == {"missed": ["courses: kucharz"]}


def test_the_exact_name_is_taken_before_a_similar_one() -> None:
    """A similar name does not take the place of the equal one."""
    assert compared(
        {"courses": [{"name": "kosmetyka", "participants": 1}, {"name": "kosmetyczka", "participants": 2}]},
        {"courses": [{"name": "kosmetyczka", "participants": 2}, {"name": "kosmetyka", "participants": 1}]},
    ) == {
        "hits": [
            "courses.participants: 1",
            "courses.participants: 2",
            "courses: kosmetyczka",
            "courses: kosmetyka",
        ],
    }


def test_of_two_editions_of_a_course_the_one_with_the_same_counts_is_taken() -> None:
    """Among equal names the counts decide."""
    gold = {"courses": [{"name": "kucharz", "participants": 6}, {"name": "kucharz", "participants": 8}]}
    found = {"courses": [{"name": "kucharz", "participants": 8}, {"name": "kucharz", "participants": 6}]}
    assert "missed" not in compared(gold, found)


def test_parts_of_hours_do_not_meet() -> None:
    """Hours in groups are not the total."""
    assert compared(
        {"instruments": [{"kind": "social", "hours": {"total": 40}}]},
        {"instruments": [{"kind": "social", "hours": {"group": 40}}]},
    ) == {
        "hits": ["instruments: social"],
        "missed": ["instruments.hours.total: 40"],
        "extra": ["instruments.hours.group: 40"],
    }


def test_a_group_is_its_label_and_count() -> None:
    """The label may be inflected, the count must be right."""
    gold = {"participants": {"groups": [{"label": "matek", "count": 5}, {"label": "uczniów", "count": 9}]}}
    found = {"participants": {"groups": [{"label": "matki", "count": 5}, {"label": "uczniów", "count": 8}]}}
    assert compared(gold, found) == {
        "hits": ["participants.groups: matek 5"],
        "missed": ["participants.groups: uczniów 9"],
        "extra": ["participants.groups: uczniów 8"],
    }


def test_a_bound_that_is_absent_is_exact() -> None:
    """Gold need not write `exact`."""
    assert compared({"participants": {"total": 3}}, {"participants": {"total": 3, "bound": "exact"}}) == {
        "hits": ["participants.bound: exact", "participants.total: 3"],
    }


def test_an_objective_counts_from_a_token_f1_of_0_8() -> None:
    """A cut at the end does not make the objective wrong."""
    assert compared({"objective": "wzrost aktywności osób"}, {"objective": "Wzrost aktywności"}) == {
        "hits": ["objective: wzrost aktywności osób"],
    }


def test_a_partner_in_another_role_is_another() -> None:
    """A partner is its name and role."""
    assert compared(
        {"partners": [{"name": "Fundacja X", "role": "partner"}]},
        {"partners": [{"name": "Fundacja X", "role": "unit"}]},
    ) == {"missed": ["partners: Fundacja X (partner)"], "extra": ["partners: Fundacja X (unit)"]}


def two_projects(make_notice: Callable[..., Notice]) -> Notice:
    """A notice of the projects Alfa and Beta."""
    return make_notice("Alfa Beta", ({"title": "Alfa"}, {"/title": "Alfa"}), ({"title": "Beta"}, {"/title": "Beta"}))


def test_projects_are_paired_for_the_greatest_agreement(make_notice: Callable[..., Notice]) -> None:
    """Gold in another order is the same; pointers tell where each stands."""
    gold = GoldNotice.model_validate({"page_class": "notice", "projects": [{"title": "Beta"}, {"title": "Alfa"}]})
    comparison = compare_notice(gold, two_projects(make_notice))
    assert [(hit.gold.pointer, hit.found.pointer) for hit in comparison.hits] == [
        ("/page_class", "/page_class"),
        ("/projects/0/title", "/projects/1/title"),
        ("/projects/1/title", "/projects/0/title"),
    ]
    assert (comparison.missed, comparison.extra) == ((), ())


def test_a_project_too_many_is_extra_as_a_whole(make_notice: Callable[..., Notice]) -> None:
    """A project that the gold does not have costs all that it states."""
    gold = GoldNotice.model_validate({"page_class": "notice", "projects": [{"title": "Beta"}]})
    assert shown(compare_notice(gold, two_projects(make_notice))) == {
        "hits": ["page_class: notice", "title: Beta"],
        "extra": ["title: Alfa"],
    }


def test_a_project_too_few_is_missed_with_all_that_it_states(make_notice: Callable[..., Notice]) -> None:
    """A project that was not found is missed, counts of its courses included."""
    gold = GoldNotice.model_validate(
        {"page_class": "notice", "projects": [{"courses": [{"name": "kucharz", "participants": 6}]}]}
    )
    assert shown(compare_notice(gold, make_notice("Nic"))) == {
        "hits": ["page_class: notice"],
        "missed": ["courses.participants: 6", "courses: kucharz"],
    }


def test_a_page_that_failed_is_missed_as_a_whole() -> None:
    """Without a notice everything is missed."""
    gold = GoldNotice.model_validate(
        {"page_class": "notice", "published": "2013-05-06", "projects": [{"amounts": [{"role": "own", "value": "5"}]}]}
    )
    assert shown(compare_notice(gold, None)) == {
        "missed": ["amounts.bound: exact", "amounts: own 5 PLN", "page_class: notice", "published: 2013-05-06"],
    }


def test_only_judged_items_count(notice: Notice) -> None:
    """Where gold is partial, other fields are neither missed nor extra."""
    gold = GoldNotice.model_validate({"page_class": "other", "projects": [{"title": "Nowy start"}]})
    judged = frozenset({"title", "period.months"})
    assert shown(compare_notice(gold, notice, judged)) == {"hits": ["title: Nowy start"]}


def test_items_of_different_fields_never_meet() -> None:
    """Equal values of two fields are not the same."""
    assert not Item("participants.women", 5, "5").same(Item("participants.men", 5, "5"))
