"""The list of test pages that were looked at."""

from __future__ import annotations

from pathlib import Path

from projnotice.evaluation.reveal import looked_at, mark_looked_at


def test_nothing_was_looked_at_at_first(tmp_path: Path) -> None:
    """Without the list no page was looked at."""
    assert looked_at(tmp_path) == frozenset()


def test_a_page_is_marked_once(tmp_path: Path) -> None:
    """Marking again adds nothing and tells so."""
    assert mark_looked_at(tmp_path, ["test/b.html", "test/a.html"]) == ["test/a.html", "test/b.html"]
    assert mark_looked_at(tmp_path, ["test/a.html", "test/c.html"]) == ["test/c.html"]
    assert (tmp_path / "looked-at.txt").read_text() == "test/a.html\ntest/b.html\ntest/c.html\n"


def test_remarks_in_the_list_are_no_pages(tmp_path: Path) -> None:
    """A line may end in a remark."""
    (tmp_path / "looked-at.txt").write_text("# why\ntest/a.html  # a crash\n\n", "utf-8")
    assert looked_at(tmp_path) == frozenset({"test/a.html"})
