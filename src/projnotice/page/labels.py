"""Labels and their values: `Okres realizacji: 2010 r.` on one line, or the label above its value, as in boxes."""

from __future__ import annotations

import re

from projnotice.page.draft import Draft
from projnotice.page.survey import Node

_MAX_LABEL_WORDS = 8
_MAX_BOLD_LABEL_WORDS = 12
_MAX_SURE_LABEL_WORDS = 3
_SENTENCES = re.compile(r"[^\W\d]{4,}\.\s+[A-ZĄĆĘŁŃÓŚŹŻ]")
_FIGURES = re.compile(r"[\d„”\"]")
_SUM = re.compile(r"\d.*(?:zł|pln|eur|euro|%|brutto|netto)\.?", re.IGNORECASE)
_MAX_LABEL_CHARS = 90
_MAX_BOX_WORDS = 6
_MAX_GROUP_VALUE_CHARS = 150
_MAX_VALUE_CHARS = 400
_LABEL = re.compile(r"(?P<label>[^\W\d][^:;.!?\d„”\"]{1,90}?(?:\([^():;]{1,40}\))?)\s?:(?=\s)")
_BARE_LABEL = re.compile(r"[^\W\d](?:[^:;!?\d„”\"]|\b(?:19|20)\d\d\b){1,90}")
_BOX_VALUE = re.compile(
    r"(?:ok\.\s*|do\s+|ponad\s+|blisko\s+)?\d[\d\s.,]*(?:\s?(?:tys\.|mln|mld))?\s?(?:zł|złotych|pln|eur|euro|%|osób|r\.)?(?:\s?(?:brutto|netto))?\.?"
    r"|\d{1,2}\s[^\W\d]{3,12}\s\d{4}(?:\s?r\.?|\s?roku?)?|[^\W\d]{3,12}\s\d{4}(?:\s?r\.?|\s?roku?)?"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{4}(?:\s?r\.?|\s?roku?)?|\d{4}-\d\d-\d\d",
    re.IGNORECASE,
)


def split_label(text: str, bold_chars: int = 0) -> tuple[str, str] | None:
    """`Wkład własny: 5 zł` → (`Wkład własny`, `5 zł`); None where the line is no label with a value.

    Args:
        text: the line.
        bold_chars: how much of its beginning is bold: a bold label may be longer and hold digits.
    """
    if 1 < bold_chars < len(text):
        head = text[:bold_chars].rstrip()
        rest = text[bold_chars:].lstrip()
        if head.endswith(":") or rest.startswith(":"):
            label = head.rstrip(" :")
            value = rest.removeprefix(":").lstrip() if not head.endswith(":") else rest
            if (
                label
                and value
                and ":" not in label
                and len(label.split()) <= _MAX_BOLD_LABEL_WORDS
                and len(label) <= _MAX_LABEL_CHARS
            ):
                return label, value
    found = _LABEL.match(text)
    if found is None:
        return None
    label = found["label"].rstrip()
    value = text[found.end() :].lstrip()
    words = len(label.split())
    if not value or words > _MAX_LABEL_WORDS or len(label) < 2:
        return None
    if label.count("(") != label.count(")"):
        return None
    if words > _MAX_SURE_LABEL_WORDS and (
        _SENTENCES.search(value) or (words > _MAX_BOX_WORDS - 1 and len(value) > _MAX_GROUP_VALUE_CHARS)
    ):
        return None  # prose with a colon
    return label, value


def is_open_label(text: str) -> bool:
    """Whether a block is nothing but a label with its colon: `Tytuł projektu:`."""
    return (
        text.endswith(":")
        and len(text) <= _MAX_LABEL_CHARS
        and len(text.split()) <= _MAX_LABEL_WORDS
        and _BARE_LABEL.fullmatch(text[:-1].rstrip()) is not None
    )


def make_pair(label: Draft, value: Draft) -> Draft:
    """One block of a label above its value."""
    text = f"{label.text} {value.text}"
    return Draft(
        "pair", text, label.node, label=label.text.rstrip(" :"), value=value.text, table=value.table, bold=value.bold
    )


def _is_box_label(draft: Draft, max_words: int = _MAX_BOX_WORDS) -> bool:
    return (
        draft.kind in ("paragraph", "heading")
        and draft.level != 1
        and len(draft.text.split()) <= max_words
        and _BARE_LABEL.fullmatch(draft.text.rstrip(" :")) is not None
        and not draft.text.endswith((".", ","))
    )


def _is_box_value(draft: Draft) -> bool:
    return (
        draft.kind in ("paragraph", "heading")
        and len(draft.text) <= 60
        and _BOX_VALUE.fullmatch(draft.text) is not None
    )


def _is_group(drafts: list[Draft], at: int) -> bool:
    """Whether a label and a value with a figure are the two lines of one paragraph."""
    label, value = drafts[at], drafts[at + 1]
    group = label.group
    return (
        group > 0
        and value.group == group
        and (at == 0 or drafts[at - 1].group != group)
        and (at + 2 == len(drafts) or drafts[at + 2].group != group)
        and _is_weak(label)
        and _is_box_label(label)
        and any(map(str.isdigit, value.text))
        and len(value.text) <= _MAX_GROUP_VALUE_CHARS
        and not value.text.endswith(":")
        and not _is_wrapped(label.text, value.text)
    )


def _is_wrapped(before: str, text: str) -> bool:
    return (before.isupper() and text.isupper() and not text[0].isdigit()) or text[0].islower()


def _is_weak(draft: Draft) -> bool:
    """Whether a block is no heading of the markup's: below one a date is rather the notice's own."""
    return draft.kind == "paragraph" or draft.level == 6


def _style(draft: Draft) -> tuple[str, bool, bool]:
    tag = draft.node.tag if draft.node is not None else ""
    return tag, draft.bold or draft.kind == "heading", draft.text.isupper()


def _box(draft: Draft) -> Node | None:
    return draft.node.parent if draft.node is not None else None


def join_labels(drafts: list[Draft]) -> list[Draft]:
    """Joins a label to the value below it, where a colon, the value's shape or the alternation of both tells it."""
    pairs: set[int] = set()  # indexes of labels
    for at in range(len(drafts) - 1):
        label, value = drafts[at], drafts[at + 1]
        if at - 1 in pairs:
            continue
        if label.kind not in ("paragraph", "heading") or value.kind not in ("paragraph", "heading"):
            continue
        colon = (
            is_open_label(label.text)
            and label.level in (0, 6)
            and (value.kind == "paragraph" or value.level == 6)
            and not value.text.endswith(":")
            and len(value.text) <= _MAX_VALUE_CHARS
        )
        if (
            colon
            or _is_group(drafts, at)
            or (_is_box_value(value) and _is_box_label(label) and _is_weak(label))
            or (_SUM.fullmatch(value.text) and _is_box_value(value) and _is_box_label(label, _MAX_LABEL_WORDS))
        ):
            pairs.add(at)
    for at in sorted(pairs):
        _spread(drafts, pairs, at, -2)
        _spread(drafts, pairs, at, 2)
    if not pairs:
        return drafts
    joined: list[Draft] = []
    at = 0
    while at < len(drafts):
        if at in pairs:
            joined.append(make_pair(drafts[at], drafts[at + 1]))
            at += 2
        else:
            joined.append(drafts[at])
            at += 1
    return joined


def _spread(drafts: list[Draft], pairs: set[int], anchor: int, step: int) -> None:
    """Takes in the neighbours of a pair that look like it: same elements, same weight, same case, same box."""
    if not _is_box_label(drafts[anchor]) or drafts[anchor].text.endswith(":"):
        return
    label_style, value_style = _style(drafts[anchor]), _style(drafts[anchor + 1])
    alike = label_style[:2] == value_style[:2]
    at = anchor + step
    while 0 <= at < len(drafts) - 1 and not {at - 1, at, at + 1} & pairs:
        label, value = drafts[at], drafts[at + 1]
        if (
            not _is_box_label(label)
            or value.kind not in ("paragraph", "heading")
            or _style(label) != label_style
            or _style(value)[:2] != value_style[:2]
            or (alike and not _FIGURES.search(value.text))
            or len(value.text) > _MAX_VALUE_CHARS
            or _box(label) is not _box(drafts[anchor])
        ):
            return
        pairs.add(at)
        at += step
