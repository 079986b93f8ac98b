"""The co-financing rate: a percentage that the words tie to the co-financing of the project."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from decimal import Decimal

from projnotice.extraction.clauses import Clause, clauses
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.reading import Hits, Reading
from projnotice.extraction.roles import Choice, Roles
from projnotice.extraction.zones import labels_of
from projnotice.values import Found, Number

_FUNDING = ("grant", "eu", "national")
_ATTACHED_CHARS = 24  # ", co stanowi ", " (tj. "


@dataclass(frozen=True, slots=True)
class RateValue:
    """A share of the costs.

    Attributes:
        value: In percent, as printed.
        role: Whose share: `eu`, `national`, or `grant` where no source is named.
        of_eligible: Whether the words call it a share of the eligible costs.
    """

    value: Decimal
    role: str
    of_eligible: bool


def find_rates(reading: Reading) -> list[Mention]:
    """Percentages of the co-financing; not those of an own contribution or an indicator.

    A percentage right after a sum ("413 882,59 zł (85%)") has the role of that sum.
    """
    if not reading.percents:
        return []
    sources = [
        hit
        for hit in reading.of("amounts")
        if "source" in hit.rule.value or hit.rule.value.get("role") in ("own", "eu")
    ]
    roles = Roles(reading, Hits([*reading.of("cofinancing_rate"), *sources]))
    starts = {percent.start: _start(reading, roles, percent) for percent in reading.percents}
    taken = set(starts.values())
    spans = [(starts[percent.start], percent.end) for percent in reading.percents]
    spans += [(amount.start, amount.end) for amount in reading.amounts if amount.start not in taken]
    told = dict(zip(sorted(spans), clauses(reading, sorted(spans)), strict=True))
    found: list[Mention] = []
    for percent in reading.percents:
        span = (starts[percent.start], percent.end)
        choice = _choose(reading, roles, told[span], span, percent)
        if choice is None or choice.role not in _FUNDING or percent.value.bound != "exact":
            continue
        rule = next((hit.rule for hit in choice.hits if hit.rule.field == "cofinancing_rate"), choice.hits[0].rule)
        cues = tuple((hit.start, hit.end) for hit in choice.hits)
        value = RateValue(Decimal(percent.value.value), choice.role, _of_eligible(reading, percent))
        found.append(Mention(percent.start, percent.end, "cofinancing_rate", value, rule.id, cues, choice.basis))
    return found


def _choose(reading: Reading, roles: Roles, clause: Clause, span: Span, percent: Found[Number]) -> Choice | None:
    labels = labels_of(reading.blocks[reading.block_at(percent.start)], percent.start) if clause.opens else ()
    label = roles.tell_label(labels) if labels else None
    if label is not None and label.forbids:
        return label
    return roles.tell(clause, span, label, farther=False)


def _start(reading: Reading, roles: Roles, percent: Found[Number]) -> int:
    """Where the percentage begins, or the sum that it goes with."""
    index = bisect_left(reading.amounts, percent.start, key=lambda amount: amount.start) - 1
    if index >= 0:
        amount = reading.amounts[index]
        between = reading.text[amount.end : percent.start]
        if len(between) <= _ATTACHED_CHARS and "\n" not in between and roles.linked(amount.end, percent.start):
            return amount.start
    return percent.start


def _of_eligible(reading: Reading, percent: Found[Number]) -> bool:
    bases = reading.of("cofinancing_rate.base").within(percent.end, percent.end + 60)
    return any(hit.rule.value.get("of") == "eligible" for hit in bases)
