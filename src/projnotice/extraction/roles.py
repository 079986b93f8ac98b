"""What the words around a sum or a percentage make of it: total, grant, the Union's part, own part."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from projnotice.extraction.clauses import Clause
from projnotice.extraction.mention import Basis, Span
from projnotice.extraction.reading import Hit, Hits, Reading

_SKIPPED = regex.compile(r"[\s\-–—:\"”„(\[/]*")
_BRACKET = regex.compile(r"\s*\([^()]*\)")
_COMMA = regex.compile(r"\s*[,)]\s*")
_SUBJECT_CHARS = 120  # a title may stand between "projekt" and its "który"
_BY_SOURCE = {"eu": "eu", "state": "national", "own": "own"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A role with the cues that tell it.

    Attributes:
        role: The role; empty where a pseudo-cue forbids one.
        hits: The cues, the deciding one first.
        basis: `inferred` where only a verb or the place tells.
        also: A second role that the words name for the same sum.
    """

    role: str
    hits: tuple[Hit, ...]
    basis: Basis = "stated"
    also: Choice | None = None

    @property
    def forbids(self) -> bool:
        """Whether the words say that the value is none of the project's."""
        return not self.role

    @property
    def bare(self) -> bool:
        """Whether the deciding cue is a word that tells nothing unless it stands right at the value: "Wartość"."""
        return "needs" in self.hits[0].rule.value

    @property
    def by_source(self) -> bool:
        """Whether the words say only whose money it is."""
        return bool(self.hits) and "role" not in self.hits[0].rule.value


class Roles:
    """Reads the cues around values of one kind.

    Args:
        reading: The page.
        cues: The wording that tells roles of these values; each hit gives a `role`, a `source`, or forbids.
    """

    def __init__(self, reading: Reading, cues: Hits) -> None:
        self._reading = reading
        self._cues = cues
        self._claimed: set[int] = set()
        self._linked = [False] * len(reading.words)
        for name in ("amounts.link", "amounts.unit", "amounts.break"):
            for hit in reading.of(name):
                if hit.rule.value.get("force") != "strong":
                    self._mark(hit.start, hit.end)
        self._bases = _bases(reading)
        for span in (*self._bases.items(), *((percent.start, percent.end) for percent in reading.percents)):
            self._mark(*span)

    def tell(self, clause: Clause, span: Span, label: Choice | None = None, *, farther: bool = True) -> Choice | None:
        """The role of a value: by the words before it, its label, the words after it, then those `farther` off."""
        start, end = span
        near = self._live(clause.near, clause.aside)
        following, also = self._following(end, clause.after[1])
        forbidden = _forbidden((*near, *following))
        if forbidden is not None:
            return forbidden
        before = _under(label, self._role_before(near, clause, start))
        if before is not None and before.forbids:
            return before
        after = self._role_after(following)
        if before is not None and before.basis == "stated":
            if also and after is not None and after.role != before.role:
                return replace(before, also=after)
            return self._sourced(before, [hit for hit in following if _source(hit)])
        if after is not None and not after.by_source:
            self._claimed.update(hit.start for hit in after.hits)
            return self._sourced(after, [hit for hit in near if _source(hit) and self.linked(hit.end, start)])
        if before is not None:
            return self._sourced(before, [hit for hit in following if _source(hit)])
        return after or ((self._given(clause, start) or self._farther(clause.far)) if farther else None)

    def tell_label(self, labels: Sequence[Span]) -> Choice | None:
        """The role that a pair's label or a cell's headers give; a bare word counts where it is all of the label."""
        hits = [hit for label in labels for hit in self._live(label, (), beside=("after",))]
        forbidden = _forbidden(hits)
        if forbidden is not None:
            return forbidden
        firm = [hit for hit in hits if _firm(hit)]
        if firm:
            return self._sourced(Choice(firm[0].rule.value["role"], (firm[0],)), [hit for hit in hits if _source(hit)])
        sources = [hit for hit in hits if _source(hit)]
        if sources:
            return self._sourced(Choice("grant", ()), sources)
        for label in labels:
            for hit in hits:
                bare = hit.rule.value.get("needs") == "link" and _inside(hit, (label,))
                if bare and self.linked(label[0], hit.start) and self.linked(hit.end, label[1]):
                    return Choice(hit.rule.value["role"], (hit,))
        return None

    def only_label(self, span: Span) -> bool:
        """Whether cues and words that link are all that stands here."""
        hits = longest(hit for hit in self._cues.within(*span) if not hit.rule.pseudo)
        edges = [span[0], *(edge for hit in hits for edge in (hit.start, hit.end)), span[1]]
        return bool(hits) and all(self.linked(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))

    def linked(self, start: int, end: int) -> bool:
        """Whether only words that link, signs and figures stand here."""
        words = self._reading.words
        index = bisect_left(words.starts, start)
        while index < len(words) and words.starts[index] < end:
            if not self._linked[index] and not words.folded[index].isdigit():
                return False
            index += 1
        return True

    def _role_before(self, hits: list[Hit], clause: Clause, start: int) -> Choice | None:
        """The nearest usable role in the value's own clause; else whose money its words name."""
        for index in range(len(hits) - 1, -1, -1):
            hit = hits[index]
            role = hit.rule.value.get("role")
            if role is None:
                continue
            if not self._usable(hit, clause, start):
                if hit.rule.value["needs"] == "subject" and self.linked(hit.end, start):
                    return Choice("", (hit,))  # "sprzęt za 24 000 zł": the price of something else
                continue
            if role == "sum" and any(_firm(other) for other in hits[:index]):
                continue  # "wydatki kwalifikowalne wynoszą łącznie 5 000 zł"
            weak = hit.rule.value.get("needs") == "link" and role == "grant"
            sources = [other for other in hits[index + 1 :] if _source(other)]
            sources += [other for other in hits[:index] if _source(other) and self.linked(other.end, hit.start)]
            return self._sourced(Choice(role, (hit,), "inferred" if weak else "stated"), sources)
        sources = [hit for hit in hits if _source(hit)]
        if sources and self.linked(sources[-1].end, start):
            return self._sourced(Choice("grant", ()), _run(sources, self))
        return None

    def _role_after(self, hits: list[Hit]) -> Choice | None:
        roles = [hit for hit in hits if "role" in hit.rule.value]
        sources = [hit for hit in hits if _source(hit)]
        if roles:
            basis: Basis = "stated" if _firm(roles[0]) else "inferred"
            return self._sourced(Choice(roles[0].rule.value["role"], (roles[0],), basis), sources)
        return self._sourced(Choice("grant", ()), sources) if sources else None

    def _given(self, clause: Clause, start: int) -> Choice | None:
        """Who gives it, told before an insertion: "a EFRR, na poziomie 71% kosztów, dołożył do niego 4 mln zł"."""
        if not self.linked(clause.near[0], start) or not self._reading.text[clause.near[0] : start].strip():
            return None
        for low, high in clause.far:
            hits = self._live((low, high), ())
            sources = [hit for hit in hits if _source(hit)]
            if sources and sources[-1] is hits[-1] and self.linked(sources[-1].end, high):
                return self._sourced(Choice("grant", ()), _run(sources, self))
            if hits or not self.linked(low, high):
                return None
        return None

    def _farther(self, clauses: Iterable[Span]) -> Choice | None:
        """The role that an earlier clause of the sentence opens: "Kwota dofinansowania, jaką …, to 5 000 zł"."""
        for clause in clauses:
            hits = self._live(clause, ())
            forbidden = _forbidden(hits)
            if forbidden is not None:
                return forbidden
            firm = [hit for hit in hits if _firm(hit)]
            if firm:
                sources = [hit for hit in hits if _source(hit) and hit.start >= firm[-1].start]
                return self._sourced(Choice(firm[-1].rule.value["role"], (firm[-1],)), sources)
        return None

    def _usable(self, hit: Hit, clause: Clause, start: int) -> bool:
        """Whether what a cue needs is there: only links up to the value, the project as subject, a part named."""
        needs = hit.rule.value.get("needs")
        if needs is None:
            return True
        if needs == "link" or not self.linked(hit.end, start):
            return self.linked(hit.end, start)
        reading, low = self._reading, clause.low
        if needs == "part":
            return bool(reading.of("amounts.part").within(low, start))
        first = reading.sentence_at(start)[0]
        opens = not reading.text[low : hit.start].strip() and low == first
        subjects = reading.of("amounts.subject")
        relative = reading.of("amounts.relative").within(low, hit.start)
        if relative:  # "projekt „…”, który będzie kosztował"
            return bool(subjects.within(max(first, relative[0].start - _SUBJECT_CHARS), relative[0].start))
        return opens or bool(subjects.within(low, hit.start))

    def _following(self, start: int, limit: int) -> tuple[list[Hit], bool]:
        """Cues right after a value, or after words that link, and whether the words say that it has two roles."""
        reading = self._reading
        links, joins = reading.of("amounts.link"), reading.of("amounts.break")
        taken: list[Hit] = []
        position, also = start, False
        while position < limit:
            skipped = _SKIPPED.match(reading.text, position, limit)
            at = skipped.end() if skipped else position
            cue = _longest_at(self._cues, at, limit)
            both = reading.of("amounts.also").at(at) or (None if taken else _also_after_conjunction(reading, at))
            bracket = _BRACKET.match(reading.text, position, limit)
            comma = _COMMA.match(reading.text, position, limit)
            if bracket is not None and not self._cues.within(*bracket.span()):
                position = bracket.end()
            elif both is not None and both.end <= limit:
                also, position = True, both.end
            elif cue is not None and cue.start not in self._bases:
                taken.append(cue)
                position = cue.end
            elif (link := links.at(at)) is not None and link.end <= limit:
                position = link.end
            elif (percent := _percent_at(reading, at)) is not None:
                position = max(percent, self._bases.get(_next_word(reading, percent), percent))
            elif taken and (join := joins.at(at)) is not None and join.rule.value["force"] == "weak":
                position = join.end
            elif comma is not None and not taken and self._goes_on(comma.end()):
                position = comma.end()
            else:
                break
        return taken, also

    def _goes_on(self, position: int) -> bool:
        """Whether a clause after a comma still speaks of the value: it opens with a verb or pronoun that links."""
        return any(self._reading.of(name).at(position) is not None for name in ("amounts.link", "amounts.also"))

    def _live(self, span: Span, aside: tuple[Span, ...], *, beside: tuple[str, ...] = ("after", "label")) -> list[Hit]:
        """The longest cues of a stretch but those of the sides `beside`, those taken, and bases of percentages."""
        hits = [hit for hit in self._cues.within(*span) if hit.rule.side not in beside]
        hits = [hit for hit in hits if hit.start not in self._claimed]
        hits = [hit for hit in hits if _source(hit) or (hit.start not in self._bases and not _inside(hit, aside))]
        return longest(hits)

    def _sourced(self, choice: Choice, sources: Sequence[Hit]) -> Choice:
        """A grant whose source is named; of several different sources it stays the whole grant."""
        if choice.role != "grant" or not sources:
            return choice
        names = {hit.rule.value["source"] for hit in sources}
        role = _BY_SOURCE[next(iter(names))] if len(names) == 1 else "grant"
        return Choice(role, (*choice.hits, *sources), choice.basis)

    def _mark(self, start: int, end: int) -> None:
        words = self._reading.words
        index = bisect_left(words.starts, start)
        while index < len(words) and words.starts[index] < end:
            self._linked[index] = True
            index += 1


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Hits without those that lie inside a longer one, in text order."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start, not hit.rule.pseudo)):
        if not any(other.start <= hit.start and hit.end <= other.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def _run(sources: list[Hit], roles: Roles) -> list[Hit]:
    """The last sources of a clause that only links part: "z EFS i budżetu państwa"."""
    run = [sources[-1]]
    for hit in reversed(sources[:-1]):
        if not roles.linked(hit.end, run[0].start):
            break
        run.insert(0, hit)
    return run


def _bases(reading: Reading) -> dict[int, int]:
    """Where the words stand that a percentage is a share of, start to end: "70% kosztów kwalifikowalnych"."""
    bases: dict[int, int] = {}
    hits = reading.of("cofinancing_rate.base")
    for percent in reading.percents:
        start = _next_word(reading, percent.end)
        hit = hits.at(start)
        if hit is not None and start - percent.end <= 4:
            bases[hit.start] = hit.end
    return bases


def _next_word(reading: Reading, position: int) -> int:
    index = bisect_left(reading.words.starts, position)
    return reading.words.starts[index] if index < len(reading.words) else len(reading.text)


def _percent_at(reading: Reading, position: int) -> int | None:
    """Where a percentage ends that starts here."""
    index = bisect_left(reading.percents, position, key=lambda percent: percent.start)
    if index < len(reading.percents) and reading.percents[index].start == position:
        return reading.percents[index].end
    return None


def _longest_at(cues: Hits, position: int, limit: int) -> Hit | None:
    """The longest cue that starts here and may stand after its value."""
    starting = [hit for hit in cues.within(position, limit) if hit.start == position]
    found = [hit for hit in starting if hit.rule.side not in ("before", "label")]
    return max(found, key=lambda hit: (hit.end, hit.rule.pseudo), default=None)


def _also_after_conjunction(reading: Reading, position: int) -> Hit | None:
    join = reading.of("amounts.break").at(position)
    return reading.of("amounts.also").at(_next_word(reading, join.end)) if join is not None else None


def _under(label: Choice | None, before: Choice | None) -> Choice | None:
    """What a label and the words before a value say together: the words win, unless they are bare or only a verb."""
    if label is None or before is None or before.basis == "inferred" or before.bare:
        return label or before
    if label.role == "grant" and before.by_source:
        return replace(before, hits=(*label.hits, *before.hits))
    return before


def _forbidden(hits: Iterable[Hit]) -> Choice | None:
    pseudo = tuple(hit for hit in hits if hit.rule.pseudo)
    return Choice("", pseudo) if pseudo else None


def _firm(hit: Hit) -> bool:
    return "role" in hit.rule.value and "needs" not in hit.rule.value


def _source(hit: Hit) -> bool:
    return "source" in hit.rule.value


def _inside(hit: Hit, spans: Iterable[Span]) -> bool:
    return any(start <= hit.start and hit.end <= end for start, end in spans)
