"""Objective, results, target groups, areas and contact of one project."""

from __future__ import annotations

from projnotice.resolve.draft import Draft
from projnotice.resolve.scope import Scope


def resolve_prose(scope: Scope, draft: Draft) -> None:
    """Texts as printed, each list without repetitions."""
    for mention in scope.of("objective"):
        draft.put("objective", mention.value, mention)
        break
    for field in ("areas", "target_groups", "results"):
        for mention in scope.of(field):
            if mention.value not in draft.values.get(field, ()):
                draft.append(field, mention.value, mention)
