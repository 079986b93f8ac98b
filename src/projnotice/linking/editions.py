"""The editions of a linked project, and what its sources say differently about one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from projnotice.linking.derive import Derived
from projnotice.linking.spans import Span, are_one_edition, span_of
from projnotice.linking.union import UnionFind
from projnotice.models import Project

_NEIGHBOURS = 8


@dataclass(frozen=True, slots=True)
class Source:
    """Where a project was read: the page's uri (None where it had none) and the index of the project in its notice."""

    uri: str | None
    project: int
    notice: int
    """Index of the notice among those that were linked."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One of the values that sources give, with where they give it: JSON Pointers within their projects."""

    value: str
    at: tuple[tuple[Source, str], ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values of one thing that do not agree, such as `amounts.total` or `beneficiary`; none is preferred."""

    field: str
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """A run of a project, as one or several sources tell of it.

    Attributes:
        start: The earliest start stated, ISO 8601 as printed; `end`: the latest end.
        sources: In the order of the notices.
        conflicts: What its sources say differently.
    """

    start: str | None
    end: str | None
    sources: tuple[Source, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class LinkedProject:
    """One project in all its sources.

    Attributes:
        titles: As printed, each once, in the order of the sources; so `beneficiaries`.
        agreements: Bare numbers.
        editions: By start; those without a period last.
        conflicts: What the editions' sources say differently about the project as a whole.
        bonds: Why its sources are one: `agreement`, `title`, `title-variant`, `number-and-name`, `period`.
    """

    titles: tuple[str, ...]
    beneficiaries: tuple[str, ...]
    agreements: tuple[str, ...]
    editions: tuple[Edition, ...]
    conflicts: tuple[Conflict, ...]
    bonds: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """All sources, in the order of the notices."""
        return tuple(sorted((s for e in self.editions for s in e.sources), key=lambda s: (s.notice, s.project)))


@dataclass(frozen=True, slots=True)
class Entry:
    """A project of a notice, ready to be linked."""

    source: Source
    project: Project
    derived: Derived
    span: Span | None


def linked_project(entries: Sequence[Entry], bonds: Sequence[str]) -> LinkedProject:
    """The entries of one project, told apart by edition."""
    return LinkedProject(
        titles=_each_once(entry.project.title for entry in entries),
        beneficiaries=_each_once(
            entry.project.beneficiary.name if entry.project.beneficiary else None for entry in entries
        ),
        agreements=_each_once(entry.derived.agreement.value if entry.derived.agreement else None for entry in entries),
        editions=tuple(_edition(group) for group in _editions(entries)),
        conflicts=_conflicts(entries, _project_values),
        bonds=tuple(sorted(set(bonds))),
    )


def _each_once(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _editions(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Entries of one period together; one without a period goes with the only edition, or stands alone."""
    dated = sorted((e for e in entries if e.span), key=lambda e: (e.span.order() if e.span else (), e.source.notice))
    union = UnionFind(len(dated))
    for index, entry in enumerate(dated):
        for other in range(index + 1, min(index + 1 + _NEIGHBOURS, len(dated))):
            if entry.span and (span := dated[other].span) and are_one_edition(entry.span, span):
                union.join(index, other)
    groups = [[dated[index] for index in group] for group in union.groups()]
    undated = [entry for entry in entries if entry.span is None]
    if undated and len(groups) == 1:
        groups[0] += undated
    elif undated:
        groups.append(undated)
    return groups


def _edition(entries: list[Entry]) -> Edition:
    ordered = sorted(entries, key=lambda entry: (entry.source.notice, entry.source.project))
    starts = [entry.project.period.start for entry in ordered if entry.project.period]
    ends = [entry.project.period.end for entry in ordered if entry.project.period]
    return Edition(
        start=min(filter(None, starts), default=None),
        end=max(filter(None, ends), default=None),
        sources=tuple(entry.source for entry in ordered),
        conflicts=_conflicts(ordered, _edition_values),
    )


def _conflicts(
    entries: Sequence[Entry], values_of: Callable[[Entry], Iterator[tuple[str, str, str]]]
) -> tuple[Conflict, ...]:
    """Every field for which the entries state more than one value, in the order in which they first state it."""
    stated: dict[str, dict[str, list[tuple[Source, str]]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        for field, value, pointer in values_of(entry):
            stated[field][value].append((entry.source, pointer))
    conflicts = []
    for field, variants in stated.items():
        if len(_apart(field, list(variants))) > 1:
            conflicts.append(Conflict(field, tuple(Variant(value, tuple(at)) for value, at in variants.items())))
    return tuple(conflicts)


def _apart(field: str, values: list[str]) -> list[str]:
    """The values without those that another one states more precisely: `2011` beside `2011-01-01`."""
    if not field.startswith("period"):
        return values
    return [value for value in values if not any(other != value and other.startswith(value) for other in values)]


def _project_values(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """What holds for a project as a whole: (field, comparable value, pointer)."""
    derived, project = entry.derived, entry.project
    if derived.agreement:
        yield "agreement_number", derived.agreement.value, "/agreement_number"
    elif derived.other_number:
        yield "agreement_number", derived.other_number.value, "/agreement_number"
    if derived.beneficiary:
        yield "beneficiary", derived.beneficiary.value, "/beneficiary/name"
    if project.programme and project.programme.code:
        yield "programme.code", project.programme.code, "/programme/code"
    for level in ("measure", "submeasure"):
        stated = getattr(project.programme, level, None)
        if stated and stated.number:
            yield f"programme.{level}", stated.number, f"/programme/{level}/number"


def _edition_values(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """What holds for an edition; sums of money only where they are exact and the only ones of their role."""
    project = entry.project
    for end in ("start", "end"):
        value = getattr(project.period, end, None)
        if value:
            yield f"period.{end}", value, f"/period/{end}"
    roles = [(amount.role, amount.currency) for amount in project.amounts]
    for index, amount in enumerate(project.amounts):
        if amount.bound == "exact" and amount.role != "other" and roles.count((amount.role, amount.currency)) == 1:
            money = f"{amount.value.normalize():f} {amount.currency}"
            yield f"amounts.{amount.role}.{amount.currency}", money, f"/amounts/{index}"
    for name in ("total", "women", "men"):
        count = getattr(project.participants, name, None)
        if count is not None:
            yield f"participants.{name}", str(count), f"/participants/{name}"
    if project.cofinancing_rate is not None:
        yield "cofinancing_rate", f"{project.cofinancing_rate.normalize():f}", "/cofinancing_rate"


def entry_of(source: Source, project: Project, derived: Derived) -> Entry:
    """A project of a notice with what is computed from it."""
    return Entry(source, project, derived, span_of(project))
