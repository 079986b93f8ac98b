"""What of a page is chrome: judged by tag, name, hiding and link density, tempered by how much would be lost."""

from __future__ import annotations

from typing import Literal

from projnotice.orthography import fold
from projnotice.page.chrome_rules import ChromeRules
from projnotice.page.draft import Draft
from projnotice.page.survey import Node, Survey

Judgement = Literal["keep", "drop", "header", "footer", "metryka"]

_MAIN_SHARE = 0.3
_MOST_SHARE = 0.8
_LINK_SHARE = 0.7
_MIN_LINKS = 3
_MENU_LINK_CHARS = 40
_MAX_LINE_CHARS = 400
_MIN_MAIN_CHARS = 300
_MIN_MAIN_SHARE = 0.4
_SIDE_MENU_CHARS = 400
_SIDE_TEXT_FACTOR = 4
_MAX_MENU_WORDS = 4
_BAR_LINK_CHARS = 10
_BAR_SHARE = 0.95
_PROSE_CHARS = 600
_ASIDE_PROSE_CHARS = 200
_LINKED_NAMES = "ul ol table tbody tr td div section p center nav form fieldset menu dl"
_LINKED_TAGS = frozenset(_LINKED_NAMES.split())
_JUDGED_TAGS = frozenset(("nav", "header", "footer", "aside", "form", "button", "figcaption"))
_STOPS = frozenset(("body", "main", "html", "article"))


class Judge:
    """Judges the elements of one page; in what is set aside already, only chrome is left out."""

    def __init__(self, survey: Survey, rules: ChromeRules, *, aside: bool = False) -> None:
        self._aside = aside  # whether what is read is set aside already
        self._rules = rules
        self._targets = survey.targets
        self._text = max(1, survey.body.text)

    def judge(self, node: Node, *, in_main: bool, begun: bool = False) -> Judgement:
        """Whether an element belongs to the notice, to the context (and which), or to neither.

        Args:
            node: the element.
            in_main: whether it lies in the page's main part.
            begun: whether anything of the notice stands before it: then it is no page's header.
        """
        tag = node.tag
        verdict = node.verdict
        if node.hidden and not self._is_folded(node) and not self._is_protected(node):
            return "drop"
        if tag in _JUDGED_TAGS:
            judged = self._by_tag(node, in_main=in_main or (begun and tag == "header"))
            if judged is not None:
                return judged
        if verdict and verdict != "content" and verdict != "title":
            if verdict == "metryka":
                return "keep" if self._aside or node.main else "metryka"
            if not self._is_protected(node):
                if verdict == "chrome":
                    return "drop"
                return "keep" if in_main or self._aside or (begun and verdict == "header") else verdict
        if tag == "td" and not self._aside and _is_side_menu(node):
            return "drop"
        if node.links >= _MIN_LINKS and tag in _LINKED_TAGS and self._is_menu(node, in_main=in_main):
            return "drop"
        return "keep"

    def _by_tag(self, node: Node, *, in_main: bool) -> Judgement | None:
        tag = node.tag
        if tag == "nav":
            return "drop"
        if tag == "button":
            folds = (
                "aria-controls" in node.attributes
                or "aria-expanded" in node.attributes
                or self._rules.is_panel(node.get("class"))
            )
            return None if folds or (node.parent is not None and node.parent.tag[0] == "h") else "drop"
        if self._aside or self._is_protected(node):
            return None
        if tag == "header":
            return None if in_main else "header"
        if tag == "footer":
            return "footer"
        if (
            tag == "aside"
            and not in_main
            and not (node.text >= _ASIDE_PROSE_CHARS and node.linked < node.text and not node.verdict)
        ):
            return "drop"
        if tag == "form" and (node.get("role") == "search" or node.text + node.linked < _ASIDE_PROSE_CHARS):
            return "drop"
        return None

    def _is_protected(self, node: Node) -> bool:
        share = node.text / self._text
        rest = self._text - node.text
        return (node.main and share > _MAIN_SHARE) or (share > _MOST_SHARE and rest < _ASIDE_PROSE_CHARS)

    def _is_folded(self, node: Node) -> bool:
        names = f"{node.get('class')} {node.get('id')} {node.get('role')}"
        return self._rules.is_panel(names) or node.get("id") in self._targets

    def _is_menu(self, node: Node, *, in_main: bool) -> bool:
        total = node.text + node.linked
        if node.main or node.linked < _LINK_SHARE * total:
            return False
        mean = node.linked / node.links
        if in_main:
            return mean <= _BAR_LINK_CHARS and node.linked >= _BAR_SHARE * total
        return mean <= _MENU_LINK_CHARS or self._text >= _PROSE_CHARS


def _is_side_menu(cell: Node) -> bool:
    """Whether a cell beside the one with the text holds only short lines without figures: a menu without links."""
    row = cell.parent
    total = cell.text + cell.linked
    if row is None or not 0 < total <= _SIDE_MENU_CHARS or cell.headings:
        return False
    beside = max((other.text for other in row.children if isinstance(other, Node) and other is not cell), default=0)
    if beside < _SIDE_TEXT_FACTOR * total:
        return False
    lines = [line for line in _break_lines(cell) if line]
    return len(lines) >= _MIN_LINKS and all(
        len(line.split()) <= _MAX_MENU_WORDS and line.replace(" ", "").isalpha() for line in lines
    )


def _break_lines(cell: Node) -> list[str]:
    lines: list[str] = [""]
    stack: list[str | Node] = list(reversed(cell.children))
    while stack:
        child = stack.pop()
        if isinstance(child, str):
            lines[-1] += child
        elif child.tag == "br":
            lines.append("")
        elif child.is_inline:
            stack += reversed(child.children)
        else:
            lines.append("")
            stack += reversed(child.children)
    return [" ".join(line.split()) for line in lines]


def split_main(drafts: list[Draft]) -> tuple[list[Draft], list[Draft], list[Draft]]:
    """Where a page marks its main part and most of its words stand there: what stands before it, in it and after it.

    A heading of the first rank stays with the main part wherever it stands.
    """
    inside = sum(len(draft.text) for draft in drafts if draft.in_main)
    total = sum(len(draft.text) for draft in drafts)
    if inside < _MIN_MAIN_CHARS or inside == total or inside < _MIN_MAIN_SHARE * total:
        return [], drafts, []
    has_heading = any(draft.in_main and draft.kind == "heading" and draft.level <= 3 for draft in drafts)
    start = next(at for at, draft in enumerate(drafts) if draft.in_main)
    nearest = next((draft for draft in reversed(drafts[:start]) if draft.kind == "heading"), None)
    before: list[Draft] = []
    kept: list[Draft] = []
    after: list[Draft] = []
    seen = False
    for draft in drafts:
        seen = seen or draft.in_main
        title = draft.kind == "heading" and not seen and (draft.level == 1 or (draft is nearest and not has_heading))
        if draft.in_main or title:
            kept.append(draft)
        else:
            (after if seen else before).append(draft)
    return before, kept, after


def drop_sections(drafts: list[Draft], rules: ChromeRules) -> tuple[list[Draft], list[Draft]]:
    """Drops what headings such as `Zobacz także` open, and whole lines of chrome; gives what stays, and metrykas."""
    dropped = [False] * len(drafts)
    metryka = [False] * len(drafts)
    folded = [fold(draft.text) if len(draft.text) <= _MAX_LINE_CHARS else "" for draft in drafts]
    length = 0
    for at, draft in enumerate(drafts):
        if dropped[at]:
            continue
        length += len(draft.text)
        if draft.kind in ("row", "item"):
            continue
        if rules.is_section(folded[at]) or (
            draft.kind == "heading" and length >= _MIN_MAIN_CHARS and rules.is_late_section(folded[at])
        ):
            end = _section_end(drafts, at)
            is_metryka = rules.is_metryka(folded[at])
            for inside in range(at, end):
                dropped[inside] = True
                metryka[inside] = is_metryka and inside > at
    for at, line in enumerate(folded):
        if not dropped[at] and line and rules.is_line(line):
            dropped[at] = True
    _mark_metryka_runs(folded, dropped, metryka, rules)
    kept = [draft for at, draft in enumerate(drafts) if not dropped[at]]
    return kept, [draft for at, draft in enumerate(drafts) if metryka[at]]


def _section_end(drafts: list[Draft], at: int) -> int:
    """Where the section headed by `drafts[at]` ends: with its container, or before the next heading of its rank."""
    draft = drafts[at]
    node = draft.node
    if node is None:
        return _plain_section_end(drafts, at)
    lines = at + 1
    while lines < len(drafts) and drafts[lines].node is node:
        lines += 1
    while node.parent is not None and node.parent.first == at and node.parent.tag not in _STOPS:
        node = node.parent
    if node.last > at + 1 or lines > at + 1:
        return min(max(node.last, lines), len(drafts))
    end = node.parent.last if node.parent is not None and node.parent.last >= 0 else len(drafts)
    end = min(end, len(drafts))
    for after in range(at + 1, end):
        other = drafts[after]
        if other.kind == "heading" and (other.level <= draft.level or draft.level == 0):
            return after
    return end


def _plain_section_end(drafts: list[Draft], at: int) -> int:
    """Without markup: at the next empty line; in the second half of a text, at its end."""
    if sum(len(draft.text) for draft in drafts[:at]) > sum(len(draft.text) for draft in drafts[at:]):
        return len(drafts)
    end = at + 1
    while end < len(drafts) and not drafts[end].gap:
        end += 1
    return end


def _mark_metryka_runs(folded: list[str], dropped: list[bool], metryka: list[bool], rules: ChromeRules) -> None:
    """Two and more lines of a metryka in a row are one without a heading, too; one alone may be the notice's date."""
    at = 0
    while at < len(folded):
        end = at
        while end < len(folded) and not dropped[end] and folded[end] and rules.is_metryka(folded[end]):
            end += 1
        if end - at >= 2 and at > 0:
            for inside in range(at, end):
                dropped[inside] = metryka[inside] = True
        at = max(end, at + 1)
