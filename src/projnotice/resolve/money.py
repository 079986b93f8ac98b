"""Amounts and the co-financing rate of one project."""

from __future__ import annotations

from typing import cast

from projnotice.extraction.amounts import AmountValue
from projnotice.extraction.mention import Mention
from projnotice.extraction.programmes import ProgrammeValue
from projnotice.extraction.rates import RateValue
from projnotice.resolve.draft import Draft
from projnotice.resolve.scope import Scope
from projnotice.resolve.sums import Figure, check_rate, check_sums


def resolve_money(scope: Scope, draft: Draft) -> None:
    """One amount a role and currency, the surest one; a rounded repetition of an exact sum is none."""
    kept: dict[tuple[str, str], Mention] = {}
    for mention in _own(scope, "amounts"):
        value = cast(AmountValue, mention.value)
        key = (f"other {value.value}" if value.role == "other" else value.role, value.currency)
        rival = kept.get(key)
        pair = _year_and_whole(mention, rival) if rival is not None else None
        if pair is not None:
            kept[f"other {_amount(pair[0]).value}", value.currency], kept[key] = pair
        elif rival is None or _surer(mention, rival):
            kept[key] = mention
    for (role, currency), mention in list(kept.items()):
        same = kept.get(("eu", currency))
        if role == "grant" and same is not None and _amount(same).value == _amount(mention).value:
            del kept[role, currency]  # "Przyznana kwota", and elsewhere "dofinansowanie z UE": one sum, told twice
    with_eu = any(role == "eu" for role, _ in kept) or _funded_by_eu(scope)
    figures: list[Figure] = []
    parts = {key for key in kept if key[0].startswith("other ")}
    for mention in sorted(kept.values(), key=lambda mention: mention.start):
        value = cast(AmountValue, mention.value)
        state_alone = value.role == "national" and not with_eu and ("grant", value.currency) not in kept
        role = "other" if (f"other {value.value}", value.currency) in parts else value.role
        role = "grant" if state_alone and role != "other" else role
        item = {"role": role, "value": value.value, "currency": value.currency, "bound": value.bound}
        pointer = draft.append("amounts", item, mention)
        figures.append(Figure(role, value.value, value.currency, value.step, value.bound, pointer))
    check_sums(draft, figures)
    rate = _rate(scope, with_eu=with_eu)
    if rate is not None:
        draft.put("cofinancing_rate", cast(RateValue, rate.value).value, rate)
        check_rate(draft, cast(RateValue, rate.value), figures)


def _year_and_whole(one: Mention, other: Mention) -> tuple[Mention, Mention] | None:
    """Of two sums of one role the year's and the whole project's, where a year or an edition stands with one alone."""
    if _amount(one).part == _amount(other).part or "inferred" in (one.basis, other.basis):
        return None
    year, whole = (one, other) if _amount(one).part else (other, one)
    less = _amount(year).bound == "exact" and _amount(year).value < _amount(whole).value
    return (year, whole) if less else None


def _amount(mention: Mention) -> AmountValue:
    return cast(AmountValue, mention.value)


def _own(scope: Scope, field: str) -> list[Mention]:
    """The project's own mentions; what stands around the notice counts only for a project that stands there itself."""
    end = scope.reading.own_end
    outside = bool(scope.own) and all(start >= end for start, _ in scope.own)
    return [mention for mention in scope.of(field) if outside or mention.start < end]


def _surer(mention: Mention, rival: Mention) -> bool:
    """Whether a later mention of the same role takes the place of an earlier one."""
    new, old = cast(AmountValue, mention.value), cast(AmountValue, rival.value)
    alike = abs(new.value - old.value) <= max(new.step, old.step)
    if alike and new.step != old.step:
        return new.step < old.step
    if (mention.basis == "stated") != (rival.basis == "stated"):
        return mention.basis == "stated"
    return old.part and not new.part


def _rate(scope: Scope, *, with_eu: bool) -> Mention | None:
    """The first rate of the co-financing; the state's share beside the Union's is none."""
    rates = _own(scope, "cofinancing_rate")
    whole = [mention for mention in rates if cast(RateValue, mention.value).role != "national"]
    return next(iter(whole or ([] if with_eu else rates)), None)


_EU_FUNDS = frozenset({"EFS", "EFSPLUS", "EFRR", "FS", "FST", "EFRROW", "EU", "KPO"})


def _funded_by_eu(scope: Scope) -> bool:
    """Whether a fund or programme of the Union is named for the project, or for all projects of the page."""
    end = scope.reading.own_end
    funds = any(mention.value in _EU_FUNDS for mention in scope.with_shared("funds") if mention.start < end)
    programmes = [mention for mention in scope.with_shared("programme") if mention.start < end]
    return funds or any(cast(ProgrammeValue, mention.value).kind == "eu" for mention in programmes)
