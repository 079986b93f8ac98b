"""The short form of gold in which the five seeds are given: only the fields that it names are judged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from projnotice.errors import GoldError
from projnotice.evaluation.gold import GoldNotice, GoldPage, GoldProject, validation_lines

_PATHS: dict[str, tuple[str, ...]] = {
    "title": ("title",),
    "funds": ("funds",),
    "agreement": ("agreement_number",),
    "amounts": ("amounts",),
    "rate": ("cofinancing_rate",),
    "support_forms": ("support_forms",),
    "findings": ("findings",),
}
_NESTED = ("beneficiary", "programme", "period", "participants")
_LEVELS = ("priority", "measure", "submeasure")


def load_seeds(folder: Path) -> list[GoldPage]:
    """The pages of `folder` (`NAME.txt`) with what `folder/expected/NAME.json` says about them, by name.

    Raises:
        GoldError: A file is not of the short form, or its page is not there.
    """
    return [_seed(folder, path) for path in sorted((folder / "expected").glob("*.json"))]


def _seed(folder: Path, path: Path) -> GoldPage:
    page = folder / f"{path.stem}.txt"
    if not page.is_file():
        raise GoldError(f"{path}: its page {page} is not there")
    try:
        gold, judged = from_short_form(json.loads(path.read_bytes()))
    except ValidationError as error:
        raise GoldError("\n".join(f"{path}: {line}" for line in validation_lines(error))) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise GoldError(f"{path}: not of the short form: {error!r}") from None
    return GoldPage(f"{folder.name}/{page.name}", page, gold, judged)


def from_short_form(short: dict[str, Any]) -> tuple[GoldNotice, frozenset[str]]:
    """Gold of the contract from the short form, and the paths of the items that are judged.

    Raises:
        pydantic.ValidationError: A value is not of the contract.
        KeyError: A name is missing that the short form always has.
    """
    judged = {"published"} if "published" in short else set()
    for record in short["records"]:
        judged |= _judged(record)
    projects = [GoldProject.model_validate(_project(record)) for record in short["records"]]
    gold = GoldNotice(page_class="notice", published=short.get("published"), projects=projects)
    return gold, frozenset(judged)


def _judged(record: dict[str, Any]) -> set[str]:
    paths = {path for key, paths in _PATHS.items() if key in record for path in paths}
    for field in _NESTED:
        if field in record:
            paths |= {f"{field}.{name}" for name in record[field] or _all_names(field)}
    for field in ("instruments", "courses"):
        if field in record:
            paths |= {field, f"{field}.participants", f"{field}.hours.total"}
    return paths


def _all_names(field: str) -> tuple[str, ...]:
    """The names that a null object says nothing is stated of."""
    return {
        "beneficiary": ("name", "locality"),
        "programme": ("code", *_LEVELS),
        "period": ("start", "end", "months"),
        "participants": ("total", "women", "men", "groups"),
    }[field]


def _project(record: dict[str, Any]) -> dict[str, Any]:
    """The contract's names and objects."""
    names = ("title", "beneficiary", "funds", "amounts", "period", "participants", "findings")
    project = {name: record[name] for name in names if record.get(name)}
    project |= {"agreement_number": record.get("agreement"), "cofinancing_rate": record.get("rate")}
    if programme := record.get("programme"):
        code = programme.get("code")
        levels = {name: {"number": programme[name]} for name in _LEVELS if programme.get(name)}
        project["programme"] = {"code": None if code == "other" else code, **levels}
    for field in ("instruments", "courses"):
        project[field] = [_with_hours(entry) for entry in record.get(field) or []]
    # The short form tells no kind of a support form; it is not judged.
    project["support_forms"] = [{"name": name, "kind": "other"} for name in record.get("support_forms") or []]
    return project


def _with_hours(entry: dict[str, Any]) -> dict[str, Any]:
    hours = entry.get("hours")
    return {**entry, "hours": None if hours is None else {"total": hours}}
