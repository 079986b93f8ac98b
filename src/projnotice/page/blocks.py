"""The content that is left, read into drafts of blocks in page order."""

from __future__ import annotations

import re

from projnotice.page.attachments import attachment_of
from projnotice.page.chrome import Judge
from projnotice.page.chrome_rules import ChromeRules
from projnotice.page.document import Attachment
from projnotice.page.draft import Draft, tidy
from projnotice.page.labels import make_pair
from projnotice.page.lines import Line, read_lines
from projnotice.page.survey import Node
from projnotice.page.tables import is_layout, read_table

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "summary": 6, "legend": 6, "button": 6}
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_MSO_LEVEL = re.compile(r"level(\d)")
_MAX_LIST_DEPTH = 9
_SHORT_INLINE = 60
_MAX_TITLE_CHARS = 250


class _Frame:
    """An element that is being read."""

    __slots__ = ("bold", "children", "depth", "in_main", "is_block", "node", "owner", "pre", "was_in_main")

    def __init__(
        self, node: Node, depth: int, bold: bool, in_main: bool, pre: bool, owner: Node | None, *, is_block: bool
    ) -> None:
        self.node = node
        self.children = iter(node.children)
        self.depth = depth  # how many lists it lies in
        self.bold = bold
        self.in_main = self.was_in_main = in_main
        self.pre = pre  # whether line ends are kept
        self.owner = owner  # the block-level element around it
        self.is_block = is_block


class Reader:
    """Reads elements into drafts; chrome is left out on the way, what belongs to the context is set aside.

    Attributes:
        drafts: the notice's blocks, in page order.
        context: elements set aside, each with its source.
        attachments: links to files.
        tables: how many data tables were read.
    """

    def __init__(self, judge: Judge, rules: ChromeRules) -> None:
        self.drafts: list[Draft] = []
        self.context: list[tuple[str, Node]] = []
        self.attachments: list[Attachment] = []
        self.tables = 0
        self._groups = 0
        self._judge = judge
        self._rules = rules
        self._run: list[tuple[str, bool] | None] = []  # text and whether it is bold; None for a line break
        self._owner: Node | None = None

    def read(self, node: Node, *, in_main: bool = False) -> None:
        """Reads all that an element holds, without recursion; text directly in it is its own."""
        run = self._run
        stack = [_Frame(node, 0, False, in_main, False, self._owner, is_block=False)]
        frame = stack[0]
        self._owner = node
        last: Node | None = None  # the inline element before, if nothing stands between
        while True:
            child = next(frame.children, None)
            if child is None:
                stack.pop()
                if frame.is_block:
                    self._close(frame)
                    last = None
                else:
                    last = frame.node
                if not stack:
                    self.flush()
                    self._owner = frame.owner
                    return
                frame = stack[-1]
                continue
            if isinstance(child, str):
                if frame.pre and "\n" in child:
                    for line in child.split("\n"):
                        run += ((line, frame.bold), None)
                else:
                    run.append((child, frame.bold))
                last = None
            elif child.tag == "br":
                run.append(None)
                last = None
            elif child.is_inline and not (child.verdict == "title" and _stands_alone(child)):
                if self._is_idle(child, frame.in_main):
                    continue
                if child.tag == "a":
                    self._note_attachment(child)
                if last is not None and _abut(last, child, run):
                    run.append((" ", frame.bold))
                bold = frame.bold or child.is_bold
                frame = _Frame(child, frame.depth, bold, frame.in_main, frame.pre, None, is_block=False)
                stack.append(frame)
                last = None
            else:
                opened = self._open(child, frame)
                last = None
                if opened is not None:
                    frame = opened
                    stack.append(frame)

    def _is_idle(self, node: Node, in_main: bool) -> bool:
        if node.hidden and self._judge.judge(node, in_main=in_main) == "drop":
            return True
        return node.verdict == "chrome" and node.text + node.linked < _SHORT_INLINE

    def _open(self, node: Node, frame: _Frame) -> _Frame | None:
        """Begins a block-level element; None where it is dropped, set aside, or read as a whole."""
        self.flush()
        judged = self._judge.judge(node, in_main=frame.in_main, begun=len(self.drafts) > 0)
        if judged != "keep":
            if judged != "drop":
                self.context.append((judged, node))
            return None
        tag = node.tag
        node.first = node.last = len(self.drafts)
        if tag in _HEADINGS:
            self._read_heading(node)
        elif tag == "table" and not is_layout(node):
            self._note_links(node)
            owner, self._owner = self._owner, node
            read_table(node, self)
            self._owner = owner
        else:
            in_main = frame.in_main or tag == "main" or tag == "article" or node.verdict == "content"
            depth = min(frame.depth + 1, _MAX_LIST_DEPTH) if tag in _LISTS else frame.depth
            owner, self._owner = self._owner, node
            opened = _Frame(node, depth, frame.bold, in_main, frame.pre or tag == "pre", owner, is_block=True)
            opened.was_in_main = frame.in_main
            return opened
        node.last = len(self.drafts)
        return None

    def _close(self, frame: _Frame) -> None:
        self.flush()
        node = frame.node
        if node.tag == "li":
            self._make_item(node, max(1, frame.depth))
        elif node.tag == "dl":
            self._make_definitions(node)
        elif node.verdict == "title" and len(self.drafts) == node.first + 1:
            self._make_title(self.drafts[-1])
        node.last = len(self.drafts)
        self._owner = frame.owner
        if frame.in_main and not frame.was_in_main:
            for draft in self.drafts[node.first :]:
                draft.in_main = True

    def flush(self) -> None:
        """Ends the current run of text: its lines become drafts of the element that it stands in."""
        run = self._run
        if not run:
            return
        owner = self._owner
        lines = _lines_of(run)
        run.clear()
        if not lines:
            return
        listed = owner is not None and owner.tag == "p" and "MsoListParagraph" in owner.get("class")
        found = read_lines(lines, owner, self._rules, listed=listed)
        if len(found) == 2:
            self._groups += 1
            for draft in found:
                draft.group = self._groups
        if listed and owner is not None:
            level = _MSO_LEVEL.search(owner.get("style"))
            for draft in found:
                if draft.kind == "item" and level is not None:
                    draft.level = int(level[1])
        self.drafts += found

    def _read_heading(self, node: Node) -> None:
        self._note_links(node)
        text = tidy(flat_text(node))
        if text:
            self.drafts.append(Draft("heading", text, node, level=_HEADINGS[node.tag], bold=True))

    def _make_item(self, node: Node, depth: int) -> None:
        """The first block of an `li` is the item; bulleted lines in it lie as deep as it does, or deeper."""
        if node.first == len(self.drafts):
            return
        first = self.drafts[node.first]
        if first.kind == "paragraph" or (first.kind == "heading" and first.level == 6):
            first.kind = "item"
            first.level = depth
        for draft in self.drafts[node.first :]:
            if draft.kind == "item" and draft.level < depth:
                draft.level = depth

    def _make_title(self, draft: Draft) -> None:
        if draft.kind != "item" and len(draft.text) <= _MAX_TITLE_CHARS and draft.level in (0, 6):
            draft.kind, draft.level, draft.label, draft.value, draft.bold = "heading", 2, None, None, True

    def _make_definitions(self, node: Node) -> None:
        """A `dt` and a `dd` of one block each are a pair; of a longer `dd` the `dt` is the heading."""
        made: list[Draft] = []
        term: Draft | None = None
        at = node.first
        for part in _definition_parts(node):
            if part.first < at:
                continue
            made += self.drafts[at : part.first]
            found = self.drafts[part.first : part.last]
            at = part.last
            if part.tag == "dd" and term is not None and made and made[-1] is term:
                if len(found) == 1 and found[0].kind in ("paragraph", "heading"):
                    made[-1] = make_pair(term, found[0])
                    found = []
                elif term.kind == "paragraph" and found:
                    term.kind, term.level = "heading", 6
            term = found[0] if part.tag == "dt" and len(found) == 1 else None
            made += found
        self.drafts[node.first :] = made + self.drafts[at:]

    def read_cell(self, node: Node) -> None:
        """Reads a cell that holds more than a line: its blocks follow its label's."""
        node.first = len(self.drafts)
        self.read(node, in_main=True)
        node.last = len(self.drafts)

    def _note_attachment(self, node: Node) -> None:
        found = attachment_of(node)
        if found is not None and all(found.url != known.url for known in self.attachments[-200:]):
            self.attachments.append(found)

    def _note_links(self, node: Node) -> None:
        stack = [node]
        while stack:
            at = stack.pop()
            if at.tag == "a":
                self._note_attachment(at)
            stack += [child for child in reversed(at.children) if not isinstance(child, str)]


def _stands_alone(node: Node) -> bool:
    """Whether an inline element is a line of its own: nothing but breaks and other elements beside it."""
    parent = node.parent
    return parent is not None and not any(isinstance(other, str) and not other.isspace() for other in parent.children)


def _definition_parts(node: Node) -> list[Node]:
    parts: list[Node] = []
    for child in node.children:
        if isinstance(child, str):
            continue
        if child.tag == "div":  # dl > div > dt + dd
            parts += [inner for inner in child.children if not isinstance(inner, str)]
        else:
            parts.append(child)
    return parts


def flat_text(node: Node) -> str:
    """All text of an element as one line; elements that are not inline, and `br`, part words."""
    parts: list[str] = []
    stack: list[str | Node] = [node]
    while stack:
        at = stack.pop()
        if isinstance(at, str):
            parts.append(at)
        elif at.tag == "br":
            parts.append(" ")
        elif at.is_inline or at is node:
            stack += reversed(at.children)
        else:
            parts.append(" ")
            stack.append(" ")
            stack += reversed(at.children)
    return "".join(parts)


def _abut(before: Node, after: Node, run: list[tuple[str, bool] | None]) -> bool:
    """Whether two inline elements touch where no word goes on: a style sheet sets them apart."""
    if not run or run[-1] is None or not run[-1][0]:
        return False
    if before.tag == "a" == after.tag:
        return True
    text = flat_text(after)
    head = text[:1]
    tail = run[-1][0][-1]
    if head.isupper() and (tail.islower() or tail in ":,;" or (tail.isdigit() and text[1:3].islower())):
        return True
    return before.get("class") != after.get("class") and head.isdigit() and (tail.isalpha() or tail == ":")


def _lines_of(run: list[tuple[str, bool] | None]) -> list[Line]:
    """Cuts a run at its line breaks; an empty line between two tells of a gap."""
    if len(run) == 1 and run[0] is not None:
        text = tidy(run[0][0])
        return [Line(text, len(text) if run[0][1] else 0)] if text else []
    lines: list[Line] = []
    parts: list[tuple[str, bool]] = []
    gap = False
    for piece in (*run, None):
        if piece is not None:
            parts.append(piece)
            continue
        text = tidy("".join([part for part, _ in parts]))
        if text:
            lines.append(Line(text, _bold_chars(parts, text), gap))
            gap = False
        elif lines:
            gap = True
        parts.clear()
    return lines


def _bold_chars(parts: list[tuple[str, bool]], text: str) -> int:
    """How many characters at the beginning of a line are bold."""
    if not any(bold for _, bold in parts):
        return 0
    head: list[str] = []
    for part, bold in parts:
        if not bold and part.strip():
            return min(len(tidy("".join(head))), len(text))
        head.append(part)
    return len(text)
