"""Noun phrases put in the nominative."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projnotice.language.morphology import Morphology
from projnotice.language.nominative import nominative

COURSES = [
    ("kursu kucharza małej gastronomii", "kurs kucharza małej gastronomii"),
    ("opiekunki środowiskowej", "opiekunka środowiskowa"),
    ("języka angielskiego", "język angielski"),
    ("spawacza metodą MAG", "spawacz metodą MAG"),
    ("prawa jazdy kat. B", "prawo jazdy kat. B"),
    ("operatorów wózków jezdniowych", "operatorzy wózków jezdniowych"),
    ("fryzjera i kosmetyczki", "fryzjer i kosmetyczka"),
    ("profesjonalnego sprzedawcy z obsługą kasy fiskalnej", "profesjonalny sprzedawca z obsługą kasy fiskalnej"),
    ("magazyniera z obsługą wózków jezdniowych", "magazynier z obsługą wózków jezdniowych"),
    ("młodego pracownika", "młody pracownik"),
    ("obsługi komputera", "obsługa komputera"),
    ("rejestratorki medycznej", "rejestratorka medyczna"),
    ("pracownika ochrony fizycznej", "pracownik ochrony fizycznej"),
    ("pomocy kuchennej", "pomoc kuchenna"),
    ("prawnika", "prawnik"),
    ("asystenta osoby niepełnosprawnej", "asystent osoby niepełnosprawnej"),
    ("kadr i płac", "kadry i płace"),
    ("obsługi kasy fiskalnej i komputera", "obsługa kasy fiskalnej i komputera"),
    ("bukieciarstwa", "bukieciarstwo"),
    ("stylizacji paznokci", "stylizacja paznokci"),
    ("kursach: obsługi wózków", "kursy: obsługi wózków"),
    ("pracownikiem administracyjno-biurowym", "pracownik administracyjno-biurowy"),
    ("lekarza-psychologa", "lekarz-psycholog"),
    ("kucharza/kelnera", "kucharz/kelner"),
    ("kucharza, kelnera i barmana", "kucharz, kelner i barman"),
    ("małej gastronomii", "mała gastronomia"),
    ("podstaw obsługi komputera", "podstawy obsługi komputera"),
    ("pierwszej pomocy przedmedycznej", "pierwsza pomoc przedmedyczna"),
    ("profesjonalnego sprzątania", "profesjonalne sprzątanie"),
    ("zagospodarowania terenów zielonych", "zagospodarowanie terenów zielonych"),
    ("sprzedawcy-kasjera", "sprzedawca-kasjer"),
    ("brukarza z elementami BHP", "brukarz z elementami BHP"),
    ("glazurnika-posadzkarza", "glazurnik-posadzkarz"),
    ("kursów prawa jazdy kat. C", "kursy prawa jazdy kat. C"),
    ("spawania metodą TIG", "spawanie metodą TIG"),
    ("kosmetyki z wizażem", "kosmetyka z wizażem"),
    ("florystyki", "florystyka"),
    ("księgowości komputerowej", "księgowość komputerowa"),
    ("robotnika gospodarczego", "robotnik gospodarczy"),
    ("pracowników ochrony", "pracownicy ochrony"),
    ("języka migowego", "język migowy"),
    ("nauki jazdy", "nauka jazdy"),
]
SUPPORT_FORMS = [
    ("warsztatach hobbystycznych", "warsztaty hobbystyczne"),
    ("treningu umiejętności i kompetencji społecznych", "trening umiejętności i kompetencji społecznych"),
    ("szkole dla rodziców", "szkoła dla rodziców"),
    ("indywidualnym poradnictwie specjalistycznym", "indywidualne poradnictwo specjalistyczne"),
    ("wzmacniania zasobów", "wzmacnianie zasobów"),
    ("terapii rodzinnej", "terapia rodzinna"),
    (
        "nieodpłatnego grupowego treningu kompetencji społecznych z elementami szkoły dla rodziców",
        "nieodpłatny grupowy trening kompetencji społecznych z elementami szkoły dla rodziców",
    ),
    ("poradnictwa psychologicznego i zawodowego", "poradnictwo psychologiczne i zawodowe"),
    (
        "grupowym i indywidualnym wsparciu w zakresie podniesienia kompetencji",
        "grupowe i indywidualne wsparcie w zakresie podniesienia kompetencji",
    ),
    ("prac społecznie użytecznych", "prace społecznie użyteczne"),
    ("zajęciach Klubu Pracy", "zajęcia Klubu Pracy"),
    ("doradztwem zawodowym", "doradztwo zawodowe"),
    ("pracy socjalnej", "praca socjalna"),
    ("aktywnego poszukiwania pracy", "aktywne poszukiwanie pracy"),
    ("warsztatów i szkoleń zawodowych", "warsztaty i szkolenia zawodowe"),
    ("aktywności społeczno-zawodowej", "aktywność społeczno-zawodowa"),
    ("warsztatach zawodowych aktywnego poszukiwania pracy", "warsztaty zawodowe aktywnego poszukiwania pracy"),
    (
        "zajęć szkolnych związanych z uzupełnieniem wykształcenia średniego",
        "zajęcia szkolne związane z uzupełnieniem wykształcenia średniego",
    ),
    ("zajęć z zakresu doradztwa zawodowego", "zajęcia z zakresu doradztwa zawodowego"),
    ("warsztatów nowych technologii", "warsztaty nowych technologii"),
    ("warsztatach umiejętności społecznych i treningach pracy", "warsztaty umiejętności społecznych i treningi pracy"),
    ("terapię psychologiczną", "terapia psychologiczna"),
    ("opieki nad osobami starszymi", "opieka nad osobami starszymi"),
    ("usług opiekuńczych", "usługi opiekuńcze"),
    ("konsultacji indywidualnych", "konsultacje indywidualne"),
    ("treningów kompetencji", "treningi kompetencji"),
    ("coachingu", "coaching"),
    ("mentoringu grupowego", "mentoring grupowy"),
    ("grup wsparcia", "grupy wsparcia"),
    ("robót publicznych", "roboty publiczne"),
    ("staży zawodowych", "staże zawodowe"),
    ("stażu", "staż"),
    ("turnusu rehabilitacyjnego", "turnus rehabilitacyjny"),
    ("wyjazdów integracyjnych", "wyjazdy integracyjne"),
    ("treningowych warsztatów tutoringowych", "treningowe warsztaty tutoringowe"),
    ("zajęć", "zajęcia"),
    ("spotkań z psychologiem", "spotkania z psychologiem"),
    ("indywidualnych i grupowych zajęć z psychologiem", "indywidualne i grupowe zajęcia z psychologiem"),
    ("indywidualnych zajęć z logopedą i psychologiem", "indywidualne zajęcia z logopedą i psychologiem"),
    ("osób dorosłych", "osoby dorosłe"),
    ("dorosłych osób", "dorosłe osoby"),
    ("warsztatów dotyczących komunikacji", "warsztaty dotyczące komunikacji"),
    ("szkoleń zawodowych pracowników", "szkolenia zawodowe pracowników"),
    ("opiekuna osób starszych i niepełnosprawnych", "opiekun osób starszych i niepełnosprawnych"),
    ("organizowanych warsztatów komputerowych", "organizowane warsztaty komputerowe"),
    ("technologa robót wykończeniowych", "technolog robót wykończeniowych"),
    ("mediacji rodzinnych", "mediacje rodzinne"),
    ("interwencji kryzysowej", "interwencja kryzysowa"),
    ("zajęciach sportowo-rekreacyjnych", "zajęcia sportowo-rekreacyjne"),
    ("wyjazdu integracyjnego do Zamościa", "wyjazd integracyjny do Zamościa"),
    ("zajęć rehabilitacyjnych i hipoterapii", "zajęcia rehabilitacyjne i hipoterapia"),
    ("poradnictwa prawnego, psychologicznego i rodzinnego", "poradnictwo prawne, psychologiczne i rodzinne"),
    ("wsparciem psychologiczno-terapeutycznym", "wsparcie psychologiczno-terapeutyczne"),
    ("indywidualnego planu działania", "indywidualny plan działania"),
    ("treningu ekonomicznego oraz warsztatów kulinarnych", "trening ekonomiczny oraz warsztaty kulinarne"),
    ("konsultacjami z psychologiem", "konsultacje z psychologiem"),
    ("specjalistycznych usług opiekuńczych", "specjalistyczne usługi opiekuńcze"),
    ("zatrudnieniem subsydiowanym", "zatrudnienie subsydiowane"),
    ("prac interwencyjnych i robót publicznych", "prace interwencyjne i roboty publiczne"),
    ("warsztatom z doradcą", "warsztaty z doradcą"),
    ("szkoleniu BHP", "szkolenie BHP"),
    ("teleopieki", "teleopieka"),
    ("samotnych matek", "samotne matki"),
    ("kompleksowego i zindywidualizowanego wsparcia", "kompleksowe i zindywidualizowane wsparcie"),
    ("innych form wsparcia", "inne formy wsparcia"),
]
INSTITUTIONS = [
    ("Lubelską Fundację Rozwoju", "Lubelska Fundacja Rozwoju"),
    ("Powiatowego Centrum Pomocy Rodzinie w Sieradzu", "Powiatowe Centrum Pomocy Rodzinie w Sieradzu"),
    ("MIEJSKIEGO OŚRODKA POMOCY SPOŁECZNEJ", "MIEJSKI OŚRODEK POMOCY SPOŁECZNEJ"),
    ("Gminnym Ośrodkiem Pomocy Społecznej w Leżajsku", "Gminny Ośrodek Pomocy Społecznej w Leżajsku"),
    ("Gminy Lubartów", "Gmina Lubartów"),
    ("Gminę Miejską Leżajsk", "Gmina Miejska Leżajsk"),
    ("Fundacji „Tęcza”", "Fundacja „Tęcza”"),
    ("Zespołu Szkół nr 3 w Puławach", "Zespół Szkół nr 3 w Puławach"),
    ("Urzędem Pracy", "Urząd Pracy"),
    ("osrodka pomocy spolecznej", "osrodek pomocy spolecznej"),
    ("Stowarzyszenia Na Rzecz Osób Niepełnosprawnych", "Stowarzyszenie Na Rzecz Osób Niepełnosprawnych"),
    ("Uniwersytetem Trzeciego Wieku", "Uniwersytet Trzeciego Wieku"),
    ("Domu Pomocy Społecznej", "Dom Pomocy Społecznej"),
    ("Wojewódzkiego Urzędu Pracy", "Wojewódzki Urząd Pracy"),
    ("Powiatu Lubartowskiego", "Powiat Lubartowski"),
    ("Województwem Lubelskim", "Województwo Lubelskie"),
    ("Lubelskiej Fundacji Rozwoju Oddział w Lubartowie", "Lubelska Fundacja Rozwoju Oddział w Lubartowie"),
    ("Zakładu Doskonalenia Zawodowego w Kielcach", "Zakład Doskonalenia Zawodowego w Kielcach"),
    ("Regionalnym Ośrodkiem Polityki Społecznej w Lublinie", "Regionalny Ośrodek Polityki Społecznej w Lublinie"),
    ("Spółdzielni Socjalnej „Tęcza”", "Spółdzielnia Socjalna „Tęcza”"),
    ("Caritas Diecezji Siedleckiej", "Caritas Diecezji Siedleckiej"),
    ("Ochotniczym Hufcem Pracy", "Ochotniczy Hufiec Pracy"),
    ("Centrum Integracji Społecznej", "Centrum Integracji Społecznej"),
    ("Powiatowemu Urzędowi Pracy w Rykach", "Powiatowy Urząd Pracy w Rykach"),
    ("Gminnego Centrum Kultury i Bibliotek", "Gminne Centrum Kultury i Bibliotek"),
    ("Parafii Rzymskokatolickiej pw. św. Jana", "Parafia Rzymskokatolicka pw. św. Jana"),
    ("Szkołą Podstawową im. Jana Pawła II", "Szkoła Podstawowa im. Jana Pawła II"),
    ("Klubie Integracji Społecznej", "Klub Integracji Społecznej"),
    ("Miejskiej Biblioteki Publicznej", "Miejska Biblioteka Publiczna"),
]
AS_PRINTED = [
    "szkolenia zawodowe",
    "kursy komputerowe",
    "grupy wsparcia",
    "Xyzzowskiego Frumpola",
    "kierowcy",
    "5 kursów",
    "w zakresie",
    "edukacyjnego",
    "ABC przedsiębiorczości",
]
AFTER_A_GENITIVE = [
    ("sprzedawcy", "sprzedawca"),
    ("opiekunki", "opiekunka"),
    ("kierowcy kat. C", "kierowca kat. C"),
    ("kosmetyczki i fryzjera", "kosmetyczka i fryzjer"),
    ("dietetyka", "dietetyk"),
    ("kursy komputerowe", "kursy komputerowe"),
]


@pytest.mark.parametrize(("phrase", "expected"), COURSES)
def test_courses(phrase: str, expected: str, morphology: Morphology) -> None:
    """The name of a course in any case becomes its nominative."""
    assert nominative(phrase, morphology) == expected


@pytest.mark.parametrize(("phrase", "expected"), SUPPORT_FORMS)
def test_support_forms(phrase: str, expected: str, morphology: Morphology) -> None:
    """The name of a form of help in any case becomes its nominative."""
    assert nominative(phrase, morphology) == expected


@pytest.mark.parametrize(("phrase", "expected"), INSTITUTIONS)
def test_institutions(phrase: str, expected: str, morphology: Morphology) -> None:
    """The name of an institution in any case becomes its nominative, its capitals kept."""
    assert nominative(phrase, morphology) == expected


@pytest.mark.parametrize("phrase", [*AS_PRINTED, *(expected for _, expected in COURSES + SUPPORT_FORMS + INSTITUTIONS)])
def test_nominatives_stay(phrase: str, morphology: Morphology) -> None:
    """A nominative, and what cannot be read, comes back as printed."""
    assert nominative(phrase, morphology) == phrase


@pytest.mark.parametrize(("phrase", "expected"), AFTER_A_GENITIVE)
def test_governed_case(phrase: str, expected: str, morphology: Morphology) -> None:
    """The case that the word before governs decides between readings, and changes nothing where it cannot be read."""
    assert nominative(phrase, morphology, expected_case=frozenset({"gen"})) == expected


def test_capitals_become_a_name(morphology: Morphology) -> None:
    """Without its letter case a name in capitals is written as a name."""
    phrase = "MIEJSKIEGO OŚRODKA POMOCY SPOŁECZNEJ W LUBARTOWIE"
    assert nominative(phrase, morphology, keep_case=False) == "Miejski Ośrodek Pomocy Społecznej w Lubartowie"


@pytest.mark.parametrize("phrase", ["", " ", "„Tęcza”", "25", "-", "i", "kursu,", "(kursu)", "kursu\nspawacza"])
def test_odd_phrases_do_not_fail(phrase: str, morphology: Morphology) -> None:
    """Anything gives a phrase back."""
    assert isinstance(nominative(phrase, morphology), str)


@given(
    st.lists(
        st.sampled_from(
            [
                "kursu",
                "warsztatów",
                "i",
                "oraz",
                ",",
                "dla",
                "pracy",
                "zawodowych",
                "„x”",
                "5",
                "MOPS",
                "nowych",
                "z",
                "-",
                "/",
            ]
        ),
        max_size=9,
    )
)
def test_rest_stays(words: list[str]) -> None:
    """Only words are exchanged: their number and all signs between them stay."""
    phrase = " ".join(words)
    result = nominative(phrase, _MORPHOLOGY)
    assert len(result.split(" ")) == len(phrase.split(" "))
    assert [one for one in result.split(" ") if not one.isalpha()] == [
        one for one in words if not one.isalpha()
    ] or not words


_MORPHOLOGY = Morphology()
