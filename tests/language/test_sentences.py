"""Sentence boundaries."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projnotice.language.sentences import sentence_spans


@pytest.mark.parametrize(
    "text",
    [
        "Do 31.12.2012 r.| Wartość projektu: 5 zł.",
        "Od 2012 r. do 2013 r. trwa projekt.",
        "Od 1 marca 2011 r. Ośrodek realizuje projekt.",
        "W 2014 r. Gmina Łosie otrzymała dotację.",
        "Trwał do 2014 r.| Gmina Łosie otrzymała dotację.",
        "W ramach m.in. Tkactwa odbyły się zajęcia.",
        "Przy ul. Kościelnej 3.| Tel. 81 000.",
        "J. Kowalski otworzył biuro.| Potem wyszedł.",
        "1. Udział wzięło 25 osób.| Potem przerwa.",
        "2.  Z 25 beneficjentami zawarto kontrakty.",
        "III. Etap trzeci.| Koniec.",
        "W 1. etapie wsparto 15 osób.",
        "Zajęcia 2 godz. tygodniowo, łącznie 15 godz.| Okres realizacji: maj.",
        "Firma ABC sp. z o.o. w Lublinie.",
        "Firma ABC sp. z o. o. w Lublinie.",
        "Kat. B, kat. C itp.| Kursy trwały rok.",
        "Kat. B itp. kursy.",
        "Dz. U. z 2004 r. nr 64, poz. 593.| Ustawa obowiązuje.",
        "Powiedział: „Tak!”| Nikt nie odpowiedział.",
        "Kto?| Gdzie?| Kiedy?",
        "No tak…| Koniec.",
        "No tak... i dalej.",
        "12. 03. 2010 r. odbyło się spotkanie.",
        "Projekt zakończono w 2012.| Wnioski złożono.",
        "Tytuł\n|bez kropki\n|i dalej",
        "Nastąpi to w 2012 r.| „Nowy Horyzont” trwa.",
        "Objęto 45 osób.| 15 z nich ukończyło kurs.",
        "Uczestnicy – ok. 20 osób – wyjechali.",
    ],
)
def test_boundaries(text: str) -> None:
    """The sentences are those between the bars."""
    expected = [part.strip() for part in text.split("|")]
    plain = text.replace("|", "")
    assert [plain[start:end] for start, end in sentence_spans(plain)] == expected


@given(st.text(alphabet="Aa1. \n!?„”r…", max_size=120))
def test_spans_cover_all_but_white_space(text: str) -> None:
    """Spans are in order, trimmed, without line breaks, and leave out white space alone."""
    done = 0
    for start, end in sentence_spans(text):
        assert text[done:start].strip() == ""
        assert text[start:end] == text[start:end].strip() != ""
        assert "\n" not in text[start:end]
        done = end
    assert text[done:].strip() == ""


def test_long_line_is_linear() -> None:
    """A line of a million characters that abbreviations never let end is read in one pass."""
    text = "np. Kurs " * 100_000
    started = time.perf_counter()
    assert sentence_spans(text) == [(0, len(text) - 1)]
    assert time.perf_counter() - started < 5
