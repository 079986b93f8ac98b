"""Scores and differences as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from projnotice.evaluation.items import CORE_FIELDS, Item
from projnotice.evaluation.run import PageResult
from projnotice.evaluation.score import Average, Scores, Tally

_SHOWN_CHARS = 160


def scores_table(scores: Scores) -> str:
    """A line a field, core fields first, then averages, negatives, evidence and bases; ends with a line break."""
    lines = [f"{'field':<30} {'P':>6} {'R':>6} {'F1':>6} {'items':>6} {'missed':>7} {'extra':>6}"]
    core = [name for name in CORE_FIELDS if name in scores.fields]
    rest = [name for name in scores.fields if name not in core]
    lines += [_line(name, scores.fields[name]) for name in core]
    if core and rest:
        lines.append("")
    lines += [_line(name, scores.fields[name]) for name in rest]
    lines += ["", _average_line("core", scores.core), _average_line("all", scores.all), ""]
    lines += [*_summary(scores), ""]
    return "\n".join(lines)


def _line(name: str, tally: Tally) -> str:
    return (
        f"{name:<30} {_ratio(tally.precision)} {_ratio(tally.recall)} {_ratio(tally.f1)} "
        f"{tally.items:>6} {tally.missed:>7} {tally.extra:>6}"
    )


def _average_line(name: str, average: Average) -> str:
    return f"{_line(name, average.tally)}   F1 95 %: {average.low:.3f}-{average.high:.3f}"


def _ratio(number: float | None) -> str:
    return f"{number:6.3f}" if number is not None else f"{'-':>6}"


def _summary(scores: Scores) -> Iterator[str]:
    yield f"pages      {scores.pages}, {len(scores.failed)} of them failed"
    yield f"negatives  {scores.negatives}, {len(scores.false_projects)} of them with a project"
    spans = scores.spans
    yield (
        f"evidence   {spans.exact} exact, {spans.overlapping} overlapping, {len(spans.apart)} elsewhere; "
        f"{len(spans.not_in_text)} quotes not in the text"
    )
    for basis, tally in scores.basis.items():
        yield f"{basis:<10} precision {_ratio(tally.precision).strip()} of {tally.found + tally.extra} values"


def differences(results: Iterable[PageResult]) -> str:
    """What was missed (`-`) and what was extra (`+`) on each page that is not all right; may be empty."""
    return "".join(_page_differences(result) for result in results)


def _page_differences(result: PageResult) -> str:
    lines = [f"  ! {result.error}"] if result.error is not None else []
    marked = [("-", item) for item in result.comparison.missed] + [("+", item) for item in result.comparison.extra]
    lines += [f"  {sign} {_shown(item)}" for sign, item in sorted(marked, key=lambda pair: pair[1].path)]
    lines += [f"  ~ evidence {line}" for line in result.spans.apart]
    lines += [f"  ? not in the text: {line}" for line in result.spans.not_in_text]
    return "\n".join([result.name, *lines]) + "\n" if lines else ""


def _shown(item: Item) -> str:
    text = item.shown if len(item.shown) <= _SHOWN_CHARS else item.shown[: _SHOWN_CHARS - 1] + "…"
    return f"{item.path}: {text}"
