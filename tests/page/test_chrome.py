"""Chrome is stripped, the notice is kept."""

from __future__ import annotations

import pytest

NOTICE = "<h1>Projekt „Most”</h1><p>Gmina realizuje projekt o wartości 100 000,00 zł, który potrwa do 2012 roku.</p>"
TEXTS = ["Projekt „Most”", "Gmina realizuje projekt o wartości 100 000,00 zł, który potrwa do 2012 roku."]


@pytest.mark.parametrize(
    "html",
    [
        "<nav><a href=1>Start</a><a href=2>Kontakt</a></nav>",
        "<ul class='menu'><li><a href=1>Aktualności</a></li></ul>",
        "<ul><li><a href=1>Urząd</a></li><li><a href=2>Gmina</a></li><li><a href=3>Kontakt</a></li></ul>",
        "<div class='okruszki'>Jesteś tutaj: <a href=1>Start</a> » Projekty</div>",
        "<p>Jesteś tutaj: Start &gt; Projekty</p>",
        "<div>Zmiana rozmiaru czcionki: <a href=#>A</a> <a href=#>A</a> <a href=#>A</a></div>",
        "<div id='cookie-notice'>Używamy ciasteczek w celach statystycznych.</div>",
        "<div class='share'><span>Udostępnij:</span> <a href=#>Facebook</a></div>",
        "<form role=search><label>Szukaj</label><input></form>",
        "<script>var a = '<p>x</p>';</script><style>p{}</style><template><p>x</p></template>",
        "<p style='display:none'>Dotacja 5 zł</p>",
        "<div hidden>Dotacja 5 zł</div>",
        "<p>C5Ilr8Z0t1KNAAAAAElFTkSuQmCCAA==</p>",
        "<p>Warning: include(stopka.php) failed in /home/www/index.php on line 42</p>",
        "<a href='#content'>Przejdź do treści</a>",
        "<p>Skip to content</p>",
        "<p>Liczba odwiedzin: 418 226</p>",
        "<button>Menu</button>",
        "<p><a href=1>Drukuj</a> | <a href=2>Generuj PDF</a></p>",
        "<aside><h3>Ostatnie wpisy</h3><p>Remiza za 312 400,00 zł</p></aside>",
        "<div class=next><h3>Zobacz także</h3><ul><li>Remiza za 312 400,00 zł</li></ul></div>",
        "<section><h2>Komentarze (2)</h2><div>ala: a ile kosztował? słyszałam, że 300 tys. zł</div></section>",
        "<table><tr><td><b>Imieniny</b></td></tr><tr><td>Barbary, Krystiana</td></tr></table>",
        "<div><div>Najnowsze</div><p>Przetarg na 98 400,00 zł</p></div>",
        "<section class=metrics><h3>Metryczka</h3><dl><dt>Publikujący:</dt><dd>Administrator</dd></dl></section>",
        "<p><a href=x>‹ poprzedni: „Cztery kąty” – 1,2 mln zł</a></p>",
    ],
)
def test_chrome_goes(read, html: str) -> None:
    """Wherever it stands."""
    assert read(f"<body>{NOTICE}<div>{html}</div></body>").texts == TEXTS


@pytest.mark.parametrize(
    "content",
    [
        "<div class='accordion'><h3><button aria-expanded=false>Projekt A</button></h3>"
        "<div class='panel-collapse collapse' style='display:none'><p>Kwota 5 zł</p></div></div>",
        "<a href='#opis'>Projekt A</a><div id='opis' style='display: none'><p>Kwota 5 zł</p></div>",
        "<details><summary>Projekt A</summary><p>Kwota 5 zł</p></details>",
        "<div class='tab-pane' hidden><h3>Projekt A</h3><p>Kwota 5 zł</p></div>",
        "<div class='no-sidebar has-menu'><h3>Projekt A</h3><p>Kwota 5 zł</p></div>",
        "<div class='elementor-widget-text-editor'><h3>Projekt A</h3><p>Kwota 5 zł</p></div>",
        "<form id=aspnetForm><h3>Projekt A</h3><p>Kwota 5 zł</p>" + "<p>Zdanie o projekcie.</p>" * 12 + "</form>",
        "<div class=dotacja><div class=naglowek>Projekt A</div><p>Kwota 5 zł</p></div>",
    ],
)
def test_content_stays(read, content: str) -> None:
    """Folded panels, wrappers with odd names, forms around the page."""
    assert read(f"<body>{NOTICE}{content}</body>").texts[2:4] == ["Projekt A", "Kwota 5 zł"]


def test_menus_in_a_layout_table_go(read) -> None:
    """An old page: menu on the left, boxes on the right, the notice between."""
    snippet = read(
        "<table><tr><td colspan=3 class=fs>Zmiana rozmiaru czcionki: <a href=#>A</a> <a href=#>A</a></td></tr>"
        "<tr><td width=190><table><tr><td><b>MENU</b></td></tr><tr><td><a href=1>Wójt</a></td></tr>"
        "<tr><td><a href=2>Rada Gminy</a></td></tr><tr><td><a href=3>Przetargi</a></td></tr></table></td>"
        f"<td id=tresc>{NOTICE}</td>"
        "<td><table><tr><td><b>Licznik odwiedzin</b></td></tr><tr><td>Dzisiaj: 41<br>Ogółem: 218 907</td></tr></table>"
        "</td></tr><tr><td colspan=3 class=stopka>Urząd Gminy, ul. Wodna 4</td></tr></table>"
    )
    assert (snippet.texts, snippet.context("footer")) == (TEXTS, ["Urząd Gminy, ul. Wodna 4"])


def test_a_menu_without_links_beside_the_notice_goes(read) -> None:
    """Short lines without figures in a side cell."""
    snippet = read(
        f"<table><tr><td>Historia<br>Nauczyciele<br>Galeria<br>Kontakt</td><td>{NOTICE}{NOTICE}</td></tr></table>"
    )
    assert snippet.texts == TEXTS * 2


def test_a_section_ends_with_the_next_heading_of_its_rank(read) -> None:
    """What follows in the same container is the notice's again."""
    snippet = read(f"{NOTICE}<h2>Zobacz także</h2><p>Remiza za 5 zł</p><h2>Cel</h2><p>Rozwój</p>")
    assert snippet.texts == [*TEXTS, "Cel", "Rozwój"]


def test_a_list_of_projects_in_the_main_part_stays(read) -> None:
    """Links of a list page are what it is about."""
    projects = "".join(f"<li><a href={number}>Projekt „Praca {number}”</a></li>" for number in range(4))
    snippet = read(f"<main><h1>Projekty</h1><ul>{projects}</ul></main>")
    assert snippet.texts == ["Projekty", *(f"Projekt „Praca {number}”" for number in range(4))]


def test_what_stands_outside_a_marked_main_part_is_context(read) -> None:
    """It may give a beneficiary or an address, but no sums."""
    prose = "<p>Zdanie o projekcie, które coś mówi o jego celach i uczestnikach.</p>" * 6
    snippet = read(
        f"<div><p>Most w Rogowie: 22,7 mln zł</p></div><main><h1>Dom</h1>{prose}</main><div>Gmina Most</div>"
    )
    assert "Most w Rogowie: 22,7 mln zł" not in snippet.texts
    assert (snippet.context("header"), snippet.context("footer")) == (["Most w Rogowie: 22,7 mln zł"], ["Gmina Most"])


def test_a_date_near_the_headline_stays(read) -> None:
    """A single line with a date is the notice's own."""
    assert read(f"<p>Opublikowano: 12 maja 2010</p>{NOTICE}").texts[0] == "Opublikowano: 12 maja 2010"


def test_struck_words_are_not_stated(read) -> None:
    """What the page takes back is left out."""
    assert read("<p>Wkład <s>5 zł</s> 6 zł</p>").texts == ["Wkład 6 zł"]


def test_sums_of_people_are_no_counters(read) -> None:
    """`Razem` and `Ogółem` may be the notice's."""
    assert read(f"{NOTICE}<p>Razem: 45</p><p>Ogółem: 120</p>").texts[2:] == ["Razem: 45", "Ogółem: 120"]


def test_nothing_left_is_a_finding(read) -> None:
    """A page of chrome is no error."""
    snippet = read("<nav><a href=1>Start</a></nav>")
    assert (snippet.own, snippet.codes, snippet.page.headline) == ([], ["no-content"], None)
