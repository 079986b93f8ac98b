"""The corpus and its gold, comparison, scores, floors; and the running of the rules' own examples.

The extractor is passed in as a callable, so that nothing here needs it at import.
"""

from __future__ import annotations

from projnotice.evaluation.compare import Comparison, Hit, compare_items, compare_notice
from projnotice.evaluation.gold import GoldNotice, GoldPage, GoldProject, Quote, load_corpus, load_gold, load_part
from projnotice.evaluation.items import CORE_FIELDS, Item
from projnotice.evaluation.report import differences, scores_table
from projnotice.evaluation.run import Extract, PageResult, evaluate, evaluate_page
from projnotice.evaluation.score import Average, Scores, Tally, score
from projnotice.evaluation.seeds import load_seeds
from projnotice.evaluation.spans import SpanTally

__all__ = [
    "CORE_FIELDS",
    "Average",
    "Comparison",
    "Extract",
    "GoldNotice",
    "GoldPage",
    "GoldProject",
    "Hit",
    "Item",
    "PageResult",
    "Quote",
    "Scores",
    "SpanTally",
    "Tally",
    "compare_items",
    "compare_notice",
    "differences",
    "evaluate",
    "evaluate_page",
    "load_corpus",
    "load_gold",
    "load_part",
    "load_seeds",
    "score",
    "scores_table",
]
