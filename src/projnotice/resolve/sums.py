"""Whether a project's sums agree, parts with the total and rate with shares, each to its own precision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from projnotice.extraction.rates import RateValue
from projnotice.resolve.draft import Draft

_GROSZ = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount of the record; `step` is its precision as printed, `pointer` where it stands."""

    role: str
    value: Decimal
    currency: str
    step: Decimal
    bound: str
    pointer: str

    @property
    def slack(self) -> Decimal:
        """How far the true sum may be from the printed one: nothing where the grosze are printed."""
        return self.step if self.step > _GROSZ or self.bound != "exact" else Decimal(0)


_WHOLES = ("total", "eligible")
_PARTS = (("grant", "own"), ("eu", "national", "own"), ("grant", "national", "own"), ("eu", "own"))
"""Sets of roles that may make up the whole."""


def check_sums(draft: Draft, figures: Sequence[Figure]) -> None:
    """Adds `amounts-mismatch` where both funding and own part are stated and no reading of them gives the total."""
    for currency in dict.fromkeys(figure.currency for figure in figures):
        by_role = {figure.role: figure for figure in figures if figure.currency == currency and figure.role != "other"}
        _check_parts(draft, by_role, _wholes(by_role), _PARTS, "total")
        _check_parts(draft, by_role, [by_role["grant"]] if "grant" in by_role else [], (("eu", "national"),), "grant")


def _wholes(by_role: dict[str, Figure]) -> list[Figure]:
    return [by_role[role] for role in _WHOLES if role in by_role] if "total" in by_role else []


def _check_parts(
    draft: Draft, by_role: dict[str, Figure], wholes: list[Figure], parts: Sequence[tuple[str, ...]], name: str
) -> None:
    sets = [[by_role[role] for role in roles] for roles in parts if all(role in by_role for role in roles)]
    if not wholes or not sets or any(_agree(whole, chosen) for whole in wholes for chosen in sets):
        return
    added = sum((figure.value for figure in sets[0]), Decimal(0))
    fields = [wholes[0].pointer, *(figure.pointer for figure in sets[0])]
    draft.find("amounts-mismatch", f"the parts add up to {added}, the {name} is {wholes[0].value}", fields)


def _agree(whole: Figure, parts: Sequence[Figure]) -> bool:
    added = sum((figure.value for figure in parts), Decimal(0))
    slack = sum((figure.slack for figure in parts), whole.slack)
    return abs(added - whole.value) <= slack


def check_rate(draft: Draft, rate: RateValue, figures: Sequence[Figure]) -> None:
    """Adds `rate-mismatch` where funding and costs are stated and no share of theirs is the rate."""
    for currency in dict.fromkeys(figure.currency for figure in figures):
        by_role = {figure.role: figure for figure in figures if figure.currency == currency}
        shares = list(_shares(by_role, rate))
        if shares and not any(_is_rate(part, whole, rate.value) for part, whole, _ in shares):
            part, whole, used = shares[0]
            share = (100 * part.value / whole.value).quantize(_GROSZ)
            message = f"{part.value} of {whole.value} is {share}%, not {rate.value}%"
            draft.find("rate-mismatch", message, ["/cofinancing_rate", *(figure.pointer for figure in used)])


def _shares(by_role: dict[str, Figure], rate: RateValue) -> Iterator[tuple[Figure, Figure, tuple[Figure, ...]]]:
    """Each funding part beside each whole that the rate may be a share of, with the figures used."""
    roles = ("eligible",) if rate.of_eligible else _WHOLES
    wholes = [by_role[role] for role in roles if role in by_role and by_role[role].value]
    funding: list[tuple[Figure, tuple[Figure, ...]]]
    funding = [(by_role[role], (by_role[role],)) for role in ("eu", "grant", "national") if role in by_role]
    if "eu" in by_role and "national" in by_role:
        one, other = by_role["eu"], by_role["national"]
        both = Figure("grant", one.value + other.value, one.currency, one.step + other.step, "exact", one.pointer)
        funding.append((both, (one, other)))
    for whole in wholes:
        for part, used in funding:
            yield part, whole, (*used, whole)


def _is_rate(part: Figure, whole: Figure, rate: Decimal) -> bool:
    """Whether the share is the rate to the rate's own precision: 84.63 is 85, but not 84.6."""
    exponent = rate.as_tuple().exponent
    precision = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)
    share = 100 * part.value / whole.value
    slack = 100 * (part.slack + whole.slack * part.value / whole.value) / whole.value
    return abs(share - rate) < precision + slack
