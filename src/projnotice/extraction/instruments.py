"""Active-integration instruments, only where the page names the kind."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.mention import Mention
from projnotice.extraction.reading import Hit, Hits, Reading

_SPACING = regex.compile(r"(?:\([^()]*\)|[\s,;:(–—-])*+")
_SERIES = regex.compile(r"(?::|tj\.?:?|takich jak|o charakterze)\s*$")
_NEW_SENTENCE = regex.compile(r"[.;]\s+\p{Lu}")
_REACH_AFTER, _REACH_BEFORE = 240, 120
_MOST_GAP = 80
_OPENING = 5  # "III. " may stand before
_LABEL_END = regex.compile(r"\s*[:–—-]")
_TOLD_OUT = 3  # so many kinds in a row tell the activation kind by kind
_MOST_BETWEEN = 12
_FRAME_CHARS = 40


def find_instruments(reading: Reading) -> list[Mention]:
    """Kinds of instrument: adjectives joined to "instrument" or "aktywizacja", or opening an item of a list of them."""
    found: dict[tuple[int, str], Mention] = {}
    for mention in (*_joined(reading), *_opening(reading)):
        found.setdefault((mention.start, str(mention.value)), mention)
    return [found[key] for key in sorted(found)]


def _mention(kind: Hit, head: Hit) -> Mention:
    return Mention(
        kind.start, kind.end, "instruments", kind.rule.value["kind"], kind.rule.id, ((head.start, head.end),)
    )


def _joined(reading: Reading) -> Iterator[Mention]:
    """`aktywizacja społeczna i zawodowa`, `instrumenty: edukacyjny i zdrowotny`, `o charakterze zdrowotnym`."""
    kinds = reading.of("instruments.kind")
    heads = reading.of("instruments.head")
    named = any(
        not head.rule.pseudo and (found := _kinds_after(reading, kinds, head)) and _sure(reading, head, found)
        for head in heads
    )
    lines = {
        kind.rule.value["kind"]
        for head in heads
        for kind in _kinds_after(reading, kinds, head)[:1]
        if _line(reading, head, kind)
    }
    for head in heads:
        if head.start >= reading.own_end or head.rule.pseudo or _against(reading, head):
            continue
        joined = [*_kinds_after(reading, kinds, head), *_kinds_before(reading, kinds, head)]
        if (
            _weak(head)
            and not (_activates(head) and (named or _told_out(joined)))
            and not _framed(reading, head, joined)
            and not (len(lines) > 1 and joined and _line(reading, head, joined[0]))
        ):
            continue
        for kind in joined:
            yield _mention(kind, head)


def _sure(reading: Reading, head: Hit, kinds: list[Hit]) -> bool:
    """Whether the words name instruments by themselves: "instrument", or "w ramach aktywizacji edukacyjnej"."""
    return not _weak(head) or (_activates(head) and _framed(reading, head, kinds))


def _weak(head: Hit) -> bool:
    return "force" in head.rule.value


def _activates(head: Hit) -> bool:
    """Whether it is a word for activation, an instrument by another name where the page names instruments."""
    return head.rule.value.get("force") == "activation"


def _told_out(joined: list[Hit]) -> bool:
    return len({kind.rule.value["kind"] for kind in joined}) >= _TOLD_OUT


def _line(reading: Reading, head: Hit, kind: Hit) -> bool:
    """Whether a word for activation and its kind open a line as a label does: "Aktywizacja zdrowotna – konsultacje"."""
    block = reading.blocks[reading.block_at(head.start)]
    return (
        _activates(head)
        and block.kind in ("paragraph", "heading")
        and head.start - block.start <= _OPENING
        and reading.text[head.end : kind.start].isspace()
        and (kind.end == block.end or bool(_LABEL_END.match(reading.text, kind.end, block.end)))
    )


def _against(reading: Reading, head: Hit) -> bool:
    """Whether the words stand among the project's aims: "celem jest aktywizacja zawodowa"."""
    first, _ = reading.sentence_at(head.start)
    return bool(reading.of("support_forms.against").within(max(first, head.start - 2 * _REACH_BEFORE), head.start))


def _kinds_after(reading: Reading, kinds: Hits, head: Hit) -> list[Hit]:
    _, last = reading.sentence_at(head.start)
    found: list[Hit] = []
    position = head.end
    for kind in kinds.within(head.end, min(last, head.end + _REACH_AFTER)):
        series = not found and _series_follows(reading, head.end, kind.start)
        if kind.rule.pseudo or not (series or _joins(reading, position, kind.start)):
            break
        found.append(kind)
        position = kind.end
    return found


def _kinds_before(reading: Reading, kinds: Hits, head: Hit) -> list[Hit]:
    first, _ = reading.sentence_at(head.start)
    found: list[Hit] = []
    position = head.start
    for kind in reversed(kinds.within(max(first, head.start - _REACH_BEFORE), head.start)):
        if kind.rule.pseudo or not _joins(reading, kind.end, position):
            break
        found.append(kind)
        position = kind.start
    return found[::-1]


def _joins(reading: Reading, start: int, end: int) -> bool:
    """Whether only brackets, words that join and repeated heads lie between: ", aktywizację ", " (trening) i "."""
    position = start
    while (position := _spacing_end(reading, position, end)) < end:
        hit = reading.of("instruments.joiner").at(position) or reading.of("instruments.head").at(position)
        if hit is None or hit.end > end:
            return False
        position = hit.end + reading.text.startswith(".", hit.end)
    return True


def _spacing_end(reading: Reading, start: int, end: int) -> int:
    match = _SPACING.match(reading.text, start, end)
    return match.end() if match else start


def _series_follows(reading: Reading, start: int, end: int) -> bool:
    """Only words of the head's own phrase and an opening of a list lie between: "instrumentów integracji tj.: "."""
    gap = reading.text[start:end]
    return len(gap) <= _MOST_GAP and not _NEW_SENTENCE.search(gap) and bool(_SERIES.search(gap))


def _framed(reading: Reading, head: Hit, kinds: list[Hit]) -> bool:
    """Whether words before a weak head, or its place, say that it is told kind by kind."""
    if not kinds:
        return False
    start = min(head.start, kinds[0].start)
    frames = [
        hit
        for hit in reading.of("instruments.frame").within(max(0, start - _FRAME_CHARS), start)
        if not reading.text[hit.end : start].strip(" :„")
    ]
    if frames:
        return reading.sentence_at(start)[0] <= frames[-1].start
    block = reading.blocks[reading.block_at(start)]
    if block.kind == "pair" and block.label:
        return start < block.label[1]
    return block.kind in ("item", "row") and start - block.start <= _OPENING and len(kinds) == 1


def _opening(reading: Reading) -> Iterator[Mention]:
    """Items, rows and headings that start with a kind, under a line or a header that names the instruments."""
    heads, kinds = reading.of("instruments.head"), reading.of("instruments.kind")
    before: tuple[int, Hit] | None = None  # the last entry, and the words that name it an instrument
    for index, block in enumerate(reading.blocks):
        if block.kind == "context":
            return
        kind = next(
            (
                k
                for k in kinds.within(block.start, min(block.end, block.start + 60))
                if k.start - block.start <= _OPENING
            ),
            None,
        )
        if kind is None or kind.rule.pseudo:
            continue
        after = reading.text[kind.end : kind.end + 3].strip()
        if after and after[0] not in "–—-:(,." and block.kind not in ("row", "pair"):
            continue
        spans = [
            (reading.blocks[at].start, reading.blocks[at].end)
            for at in (reading.intros[index], reading.headings[index], _line_above(reading, index))
            if at is not None
        ]
        spans += [header for cell in block.cells[:1] for header in cell.headers]
        head = next(
            (hit for span in spans for hit in heads.within(*span) if not hit.rule.pseudo and not _weak(hit)), None
        )
        if head is None and before is not None and _resumes(reading, before[0], index):
            head = before[1]
        if head is not None:
            before = (index, head)
            yield _mention(kind, head)


def _line_above(reading: Reading, index: int) -> int | None:
    """The line in a colon right above a pair, which opens a list that the page has as labels and values."""
    if not index or reading.blocks[index].kind != "pair":
        return None
    above = reading.blocks[index - 1]
    return index - 1 if above.kind == "paragraph" and reading.text[above.end - 1] == ":" else None


def _resumes(reading: Reading, last: int, index: int) -> bool:
    """Whether an item goes on with a list that a line of another kind interrupted."""
    between = reading.blocks[last + 1 : index]
    if reading.blocks[index].kind == "pair":
        return not between and reading.blocks[last].kind == "pair"
    return (
        len(between) <= _MOST_BETWEEN
        and all(block.kind != "heading" for block in between)
        and reading.blocks[index].kind == "item"
    )
