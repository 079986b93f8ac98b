"""Rule files → `Rulebook`: read strictly, overlaid by id, every mistake reported at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from projnotice.resources import rules_dir
from projnotice.rulebook.problems import Problem, Problems
from projnotice.rulebook.read import read_rule
from projnotice.rulebook.rule import Rule, Rulebook

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # keeps every scalar a string
LEXICONS = ("values", "language", "lists")  # word classes and headers, read by the layers that need them


def load_rules(overlays: Sequence[str | Path] = (), *, base: Path | None = None) -> Rulebook:
    """The rules that ship, with a user's folders laid over them in order.

    A rule of an overlay takes the place of ours with the same id; `off: true` switches it off. The patterns of rules
    that ship are not tried one by one at every start: the tests do that, with `base` given.

    Raises:
        RuleError: A folder is not there, or rules hold mistakes; all of them are listed.
    """
    problems = Problems()
    rules: dict[str, Rule] = {}
    digest = hashlib.sha256()
    shipped = base is None
    for number, folder in enumerate([base or rules_dir(), *map(Path, overlays)]):
        if not folder.is_dir():
            problems.add(Problem(str(folder), 1, 1, "no such folder of rules"))
            continue
        _load_folder(folder, rules, digest, problems, overlay=number > 0, shipped=shipped and number == 0)
    problems.raise_any()
    return Rulebook(rules, digest.hexdigest())


def rule_files(folder: Path) -> Iterable[Path]:
    """The rule files below a folder, in a stable order; lexicons are not among them."""
    for path in sorted(folder.rglob("*.yaml")):
        if path.relative_to(folder).parts[0] not in LEXICONS:
            yield path


def _load_folder(
    folder: Path, rules: dict[str, Rule], digest: Any, problems: Problems, *, overlay: bool, shipped: bool
) -> None:
    seen: dict[str, Rule] = {}
    for path in rule_files(folder):
        name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        raw = path.read_bytes()
        digest.update(name.encode() + b"\0" + raw + b"\0")
        for rule, off in _rules_of(name, raw, problems, shipped=shipped):
            if rule.id in seen:
                first = seen[rule.id]
                problems.add(
                    Problem(
                        rule.file,
                        rule.line,
                        1,
                        f"id {rule.id!r} stands twice",
                        hint=f"first at {first.file}:{first.line}",
                    )
                )
                continue
            seen[rule.id] = rule
            if off and (not overlay or rule.id not in rules):
                problems.add(Problem(rule.file, rule.line, 1, f"off: no rule {rule.id!r} to switch off"))
            elif off:
                del rules[rule.id]
            else:
                rules[rule.id] = rule


def _rules_of(name: str, raw: bytes, problems: Problems, *, shipped: bool) -> Iterable[tuple[Rule, bool]]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        problems.add(Problem(name, raw[: error.start].count(b"\n") + 1, 1, "not UTF-8", hint="save the file as UTF-8"))
        return
    lines = text.split("\n")
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        shown = lines[line] if line < len(lines) else ""
        problems.add(
            Problem(
                name,
                line + 1,
                column + 1,
                f"not YAML: {error.problem or error.context}",
                shown,
                "quote texts that hold ':' or '#'",
            )
        )
        return
    except yaml.YAMLError as error:
        problems.add(Problem(name, 1, 1, f"not YAML: {' '.join(str(error).split())}"))
        return
    if node is None:
        return
    if not isinstance(node, yaml.SequenceNode):
        problems.add(Problem(name, 1, 1, "a rule file is a list of rules", lines[0], "start each rule with '- id: …'"))
        return
    for item in node.value:
        read = read_rule(item, name, lines, problems, shipped=shipped)
        if read is not None:
            yield read
