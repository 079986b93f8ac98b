"""The naive line that the library is measured against: what an afternoon would assemble, finding the same mentions.

bs4 with lxml parses and walks the whole page, spaCy's default Polish tokenizer cuts the text, and every rule is one
pattern of the `regex` package, run over the whole text. Pinned here: it is not tuned.
"""

from __future__ import annotations

import regex
import spacy
from bs4 import BeautifulSoup

from projnotice.language import Morphology
from projnotice.language.cue_syntax import read_cue
from projnotice.orthography import fold
from projnotice.rulebook import Rule, load_rules
from projnotice.values import find_amounts, find_numbers, find_percents, find_times

_GAP = r"[\s\-–—\"'„”«»,/:()\[\]{}]+"
_BLOCKS = ["h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th", "dt", "dd"]


class Naive:
    """Parses, tokenizes and runs every pattern."""

    def __init__(self) -> None:
        morphology = Morphology()
        self.nlp = spacy.blank("pl")
        self.nlp.max_length = 20_000_000
        self.patterns = [
            (rule.id, regex.compile(pattern))
            for rule in load_rules()
            if not rule.field.startswith("page.")
            for pattern in [*_of_cues(rule, morphology), *rule.patterns]
        ]

    def find(self, page: bytes) -> list[tuple[str, int, int]]:
        """The mentions of a page: rule or kind of value, and where."""
        soup = BeautifulSoup(page, "lxml")
        for tag in soup(["script", "style", "nav", "footer", "header"]):
            tag.decompose()
        text = "\n".join(" ".join(tag.get_text().split()) for tag in soup.find_all(_BLOCKS))
        return self.find_in(text)

    def find_in(self, text: str) -> list[tuple[str, int, int]]:
        """The mentions of a text."""
        doc = self.nlp(text)
        assert len(doc) or not text
        folded = fold(text)
        found = [
            (name, *match.span())
            for name, pattern in self.patterns
            for match in pattern.finditer(folded, overlapped=False)
        ]
        for kind, find in (
            ("amount", find_amounts),
            ("time", find_times),
            ("number", find_numbers),
            ("percent", find_percents),
        ):
            found += [(kind, value.start, value.end) for value in find(text)]
        return found


def _of_cues(rule: Rule, morphology: Morphology) -> list[str]:
    """One pattern for all cues of a rule, every inflected form spelt out."""
    paths = [path for cue in rule.cues for path in read_cue(cue)]
    alternatives = []
    for path in sorted(paths, key=len, reverse=True):
        steps = []
        for step in path:
            if step is None:
                steps.append(r"\w+")
                continue
            forms: set[str] = set()
            for word in step:
                forms |= {word.written} if word.exact else morphology.forms(word.written)
            steps.append("(?:" + "|".join(sorted(map(regex.escape, forms), key=len, reverse=True)) + ")")
        alternatives.append(_GAP.join(steps))
    return [rf"\b(?:{'|'.join(alternatives)})\b"] if alternatives else []
