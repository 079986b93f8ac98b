"""Beside the record: join keys, links between notices, matches with the ministry's project lists."""

from __future__ import annotations

from projnotice.linking.cells import Place
from projnotice.linking.derive import Derived, Key, derive
from projnotice.linking.differences import Difference
from projnotice.linking.editions import Conflict, Edition, LinkedProject, Source, Variant
from projnotice.linking.link import link
from projnotice.linking.lists import ListError, ListRow, ProjectList, read_list
from projnotice.linking.match import Match, Matcher, Scored

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
    "Scored",
    "Source",
    "Variant",
    "derive",
    "link",
    "read_list",
]
