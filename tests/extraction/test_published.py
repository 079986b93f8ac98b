"""When a notice was published: bylines near the headline."""

from __future__ import annotations

import pytest

from projnotice.pipeline import Extractor

_PAGE = (
    "<html><body><h1>Nowy start w gminie</h1><p>{line}</p>"
    "<p>Gmina Zalesie realizuje projekt „Nowy start”.</p></body></html>"
)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("śr., 2019-05-08 10:11 — admin", "2019-05-08T10:11"),
        ("08.05.2019 · Aktualności", "2019-05-08"),
        ("Kategoria: Inwestycje | Autor: Wydział Promocji | 8 maja 2019, 10:11", "2019-05-08T10:11"),
        ("8 maja 2019 · brak komentarzy", "2019-05-08"),
    ],
)
def test_byline(extractor: Extractor, line: str, published: str) -> None:
    """A date that is a field of a byline is the date of publication."""
    assert extractor.extract(_PAGE.format(line=line).encode()).published == published


@pytest.mark.parametrize(
    "line",
    [
        "Spotkanie | 8 maja 2019, sala 4",
        "Nabór trwa do 8 maja 2019",
        "Zmodyfikowano | 8 maja 2019",
        "8 maja 2019 odbyło się spotkanie",
    ],
)
def test_no_byline(extractor: Extractor, line: str) -> None:
    """Dates of events, deadlines and changes are not."""
    assert extractor.extract(_PAGE.format(line=line).encode()).published is None


def test_teasers(extractor: Extractor) -> None:
    """Several lines with a date each open other notices: a list has no date of its own."""
    teasers = "".join(f"<h2>Notatka {n}</h2><p>{n} maja 2019 | Czytaj dalej</p>" for n in range(1, 5))
    assert extractor.extract(f"<html><body>{teasers}</body></html>".encode()).published is None


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Opublikowano: 2011-12-29 09:14", "2011-12-29T09:14"),
        ("Zamieszczono: 15.01.2019 godz. 10.40", "2019-01-15T10:40"),
        ("Dodano: 29.12.2008, 07:39 | Ostatnia zmiana: 14.01.2009, 11:20", "2008-12-29T07:39"),
        ("Data wytworzenia: 06.05.2013", None),
    ],
)
def test_labels(extractor: Extractor, line: str, published: str | None) -> None:
    """The label decides: publication with its time of day, never a change or the making."""
    assert extractor.extract(_PAGE.format(line=line).encode()).published == published
