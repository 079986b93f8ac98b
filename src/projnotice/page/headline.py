"""Which block is the notice's headline."""

from __future__ import annotations

from collections.abc import Sequence

from projnotice.orthography import fold
from projnotice.page.draft import Draft

_NEAR = 6
_MAX_CHARS = 250


def find_headline(drafts: Sequence[Draft], context: Sequence[Draft]) -> Draft | None:
    """The notice's own h1 or h2, else its first title-like line, else the page's `<title>`.

    Args:
        drafts: the notice's blocks.
        context: the context blocks; the `title` is without the site's name by now.
    """
    sites = {fold(draft.text) for draft in context if draft.source == "site_name"}
    titles = [fold(draft.text) for draft in context if draft.source in ("title", "og")]
    headings = [draft for draft in drafts if draft.kind == "heading" and len(draft.text) <= _MAX_CHARS]
    own = [draft for draft in headings if fold(draft.text) not in sites]
    for draft in own:
        if draft.level <= 4 and any(title.startswith(fold(draft.text)) for title in titles):
            return draft
    for level in (1, 2):
        for draft in own:
            if draft.level == level:
                return draft
    for draft in drafts[:_NEAR]:
        if draft.kind == "heading" and draft in own:
            return draft
    for draft in context:
        if draft.source == "title":
            return draft
    return own[0] if own else None
