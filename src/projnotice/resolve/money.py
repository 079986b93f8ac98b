"""Amounts and the co-financing rate of one project."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from projnotice.extraction.amounts import AmountValue
from projnotice.extraction.mention import Mention
from projnotice.resolve.draft import Draft
from projnotice.resolve.scope import Scope


def resolve_money(scope: Scope, draft: Draft) -> None:
    """One amount a role and currency, the surest one; a rounded repetition of an exact sum is none."""
    kept: dict[tuple[str, str], Mention] = {}
    for mention in scope.of("amounts"):
        value = cast(AmountValue, mention.value)
        key = (value.role, value.currency)
        if value.role == "other":
            key = (f"other {value.value}", value.currency)
        rival = kept.get(key)
        if rival is None or _surer(mention, rival):
            kept[key] = mention
    has_eu = any(role == "eu" for role, _ in kept) or bool(eu_funds(scope))
    for mention in sorted(kept.values(), key=lambda mention: mention.start):
        value = cast(AmountValue, mention.value)
        role = "grant" if value.role == "national" and not has_eu and ("grant", value.currency) not in kept else value.role
        draft.append("amounts", {"role": role, "value": value.value, "currency": value.currency, "bound": value.bound}, mention)
    for mention in scope.of("cofinancing_rate"):
        draft.put("cofinancing_rate", cast(Decimal, mention.value), mention)
        break


def _surer(mention: Mention, rival: Mention) -> bool:
    """Whether a later mention of the same role takes the place of an earlier one."""
    new, old = cast(AmountValue, mention.value), cast(AmountValue, rival.value)
    if (mention.basis == "stated") != (rival.basis == "stated"):
        return mention.basis == "stated"
    rounded_alike = abs(new.value - old.value) < max(new.step, old.step)
    return rounded_alike and new.step < old.step


_EU_FUNDS = frozenset({"EFS", "EFSPLUS", "EFRR", "FS", "FST", "EFRROW", "EU", "KPO"})


def eu_funds(scope: Scope) -> list[Mention]:
    """Mentions of Union funds."""
    return [mention for mention in scope.with_shared("funds") if mention.value in _EU_FUNDS]
