"""`projnotice evaluate`: the extractor against the gold of a corpus."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from projnotice.cli.options import RulesOption, make_extractor
from projnotice.cli.output import SOME_FAILED, say, stop, uri_of, write_data
from projnotice.errors import GoldError

if TYPE_CHECKING:
    from projnotice.evaluation import GoldPage, PageResult, Scores
    from projnotice.pipeline import Extractor

_UNSEEN = "test"


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the corpus, evaluated; `is_shown` tells whether its pages may be seen."""

    name: str
    pages: list[GoldPage]
    results: list[PageResult]
    scores: Scores
    is_shown: bool


def evaluate(
    corpus: Annotated[Path, typer.Argument(metavar="CORPUS", help="A folder with dev/ and test/, or with seeds.")],
    part: Annotated[str | None, typer.Option("--part", metavar="dev|test", help="Only this part.")] = None,
    page: Annotated[
        list[str] | None, typer.Option("--page", metavar="NAME", help="Only this page, as test/x.html; repeatable.")
    ] = None,
    reveal: Annotated[
        bool, typer.Option("--reveal", help="Show the pages of the test part, too, and mark them as looked at.")
    ] = False,
    save: Annotated[Path | None, typer.Option("--json", metavar="FILE", help="Save the run.")] = None,
    earlier: Annotated[
        Path | None, typer.Option("--against", metavar="FILE", help="Show what was won and lost since a saved run.")
    ] = None,
    gate: Annotated[bool, typer.Option("--gate", help="Fail where a field is below its floor.")] = False,
    update_floors: Annotated[bool, typer.Option("--update-floors", help="Pin the floors to these scores.")] = False,
    allow_lower: Annotated[bool, typer.Option("--allow-lower", help="Let floors go down.")] = False,
    unused_rules: Annotated[bool, typer.Option("--unused-rules", help="List rules that no page uses.")] = False,
    rules: RulesOption = None,
) -> None:
    """Score the extractor on a corpus.

    Prints precision, recall and F1 a field, and what was missed and what was extra on each page; of the test part
    scores alone.
    """
    from projnotice.evaluation.against import against, load_run, saved_run

    if not corpus.is_dir():
        raise stop(uri_of(corpus), "no such folder", "give a corpus, such as corpus/")
    if part not in (None, "dev", "test"):
        raise stop(None, f"no part {part}", "the parts are dev and test")
    if (gate or update_floors) and page:
        raise stop(None, "floors are of whole parts", "leave --page out")
    before = load_run(earlier) if earlier else None
    pages = _load(corpus, part, page)
    extractor = make_extractor(rules)
    parts = [_evaluate(extractor, name, pages[name], is_shown=reveal or name != _UNSEEN) for name in pages]
    _report(corpus, parts)
    now = saved_run({done.name: (done.scores, done.results if done.is_shown else None) for done in parts})
    if before is not None:
        write_data("\n" + against(before, now))
    if save:
        save.parent.mkdir(parents=True, exist_ok=True)
        save.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", "utf-8")
        say(f"the run is in {uri_of(save)}")
    if unused_rules:
        _report_unused(extractor, parts)
    if update_floors:
        _update_floors(corpus, parts, allow_lower=allow_lower)
    elif gate:
        _check_floors(corpus, parts)


def _load(corpus: Path, part: str | None, names: list[str] | None) -> dict[str, list[GoldPage]]:
    """The pages to judge, by part; a folder of seeds is one part."""
    from projnotice.evaluation import load_corpus, load_seeds
    from projnotice.evaluation.gold import PARTS

    if (corpus / "expected").is_dir():
        loaded = {corpus.resolve().name: load_seeds(corpus)}
    else:
        loaded = load_corpus(corpus, [part] if part else PARTS)
    if names is None:
        return loaded
    known = {page.name for pages in loaded.values() for page in pages}
    if unknown := [name for name in names if name not in known]:
        raise GoldError(f"{uri_of(corpus)}: no page {unknown[0]}; pages are named with their part, as dev/x.html")
    chosen = {name: [page for page in pages if page.name in names] for name, pages in loaded.items()}
    return {name: pages for name, pages in chosen.items() if pages}


def _evaluate(extractor: Extractor, name: str, pages: list[GoldPage], *, is_shown: bool) -> _Part:
    from projnotice.evaluation import evaluate as evaluate_pages
    from projnotice.evaluation import score

    results = list(evaluate_pages(pages, extractor.extract))
    return _Part(name, pages, results, score(results), is_shown)


def _report(corpus: Path, parts: list[_Part]) -> None:
    """Print scores, and what was missed and extra on the pages that may be seen."""
    from projnotice.evaluation import differences, scores_table
    from projnotice.evaluation.reveal import mark_looked_at

    for done in parts:
        if done.is_shown:
            write_data(differences(done.results) + "\n")
            if done.name == _UNSEEN:
                marked = mark_looked_at(corpus, [result.name for result in done.results])
                say(f"{len(marked)} pages of the test part are now marked as looked at")
    for done in parts:
        write_data(f"== {done.name}\n{scores_table(done.scores)}\n")


def _report_unused(extractor: Extractor, parts: list[_Part]) -> None:
    used = frozenset().union(*(result.rules for done in parts for result in done.results))
    unused = [rule.id for rule in extractor.rulebook if rule.id not in used]
    write_data(f"== {len(unused)} rules that no page's evidence cites\n" + "".join(f"{name}\n" for name in unused))


def _update_floors(corpus: Path, parts: list[_Part], *, allow_lower: bool) -> None:
    from projnotice.evaluation.gate import FLOORS, load_floors, measured, save_floors, updated
    from projnotice.evaluation.gold import digest

    floors = load_floors(corpus / FLOORS)
    for done in parts:
        now = measured(done.scores, digest(done.pages))
        floors[done.name] = updated(done.name, floors.get(done.name), now, allow_lower=allow_lower)
    save_floors(corpus / FLOORS, floors)
    say(f"floors are pinned in {uri_of(corpus / FLOORS)}")


def _check_floors(corpus: Path, parts: list[_Part]) -> None:
    from projnotice.evaluation.gate import FLOORS, check, load_floors, measured
    from projnotice.evaluation.gold import digest

    floors = load_floors(corpus / FLOORS)
    problems = [
        line
        for done in parts
        for line in check(done.name, floors.get(done.name), measured(done.scores, digest(done.pages)))
    ]
    for line in problems:
        say(line)
    if problems:
        raise typer.Exit(SOME_FAILED)
