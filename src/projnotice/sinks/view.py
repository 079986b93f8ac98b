"""A notice for reading in a terminal: each value with the words that it was read from beside it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from projnotice.models import Model, Notice, Project, Span
from projnotice.models.parts import Amount, Organisation, Partner
from projnotice.models.parts import Group as PeopleGroup

_VALUE = "bold"
_WORDS = "dim"
_FINDING = "yellow"
_BOUNDS = {"exact": "", "at_least": "at least ", "up_to": "up to ", "about": "about "}


def notice_view(notice: Notice) -> RenderableType:
    """The whole notice: headline, a panel a project, findings."""
    parts: list[RenderableType] = [Text(notice.headline or "(no headline)", style="bold underline")]
    about = [notice.page_class, notice.published, notice.source.uri, notice.source.encoding]
    parts.append(Text(" · ".join(word for word in about if word), style=_WORDS))
    parts += [
        Panel(project_view(project), title=_panel_title(project, number, len(notice.projects)), title_align="left")
        for number, project in enumerate(notice.projects, 1)
    ]
    if not notice.projects:
        parts.append(Text("The page tells of no project."))
    parts += [Text(f"file  {file.label or file.url}  {file.url}") for file in notice.attachments]
    parts += [Text(f"! {finding.code}: {finding.message}", style=_FINDING) for finding in notice.findings]
    return Group(*parts)


def _panel_title(project: Project, number: int, of: int) -> Text:
    title = project.title or "project without a title"
    return Text(title if of == 1 else f"{number}. {title}", style=_VALUE)


def project_view(project: Project) -> RenderableType:
    """The values of a project, a line each, with their words beside them."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for label, value, pointer in _values(project, ""):
        shown = Text(value, style=_VALUE)
        if spans := project.evidence.get(pointer):
            shown.append("  ").append(_words(value, spans[0]), style=f"not bold {_WORDS}")
        table.add_row(label.replace("_", " "), shown)
    findings = [Text(f"! {finding.code}: {finding.message}", style=_FINDING) for finding in project.findings]
    return Group(table, *findings) if findings else table


def _words(value: str, span: Span) -> str:
    """The words of a span, where they are not the value itself, and the rule; `?` where the value is inferred."""
    words = " ".join(span.text.split())
    sure = "" if span.basis == "stated" else " ?"
    return f"[{span.rule}]{sure}" if words == value else f"“{words}” [{span.rule}]{sure}"


def _values(value: object, pointer: str) -> Iterator[tuple[str, str, str]]:
    """Label, value as text, and pointer of everything that is stated below `value`; entries are numbered from 1."""
    label = " ".join(str(int(part) + 1) if part.isdigit() else part for part in pointer.strip("/").split("/"))
    if isinstance(value, Amount):
        yield f"{value.role} amount", f"{_BOUNDS[value.bound]}{value.value:f} {value.currency}", pointer
    elif isinstance(value, Partner):
        yield value.role, _organisation(value), pointer
    elif isinstance(value, Organisation):
        yield label, _organisation(value), pointer
    elif isinstance(value, PeopleGroup):
        yield "group", f"{value.label}: {value.count}", pointer
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            if name not in value.unstated_fields:
                yield from _values(getattr(value, name), f"{pointer}/{name}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _values(item, f"{pointer}/{index}")
    elif value is not None:
        yield label, str(value), pointer


def _organisation(body: Organisation) -> str:
    numbers = body.identifiers.model_dump(exclude_none=True) if body.identifiers else {}
    told = [body.kind, body.locality, *(f"{name.upper()} {number}" for name, number in numbers.items())]
    details = ", ".join(word for word in told if word)
    return f"{body.name} ({details})" if details else body.name
