"""The library as a user meets it: one call, one extractor for many pages and threads, a pipeline of the user's own."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import spacy

import projnotice
from projnotice import Extractor, Notice, PageError, PageFailure
from projnotice.evaluation import load_part

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
PAGE = (
    "Projekt „Most do pracy”\n"
    "Gminny Ośrodek Pomocy Społecznej w Żarnowcu realizuje od 1 marca 2011 r. do 30 listopada 2011 r. "
    "projekt „Most do pracy”.\n"
    "Wartość projektu: 120 500,40 zł, w tym wkład własny 12 652,54 zł.\n"
    "Wsparciem objęto 24 osoby, w tym 15 kobiet i 9 mężczyzn.\n"
)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """One extractor for the tests of this file."""
    return Extractor()


def core(notice: Notice) -> list[object]:
    """What the projects of a notice state, without where."""
    return [project.model_dump(exclude={"evidence"}) for project in notice.projects]


def test_a_page_gives_its_facts(extractor: Extractor) -> None:
    """Title, sums, period and participants of a plain page are read as printed."""
    (project,) = extractor.extract(PAGE).projects
    assert project.title == "Most do pracy"
    assert [(a.role, str(a.value)) for a in project.amounts] == [("total", "120500.40"), ("own", "12652.54")]
    assert project.period is not None
    assert (project.period.start, project.period.end) == ("2011-03-01", "2011-11-30")
    assert project.participants is not None
    people = project.participants
    assert (people.total, people.women, people.men) == (24, 15, 9)


def test_the_function_and_the_extractor_agree(extractor: Extractor) -> None:
    """`projnotice.extract` is the extractor with the rules that ship."""
    assert projnotice.extract(PAGE) == extractor.extract(PAGE)


def test_bytes_and_text_give_the_same_facts(extractor: Extractor) -> None:
    """The page as windows-1250 bytes states what the text states; only the source tells the encoding."""
    from_bytes = extractor.extract(PAGE.encode("cp1250"))
    assert core(from_bytes) == core(extractor.extract(PAGE))
    assert from_bytes.source.encoding == "windows-1250"


def test_every_value_quotes_the_text(extractor: Extractor) -> None:
    """Every span of evidence is the slice of the notice's text that it says it is."""
    notice = extractor.extract(PAGE)
    spans = [span for _, span in notice.spans()]
    assert spans
    assert all(notice.text[span.start : span.end] == span.text for span in spans)


def test_a_page_that_fails_does_not_end_the_run(extractor: Extractor) -> None:
    """`pipe` yields a failure that names the page, and goes on."""
    pages = [(PAGE, "a.txt"), (b"%PDF-1.4 \x00\x01", "b.html"), (PAGE, "c.txt")]
    first, failure, last = extractor.pipe(pages)
    assert isinstance(first, Notice)
    assert isinstance(failure, PageFailure)
    assert failure.uri == "b.html"
    assert isinstance(last, Notice)


def test_an_empty_page_is_an_error_that_names_it(extractor: Extractor) -> None:
    """Nothing to read is told in one line with the page's name."""
    with pytest.raises(PageError, match=r"^empty\.html: [^\n]+$"):
        extractor.extract(b" \n ", uri="empty.html")


def test_several_threads_share_one_extractor(extractor: Extractor) -> None:
    """Four threads over the same pages give what one gives."""
    pages = [page.path.read_bytes() for page in load_part(CORPUS / "dev")[:12]]
    alone = [extractor.extract(page) for page in pages]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(extractor.extract, pages * 3))
    assert together == alone * 3


@pytest.mark.parametrize("sentencizer", [False, True], ids=["blank", "with sentencizer"])
def test_a_pipeline_of_the_users_own_gives_the_same_values(extractor: Extractor, sentencizer: bool) -> None:
    """spaCy's own Polish tokenizer and its sentence splitter, which cuts after abbreviations, change no value."""
    nlp = spacy.blank("pl")
    if sentencizer:
        nlp.add_pipe("sentencizer")
    theirs = Extractor(nlp=nlp)
    for page in load_part(CORPUS / "dev"):
        data = page.path.read_bytes()
        assert core(theirs.extract(data)) == core(extractor.extract(data)), page.name


def test_a_users_rule_joins_ours(tmp_path: Path) -> None:
    """A folder of rules adds wording of its own."""
    (tmp_path / "mine.yaml").write_text(
        '- id: amounts-mine\n  field: amounts\n  why: "Mine."\n  value: {role: own}\n  cues: ["skarpeta sołtysa"]\n'
        '  accepts:\n    - text: "[[skarpeta sołtysa: 500 zł]]"\n'
        '  rejects:\n    - text: "skarpeta"\n      because: "no sum"\n',
        "utf-8",
    )
    (project,) = Extractor(rules=[tmp_path]).extract(PAGE.replace("wkład własny", "skarpeta sołtysa")).projects
    assert [(a.role, str(a.value)) for a in project.amounts] == [("total", "120500.40"), ("own", "12652.54")]


def test_importing_the_package_loads_nothing_heavy() -> None:
    """`import projnotice` pulls in neither spaCy, pydantic, bs4, selectolax, morfeusz2 nor dateparser."""
    heavy = "spacy pydantic bs4 selectolax morfeusz2 dateparser yaml regex"
    code = f"import sys, projnotice; print([m for m in {heavy.split()!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_doc_has_named_span_groups(extractor: Extractor) -> None:
    """`to_doc` gives a Doc over the text with the evidence as span groups."""
    doc = extractor.extract(PAGE).to_doc()
    assert [span.text for span in doc.spans["amounts"]] == ["120 500,40 zł", "12 652,54 zł"]
