"""The gate: F1 a field below which the extractor must not fall, pinned to the pages and gold they were measured on."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from projnotice.errors import GoldError
from projnotice.evaluation.score import Scores

FLOORS = "floors.json"
_STEPS = 1000  # floors are rounded down to a thousandth


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors of one part of the corpus.

    Attributes:
        digest: SHA-256 of the pages and gold that the floors were measured on.
        fields: F1 by field, and of `core` and `all`; 0 to 1.
        false_projects: The most negatives that may be given a project.
    """

    digest: str
    fields: Mapping[str, float] = field(default_factory=dict)
    false_projects: int = 0


def load_floors(path: Path) -> dict[str, Floors]:
    """The floors by part; none where the file is not there.

    Raises:
        GoldError: The file is not of the form that `save_floors` writes.
    """
    if not path.is_file():
        return {}
    try:
        data = json.loads(path.read_text("utf-8"))
        return {
            part: Floors(str(told["digest"]), dict(told["fields"]), int(told["false_projects"]))
            for part, told in data.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise GoldError(f"{path}: not a file of floors ({error!r}); write it with `projnotice evaluate`") from None


def save_floors(path: Path, floors: Mapping[str, Floors]) -> None:
    """Write the floors, sorted, so that a change reads as a change of single lines."""
    data = {
        part: {
            "digest": told.digest,
            "fields": dict(sorted(told.fields.items())),
            "false_projects": told.false_projects,
        }
        for part, told in floors.items()
    }
    path.write_text(json.dumps(data, indent=2, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")


def measured(scores: Scores, digest: str) -> Floors:
    """The floors that these scores would pin."""
    fields = {name: tally.f1 for name, tally in scores.fields.items()}
    fields |= {"core": scores.core.tally.f1, "all": scores.all.tally.f1}
    return Floors(
        digest,
        {name: math.floor(f1 * _STEPS + 1e-9) / _STEPS for name, f1 in fields.items()},
        len(scores.false_projects),
    )


def check(part: str, floors: Floors | None, now: Floors) -> list[str]:
    """What is wrong, a line each; an empty list lets through."""
    if floors is None:
        return [f"{part}: no floors are pinned; pin them with --update-floors"]
    problems = []
    if floors.digest != now.digest:
        problems.append(
            f"{part}: pages or gold have changed since the floors were pinned; pin them with --update-floors"
        )
    return problems + lowered(part, floors, now)


def lowered(part: str, floors: Floors, now: Floors) -> list[str]:
    """Where `now` is below the floors, a line each; a field of which nothing was found any more counts as 0."""
    problems = []
    for name, floor in sorted(floors.fields.items()):
        f1 = now.fields.get(name, 0.0)
        if f1 < floor:
            problems.append(f"{part}: {name} has F1 {f1:.3f}, its floor is {floor:.3f}")
    if now.false_projects > floors.false_projects:
        problems.append(f"{part}: {now.false_projects} negatives have a project, at most {floors.false_projects} may")
    return problems


def updated(part: str, floors: Floors | None, now: Floors, *, allow_lower: bool = False) -> Floors:
    """New floors: at least the old ones, pinned to the pages and gold as they are now.

    Args:
        part: Name of the part, for messages.
        floors: The old floors, None where there are none.
        now: What was measured.
        allow_lower: Let floors go down to what was measured.

    Raises:
        GoldError: A floor would go down and `allow_lower` is not given; every such floor is named.
    """
    if floors is not None and not allow_lower and (problems := lowered(part, floors, now)):
        raise GoldError("\n".join([*problems, "floors go down only with --allow-lower"]))
    return now
