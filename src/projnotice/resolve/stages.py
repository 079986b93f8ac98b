"""The stages of one project, only where the page tells of each."""

from __future__ import annotations

from typing import Any, cast

from projnotice.extraction.counts import CountValue
from projnotice.extraction.mention import Mention
from projnotice.extraction.periods import PeriodValue
from projnotice.extraction.stages import StageValue
from projnotice.resolve.draft import Draft
from projnotice.resolve.scope import Scope
from projnotice.values import Duration, Period, as_period

_Told = dict[int, tuple[Mention, Mention | None, Mention | None]]
"""By its number, a stage with its count and its period."""


def resolve_stages(scope: Scope, draft: Draft) -> None:
    """Number, participants and period of each stage that the page tells of, if there are several."""
    told: _Told = {}
    for mention in scope.of("stages"):
        number = cast(StageValue, mention.value).number
        people, period = _people(scope, mention), _period(scope, mention)
        if number not in told and (people or period):
            told[number] = (mention, people, period)
    if len(told) < 2:
        return
    told = _completed(scope, told)
    for index, number in enumerate(sorted(told)):
        mention, people, period = told[number]
        draft.append("stages", _stage(draft, f"/stages/{index}", number, people, period), mention)
        draft.evidence[f"/stages/{index}/number"] = draft.evidence.pop(f"/stages/{index}")


def _completed(scope: Scope, told: _Told) -> _Told:
    if not any(people for _, people, _ in told.values()):
        return told
    for mention in scope.of("stages"):
        number = cast(StageValue, mention.value).number
        _, people, period = told.get(number, (mention, None, None))
        bare = None if people else _bare_number(scope, mention)
        if bare is not None:
            told[number] = (mention, bare, period)
    return told


def _stage(draft: Draft, pointer: str, number: int, people: Mention | None, period: Mention | None) -> dict[str, Any]:
    stage: dict[str, Any] = {"number": number}
    if people is not None:
        stage["participants"] = cast(CountValue, people.value).count
        draft.cite(f"{pointer}/participants", people)
    if period is not None:
        stated = cast(PeriodValue, period.value).period
        stage["period"] = {}
        for name, date, span in (("start", stated.start, stated.start_span), ("end", stated.end, stated.end_span)):
            if date is not None:
                stage["period"][name] = date.isoformat()
                draft.cite(f"{pointer}/period/{name}", period, span)
    return stage


def _people(scope: Scope, stage: Mention) -> Mention | None:
    start, end = cast(StageValue, stage.value).detail
    found = [m for m in scope.of("participants") if start <= m.start < end]
    return next((m for m in found if cast(CountValue, m.value).counts in ("total", "group")), None)


def _bare_number(scope: Scope, stage: Mention) -> Mention | None:
    """`w III etapie kolejne 15`: the one number told of a stage, where the other stages tell of people."""
    _, end = cast(StageValue, stage.value).detail
    numbers = [n for n in scope.reading.numbers if stage.end <= n.start < end and isinstance(n.value.value, int)]
    if len(numbers) != 1:
        return None
    number = numbers[0]
    value = CountValue("total", cast(int, number.value.value), number.value.bound, "", "stage", 1)
    return Mention(number.start, number.end, "participants", value, stage.rule, ((stage.start, stage.end),), "inferred")


def _period(scope: Scope, stage: Mention) -> Mention | None:
    """The first range, year or month told of a stage; a single day may be anything."""
    start, end = cast(StageValue, stage.value).detail
    for time in scope.reading.times:
        if not start <= time.start < end or isinstance(time.value, Duration):
            continue
        if isinstance(time.value, Period) or time.value.day is None:
            value = PeriodValue(as_period(time.value), "both", "part", False, 1)
            return Mention(time.start, time.end, "period", value, stage.rule, ((stage.start, stage.end),))
    return None
