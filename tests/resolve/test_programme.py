"""The programme of a project's record."""

from __future__ import annotations

import pytest

from projnotice.pipeline import Extractor

_HEAD = "Projekt „Nowe jutro”\nWartość projektu: 100 000,00 zł.\nOkres realizacji: 01.01.2012 – 31.12.2012.\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zadanie z programu „Opieka wytchnieniowa – edycja 2024”.", "Opieka wytchnieniowa – edycja 2024"),
        ("Zadanie z programu „Opieka wytchnieniowa” – edycja 2024.", "Opieka wytchnieniowa"),
        (
            "Zadanie z „Programu wyrównywania różnic między regionami III”.",
            "Programu wyrównywania różnic między regionami III",
        ),
        ("Projekt finansowany z PO WER.\nErasmus+ | Unia Europejska", "PO WER"),
    ],
)
def test_name(extractor: Extractor, text: str, name: str) -> None:
    """An edition within the quotes belongs to the name; a programme with a code comes before one without."""
    (project,) = extractor.extract(_HEAD + text).projects
    assert project.programme is not None
    assert project.programme.name == name


def test_region_of_programme(extractor: Extractor) -> None:
    """Words that tell the region win over those that only say "regional programme"."""
    text = "Projekt w ramach programu regionalnego Fundusze Europejskie dla Świętokrzyskiego 2021-2027."
    (project,) = extractor.extract(_HEAD + text).projects
    assert project.programme is not None
    assert project.programme.code == "FESW"
