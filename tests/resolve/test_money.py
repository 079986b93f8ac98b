"""One amount a role and currency; the state's money is the grant where nobody else funds."""

from __future__ import annotations

from projnotice.pipeline import Extractor

HEAD = "Projekt „Nowe brzegi”\nGmina Zalesin realizuje projekt „Nowe brzegi” od 1 marca 2019 r. do 30 czerwca 2020 r.\n"


def amounts(extractor: Extractor, text: str) -> list[tuple[str, str, str]]:
    """Role, value and bound of the first project's amounts."""
    project = extractor.extract(HEAD + text).projects[0]
    return [(amount.role, f"{amount.value}", amount.bound) for amount in project.amounts]


def test_state_is_the_grant_where_it_funds_alone(extractor: Extractor) -> None:
    """Without money of the Union the state's part is all of the grant."""
    text = "Dofinansowanie z budżetu państwa: 62 400 zł\nWkład własny gminy: 20 800 zł"
    assert amounts(extractor, text) == [("grant", "62400", "exact"), ("own", "20800", "exact")]


def test_state_beside_the_union_is_national(extractor: Extractor) -> None:
    """Beside the Union's part the state's part is national."""
    text = "Środki EFS: 85 000 zł\nBudżet państwa: 10 000 zł"
    assert amounts(extractor, text) == [("eu", "85000", "exact"), ("national", "10000", "exact")]


def test_exact_sum_wins_over_its_rounded_form(extractor: Extractor) -> None:
    """A rounded repetition of a sum is no second amount."""
    text = "Wartość projektu to blisko 2,6 mln zł. Dokładnie wartość projektu wynosi 2 570 400,50 zł."
    assert amounts(extractor, text) == [("total", "2570400.50", "exact")]
