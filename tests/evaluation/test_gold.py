"""Loading gold and the corpus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from projnotice.errors import GoldError
from projnotice.evaluation import Quote, load_corpus, load_gold, load_part
from projnotice.evaluation.gold import digest


def test_a_corpus_is_its_parts_with_pages(corpus: Path) -> None:
    """Every part that has pages is loaded, pages named by part and file."""
    loaded = load_corpus(corpus)
    assert {part: [page.name for page in pages] for part, pages in loaded.items()} == {
        "dev": ["dev/nowy-start.txt"],
        "test": ["test/przetarg.html"],
    }


def test_one_part_alone_can_be_loaded(corpus: Path) -> None:
    """The test part need not be read to judge the other."""
    assert list(load_corpus(corpus, ["dev"])) == ["dev"]


def test_gold_has_the_values_of_the_contract(corpus: Path) -> None:
    """Gold is a notice without offsets."""
    gold = load_part(corpus / "dev")[0].gold
    assert gold.projects[0].title == "Nowy start"
    assert gold.evidence["/projects/0/period/start"] == Quote(text="od 01.02.2019", occurrence=1)


def test_a_corpus_without_pages_is_an_error(tmp_path: Path) -> None:
    """An empty folder is no corpus."""
    with pytest.raises(GoldError, match="no pages with gold in dev/ or test/"):
        load_corpus(tmp_path)


def test_a_page_without_gold_is_an_error(corpus: Path) -> None:
    """Every page has its gold."""
    (corpus / "dev" / "drugi.html").write_bytes(b"x")
    with pytest.raises(GoldError, match=r"drugi\.html: no gold beside it \(drugi\.gold\.json\)"):
        load_part(corpus / "dev")


def test_gold_without_a_page_is_an_error(corpus: Path) -> None:
    """Every gold has its page."""
    (corpus / "dev" / "nowy-start.txt").unlink()
    with pytest.raises(GoldError, match=r"nowy-start\.gold\.json: 0 pages of this name"):
        load_part(corpus / "dev")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "Invalid JSON"),
        ("{}", "/page_class: Field required"),
        ('{"page_class": "advert"}', "/page_class: Input should be 'notice'"),
        ('{"page_class": "notice", "titles": 1}', "/titles: Extra inputs"),
        (
            '{"page_class": "notice", "projects": [{"amounts": [{"role": "total", "value": 1.5}]}]}',
            "/projects/0/amounts/0/value: give a plain decimal as a string",
        ),
        (
            '{"page_class": "notice", "evidence": {"/projects/0/title": {"text": "x"}}}',
            "evidence /projects/0/title leads to no stated value",
        ),
    ],
)
def test_a_mistake_in_gold_is_named_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    """The error tells the file, the place and the reason."""
    path = tmp_path / "x.gold.json"
    path.write_text(text, "utf-8")
    with pytest.raises(GoldError) as caught:
        load_gold(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)


def test_all_mistakes_of_a_part_are_named_at_once(corpus: Path) -> None:
    """A wrong gold does not hide the next one."""
    (corpus / "dev" / "nowy-start.gold.json").write_text("{}", "utf-8")
    (corpus / "dev" / "drugi.html").write_bytes(b"x")
    with pytest.raises(GoldError) as caught:
        load_part(corpus / "dev")
    assert len(str(caught.value).splitlines()) == 2


@pytest.mark.parametrize(("occurrence", "place"), [(1, (0, 2)), (2, (3, 5)), (3, None)])
def test_a_quote_is_found_by_its_occurrence(occurrence: int, place: tuple[int, int] | None) -> None:
    """The second occurrence is the second, the third is not there."""
    assert Quote(text="15", occurrence=occurrence).find("15 15 osób") == place


def test_the_digest_changes_with_a_page(corpus: Path) -> None:
    """A byte of a page changes the digest; the same corpus has the same one."""
    before = digest(load_part(corpus / "dev"))
    assert digest(load_part(corpus / "dev")) == before
    (corpus / "dev" / "nowy-start.txt").write_bytes(b"x")
    assert digest(load_part(corpus / "dev")) != before


def test_the_digest_changes_with_gold(corpus: Path, change_gold: Callable[[str, str], None]) -> None:
    """A value of the gold changes the digest."""
    before = digest(load_part(corpus / "dev"))
    change_gold("45", "46")
    assert digest(load_part(corpus / "dev")) != before
