"""From a corpus and an extractor to scores."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from projnotice.evaluation import PageResult, Scores, Tally, evaluate, load_corpus, score
from projnotice.evaluation.score import bootstrap
from projnotice.models import Notice

Extract = Callable[..., Notice]


def results_of(corpus: Path, extract: Extract, part: str = "dev") -> list[PageResult]:
    """Results of a part."""
    return list(evaluate(load_corpus(corpus)[part], extract))


def scores_of(corpus: Path, extract: Extract, part: str = "dev") -> Scores:
    """Scores of a part."""
    return score(results_of(corpus, extract, part))


def test_all_right_is_all_ones(corpus: Path, extract: Extract) -> None:
    """A page read as its gold says has nothing missed and nothing extra."""
    scores = scores_of(corpus, extract)
    assert (scores.core.tally, scores.all.tally) == (Tally(4, 0, 0), Tally(9, 0, 0))
    assert (scores.core.low, scores.core.high, scores.all.tally.f1) == (1.0, 1.0, 1.0)


def test_a_wrong_value_counts_twice(corpus: Path, extract: Extract, change_gold: Callable[[str, str], None]) -> None:
    """A wrong sum is missed and extra in its field and in both averages; its bound is not judged."""
    change_gold("813961.24", "813961.42")
    scores = scores_of(corpus, extract)
    assert scores.fields["amounts"] == Tally(0, 1, 1)
    assert (scores.core.tally, scores.all.tally) == (Tally(3, 1, 1), Tally(7, 1, 1))


def test_a_page_that_fails_is_missed_and_named(corpus: Path, extract: Extract) -> None:
    """An extractor that raises has missed the whole page; the others go on."""
    (corpus / "dev" / "nowy-start.txt").write_bytes(b"")
    (result,) = results_of(corpus, extract)
    assert result.error == "RuntimeError: empty page"
    scores = score([result])
    assert (scores.failed, scores.all.tally) == (("dev/nowy-start.txt",), Tally(0, 9, 0))


def test_a_negative_without_a_project_is_right(corpus: Path, extract: Extract) -> None:
    """A page that tells of no project is counted as a negative."""
    scores = scores_of(corpus, extract, "test")
    assert (scores.negatives, scores.false_projects) == (1, ())


def test_a_negative_with_a_project_is_named(corpus: Path, extract: Extract, notice: Notice) -> None:
    """A project on a page without one is a false project."""
    scores = scores_of(corpus, lambda page, *, uri: notice, "test")
    assert scores.false_projects == ("test/przetarg.html",)


def test_evidence_is_judged_apart_from_values(corpus: Path, extract: Extract) -> None:
    """The sum's words are the quoted ones, the start's only overlap with them."""
    spans = scores_of(corpus, extract).spans
    assert (spans.exact, spans.overlapping, spans.apart, spans.not_in_text) == (1, 1, (), ())


def test_evidence_elsewhere_is_told(corpus: Path, extract: Extract, change_gold: Callable[[str, str], None]) -> None:
    """A right value that was read from other words is named."""
    change_gold("od 01.02.2019", "Realizacja")
    assert scores_of(corpus, extract).spans.apart == (
        "/projects/0/period/start: 'Realizacja', read from '01.02.2019' at 68",
    )


def test_a_quote_that_is_not_in_the_text_is_told(
    corpus: Path, extract: Extract, change_gold: Callable[[str, str], None]
) -> None:
    """Gold that quotes words which the page does not have is named."""
    change_gold("od 01.02.2019", "od 1 lutego")
    assert scores_of(corpus, extract).spans.not_in_text == ("/projects/0/period/start: 'od 1 lutego' (occurrence 1)",)


def test_evidence_of_a_wrong_value_is_not_judged(
    corpus: Path, extract: Extract, change_gold: Callable[[str, str], None]
) -> None:
    """Spans are judged on right values alone."""
    change_gold("2019-02-01", "2019-02-02")
    spans = scores_of(corpus, extract).spans
    assert (spans.exact, spans.overlapping) == (1, 0)


def test_a_course_may_be_quoted_as_a_whole(corpus: Path, make_notice: Callable[..., Notice]) -> None:
    """Gold may quote `/courses/0` where the record has evidence of `/courses/0/name`."""
    (corpus / "dev" / "nowy-start.gold.json").write_text(
        '{"page_class": "notice", "projects": [{"courses": [{"name": "kucharz"}]}],'
        ' "evidence": {"/projects/0/courses/0": {"text": "kucharza"}}}',
        "utf-8",
    )
    made = make_notice("kurs kucharza", ({"courses": [{"name": "kucharz"}]}, {"/courses/0/name": "kucharza"}))
    assert scores_of(corpus, lambda page, *, uri: made).spans.exact == 1


def test_precision_is_told_by_basis(corpus: Path, extract: Extract, change_gold: Callable[[str, str], None]) -> None:
    """Stated and inferred values have a precision each."""
    change_gold("2020-10", "2020-11")
    basis = scores_of(corpus, extract).basis
    # Right: headline, title, sum, start, count, two bounds; wrong: the end; page_class has no words.
    assert basis == {"stated": Tally(found=7, extra=1), "inferred": Tally()}


def test_the_rules_that_fired_are_known(corpus: Path, extract: Extract) -> None:
    """A result names the rules that its record cites."""
    assert results_of(corpus, extract)[0].rules == frozenset({"made-by-hand"})


@pytest.mark.parametrize(
    ("tally", "expected"),
    [
        (Tally(3, 1, 2), (0.6, 0.75, 2 / 3)),
        (Tally(0, 2, 0), (None, 0.0, 0.0)),
        (Tally(0, 0, 2), (0.0, None, 0.0)),
        (Tally(), (None, None, 1.0)),
    ],
)
def test_precision_recall_and_f1(tally: Tally, expected: tuple[float | None, float | None, float]) -> None:
    """What cannot be told is None; nothing to find and nothing found is an F1 of 1."""
    assert (tally.precision, tally.recall, tally.f1) == expected


def test_the_interval_is_the_same_every_time() -> None:
    """The draw is seeded."""
    pages = [Tally(3, 1, 0), Tally(1, 2, 2), Tally(5, 0, 1)]
    assert bootstrap(pages) == bootstrap(pages)


def test_the_interval_spans_bad_and_good_draws() -> None:
    """Of a page all right and a page all wrong every mixture is drawn."""
    assert bootstrap([Tally(1, 0, 0), Tally(0, 1, 0)]) == (0.0, 1.0)
