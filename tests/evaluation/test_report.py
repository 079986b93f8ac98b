"""Scores and differences as text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from projnotice.evaluation import differences, evaluate, load_corpus, score, scores_table
from projnotice.models import Notice


def test_the_table_has_core_fields_first(corpus: Path, extract: Callable[..., Notice]) -> None:
    """Core fields, other fields, averages, then what is not a field."""
    table = scores_table(score(evaluate(load_corpus(corpus)["dev"], extract)))
    assert [line.split()[0] for line in table.splitlines() if line] == [
        "field",
        "amounts",
        "period.start",
        "period.end",
        "participants.total",
        "amounts.bound",
        "headline",
        "page_class",
        "participants.bound",
        "title",
        "core",
        "all",
        "pages",
        "negatives",
        "evidence",
        "stated",
        "inferred",
    ]


def test_a_line_has_precision_recall_f1_and_counts(
    corpus: Path, extract: Callable[..., Notice], change_gold: Callable[[str, str], None]
) -> None:
    """The columns stand in the order of the header."""
    change_gold("2020-10", "2020-11")
    table = scores_table(score(evaluate(load_corpus(corpus)["dev"], extract)))
    rows = {line.split()[0]: line.split()[1:] for line in table.splitlines() if line}
    assert rows["period.end"] == ["0.000", "0.000", "0.000", "1", "1", "1"]
    assert rows["core"] == ["0.750", "0.750", "0.750", "4", "1", "1", "F1", "95", "%:", "0.750-0.750"]


def test_differences_name_what_was_missed_and_what_was_extra(
    corpus: Path, extract: Callable[..., Notice], change_gold: Callable[[str, str], None]
) -> None:
    """Missed is marked with a minus, extra with a plus."""
    change_gold("2020-10", "2020-11")
    assert differences(evaluate(load_corpus(corpus)["dev"], extract)) == (
        "dev/nowy-start.txt\n  - period.end: 2020-11\n  + period.end: 2020-10\n"
    )


def test_a_page_all_right_has_no_differences(corpus: Path, extract: Callable[..., Notice]) -> None:
    """Nothing is said about pages that are right."""
    assert differences(evaluate(load_corpus(corpus)["dev"], extract)) == ""


def test_a_failure_is_told_with_its_reason(corpus: Path, extract: Callable[..., Notice]) -> None:
    """A page that failed begins with the error."""
    (corpus / "test" / "przetarg.html").write_bytes(b"")
    assert differences(evaluate(load_corpus(corpus)["test"], extract)) == (
        "test/przetarg.html\n  ! RuntimeError: empty page\n  - page_class: tender\n"
    )


def test_a_long_value_is_cut(corpus: Path, make_notice: Callable[..., Notice]) -> None:
    """A long text does not fill the screen."""
    long = "cel " * 100
    made = make_notice(long, ({"objective": long}, {"/objective": long}))
    shown = differences(evaluate(load_corpus(corpus)["test"], lambda page, *, uri: made))
    (line,) = (line for line in shown.splitlines() if "objective" in line)
    assert (len(line), line[-1]) == (len("  + objective: ") + 160, "…")
