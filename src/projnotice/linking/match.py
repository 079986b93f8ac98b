"""Records → rows of a project list: by the agreement, else by title and beneficiary; rather none than a wrong one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from projnotice.linking.candidates import Indexed, ListIndex
from projnotice.linking.derive import Derived, derive
from projnotice.linking.differences import Difference, differences, ends, money
from projnotice.linking.likeness import body_likeness, title_likeness
from projnotice.linking.lists import ListRow
from projnotice.linking.names import is_generic
from projnotice.models import Project

Method: TypeAlias = Literal["agreement", "title-and-beneficiary", "title"]
Reason: TypeAlias = Literal["nothing-to-go-by", "no-candidate", "too-unlike", "near-double", "names-say-otherwise"]

_TITLE_SHARE, _BODY_SHARE = 0.55, 0.45
_ENOUGH = 0.88
"""Score from which a row may be the project."""
_MARGIN = 0.05
"""By how much its score must pass that of the next project."""
_LEAST_TITLE, _LEAST_BODY = 0.75, 0.8
_LIKE, _UNLIKE = 0.75, 0.5
"""Likeness of names from which they bear a number out, and below which they speak against it."""
_ALONE = 0.97
_ALONE_WORDS = 4
"""A title without a beneficiary must be this like and this long; a sum, or a date of more than a year, bears it out."""
_PERIOD_FITS, _PERIOD_DIFFERS = 0.05, -0.15
_NUMBER_DIFFERS = -0.15
_SUM_FITS, _SUM_DIFFERS = 0.08, -0.04


@dataclass(frozen=True, slots=True)
class Scored:
    """A row with how well it fits, 0 to 1 and a little more where dates and sums bear it out."""

    row: ListRow
    score: float


@dataclass(frozen=True, slots=True)
class Match:
    """What came of the search for a project in a list.

    Attributes:
        method: How the row was found; None where none was.
        best: The row; where none was taken, the one that came nearest.
        runner_up: The next project.
        differences: The fields that the record and the row state differently.
        reason: Why no row was taken; None where one was.
    """

    method: Method | None
    best: Scored | None
    runner_up: Scored | None
    differences: tuple[Difference, ...]
    reason: Reason | None = None

    @property
    def row(self) -> ListRow | None:
        """The row of the project; None where none was taken."""
        return self.best.row if self.best and self.method else None


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A row with its likeness to a project; None where a side does not state the name."""

    found: Indexed
    title: float | None
    body: float | None
    score: float
    borne_out: bool

    @property
    def scored(self) -> Scored:
        return Scored(self.found.row, round(self.score, 3))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A project with the words that it is looked for by."""

    project: Project
    derived: Derived
    title: tuple[str, ...]
    body: tuple[str, ...]


class Matcher:
    """Finds projects in lists.

    >>> Matcher(read_list(path).rows).match(project).method  # doctest: +SKIP
    'agreement'
    """

    def __init__(self, rows: Iterable[ListRow]) -> None:
        self._index = ListIndex(rows)

    def match(self, project: Project) -> Match:
        """The row of a project.

        The number of the agreement decides unless names speak against it. Else title and beneficiary must both be
        like, together better than those of any other project by a margin; dates, sums and a number that differ count
        against a row.
        """
        derived = derive(project)
        wanted = _Wanted(
            project,
            derived,
            tuple(derived.title.value.split()) if derived.title else (),
            _telling(derived),
        )
        same_number = self._index.by_number(derived.agreement.value) if derived.agreement else []
        if same_number:
            return self._by_number(wanted, same_number)
        if not wanted.title:
            return Match(None, None, None, (), "nothing-to-go-by")
        return self._by_names(wanted)

    def _by_number(self, wanted: _Wanted, rows: Sequence[Indexed]) -> Match:
        """A row with the number; the names choose between rows, and may lead to another project altogether."""
        weighed = [self._weigh(wanted, found) for found in rows]
        best = max(weighed, key=lambda w: (w.score, _annex_fits(wanted, w.found), _annex(w.found), -w.found.row.row))
        stated = [likeness for likeness in (best.title, best.body) if likeness is not None]
        if stated and min(stated) < _LIKE:
            by_names = self._by_names(wanted) if wanted.title else None
            leads_away = by_names is not None and by_names.method is not None
            if leads_away or max(stated) < _UNLIKE:
                other = by_names.best if by_names and leads_away else None
                return Match(None, best.scored, other, (), "names-say-otherwise")
        others = [w for w in weighed if w.found.row.title != best.found.row.title]
        runner_up = max(others, key=lambda w: w.score, default=None)
        return self._found("agreement", wanted, best, runner_up.scored if runner_up else None, score=1.0)

    def _by_names(self, wanted: _Wanted) -> Match:
        weighed = [self._weigh(wanted, found) for found in self._index.by_words(wanted.title, wanted.body)]
        weighed.sort(key=lambda w: (-w.score, not _annex_fits(wanted, w.found), -_annex(w.found), w.found.row.row))
        if not weighed:
            return Match(None, None, None, (), "no-candidate")
        best = weighed[0]
        second = next((w for w in weighed if w.found.project != best.found.project), None)
        runner_up = second.scored if second else None
        method: Method = "title" if best.body is None else "title-and-beneficiary"
        if not _is_enough(wanted, best):
            return Match(None, best.scored, runner_up, (), "too-unlike")
        if second and best.score - second.score < _MARGIN:
            return Match(None, best.scored, runner_up, (), "near-double")
        return self._found(method, wanted, best, runner_up, score=min(best.score, 1.0))

    def _found(
        self, method: Method, wanted: _Wanted, best: _Weighed, runner_up: Scored | None, *, score: float
    ) -> Match:
        told = differences(wanted.project, wanted.derived, best.found)
        return Match(method, Scored(best.found.row, round(score, 3)), runner_up, told)

    def _weigh(self, wanted: _Wanted, found: Indexed) -> _Weighed:
        title = title_likeness(self._index.titles, wanted.title, found.title) if wanted.title and found.title else None
        body = body_likeness(self._index.bodies, wanted.body, found.bodies) if wanted.body and found.bodies else None
        names = (title or 0.0) if body is None else _TITLE_SHARE * (title or 0.0) + _BODY_SHARE * body
        facts, borne_out = _facts(wanted, found)
        return _Weighed(found, title, body, names + facts, borne_out)


def _telling(derived: Derived) -> tuple[str, ...]:
    """The words of the beneficiary; none where they name a kind of body and no body."""
    words = derived.beneficiary.value.split() if derived.beneficiary else []
    return () if is_generic(words) else tuple(words)


def _is_enough(wanted: _Wanted, best: _Weighed) -> bool:
    """Whether the names of a row are like enough for the project to be looked for no further."""
    if best.score < _ENOUGH or (best.title or 0.0) < _LEAST_TITLE:
        return False
    if best.body is None:
        is_telling = (best.title or 0.0) >= _ALONE and len(wanted.title) >= _ALONE_WORDS
        return is_telling and best.borne_out and not _numbers_differ(wanted, best.found)
    return best.body >= _LEAST_BODY


def _facts(wanted: _Wanted, found: Indexed) -> tuple[float, bool]:
    """What dates, sums and the number add to a score or take from it, and whether a date or a sum bears the row out."""
    facts, borne_out = 0.0, False
    both = [(stated, listed) for _, stated, listed in ends(wanted.project, found)]
    if both and all(listed.isoformat().startswith(stated) for stated, listed in both):
        facts, borne_out = facts + _PERIOD_FITS, any(len(stated) > len("2011") for stated, _ in both)
    elif any(end == "start" and stated[:4] != f"{listed.year}" for end, stated, listed in ends(wanted.project, found)):
        facts += _PERIOD_DIFFERS
    sums = [pair for role in ("total", "eligible", "grant", "eu") if (pair := money(wanted.project, found, role))]
    if any(stated == listed for stated, listed in sums):
        facts, borne_out = facts + _SUM_FITS, True
    elif sums:
        facts += _SUM_DIFFERS
    if _numbers_differ(wanted, found):
        facts += _NUMBER_DIFFERS
    return facts, borne_out


def _numbers_differ(wanted: _Wanted, found: Indexed) -> bool:
    """Whether both have a number of an agreement, and more than one group of it, or its year, differs."""
    mine, theirs = wanted.derived.number, found.number
    if mine is None or theirs is None or mine.is_call or theirs.is_call or mine.bare == theirs.bare:
        return False
    groups = ("programme", "priority", "measure", "submeasure", "region_code", "serial", "year")
    apart = [group for group in groups if getattr(mine, group) != getattr(theirs, group)]
    levels = {"priority", "measure", "submeasure"}
    return len({"levels" if group in levels else group for group in apart}) > 1 or apart == ["year"]


def _annex(found: Indexed) -> int:
    return (found.number.annex or 0) if found.number else 0


def _annex_fits(wanted: _Wanted, found: Indexed) -> bool:
    """Whether the record's own annex is this row's."""
    number = wanted.derived.number
    return bool(number and found.number and number.annex is not None and number.annex == found.number.annex)
