"""One walk over Lexbor's tree: what each element holds, counted bottom-up, and what lies beside the body's text.

The tree of `Node`s is light (text as plain strings, scripts and the like left out); chrome is told on it and content
read from it.
"""

from __future__ import annotations

import re
from typing import Any

from projnotice.page.chrome_rules import ChromeRules, NameVerdict
from projnotice.page.depth import MAX_DEPTH

_SKIPPED_NAMES = (
    "script style template noscript iframe object embed canvas video audio map svg math select datalist "
    "textarea input head s strike del link meta base title frame frameset noframes applet param source track "
    "area progress meter dialog"
)
SKIPPED = frozenset(_SKIPPED_NAMES.split())
_INLINE_NAMES = (
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr o:p q samp small span "
    "strong sub sup time tt u var wbr st1:place st1:city st1:personname st1:metricconverter"
)
INLINE = frozenset(_INLINE_NAMES.split())
BOLD = frozenset(("b", "strong"))
_PLAIN_NAMES = "b strong i em u br tbody thead tfoot small big sub sup o:p"
_PLAIN = frozenset(_PLAIN_NAMES.split())
FILE_LINK = re.compile(r"\.(pdf|docx?|xlsx?|odt|ods|rtf|zip|pptx?)(?:$|[?#])", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|table|list-item)", re.IGNORECASE)
_TARGETING = frozenset(("href", "aria-controls", "data-target", "data-bs-target"))
_UNLABELLED = frozenset(("nav", "button", "a", "input", "form"))
_DROPPED_BY_NAME = frozenset(("ul", "ol", "li", "button", "img", "form"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SHORT_HREF = 2048


class TooDeepError(Exception):
    """The tree nests its elements more deeply than pages do."""


class Node:
    """An element: its children, what it holds, and where it stands.

    Attributes:
        tag: its name.
        source: its node in Lexbor's tree.
        parent: the element around it.
        children: text as str, elements as `Node`.
        attributes: as written.
        verdict: what its class, id and role say.
        text: characters outside links.
        linked: characters inside links.
        links: how many links.
        headings: how many h1..h6.
        tables: how many tables lie in it.
        hidden: whether its markup hides it.
        path: its XPath, once asked for.
        first: the first of the blocks read from it, `last` the one after its last.
    """

    __slots__ = (
        "attributes", "children", "first", "headings", "hidden", "last", "linked", "links", "main", "parent", "path",
        "source", "steps", "tables", "tag", "text", "verdict",
    )  # fmt: skip

    def __init__(self, tag: str, source: Any, parent: Node | None, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.source = source
        self.parent = parent
        self.attributes = attributes
        self.children: list[str | Node] = []
        self.verdict: NameVerdict = ""
        self.text = self.linked = self.links = self.headings = self.tables = 0
        self.main = self.hidden = False
        self.path: str | None = None
        self.steps: dict[int, str] | None = None
        self.first = self.last = -1

    def get(self, name: str) -> str:
        """An attribute's value; empty where there is none."""
        return self.attributes.get(name) or ""

    @property
    def is_bold(self) -> bool:
        """Whether its own markup makes its text bold."""
        return self.tag in BOLD or (self.tag == "span" and _BOLD_STYLE.search(self.get("style")) is not None)

    @property
    def is_inline(self) -> bool:
        """Whether it stands inside a line of text."""
        return self.tag in INLINE and not (self.attributes and _BLOCK_STYLE.search(self.get("style")))


class Survey:
    """What the walk found: the body, and what stands in attributes."""

    __slots__ = ("alts", "body", "labels", "targets", "times")

    def __init__(self, body: Node) -> None:
        self.body = body
        self.alts: list[tuple[str, Node]] = []
        self.labels: list[tuple[str, Node]] = []
        self.times: list[tuple[str, Node]] = []
        self.targets: set[str] = set()


def survey(body: Any, rules: ChromeRules) -> Survey:
    """Walks the body once, without recursion.

    Args:
        body: Lexbor's node of it.
        rules: for the verdicts on names.

    Raises:
        TooDeepError: the tree has more than `MAX_DEPTH` levels.
    """
    root = Node(body.tag, body, None, body.attributes)
    found = Survey(root)
    node = root
    source = body.child
    depth = 2
    while True:
        if source is None:
            if node is root:
                return found
            parent = node.parent
            assert parent is not None
            _add_up(node, parent)
            source = node.source.next
            node = parent
            depth -= 1
            continue
        tag = source.tag
        if tag == "-text":
            text = source.text_content
            if text:
                node.children.append(text)
                node.text += len(text) if len(text) < 9 and not text.isspace() else len(text.strip())
            source = source.next
            continue
        if tag is None or tag[0] in "-!" or tag in SKIPPED:
            source = source.next
            continue
        attributes = {} if tag in _PLAIN else source.attributes
        child = Node(tag, source, node, attributes)
        if attributes and _read_attributes(child, found, rules):
            source = source.next
            continue
        node.children.append(child)
        inner = source.child
        if inner is None:
            _add_up(child, node)
            source = source.next
            continue
        depth += 1
        if depth > MAX_DEPTH:
            raise TooDeepError
        node = child
        source = inner


def _read_attributes(node: Node, found: Survey, rules: ChromeRules) -> bool:
    """Reads what the walk needs of an element's attributes; True where it can be left out without a further look."""
    tag = node.tag
    class_ = id_ = role = ""
    for name, value in node.attributes.items():
        if name == "hidden":
            node.hidden = True
        elif not value:
            continue
        elif name == "class":
            class_ = value
        elif name == "id":
            id_ = value
        elif name == "role":
            role = value
        elif name == "style":
            if "one" in value or "idden" in value or "ONE" in value:
                node.hidden = _HIDDEN.search(value) is not None
        elif name in _TARGETING:
            if name != "href" or (tag == "a" and value[0] == "#"):
                found.targets.add(value.removeprefix("#"))
        elif name == "alt":
            if tag == "img":
                found.alts.append((value, node))
        elif name == "datetime":
            if tag == "time":
                found.times.append((value, node))
        elif name == "aria-label" and tag not in _UNLABELLED:
            found.labels.append((value, node))
    if tag != "a" and (class_ or id_ or role):
        node.verdict = rules.name_verdict(f"{class_} {id_} {role}" if id_ or role else class_)
        return node.verdict == "chrome" and tag in _DROPPED_BY_NAME
    return False


def _add_up(node: Node, parent: Node) -> None:
    tag = node.tag
    if tag == "a":
        href = node.get("href")
        if href and not FILE_LINK.search(href[-_SHORT_HREF:]):
            node.linked += node.text
            node.text = 0
            node.links += 1
    elif tag in _HEADINGS:
        node.headings += 1
        if tag == "h1":
            node.main = True
    elif tag == "main" or tag == "article" or node.verdict == "content":
        node.main = True
    parent.text += node.text
    if node.links:
        parent.linked += node.linked
        parent.links += node.links
    if node.headings:
        parent.headings += node.headings
    if tag == "table":
        parent.tables += 1
    if node.tables:
        parent.tables += node.tables
    if node.main:
        parent.main = True


def xpath(node: Node) -> str:
    """The element's path in Lexbor's tree; the children of a parent are counted once."""
    if node.path is None:
        chain: list[Node] = []
        at: Node | None = node
        while at is not None and at.path is None:
            chain.append(at)
            at = at.parent
        for step in reversed(chain):
            if step.parent is None:
                step.path = "/html/" + step.tag
            else:
                step.path = f"{step.parent.path}/{_step(step)}"
    assert node.path is not None
    return node.path


_XPATH_NAME = re.compile(r"[a-z][a-z0-9_-]*")


def _step(node: Node) -> str:
    parent = node.parent
    assert parent is not None
    if parent.steps is None:
        parent.steps = {}
        totals: dict[str, int] = {}
        order: list[tuple[int, str, int, int]] = []
        sibling = parent.source.child
        position = 0
        while sibling is not None:
            tag = sibling.tag
            if tag is not None and tag[0] not in "-!":
                position += 1
                totals[tag] = totals.get(tag, 0) + 1
                order.append((sibling.mem_id, tag, totals[tag], position))
            sibling = sibling.next
        for key, tag, index, position in order:
            if not _XPATH_NAME.fullmatch(tag):
                parent.steps[key] = f"*[{position}]"
            else:
                parent.steps[key] = tag if totals[tag] == 1 else f"{tag}[{index}]"
    return parent.steps[node.source.mem_id]
