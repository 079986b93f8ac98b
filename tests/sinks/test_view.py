"""The readable view of a notice."""

from __future__ import annotations

from collections.abc import Callable

from rich.console import Console, RenderableType

from projnotice.models import Notice, Project
from projnotice.sinks.view import notice_view, project_view


def rendered(view: RenderableType, width: int = 100) -> str:
    """The view as plain text."""
    console = Console(width=width, color_system=None, force_terminal=False)
    with console.capture() as capture:
        console.print(view)
    return capture.get()


def lines_of(project: Project) -> list[str]:
    """The lines of a project's view."""
    return [line.rstrip() for line in rendered(project_view(project)).splitlines()]


def test_values_stand_beside_their_words(notice: Notice) -> None:
    """Each value has a line with its words and the rule; words that are the value itself are not shown twice."""
    assert lines_of(notice.projects[0]) == [
        "title               Nowy start  [made-by-hand]",
        "total amount        813961.24 PLN  “813 961,24 zł” [made-by-hand]",
        "period start        2019-02-01  “01.02.2019” [made-by-hand]",
        "period end          2020-10  “października 2020 r.” [made-by-hand]",
        "participants total  45  “45 osób” [made-by-hand]",
        "participants bound  at_least  “co najmniej” [made-by-hand]",
    ]


def test_long_values_keep_to_their_column(make_notice: Callable[..., Notice]) -> None:
    """A value that runs over the line goes on under itself."""
    aim = "wzrost " * 20 + "kompetencji"
    made = make_notice(aim, ({"objective": aim}, {"/objective": aim}))
    assert {line[:11] for line in lines_of(made.projects[0])[1:]} == {" " * 11}


def test_the_headline_and_the_project_s_title_are_shown(notice: Notice) -> None:
    """The page's headline is first, the project's panel bears its title."""
    lines = rendered(notice_view(notice)).splitlines()
    assert lines[0].strip() == "Projekt „Nowy start”"
    assert lines[1].strip() == "notice · nowy-start.html"
    assert lines[2].startswith("╭─ Nowy start ─")


def test_several_projects_are_numbered(make_notice: Callable[..., Notice]) -> None:
    """Each project has its panel."""
    made = make_notice("Alfa Beta", ({"title": "Alfa"}, {"/title": "Alfa"}), ({}, {}))
    titles = [line for line in rendered(notice_view(made)).splitlines() if line.startswith("╭")]
    assert [title.strip("╭─╮ ") for title in titles] == ["1. Alfa", "2. project without a title"]


def test_a_page_without_a_project_says_so(make_notice: Callable[..., Notice]) -> None:
    """An empty view would look like a mistake."""
    assert "The page tells of no project." in rendered(notice_view(make_notice("Przetarg", page_class="tender")))


def test_organisations_and_groups_are_one_line_each(make_notice: Callable[..., Notice]) -> None:
    """A body with its kind, place and numbers; a group with its count."""
    made = make_notice(
        "MOPS 5 matek PCPR",
        (
            {
                "beneficiary": {
                    "name": "MOPS w Xowie",
                    "kind": "MOPS",
                    "locality": "Xów",
                    "identifiers": {"nip": "9191"},
                },
                "partners": [{"name": "PCPR", "role": "partner"}],
                "participants": {"groups": [{"label": "matek", "count": 5}]},
            },
            {"/beneficiary": "MOPS", "/partners/0": "PCPR", "/participants/groups/0": "5 matek"},
        ),
    )
    assert lines_of(made.projects[0]) == [
        "beneficiary  MOPS w Xowie (MOPS, Xów, NIP 9191)  “MOPS” [made-by-hand]",
        "partner      PCPR  [made-by-hand]",
        "group        matek: 5  “5 matek” [made-by-hand]",
    ]


def test_findings_are_shown(make_notice: Callable[..., Notice]) -> None:
    """Findings of the page and of the project, with their messages."""
    finding = {"code": "amounts-mismatch", "message": "1 + 1 is not 3", "fields": []}
    made = make_notice(
        "x", ({"findings": [finding]}, {}), findings=[{"code": "too-deep", "message": "600 levels", "fields": []}]
    )
    shown = rendered(notice_view(made))
    assert "! amounts-mismatch: 1 + 1 is not 3" in shown
    assert "! too-deep: 600 levels" in shown


def test_words_with_brackets_are_no_markup(make_notice: Callable[..., Notice]) -> None:
    """Square brackets of a page are shown as they are."""
    made = make_notice("[bold]Alfa[/bold]", ({"title": "[bold]Alfa[/bold]"}, {"/title": "[bold]Alfa[/bold]"}))
    assert "[bold]Alfa[/bold]" in rendered(notice_view(made))
