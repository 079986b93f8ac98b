"""The corpus: every page is read, every rule's examples hold, the seeds come out right, floors hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from projnotice import Extractor
from projnotice.evaluation import GoldPage, evaluate, evaluate_page, load_corpus, load_part, load_seeds, score
from projnotice.evaluation.examples import check_rule
from projnotice.evaluation.gate import check, load_floors, measured
from projnotice.evaluation.gold import digest
from projnotice.rulebook import Rule, load_rules

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
SEEDS = ROOT.parent / "shared" / "seeds"
CORE = {"amounts", "period.start", "period.end", "period.months", "participants.total", "participants.women",
        "participants.men", "instruments", "courses", "title", "beneficiary.name", "published"}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """One extractor for the tests of this file."""
    return Extractor()


@pytest.mark.parametrize("rule", list(load_rules()), ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_hold(extractor: Extractor, rule: Rule) -> None:
    """The rule matches each of its accepts, once, over the whole range and with its value, and none of its rejects."""
    assert check_rule(extractor, rule) == []


@pytest.mark.parametrize("page", load_part(CORPUS / "dev"), ids=lambda page: page.path.stem)
def test_a_page_is_read(extractor: Extractor, page: GoldPage) -> None:
    """The page gives a record, and one that tells of no project gives none."""
    result = evaluate_page(page, extractor.extract)
    assert result.error is None
    assert not (result.is_negative and result.found_projects) or page.path.stem in KNOWN_FALSE


KNOWN_FALSE: frozenset[str] = frozenset()


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not beside this checkout")
@pytest.mark.parametrize("seed", load_seeds(SEEDS) if SEEDS.is_dir() else [], ids=lambda seed: seed.path.stem)
def test_a_seed_gives_what_a_careful_reader_takes(extractor: Extractor, seed: GoldPage) -> None:
    """Core fields, title, beneficiary and date of publication are all right, and nothing is extra in them."""
    comparison = evaluate_page(seed, extractor.extract).comparison
    assert [(i.field, i.value) for i in comparison.missed if i.field in CORE] == []
    assert [(i.field, i.value) for i in comparison.extra if i.field in CORE] == []


@pytest.mark.parametrize("part", ["dev", "test"])
def test_no_field_falls_below_its_floor(extractor: Extractor, part: str) -> None:
    """F1 a field is at least what `corpus/floors.json` pins, on the pages that it pins."""
    pages = load_corpus(CORPUS)[part]
    now = measured(score(list(evaluate(pages, extractor.extract))), digest(pages))
    assert check(part, load_floors(CORPUS / "floors.json").get(part), now) == []
