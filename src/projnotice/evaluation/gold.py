"""Gold: what a careful reader takes from a page, and the corpus that holds it."""

# ruff: noqa: RUF012 - pydantic copies the default of a field for every object
from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field, ValidationError, model_validator

from projnotice.errors import GoldError
from projnotice.models import Attachment, Model, ProjectFields, at_pointer
from projnotice.models.codes import Encoding, PageClass, PageFindingCode, ProjectFindingCode
from projnotice.models.scalars import Pointer, Published, Text

PARTS = ("dev", "test")
GOLD_SUFFIX = ".gold.json"


class GoldProject(ProjectFields):
    """A project without offsets; its findings by code."""

    findings: list[ProjectFindingCode] = []


class Quote(Model):
    """Words of the notice's own text; the number of their occurrence, from 1."""

    text: Text
    occurrence: int = Field(default=1, ge=1, strict=True)

    def find(self, text: str) -> tuple[int, int] | None:
        """Half-open offsets of the quoted occurrence in `text`, in characters; None where it is not there."""
        start = -1
        for _ in range(self.occurrence):
            start = text.find(self.text, start + 1)
            if start < 0:
                return None
        return start, start + len(self.text)


class GoldNotice(Model):
    """A notice of the contract without what a machine adds; a key that is absent is null or empty."""

    about: Text | None = None
    encoding: Encoding | None = None
    page_class: PageClass
    headline: Text | None = None
    published: Published | None = None
    attachments: list[Attachment] = []
    findings: list[PageFindingCode] = []
    projects: list[GoldProject] = []
    evidence: dict[Pointer, Quote] = {}

    @model_validator(mode="after")
    def _evidence_is_of_stated_values(self) -> GoldNotice:
        for pointer in self.evidence:
            try:
                value = at_pointer(self, pointer)
            except LookupError:
                value = None
            if value is None or value == []:
                raise ValueError(f"evidence {pointer} leads to no stated value")
        return self


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page of the corpus with its gold.

    Attributes:
        name: Part and file name: `dev/mops.html`.
        path: The page's file.
        gold: What the page states.
        judged: Paths of the items that are judged (`courses.hours.total`); None for all of them.
    """

    name: str
    path: Path
    gold: GoldNotice
    judged: frozenset[str] | None = None


def load_gold(path: Path) -> GoldNotice:
    """The gold of one file.

    Raises:
        GoldError: It is no JSON or not of the form that `corpus/README.md` tells; every mistake is named.
    """
    try:
        return GoldNotice.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise GoldError("\n".join(f"{path}: {line}" for line in validation_lines(error))) from None


def validation_lines(error: ValidationError) -> list[str]:
    """A line for each mistake: the place as a JSON Pointer, and what is wrong."""
    lines = []
    for problem in error.errors(include_url=False):
        place = "".join(f"/{part}" for part in problem["loc"])
        lines.append(f"{place or '/'}: {problem['msg'].removeprefix('Value error, ')}")
    return lines


def load_part(folder: Path) -> list[GoldPage]:
    """All pages of a part of the corpus with their gold, by name.

    Raises:
        GoldError: A gold file is wrong, a page has none, or gold has no page or two; all mistakes are named.
    """
    pages: list[GoldPage] = []
    problems: list[str] = []
    golds = {path.name.removesuffix(GOLD_SUFFIX): path for path in sorted(folder.glob(f"*{GOLD_SUFFIX}"))}
    files = [path for path in sorted(folder.iterdir()) if _is_page(path)]
    for stem, gold_path in golds.items():
        own = [path for path in files if path.stem == stem]
        if len(own) != 1:
            problems.append(f"{gold_path}: {len(own)} pages of this name, one is needed")
            continue
        try:
            pages.append(GoldPage(f"{folder.name}/{own[0].name}", own[0], load_gold(gold_path)))
        except GoldError as error:
            problems.append(str(error))
    problems += [f"{path}: no gold beside it ({path.stem}{GOLD_SUFFIX})" for path in files if path.stem not in golds]
    if problems:
        raise GoldError("\n".join(problems))
    return pages


def _is_page(path: Path) -> bool:
    return path.is_file() and not path.name.startswith(".") and path.suffix not in {".json", ".md"}


def load_corpus(folder: Path, parts: Iterable[str] = PARTS) -> dict[str, list[GoldPage]]:
    """The parts of a corpus that have pages.

    Raises:
        GoldError: There is no such folder, no page in it, or gold is wrong.
    """
    loaded = {part: load_part(folder / part) for part in parts if (folder / part).is_dir()}
    loaded = {part: pages for part, pages in loaded.items() if pages}
    if not loaded:
        raise GoldError(f"{folder}: no pages with gold in {' or '.join(f'{part}/' for part in parts)}")
    return loaded


def digest(pages: Iterable[GoldPage]) -> str:
    """SHA-256 over the names, bytes and gold of pages; what floors are pinned to."""
    whole = hashlib.sha256()
    for page in sorted(pages, key=lambda page: page.name):
        gold = json.dumps(page.gold.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
        for piece in (page.name.encode(), page.path.read_bytes(), gold.encode()):
            whole.update(len(piece).to_bytes(8, "big"))
            whole.update(piece)
    return whole.hexdigest()
