"""Beside the record: join keys, links between notices, matches with the ministry's project lists."""

from __future__ import annotations

from projnotice.linking.derive import Derived, Key, derive
from projnotice.linking.editions import Conflict, Edition, LinkedProject, Source, Variant
from projnotice.linking.link import link
from projnotice.linking.lists import ListError, ListRow, Place, ProjectList, read_list
from projnotice.linking.match import Difference, Match, Matcher

__all__ = [
    "Conflict",
    "Derived",
    "Difference",
    "Edition",
    "Key",
    "LinkedProject",
    "ListError",
    "ListRow",
    "Match",
    "Matcher",
    "Place",
    "ProjectList",
    "Source",
    "Variant",
    "derive",
    "link",
    "read_list",
]
