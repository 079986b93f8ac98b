"""Mistakes in rule files, each shown where it stands: file:line:column, the line, a caret, a hint."""

from __future__ import annotations

from dataclasses import dataclass

from projnotice.errors import RuleError


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake; `line` and `column` count from 1."""

    file: str
    line: int
    column: int
    message: str
    source_line: str = ""
    hint: str = ""

    def __str__(self) -> str:
        lines = [f"{self.file}:{self.line}:{self.column}: {self.message}"]
        if self.source_line:
            shown = self.source_line.replace("\t", " ")
            lines += [f"    {shown}", "    " + " " * (self.column - 1) + "^"]
        if self.hint:
            lines.append(f"    hint: {self.hint}")
        return "\n".join(lines)


class Problems:
    """Gathers the mistakes of all files, to be raised together."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, problem: Problem) -> None:
        """Note one mistake and go on."""
        self.found.append(problem)

    def raise_any(self) -> None:
        """Raise `RuleError` with everything found, if anything was."""
        if self.found:
            count = len(self.found)
            shown = "\n".join(str(problem) for problem in self.found)
            raise RuleError(f"{shown}\n{count} problem{'s' if count > 1 else ''} in the rules")
