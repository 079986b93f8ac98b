"""The wording by which chrome is told: compiled from the plain strings of `rules/page/*.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from projnotice.orthography import fold

NameVerdict = Literal["chrome", "header", "footer", "metryka", "content", "title", ""]

_WORD = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NEGATED = re.compile(r"\b(?:no|has|with|without|hide|bez)[-_]\S*")
_NAME_CHARS = 400
_CACHE_SIZE = 20_000


def _union(patterns: Iterable[str]) -> re.Pattern[str]:
    parts = [f"(?:{pattern})" for pattern in patterns]
    return re.compile("|".join(parts) if parts else r"(?!)")


@dataclass(frozen=True, slots=True)
class Names:
    """Words of class, id and role: `words` anywhere in a name (`main-menu`), `whole` (written `=lang`) only alone."""

    words: frozenset[str]
    whole: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Names:
        """Sorts the names as written in the rules."""
        every = list(names)
        whole = frozenset(name.removeprefix("=") for name in every if name.startswith("=") or not name.isalpha())
        return cls(words=frozenset(name for name in every if name.isalpha()), whole=whole)

    def match(self, tokens: Iterable[str]) -> bool:
        """Whether one of an element's names, in lower case, is one of these."""
        return any(token in self.whole or not self.words.isdisjoint(_WORD.findall(token)) for token in tokens)


@dataclass(frozen=True)
class ChromeRules:
    """How chrome is worded and named; patterns, and the methods that ask them, take text folded by `orthography.fold`.

    Attributes:
        line: whole lines that are chrome, such as `Zmiana rozmiaru czcionki: A A A`.
        section: whole headings that open chrome up to the end of their section, such as `Zobacz także`.
        late_section: whole headings that open chrome where they stand below the notice, such as `Aktualności`.
        metryka: whole lines of a metryka, such as `Data publikacji: 2013-05-06`.
        wrap: ends of lines after which a sentence must go on.
        site: whole headings that name an institution: no headline where there is another heading.
        part: whole headings that name a part of a site: no headline where there is another heading of that rank.
        names: words in class, id and role of chrome; of a name with a hyphen all of it.
        header_names: names of what stands above the notice and tells whose page it is.
        footer_names: names of what stands below it.
        metryka_names: names of metrykas.
        content_names: names of the notice's own container.
        title_names: names of a notice's title that is no heading in its markup.
        panel_names: names of what is folded away but belongs to the notice: accordions, tabs.
    """

    line: re.Pattern[str]
    section: re.Pattern[str]
    late_section: re.Pattern[str]
    metryka: re.Pattern[str]
    wrap: re.Pattern[str]
    site: re.Pattern[str]
    part: re.Pattern[str]
    names: Names
    header_names: Names
    footer_names: Names
    metryka_names: Names
    content_names: Names
    title_names: Names
    panel_names: Names
    _verdicts: dict[str, NameVerdict] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def build(
        cls,
        *,
        line: Iterable[str] = (),
        section: Iterable[str] = (),
        late_section: Iterable[str] = (),
        metryka: Iterable[str] = (),
        wrap: Iterable[str] = (),
        site: Iterable[str] = (),
        part: Iterable[str] = (),
        names: Iterable[str] = (),
        header_names: Iterable[str] = (),
        footer_names: Iterable[str] = (),
        metryka_names: Iterable[str] = (),
        content_names: Iterable[str] = (),
        title_names: Iterable[str] = (),
        panel_names: Iterable[str] = (),
    ) -> ChromeRules:
        """Compiles plain strings: regexes for all but the names.

        Raises:
            re.error: one of the patterns is no regular expression.
        """
        return cls(
            line=_union(line),
            section=_union(section),
            late_section=_union(late_section),
            metryka=_union(metryka),
            wrap=_union(rf"(?:^|.*[\W_]){pattern}" for pattern in wrap),
            site=_union(site),
            part=_union(part),
            names=Names.of(names),
            header_names=Names.of(header_names),
            footer_names=Names.of(footer_names),
            metryka_names=Names.of(metryka_names),
            content_names=Names.of(content_names),
            title_names=Names.of(title_names),
            panel_names=Names.of(panel_names),
        )

    def is_line(self, folded: str) -> bool:
        """Whether a whole line is chrome."""
        return len(folded) <= 400 and self.line.fullmatch(folded) is not None

    def is_section(self, folded: str) -> bool:
        """Whether a heading opens a section of chrome."""
        return len(folded) <= 100 and self.section.fullmatch(folded.rstrip(" :.…")) is not None

    def is_late_section(self, folded: str) -> bool:
        """Whether a heading below the notice opens a section of chrome."""
        return len(folded) <= 60 and self.late_section.fullmatch(folded.strip(" :.…")) is not None

    def is_metryka(self, folded: str) -> bool:
        """Whether a line is one of a metryka's."""
        return len(folded) <= 300 and self.metryka.fullmatch(folded) is not None

    def is_site(self, folded: str) -> bool:
        """Whether a heading only names an institution."""
        return len(folded) <= 150 and self.site.fullmatch(folded.strip(" :.")) is not None

    def is_part(self, folded: str) -> bool:
        """Whether a heading only names a part of a site."""
        return len(folded) <= 60 and self.part.fullmatch(folded.strip(" :.")) is not None

    def wraps(self, text: str) -> bool:
        """Whether a line ends where its sentence cannot end."""
        return self.wrap.fullmatch(fold(text[-40:])) is not None

    def matches(self, keyword: str, text: str) -> bool:
        """Whether wording given to `build` under this keyword is found in a text: what the rules' examples ask.

        Args:
            keyword: `line`, `section`, `names`, `footer_names` …
            text: a line, the end of one for `wrap`, class and id words for names.
        """
        if keyword == "panel_names":
            return self.is_panel(text)
        if keyword == "names" or keyword.endswith("_names"):
            return self.name_verdict(text) == ("chrome" if keyword == "names" else keyword.removesuffix("_names"))
        return self.wraps(text) if keyword == "wrap" else bool(getattr(self, f"is_{keyword}")(fold(text)))

    def name_verdict(self, attribute: str) -> NameVerdict:
        """What an element's class, id and role, joined by spaces, say of it."""
        verdict = self._verdicts.get(attribute)
        if verdict is None:
            verdict = self._name_verdict(attribute[:_NAME_CHARS])
            if len(self._verdicts) >= _CACHE_SIZE:
                self._verdicts.clear()
            self._verdicts[attribute[:_NAME_CHARS]] = verdict
        return verdict

    def _name_verdict(self, attribute: str) -> NameVerdict:
        tokens = _tokens(_NEGATED.sub(" ", attribute))
        if self.panel_names.match(tokens):
            return ""
        if self.metryka_names.match(tokens):
            return "metryka"
        if self.content_names.match(tokens):
            return "content"
        if self.title_names.match(tokens):
            return "title"
        if self.header_names.match(tokens):
            return "header"
        if self.footer_names.match(tokens):
            return "footer"
        return "chrome" if self.names.match(tokens) else ""

    def is_panel(self, attribute: str) -> bool:
        """Whether an element's class, id and role name it an accordion's or a tab's panel."""
        return self.panel_names.match(_tokens(attribute[:_NAME_CHARS]))


def _tokens(attribute: str) -> list[str]:
    return [_CAMEL.sub("-", token).lower() for token in attribute.split()]
