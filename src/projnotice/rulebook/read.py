"""One rule of a file: its YAML node checked key by key, each mistake at its own line and column."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

import regex
import yaml

from projnotice.language.cue_syntax import CueSyntaxError, read_cue
from projnotice.rulebook.fields import FIELDS
from projnotice.rulebook.problems import Problem, Problems
from projnotice.rulebook.rule import Accept, Reject, Rule

_ID = regex.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TEXTS = ("id", "field", "why", "side", "source", "pseudo", "off")
_LISTS = ("cues", "patterns", "names", "not_near", "replaces")
_KEYS = (*_TEXTS, *_LISTS, "value", "accepts", "rejects")
_SIDES = ("before", "after", "either", "label")


class _Reader:
    def __init__(self, file: str, lines: list[str], problems: Problems) -> None:
        self.file = file
        self.lines = lines
        self.problems = problems

    def problem(self, node: Any, message: str, hint: str = "") -> None:
        line, column = node.start_mark.line, node.start_mark.column
        shown = self.lines[line] if line < len(self.lines) else ""
        self.problems.add(Problem(self.file, line + 1, column + 1, message, shown, hint))

    def mapping(self, node: Any, what: str) -> dict[str, tuple[Any, Any]]:
        """Key → (key node, value node); a key that stands twice is a mistake."""
        if not isinstance(node, yaml.MappingNode):
            self.problem(node, f"{what} is a list of 'key: value' lines")
            return {}
        pairs: dict[str, tuple[Any, Any]] = {}
        for key, value in node.value:
            if key.value in pairs:
                self.problem(key, f"key {key.value!r} stands twice", "keep one of them")
            pairs[key.value] = (key, value)
        return pairs

    def text(self, node: Any, what: str) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self.problem(node, f"{what} is one text")
            return ""
        return str(node.value)

    def texts(self, node: Any, what: str) -> tuple[str, ...]:
        if not isinstance(node, yaml.SequenceNode):
            self.problem(node, f"{what} is a list of texts", f'write {what}: ["…", "…"]')
            return ()
        return tuple(self.text(item, f"an entry of {what}") for item in node.value)


def read_rule(
    node: Any, file: str, lines: list[str], problems: Problems, *, shipped: bool = False
) -> tuple[Rule, bool] | None:
    """The rule that a YAML node states and whether it only switches one off; None where it has no usable id."""
    reader = _Reader(file, lines, problems)
    pairs = reader.mapping(node, "a rule")
    for key, (key_node, _) in pairs.items():
        if key not in _KEYS:
            reader.problem(key_node, f"unknown key {key!r}", _nearest(key, _KEYS))
    if "id" not in pairs:
        if pairs:
            reader.problem(node, "a rule without an id")
        return None
    texts = {key: reader.text(pairs[key][1], key) for key in _TEXTS if key in pairs}
    if not _ID.fullmatch(texts["id"]):
        reader.problem(
            pairs["id"][1], f"id {texts['id']!r} is not in kebab-case", "small letters, digits and single hyphens"
        )
    line = node.start_mark.line + 1
    if texts.get("off") == "true":
        return Rule(id=texts["id"], field="", why="", file=file, line=line), True
    for key in ("field", "why"):
        if not texts.get(key):
            reader.problem(node, f"rule {texts['id']!r} has no {key}")
    lists = {key: reader.texts(pairs[key][1], key) for key in _LISTS if key in pairs}
    rule = Rule(
        id=texts["id"],
        field=texts.get("field", ""),
        why=texts.get("why", ""),
        value=_value(reader, pairs["value"][1]) if "value" in pairs else {},
        side=texts.get("side", "either"),
        pseudo=texts.get("pseudo") == "true",
        source=texts.get("source"),
        accepts=_accepts(reader, pairs["accepts"][1]) if "accepts" in pairs else (),
        rejects=_rejects(reader, pairs["rejects"][1]) if "rejects" in pairs else (),
        file=file,
        line=line,
        **lists,
    )
    _check(reader, rule, node, pairs)
    if not shipped:
        _check_patterns(reader, rule, pairs)
    return rule, False


def _value(reader: _Reader, node: Any) -> Mapping[str, str]:
    return {key: reader.text(value, f"value.{key}") for key, (_, value) in reader.mapping(node, "value").items()}


def _accepts(reader: _Reader, node: Any) -> tuple[Accept, ...]:
    found = []
    for item in getattr(node, "value", ()) if isinstance(node, yaml.SequenceNode) else ():
        pairs = reader.mapping(item, "an example")
        marked = reader.text(pairs["text"][1], "text") if "text" in pairs else ""
        start, end = marked.find("[["), marked.find("]]") - 2
        if "text" not in pairs:
            reader.problem(item, "an example without a text")
            continue
        if marked.count("[[") > 1 or (start < 0) != (end < 0):
            reader.problem(pairs["text"][1], "an example marks one match", "put [[ and ]] around what the rule finds")
            continue
        plain = marked.replace("[[", "").replace("]]", "")
        if start < 0:
            start, end = 0, len(plain)
        value = _value(reader, pairs["value"][1]) if "value" in pairs else None
        found.append(Accept(plain, start, end, value, item.start_mark.line + 1))
    return tuple(found)


def _rejects(reader: _Reader, node: Any) -> tuple[Reject, ...]:
    found = []
    for item in getattr(node, "value", ()) if isinstance(node, yaml.SequenceNode) else ():
        pairs = reader.mapping(item, "an example")
        if "text" not in pairs or "because" not in pairs:
            reader.problem(item, "a rejected example needs text and because")
            continue
        found.append(
            Reject(
                reader.text(pairs["text"][1], "text"),
                reader.text(pairs["because"][1], "because"),
                item.start_mark.line + 1,
            )
        )
    return tuple(found)


def _check(reader: _Reader, rule: Rule, node: Any, pairs: dict[str, tuple[Any, Any]]) -> None:
    spec = FIELDS.get(rule.field)
    if spec is None:
        if rule.field:
            reader.problem(pairs["field"][1], f"unknown field {rule.field!r}", _nearest(rule.field, FIELDS))
        return
    if rule.side not in _SIDES:
        reader.problem(pairs["side"][1], f"unknown side {rule.side!r}", f"one of {', '.join(_SIDES)}")
    if not (rule.cues or rule.patterns or rule.names):
        reader.problem(node, f"rule {rule.id!r} looks for nothing", "give it cues, patterns or names")
    if not rule.accepts or not rule.rejects:
        reader.problem(
            node, f"rule {rule.id!r} needs accepts and rejects", "an example that must match and one that must not"
        )
    for key, value in rule.value.items():
        if key not in spec:
            reader.problem(pairs["value"][1], f"{rule.field} has no value {key!r}", _nearest(key, spec))
        elif spec[key] and value not in spec[key]:
            reader.problem(
                pairs["value"][1], f"{key} {value!r} is not one of the contract's", _nearest(value, spec[key])
            )
    for key in ("cues", "not_near"):
        for phrase, item in zip(getattr(rule, key), _items(pairs, key), strict=True):
            try:
                read_cue(phrase)
            except CueSyntaxError as error:
                reader.problem(item, str(error), "see 'A cue' in docs/architecture.md")


def _check_patterns(reader: _Reader, rule: Rule, pairs: dict[str, tuple[Any, Any]]) -> None:
    for pattern, item in zip(rule.patterns, _items(pairs, "patterns"), strict=True):
        try:
            regex.compile(pattern)
        except regex.error as error:
            reader.problem(item, f"pattern {pattern!r}: {error}")


def _items(pairs: dict[str, tuple[Any, Any]], key: str) -> list[Any]:
    """The nodes of a list's entries."""
    return list(pairs[key][1].value) if key in pairs and isinstance(pairs[key][1], yaml.SequenceNode) else []


def _nearest(word: str, known: Any) -> str:
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"did you mean {close[0]!r}?" if close else f"one of: {', '.join(known)}"
