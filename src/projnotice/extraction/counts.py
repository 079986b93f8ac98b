"""Counts of people: a number, the noun it counts, and whom the words around it speak of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from projnotice.extraction.count_chains import Count, link
from projnotice.extraction.count_scope import scope_of
from projnotice.extraction.grammar import longest, tokens
from projnotice.extraction.mention import Basis, Mention, Span
from projnotice.extraction.phrases import phrase_end
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span, labels_of
from projnotice.page.document import Block
from projnotice.values import Number

_BETWEEN = regex.compile(
    r"[\s\-–—]*(?:\([^()\n]{1,30}\)\s*)?(?:\p{L}+[\s\-–—]+){0,3}"
)  # an ending ("25-ciu"), a bracket ("60 (36K, 24M) osób") and adjectives between number and noun
_SHORT = regex.compile(
    r"(?:(?<![\w.,/-])|(?<=\d\s?[KM]\s?/))(\d{1,5})\s?[-–]?\s?([KM])i?(?=[\W\d_]|$)|(?<=\d[KM]i?)(\d{1,5})([KM])i?\b"
)
_SHORT_BEFORE = regex.compile(
    r"(?<![\p{L}\d])(?P<first>[KM])\s?[:–=-]\s?(?P<one>\d{1,5})\s?(?:[,;/]|\bi\b)\s?"
    r"(?P<second>[KM])\s?[:–=-]\s?(?P<two>\d{1,5})(?![\d.,]*\d)"
)
_ENDING = regex.compile(r"(?:[-–]\p{Ll}+)?[\s–—-]+")
_RANGE = regex.compile(r"\bod\s\d+\s+do\s+$", regex.IGNORECASE)  # "od 20 do 25 osób" is 20
_ALONE = regex.compile(r"\s*(?:$|[(),;/.–—-])")
_TRAILING = regex.compile(r"(?:[\s,;:–—-]+|\s(?:i|oraz|a|lub|w|we|z|ze|na|do|dla|po|o)(?=\s*$))+$")
_LINKED = regex.compile(r"[^\w.;,]*(?:\([^)]*\))?\s*[:–—-]\s*(?:min\.|ok\.)?\s*")
_SIGN = regex.compile(r"\s*[:–—-]\s*")
_SIGN_BEFORE = regex.compile(r"\s*[:–—-]\s*$")
_ENTRY = regex.compile(r"[,;(](?!\d)\s*(?:[–—-]\s*)?|:\s*(?:[–—-]\s*)?")
_ENTRY_LEAD_CHARS = 3
_LABEL_LEAD_CHARS = 24
_AGE_CHARS = 40
_SHARE_CHARS = 24
_JOIN_CHARS = 6
_MOST_PEOPLE = 9_999_999


@dataclass(frozen=True, slots=True)
class CountValue:
    """How many people, and which.

    Attributes:
        counts: `total`, `women`, `men`, or `group` for a kind of people.
        label: The words of the group as printed; of a total its noun with what describes it.
        scope: `project`, `planned`, `reached`, `sum`, `year`, `part` (of a course, an instrument), `stage`,
            `for` (something is done for them), `pseudo` (not supported), or "" where no word tells.
        strength: 3 a label, 2 a cue in the clause, a heading or the line that opens the list, 1 a weak sign, 0 nothing.
        head: Where the count begins that this one is a part of ("45 osób, w tym 29 kobiet"), else None.
        chain: Where the first of the counts that stand together begins ("20 uczniów i 4 nauczycieli").
    """

    counts: str
    count: int
    bound: str
    label: str
    scope: str
    strength: int
    head: int | None = None
    chain: int = 0


def find_counts(reading: Reading) -> list[Mention]:
    """Counts of people with what the words around them say of whom they count."""
    best: dict[int, Count] = {}
    for count in (
        *_noun_counts(reading),
        *_short_counts(reading),
        *_labelled_counts(reading),
        *_counts_behind(reading),
    ):
        if not _is_age(reading, count):
            best.setdefault(count.start, count)
    counts = [best[start] for start in sorted(best)]
    mentions: list[Mention] = []
    roots: dict[int, tuple[str, Hit | None, int]] = {}
    previous_end = 0
    for count, place in zip(counts, link(reading, counts), strict=True):
        if place.chain not in roots:
            roots[place.chain] = scope_of(reading, count, previous_end)
        previous_end = count.span[1]
        scope, cue, strength = roots[place.chain]
        cues = [count.noun] if count.noun[1] > count.noun[0] else []
        if cue is not None:
            cues.append((cue.start, cue.end))
        if place.cue is not None:
            cues.append((place.cue.start, place.cue.end))
            scope = (
                "within" if place.cue.rule.value.get("scope") == "within" and scope in ("project", "sum", "") else scope
            )
        assert isinstance(count.number.value, int)
        label = reading.text[slice(*count.label)]
        bound = (
            "exact" if cue is not None and 0 < count.start - cue.end <= 1 else count.number.bound
        )  # "trafi do 64 osób"
        value = CountValue(count.counts, count.number.value, bound, label, scope, strength, place.head, place.chain)
        basis: Basis = "stated" if strength >= 2 else "inferred"
        rule = place.cue.rule.id if place.cue is not None else cue.rule.id if cue is not None else count.hit.rule.id
        mentions.append(Mention(count.start, count.end, "participants", value, rule, tuple(cues), basis))
    return mentions


def _is_age(reading: Reading, count: Count) -> bool:
    """Whether a figure tells how old people are: `osoby po 50. roku życia`."""
    ages = reading.of("participants.age").within(count.start - _AGE_CHARS, count.end + _AGE_CHARS)
    return any(age.start <= count.start < age.end for age in ages)


def _noun_counts(reading: Reading) -> Iterator[Count]:
    """`45 osób`, `25-ciu beneficjentów`, `15 – osobowa grupa`."""
    nouns, numbers = reading.of("participants.noun"), reading.numbers
    for index, number in enumerate(numbers):
        if not isinstance(number.value.value, int) or not 0 < number.value.value <= _MOST_PEOPLE:
            continue
        _, limit = field_span(reading.blocks[reading.block_at(number.start)], number.start)
        between = _BETWEEN.match(reading.text, number.end, limit)
        reach = between.end() if between else number.end
        hit = next((h for h in nouns.within(number.end, limit) if h.start <= reach), None)
        if hit is None or hit.rule.pseudo or hit.start - number.end > 60 or _governed(reading, number.end, hit.start):
            continue
        nearer = index + 1 < len(numbers) and numbers[index + 1].start < hit.start
        if nearer and "(" in reading.text[number.end : hit.start]:
            continue  # "20 (18 kobiet i 2 mężczyzn)"
        if reading.of("amounts.break").within(number.end, hit.start):
            continue  # "kobiet 12 i mężczyzn 3"
        ends = number.end
        if index and _RANGE.search(reading.text, max(0, numbers[index - 1].start - 4), number.start):
            number = numbers[index - 1]
        following = numbers[index + 1].start if index + 1 < len(numbers) else limit
        label = _label(reading, ends, hit, min(limit, max(following, hit.end)))
        yield Count(number.start, number.end, number.value, hit.rule.value["counts"], (hit.start, hit.end), label, hit)


def _governed(reading: Reading, start: int, end: int) -> bool:
    """Whether the number counts something else, of which the people are only told: `214 książek dla dzieci`."""
    return bool(reading.of("phrase.stop").within(start, end) or reading.of("phrase.open").within(start, end))


def _label(reading: Reading, number_end: int, hit: Hit, limit: int) -> Span:
    """The noun with what describes it: `matek samotnie wychowujących dziecko`, `dzieci do 16. roku życia`."""
    if hit.rule.value["counts"] in ("women", "men"):
        return hit.start, hit.end
    told = [
        cue.start for name in ("participants", "participants.clause") for cue in reading.of(name).within(hit.end, limit)
    ]
    limit = min([limit, *told])
    ending = _ENDING.match(reading.text, number_end, hit.start)
    start = ending.end() if ending else hit.start
    end = max(hit.end, phrase_end(reading, hit.start, limit))
    end = next((word.start for word in tokens(reading, hit.end, end) if word.is_verb), end)
    tail = _TRAILING.search(reading.text, hit.end, end)
    end = tail.start() if tail else end
    for age in reading.of("participants.age").within(end, min(len(reading.text), end + 60)):
        if not reading.text[end : age.start].strip():
            return start, age.end
    return start, end


def _short_counts(reading: Reading) -> Iterator[Count]:
    """`(12 K i 3 M)`, `16K18M`: K for women, M for men."""
    rules = _short_rules(reading)
    for match in _SHORT_BEFORE.finditer(reading.text):  # "(K: 36, M: 24)"
        for sex, figure in (("first", "one"), ("second", "two")):
            rule = rules.get(match[sex])
            if rule is not None and match["first"] != match["second"]:
                span = match.span(sex)
                number = Number(int(match[figure]), "exact")
                hit = Hit(*span, rule.rule)
                yield Count(*match.span(figure), number, rule.rule.value["counts"], span, span, hit)
    for match in _SHORT.finditer(reading.text):
        digits, letter = (1, 2) if match.group(1) else (3, 4)
        rule = rules.get(match.group(letter))
        if rule is None:
            continue
        start, end = match.span(digits)
        span = match.span(letter)
        yield Count(
            start,
            end,
            Number(int(match.group(digits)), "exact"),
            rule.rule.value["counts"],
            span,
            span,
            Hit(*span, rule.rule),
        )


def _short_rules(reading: Reading) -> dict[str, Hit]:
    rules = [rule for rule in reading.rules_of("participants.noun") if rule.value.get("form") == "short"]
    return {name: Hit(0, 0, rule) for rule in rules for name in rule.names}


def _labelled_counts(reading: Reading) -> Iterator[Count]:
    """`Liczba uczestników: 45`, a cell under "Kobiety", `uczestnicy projektu w liczbie 15`, `kobiet – 36`."""
    nouns = reading.of("participants.noun")
    short = _short_rules(reading)
    previous_end = 0
    shared_end = -1  # of the last count behind its noun: "z czego kobiet 12, mężczyzn 3"
    for number in reading.numbers:
        low, previous_end = previous_end, number.end
        if not isinstance(number.value.value, int) or number.value.value > _MOST_PEOPLE:
            continue
        block = reading.blocks[reading.block_at(number.start)]
        opening, limit = field_span(block, number.start)
        alone = _ALONE.match(reading.text, number.end, limit) is not None
        hit = next(
            (h for label in labels_of(block, number.start) if (h := _label_noun(reading, label, short)) is not None),
            None,
        )
        if hit is None and block.cells:
            hit = _people_of_sum(reading, block, number.start)
        if hit is not None and alone and number.start - opening <= _LABEL_LEAD_CHARS and low <= opening:
            yield Count(
                number.start,
                number.end,
                number.value,
                hit.rule.value["counts"],
                (hit.start, hit.end),
                (hit.start, hit.end),
                hit,
                labelled=True,
            )
            continue
        first, _ = reading.sentence_at(number.start)
        before = [
            h for h in nouns.within(max(low, first, opening, number.start - 60), number.start) if not h.rule.pseudo
        ]
        if not before or not alone:
            continue
        last = before[-1]
        counted = [
            h for h in reading.of("participants").within(max(first, last.start - 40), number.start) if h.end >= last.end
        ]
        gap = (last.end, number.start)
        sex = last.rule.value["counts"] in ("women", "men") and (
            _SIGN.fullmatch(reading.text, *gap)
            or (
                reading.text[slice(*gap)].isspace()
                and (_is_share(reading, last.start) or (shared_end >= 0 and last.start - shared_end <= _JOIN_CHARS))
            )
        )
        shared_end = number.end if sex else shared_end
        if (
            sex
            or any(number.start - h.end <= 3 for h in counted if h.end > last.end)
            or (counted and _LINKED.fullmatch(reading.text, counted[-1].end, number.start))
        ):
            noun = (last.start, last.end)
            yield Count(number.start, number.end, number.value, last.rule.value["counts"], noun, noun, last)


def _people_of_sum(reading: Reading, block: Block, position: int) -> Hit | None:
    """The people of a row's first cell or its header, for a cell under "Razem" beside women and men."""
    cell = next((cell for cell in block.cells if cell.start <= position < cell.end), None)
    nouns, totals = reading.of("participants.noun"), reading.of("table.total")
    if cell is None or not any(totals.within(*header) for header in cell.headers):
        return None
    heads = [hit for other in block.cells for header in other.headers for hit in nouns.within(*header)]
    if not {"women", "men"} <= {hit.rule.value.get("counts") for hit in heads}:
        return None
    first = block.cells[0]
    people = [hit for span in ((first.start, first.end), *first.headers) for hit in nouns.within(*span)]
    return next((hit for hit in people if hit.rule.value.get("counts") == "total"), None)


def _is_share(reading: Reading, start: int) -> bool:
    """Whether "w tym", "z czego" stands right before."""
    near = reading.of("participants").within(max(0, start - _SHARE_CHARS), start)
    return any(hit.rule.value.get("scope") == "within" and start - hit.end <= 1 for hit in near)


def _counts_behind(reading: Reading) -> Iterator[Count]:
    """`osób – 58`, `osoby z umiarkowanym stopniem niepełnosprawności: 28`: people, a sign, and their number."""
    nouns = reading.of("participants.noun")
    for number in reading.numbers:
        if not isinstance(number.value.value, int) or not 0 < number.value.value <= _MOST_PEOPLE:
            continue
        _, limit = field_span(reading.blocks[reading.block_at(number.start)], number.start)
        sign = _SIGN_BEFORE.search(reading.text, max(0, number.start - 4), number.start)
        if sign is None or not _ALONE.match(reading.text, number.end, limit):
            continue
        low = max(reading.sentence_at(number.start)[0], reading.blocks[reading.block_at(number.start)].start)
        breaks = [match.end() for match in _ENTRY.finditer(reading.text, low, sign.start())]
        start = breaks[-1] if breaks else low
        hits = [hit for hit in nouns.within(start, sign.start()) if not hit.rule.pseudo]
        if not hits or (hits[0].start - start > _ENTRY_LEAD_CHARS and hits[-1].end != sign.start()):
            continue
        hit = hits[0] if hits[0].start - start <= _ENTRY_LEAD_CHARS else hits[-1]
        label = (hit.start, sign.start())
        counts = hit.rule.value["counts"] if hit.end == label[1] else "group"
        yield Count(number.start, number.end, number.value, counts, (hit.start, hit.end), label, hit)


def _label_noun(reading: Reading, label: Span, short: dict[str, Hit]) -> Hit | None:
    """The people that a label or a header names first; `K` and `M` only where they are all of it."""
    letters = short.get(reading.text[slice(*label)].strip(" .:"))
    if letters is not None:
        return Hit(*label, letters.rule)
    hits = longest(list(reading.of("participants.noun").within(*label)))
    if not hits or hits[0].rule.pseudo:
        return None
    return next((hit for hit in hits if hit.rule.value.get("counts") in ("women", "men")), hits[0])
