"""Participants of one project: counts of the project as a whole, never added up from parts."""

from __future__ import annotations

from typing import Any, cast

from projnotice.extraction.counts import CountValue
from projnotice.extraction.mention import Mention
from projnotice.resolve.draft import Draft
from projnotice.resolve.parts import in_part
from projnotice.resolve.scope import Scope


def resolve_people(scope: Scope, draft: Draft) -> None:
    """Total, women, men, groups, and what was reached where both stand."""
    counts = [m for m in scope.of("participants") if _value(m).scope not in ("pseudo", "part") and not in_part(scope, m)]
    reached = [m for m in counts if _value(m).scope == "reached"]
    planned = [m for m in counts if _value(m).scope != "reached"]
    values: dict[str, Any] = {}
    total = _total(planned)
    done = _total(reached)
    if total is None:
        total, done = done, None
    if total is not None:
        values["total"] = _value(total).count
        values["bound"] = _value(total).bound
        draft.cite("/participants/total", total)
        draft.cite("/participants/bound", total)
    near = counts if total is None else [m for m in counts if _beside(scope, m, total)] or counts
    for sex in ("women", "men"):
        found = [m for m in near if _value(m).counts == sex and _value(m).scope in ("project", "within", "sum", "planned", "reached")]
        if total is None:
            found = [m for m in found if _value(m).strength >= 2]
        else:
            found = [m for m in found if _value(m).count <= _value(total).count]
        if found:
            values[sex] = _value(found[0]).count
            draft.cite(f"/participants/{sex}", found[0])
    groups = _groups(scope, counts, total, draft)
    if groups:
        values["groups"] = groups
    if done is not None and total is not None and _value(done).count != _value(total).count:
        values["reached"] = {"total": _value(done).count}
        draft.cite("/participants/reached/total", done)
    if values:
        draft.values["participants"] = values


def _value(mention: Mention) -> CountValue:
    return cast(CountValue, mention.value)


def _total(counts: list[Mention]) -> Mention | None:
    """The count that the page ties to the project; of equals the first."""
    totals = [m for m in counts if _value(m).counts == "total" and _value(m).scope in ("project", "sum", "planned", "reached") and _value(m).strength >= 2]
    if totals:
        return max(totals, key=lambda m: (_value(m).scope == "sum", _value(m).strength, -m.start))
    groups = [m for m in counts if _value(m).counts == "group" and _value(m).scope in ("project", "planned", "reached", "sum") and _value(m).strength >= 2]
    if len({_value(m).count for m in groups}) == 1 and len({_value(m).label.split()[0].lower() for m in groups}) == 1:
        return groups[0]
    return None


def _beside(scope: Scope, mention: Mention, total: Mention) -> bool:
    """Whether a count stands in the sentence, row or pair of the total, or right after it."""
    reading = scope.reading
    first, last = reading.sentence_at(total.start)
    return first <= mention.start < last + 1 or reading.block_at(mention.start) == reading.block_at(total.start)


def _groups(scope: Scope, counts: list[Mention], total: Mention | None, draft: Draft) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = []
    for mention in counts:
        value = _value(mention)
        if value.counts != "group" or mention is total or value.scope not in ("project", "within", "planned") or value.strength < 2:
            continue
        if total is not None and value.scope != "within" and not _beside(scope, mention, total):
            continue
        if any(group["label"] == value.label and group["count"] == value.count for group in groups):
            continue
        groups.append({"label": value.label, "count": value.count})
        draft.cite(f"/participants/groups/{len(groups) - 1}", mention)
    return groups
