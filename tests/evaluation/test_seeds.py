"""The short form of gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from projnotice.errors import GoldError
from projnotice.evaluation import load_seeds
from projnotice.evaluation.seeds import from_short_form


def record(**fields: Any) -> dict[str, Any]:
    """A page in the short form with one record."""
    return {"id": "x", "records": [fields]}


def test_names_of_the_short_form_become_the_contract_s() -> None:
    """Agreement, rate, hours, levels, support forms and findings are spelt out."""
    gold, _ = from_short_form(
        record(
            agreement="UDA-POKL.07.01.01-14-051/09",
            rate="85",
            programme={"code": "POKL", "priority": "VII", "measure": None, "submeasure": None},
            instruments=[{"kind": "social", "participants": 25, "hours": 40}],
            courses=[{"name": "kucharz", "participants": None, "hours": None}],
            support_forms=["Klub Pracy"],
            findings=["hours-mismatch"],
        )
    )
    assert gold.projects[0].model_dump(mode="json", exclude_defaults=True) == {
        "agreement_number": "UDA-POKL.07.01.01-14-051/09",
        "cofinancing_rate": "85",
        "programme": {"code": "POKL", "priority": {"number": "VII"}},
        "instruments": [{"kind": "social", "participants": 25, "hours": {"total": 40}}],
        "courses": [{"name": "kucharz"}],
        "support_forms": [{"name": "Klub Pracy", "kind": "other"}],
        "findings": ["hours-mismatch"],
    }


def test_other_is_a_programme_outside_the_table() -> None:
    """The contract has null for it."""
    gold, _ = from_short_form(record(programme={"code": "other", "priority": None}))
    assert gold.projects[0].programme is None


def test_only_fields_that_are_named_are_judged() -> None:
    """A field that is absent is not judged; of an entry only what the short form can tell."""
    _, judged = from_short_form({**record(title="x", courses=[], support_forms=[]), "published": None})
    assert judged == {
        "published",
        "title",
        "courses",
        "courses.participants",
        "courses.hours.total",
        "support_forms",
    }


def test_a_null_object_is_judged_as_a_whole() -> None:
    """A null period says that no part of it is stated."""
    _, judged = from_short_form(record(period=None))
    assert judged == {"period.start", "period.end", "period.months"}


def test_seeds_are_pages_with_their_expected_values(tmp_path: Path) -> None:
    """`NAME.txt` goes with `expected/NAME.json`."""
    (tmp_path / "expected").mkdir()
    (tmp_path / "a.txt").write_text("x", "utf-8")
    (tmp_path / "expected" / "a.json").write_text(json.dumps(record(title="x")), "utf-8")
    (page,) = load_seeds(tmp_path)
    assert (page.path, page.gold.projects[0].title, page.judged) == (tmp_path / "a.txt", "x", frozenset({"title"}))


@pytest.mark.parametrize("text", ["{", "{}", '{"records": [{"funds": ["ABC"]}]}'])
def test_a_wrong_file_is_named(tmp_path: Path, text: str) -> None:
    """What is not of the short form is an error."""
    (tmp_path / "expected").mkdir()
    (tmp_path / "a.txt").write_text("x", "utf-8")
    (tmp_path / "expected" / "a.json").write_text(text, "utf-8")
    with pytest.raises(GoldError, match=r"expected/a\.json: "):
        load_seeds(tmp_path)


def test_a_seed_without_its_page_is_an_error(tmp_path: Path) -> None:
    """The page that is missing is named."""
    (tmp_path / "expected").mkdir()
    (tmp_path / "expected" / "a.json").write_text("{}", "utf-8")
    with pytest.raises(GoldError, match=r"a\.txt is not there"):
        load_seeds(tmp_path)
