"""Which block is the notice's headline."""

from __future__ import annotations

from collections.abc import Sequence

from projnotice.orthography import fold
from projnotice.page.chrome_rules import ChromeRules
from projnotice.page.draft import Draft

_NEAR = 6
_MAX_CHARS = 250


def find_headline(drafts: Sequence[Draft], context: Sequence[Draft], rules: ChromeRules) -> Draft | None:
    """The notice's own h1 or h2, else its first title-like line, else the page's `<title>`.

    Args:
        drafts: the notice's blocks.
        context: the context blocks; the `title` is without the site's name by now.
        rules: for headings that only name an institution or a part of its site.
    """
    sites = {fold(draft.text) for draft in context if draft.source == "site_name"}
    titles = {fold(draft.text).removeprefix("headline: ") for draft in context if draft.source in ("og", "jsonld")}
    if sites:
        titles |= {fold(draft.text) for draft in context if draft.source == "title"}
    headings = [draft for draft in drafts if draft.kind == "heading" and len(draft.text) <= _MAX_CHARS]
    for draft in headings:
        if draft.level <= 4 and fold(draft.text) in titles:
            return draft
    own = [draft for draft in headings if fold(draft.text) not in sites and not rules.is_site(fold(draft.text))]
    for level in (1, 2):
        parts = [draft for draft in own if draft.level == level]
        if parts:
            return next((draft for draft in parts if not rules.is_part(fold(draft.text))), parts[0])
    for draft in drafts[:_NEAR]:
        if draft.kind == "heading" and draft in own:
            return draft
    if headings and headings[0] in drafts[:_NEAR] and headings[0].node is not None:
        return headings[0]
    for draft in context:
        if draft.source == "title":
            return draft
    return own[0] if own else next((draft for draft in headings if draft.node is not None), None)
