"""A notice with the values alone that its page states by a label or an unambiguous cue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from projnotice.models.project import Project

if TYPE_CHECKING:
    from projnotice.models.notice import Notice

_ABOUT_VALUES = ("evidence", "findings")


def stated_notice(notice: Notice) -> Notice:
    """The notice without inferred values; lists close up, and evidence follows the values that stay."""
    return type(notice).model_validate(
        {**_without_inferred(notice.model_dump(), "/projects"), "projects": [_project(p) for p in notice.projects]}
    )


def _project(project: Project) -> dict[str, Any]:
    return _without_inferred(project.model_dump())


def _without_inferred(record: dict[str, Any], *skip: str) -> dict[str, Any]:
    """A record without the values whose own words are `inferred`; findings go with the values that they name."""
    evidence: dict[str, list[dict[str, Any]]] = record["evidence"]
    dropped = {pointer for pointer, spans in evidence.items() if spans[0]["basis"] == "inferred"}
    kept: dict[str, Any] = {}
    moved: dict[str, str] = {}
    for name, value in record.items():
        if name in _ABOUT_VALUES or f"/{name}" in skip:
            kept[name] = value
        else:
            kept[name] = _prune(value, f"/{name}", f"/{name}", dropped, moved)
    kept["evidence"] = {moved[pointer]: spans for pointer, spans in evidence.items() if pointer in moved}
    kept["findings"] = [
        {**finding, "fields": [moved[field] for field in finding["fields"]]}
        for finding in record["findings"]
        if all(field in moved for field in finding["fields"])
    ]
    return kept


def _prune(value: Any, old: str, new: str, dropped: set[str], moved: dict[str, str]) -> Any:
    """The value without what is dropped below it; `moved` learns where each pointer now leads."""
    if old in dropped:
        return None
    if isinstance(value, dict):
        pruned = {key: _prune(item, f"{old}/{key}", f"{new}/{key}", dropped, moved) for key, item in value.items()}
        if any(value[key] is not None and pruned[key] is None and key in _REQUIRED for key in value):
            return None
        moved[old] = new
        return pruned
    if isinstance(value, list):
        items: list[Any] = []
        for index, item in enumerate(value):
            found: dict[str, str] = {}
            pruned_item = _prune(item, f"{old}/{index}", f"{new}/{len(items)}", dropped, found)
            if pruned_item is not None:
                items.append(pruned_item)
                moved.update(found)
        moved[old] = new
        return items
    if value is not None:
        moved[old] = new
    return value


_REQUIRED = frozenset({"name", "kind", "number", "role", "value", "label", "count"})
