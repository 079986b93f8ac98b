"""Place names put in the nominative."""

from __future__ import annotations

import pytest

from projnotice.language.morphology import Morphology
from projnotice.language.place_endings import possible_nominatives
from projnotice.language.places import gazetteer, nominative_place

WITHOUT_A_PAGE = [
    ("Lubartowie", "Lubartów"),
    ("Hrubieszowie", "Hrubieszów"),
    ("Leżajsku", "Leżajsk"),
    ("Nowym Sączu", "Nowy Sącz"),
    ("Bielsku-Białej", "Bielsko-Biała"),
    ("Ostrowcu Świętokrzyskim", "Ostrowiec Świętokrzyski"),
    ("Zakopanem", "Zakopane"),
    ("Warszawie", "Warszawa"),
    ("Kielcach", "Kielce"),
    ("Rzgowie", "Rzgów"),
    ("Jastkowie", "Jastków"),
    ("LUBARTOWIE", "Lubartów"),
    ("Łęcznej", "Łęczna"),
    ("Chełmie", "Chełm"),
    ("Sieradzu", "Sieradz"),
    ("Krakowa", "Kraków"),
    ("Lublinie", "Lublin"),
    ("Białymstoku", "Białystok"),
    ("Zamościu", "Zamość"),
    ("Gdańsku", "Gdańsk"),
    ("Gdyni", "Gdynia"),
    ("Łodzi", "Łódź"),
    ("Bydgoszczy", "Bydgoszcz"),
    ("Katowicach", "Katowice"),
    ("Katowic", "Katowice"),
    ("Tychach", "Tychy"),
    ("Suwałkach", "Suwałki"),
    ("Puławach", "Puławy"),
    ("Białej Podlaskiej", "Biała Podlaska"),
    ("Opolu Lubelskim", "Opole Lubelskie"),
    ("Włocławku", "Włocławek"),
    ("Wrocławiu", "Wrocław"),
    ("Radomiu", "Radom"),
    ("Poznaniu", "Poznań"),
    ("Toruniu", "Toruń"),
    ("Mielcu", "Mielec"),
    ("Lublińcu", "Lubliniec"),
    ("Grudziądzu", "Grudziądz"),
    ("Kłodzku", "Kłodzko"),
    ("Gnieźnie", "Gniezno"),
    ("Krośnie", "Krosno"),
    ("Olsztynie", "Olsztyn"),
    ("Rzeszowie", "Rzeszów"),
    ("Przemyślu", "Przemyśl"),
    ("Jarosławiu", "Jarosław"),
    ("Zduńskiej Woli", "Zduńska Wola"),
    ("Stalowej Woli", "Stalowa Wola"),
    ("Tomaszowie Mazowieckim", "Tomaszów Mazowiecki"),
    ("Dąbrowie Górniczej", "Dąbrowa Górnicza"),
    ("Rudzie Śląskiej", "Ruda Śląska"),
    ("Gorzowie Wielkopolskim", "Gorzów Wielkopolski"),
    ("Jeleniej Górze", "Jelenia Góra"),
    ("Zielonej Górze", "Zielona Góra"),
    ("Wałbrzychu", "Wałbrzych"),
    ("Legnicy", "Legnica"),
    ("Częstochowie", "Częstochowa"),
    ("Busku-Zdroju", "Busko-Zdrój"),
    ("Sokołowie Podlaskim", "Sokołów Podlaski"),
    ("Wysokiem Mazowieckiem", "Wysokie Mazowieckie"),
    ("Świdniku", "Świdnik"),
    ("Kraśniku", "Kraśnik"),
    ("Ropczycach", "Ropczyce"),
    ("Dębicy", "Dębica"),
    ("Sanoku", "Sanok"),
    ("Iławie", "Iława"),
    ("Ełku", "Ełk"),
    ("Koninie", "Konin"),
    ("Lesznie", "Leszno"),
    ("Pile", "Piła"),
    ("Żarach", "Żary"),
    ("Kole", "Koło"),
    ("Turku", "Turek"),
    ("Lubaczowie", "Lubaczów"),
    ("Biłgoraju", "Biłgoraj"),
    ("Lubartów", "Lubartów"),
    ("Kielce", "Kielce"),
    ("GMINIE MIEJSKIEJ LEŻAJSK", "Gmina Miejska Leżajsk"),
    ("Gminy Kobylnica", "Gmina Kobylnica"),
    ("Czarnej Białostockiej", "Czarna Białostocka"),
    ("Suchym Lesie", "Suchy Las"),
    ("Konstantynowie Łódzkim", "Konstantynów Łódzki"),
    ("Skarżysku-Kamiennej", "Skarżysko-Kamienna"),
    ("Świętochłowicach", "Świętochłowice"),
    ("Wieluniu", "Wieluń"),
    ("Przysusze", "Przysucha"),
    ("Końskich", "Końskie"),
    ("Szydłowcu", "Szydłowiec"),
    ("Wąwolnicy", "Wąwolnica"),
    ("Niemcach", "Niemce"),
    ("Nałęczowie", "Nałęczów"),
    ("Kazimierzu Dolnym", "Kazimierz Dolny"),
    ("Ustrzykach Dolnych", "Ustrzyki Dolne"),
    ("Rawie Mazowieckiej", "Rawa Mazowiecka"),
    ("Piotrkowie Trybunalskim", "Piotrków Trybunalski"),
    ("Środzie Wielkopolskiej", "Środa Wielkopolska"),
    ("Szczecinie", "Szczecin"),
    ("Dębnie", "Dębno"),
    ("Głogowie", "Głogów"),
    ("Ciechanowie", "Ciechanów"),
    ("Płocku", "Płock"),
    ("Sandomierzu", "Sandomierz"),
    ("Starachowicach", "Starachowice"),
    ("Zgierzu", "Zgierz"),
    ("Łowiczu", "Łowicz"),
    ("Kutnie", "Kutno"),
    ("Ząbkach", "Ząbki"),
    ("Grójcu", "Grójec"),
    ("Aleksandrowie Kujawskim", "Aleksandrów Kujawski"),
    ("Oświęcimiu", "Oświęcim"),
    ("Żywcu", "Żywiec"),
    ("Cieszynie", "Cieszyn"),
    ("Rybniku", "Rybnik"),
    ("Jastrzębiu-Zdroju", "Jastrzębie-Zdrój"),
    ("Wodzisławiu Śląskim", "Wodzisław Śląski"),
]
BY_THE_PAGE = [
    ("Tarnowie", "gmina Tarnowo", "Tarnowo"),
    ("Tarnowie", "TARNÓW, ul. Długa", "Tarnów"),
    ("Lipsku", "Miasto Lipsko", "Lipsko"),
    ("Lipsku", "Miasto Lipsk", "Lipsk"),
    ("Xebrowie", "sołectwo Xebrów", "Xebrów"),
    ("Xebrowie", "sołectwo Xebrowo", "Xebrowo"),
    ("Nowym Xebrowie", "wieś Nowy Xebrów", "Nowy Xebrów"),
    ("Nowej Xebrzycy", "wieś Nowa Xebrzyca", "Nowa Xebrzyca"),
    ("Lubartowie", "mieszkańcy Lubartowa", "Lubartów"),
]
NOMINATIVES = ["Olszewo", "Brodzewo", "Żarów", "Łuków", "Bobowa", "Słupca"]
UNDECIDED = [
    ("Tarnowie", ""),
    ("Lipsku", "w Lipsku"),
    ("Tarnowie", "Tarnów i Tarnowo"),
    ("Xebrowie", "w Xebrowie"),
    ("Xebrowie", "gminy Xebrowa"),
    ("Xebrowie", "xebrów"),
    ("", ""),
    ("12", ""),
    ("ul. Długa 3", ""),
]


@pytest.mark.parametrize(("place", "expected"), WITHOUT_A_PAGE)
def test_gazetteer(place: str, expected: str, morphology: Morphology) -> None:
    """A place of the gazetteer, or that the dictionary knows, is found without the page's help."""
    assert nominative_place(place, f"Ośrodek w {place} informuje.", morphology) == expected


@pytest.mark.parametrize(("place", "text", "expected"), BY_THE_PAGE)
def test_page_decides(place: str, text: str, expected: str, morphology: Morphology) -> None:
    """A nominative printed on the page comes before the gazetteer."""
    assert nominative_place(place, text, morphology) == expected


@pytest.mark.parametrize("place", NOMINATIVES)
def test_nominatives_stay(place: str, morphology: Morphology) -> None:
    """A name that is a nominative already stays, though it may be a form of another."""
    assert nominative_place(place, "", morphology) == place


@pytest.mark.parametrize(("place", "text"), UNDECIDED)
def test_undecided(place: str, text: str, morphology: Morphology) -> None:
    """Several places, or none that is known, give none."""
    assert nominative_place(place, text, morphology) is None


def test_gazetteer_is_a_list_of_names() -> None:
    """Every entry is a name; the ones that GeoNames misspells are corrected."""
    names = gazetteer()
    assert {"Warszawa", "Bielsko-Biała", "Głusk"} <= names
    assert names.isdisjoint({"Warsaw", "Bielsko-Biala", ""})
    assert len(names) == 3356


def test_possible_nominatives_of_one_letter() -> None:
    """A form too short for any ending has few or no nominatives, and fails not."""
    assert "Ó" not in set(possible_nominatives("Ó"))
