"""A saved run of the evaluation, and two runs compared as text: what was won, what was lost."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from projnotice.errors import GoldError
from projnotice.evaluation.items import Item
from projnotice.evaluation.run import PageResult
from projnotice.evaluation.score import Scores, Tally


def saved_run(parts: Mapping[str, tuple[Scores, Iterable[PageResult] | None]]) -> dict[str, Any]:
    """A run as JSON data.

    Args:
        parts: By part its scores and its pages; None instead of the pages keeps what is on them unseen.
    """
    return {"parts": {part: _saved_part(scores, results) for part, (scores, results) in parts.items()}}


def _saved_part(scores: Scores, results: Iterable[PageResult] | None) -> dict[str, Any]:
    averages = {
        name: {**asdict(average.tally), "f1": average.tally.f1, "low": average.low, "high": average.high}
        for name, average in (("core", scores.core), ("all", scores.all))
    }
    part: dict[str, Any] = {
        "pages": scores.pages,
        "failed": len(scores.failed),
        "negatives": scores.negatives,
        "false_projects": len(scores.false_projects),
        "averages": averages,
        "fields": {name: {**asdict(tally), "f1": tally.f1} for name, tally in scores.fields.items()},
        "basis": {name: {"right": tally.found, "wrong": tally.extra} for name, tally in scores.basis.items()},
        "evidence": {
            "exact": scores.spans.exact,
            "overlapping": scores.spans.overlapping,
            "apart": len(scores.spans.apart),
            "not_in_text": len(scores.spans.not_in_text),
        },
    }
    if results is not None:
        part["differences"] = {result.name: _saved_page(result) for result in results}
    return part


def _saved_page(result: PageResult) -> dict[str, Any]:
    comparison = result.comparison
    return {
        "error": result.error,
        "missed": [_shown(item) for item in comparison.missed],
        "extra": [_shown(item) for item in comparison.extra],
    }


def _shown(item: Item) -> str:
    return f"{item.path}: {item.shown}"


def load_run(path: Path) -> dict[str, Any]:
    """A run that was saved with `--json`.

    Raises:
        GoldError: The file is not there or is no saved run.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
        if isinstance(data, dict) and isinstance(data.get("parts"), dict):
            return data
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}; save a run with `projnotice evaluate … --json FILE`") from None
    except ValueError:
        pass
    raise GoldError(f"{path}: not a run of the evaluation; save one with `projnotice evaluate … --json FILE`")


def against(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """What the later run has won and lost, part by part; parts that only one run has are left out."""
    lines: list[str] = []
    for part, now in after["parts"].items():
        if (then := before["parts"].get(part)) is not None:
            lines += [f"{part}: against the run before", *_score_lines(then, now), *_page_lines(then, now)]
    return "\n".join([*lines, ""]) if lines else "the two runs have no part in common\n"


def _score_lines(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """A line for every average and field whose F1 is another."""
    for group in ("averages", "fields"):
        for name in sorted({*then[group], *now[group]}):
            before, after = (run[group].get(name, {"found": 0, "missed": 0, "extra": 0}) for run in (then, now))
            f1_before, f1_after = (Tally(told["found"], told["missed"], told["extra"]).f1 for told in (before, after))
            if f1_before != f1_after:
                yield f"  {name:<30} F1 {f1_before:.3f} -> {f1_after:.3f} ({f1_after - f1_before:+.3f})"


def _page_lines(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """Values won and lost on the pages that both runs tell of."""
    before, after = then.get("differences", {}), now.get("differences", {})
    for name in (name for name in after if name in before):
        won = list(_gone(before[name], after[name]))
        lost = list(_gone(after[name], before[name]))
        if won or lost:
            yield f"  {name}"
            yield from (f"    won:  {line}" for line in won)
            yield from (f"    lost: {line}" for line in lost)


def _gone(one: Mapping[str, Any], other: Mapping[str, Any]) -> Iterator[str]:
    """Faults of `one` that `other` does not have."""
    if one["error"] and not other["error"]:
        yield f"fails with {one['error']}"
    for kind in ("missed", "extra"):
        for line in (Counter(one[kind]) - Counter(other[kind])).elements():
            yield f"{line} ({kind})"
