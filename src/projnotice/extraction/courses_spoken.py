"""Courses in running text: `kurs kucharza`, `szkolenie „…”`, `kursy: a, b i c`, `9 osób ukończyło szkolenie – X`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from projnotice.extraction.coursenames import (
    after_head,
    behind_count,
    course_mention,
    detail_end,
    governing,
    name_end,
    names_subject,
)
from projnotice.extraction.grammar import longest, tokens
from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.phrases import quoted
from projnotice.extraction.reading import Hit, Reading
from projnotice.extraction.zones import field_span

_QUOTE = regex.compile(r"\.?\s*[:–—-]?\s*(?=[„“\"«]|,,)")
_OPEN = regex.compile(r"\s*(?:\([^)]*\))?\s*(?::|[–—-](?=\s))\s*")
_RELATIVE = regex.compile(r",\s\p{Ll}[^.:;„“\"\d]{3,80}:\s*")  # "Kursy, jakie wybrali uczestnicy: …"
# "kursy zawodowe, np. …", "(m.in. …)", "kursy ukończyło 20 osób (kucharz – 10, kelner – 10)"
_EXAMPLES = regex.compile(
    r"(?:,?\s|\s\()(?:np\.|m\.\s?in\.|tj\.):?\s(?=[\p{L}„“\"])|[^.,;:()„“\"]{0,40}\s\((?=\p{Ll}{4})"
)
_FEWEST_EXAMPLES = 2
_BETWEEN_QUOTES = regex.compile(r"[”“\"']*[\s,;–—-]*(?:\([^)]*\))?(?:[\s,;:–—-]*[\p{L}\d.]+){0,6}[\s,;:–—-]*[„“\"',]*")
_STEP = regex.compile(r"\s*(?:[,;]\s*(?:(?:i|oraz|a także|jak również)\s+)?|\s(?:i|oraz|a także|jak również)\s+)")
_COUNTED = regex.compile(r"\d")
_AND = regex.compile(r"\s(?:i|oraz|a także)\s")
_NEAR_COLON = 40  # a label in which the word for courses is nearly the last
_TOPIC_REACH = 80
_WORDS = regex.compile(r"[\p{L}\d\s-]+")
_OPENING = 3  # a head this near to the start of an item opens it
_COMMA = regex.compile(r"[,;](?!\s*\d)")
_LAST_BREAK = regex.compile(r"[,;:.)](?=\s)")


def find_spoken(reading: Reading) -> Iterator[Mention]:
    """Courses that a word for a course names in its own sentence, cell, item or value."""
    done = 0
    for hit in longest(reading.of("courses.head")):
        if hit.start < done or hit.start >= reading.own_end:
            continue
        block = reading.blocks[reading.block_at(hit.start)]
        if block.label and block.value and hit.end <= block.label[1]:
            for mention in _labelled(reading, hit, block.label, block.value):
                yield mention
                done = max(done, mention.end)
            continue
        if hit.rule.value.get("only") == "list":
            continue
        low, limit = field_span(block, hit.start)
        first, last = reading.sentence_at(hit.start)
        low, limit = max(low, first, done), min(limit, last)
        if block.kind == "heading" or reading.of("courses.against").within(max(first, block.start), limit):
            continue
        for mention in _named(reading, hit, low, limit):
            yield mention
            done = max(done, mention.end)


def _labelled(reading: Reading, hit: Hit, label: Span, value: Span) -> Iterator[Mention]:
    """`Kursy: „Florysta”, „Spawacz”`, `Odbyły się kursy: kucharza, kelnera`: the first sentence behind a label."""
    if label[1] - hit.end > _NEAR_COLON or _other_form(reading, *label) or reading.of("courses.against").within(*label):
        return
    name, named = after_head(reading, *label)
    if named is not None and label[1] - name > 1 and _COUNTED.match(reading.text, *value):  # "kurs barmański: 24 osoby"
        head = governing(reading, named, name)
        found = list(course_mention(reading, (name, label[1]), (label[0], value[1]), named, head=head))
        if found:
            yield from found
            return
    _, last = reading.sentence_at(value[0])
    limit = min(last, value[1])
    if next(quoted(reading.text, value[0], limit), None):
        yield from _quoted_run(reading, hit, value[0], value[0], limit)
    else:
        yield from _run(reading, hit, value[0], value[0], limit, plural=True)


def _other_form(reading: Reading, start: int, end: int) -> bool:
    """Whether a form of help that is no training is named there as well."""
    return any(
        hit.rule.value.get("kind") != "training" and not hit.rule.pseudo
        for hit in reading.of("support_forms.head").within(start, end)
    )


def _named(reading: Reading, hit: Hit, low: int, limit: int) -> Iterator[Mention]:
    text = reading.text
    quote = _QUOTE.match(text, hit.end, limit)
    if quote:
        yield from _quoted_run(reading, hit, low, max(hit.end, quote.end() - 1), limit)
        return
    colon = _OPEN.match(text, hit.end, limit)
    if colon is None and hit.start <= reading.sentence_at(hit.start)[0] and "number" in hit.rule.value:
        colon = _RELATIVE.match(text, hit.end, limit)
    if colon:
        if text[colon.end() : limit].strip():
            yield from _run(reading, hit, low, colon.end(), limit, plural=True)
        return
    if "number" in hit.rule.value and (examples := _EXAMPLES.match(text, hit.end, limit)):
        end = text.find(")", examples.end(), limit) if "(" in examples.group() else limit
        end = end if end > 0 else limit
        if text[examples.end()].isalpha():
            found = list(_run(reading, hit, low, examples.end(), end, plural=True))
        else:
            found = list(_quoted_run(reading, hit, low, examples.end(), end))
        if len(found) >= _FEWEST_EXAMPLES:
            yield from found
            return
    start = hit.end + len(text[hit.end : limit]) - len(text[hit.end : limit].lstrip())
    if start >= limit or not text[start].isalpha():
        return
    start = _behind_topic(reading, start, limit)
    quote = _QUOTE.match(text, start - 1, limit)
    if quote:
        yield from _quoted_run(reading, hit, low, max(start, quote.end() - 1), limit)
        return
    if hit.rule.value.get("number") == "plural" and _is_series(reading, start, limit):
        yield from _run(reading, hit, low, start, limit, plural=True, head=text[hit.start : hit.end])
        return
    end = _before_verb(reading, start, name_end(reading, start, limit))
    detail = (_clause_start(reading, low, hit.start), _clause_end(reading, end, limit))
    block = reading.blocks[reading.block_at(hit.start)]
    if block.kind in ("item", "row") and hit.start - block.start <= _OPENING:
        detail = (block.start, block.end)
    yield from course_mention(reading, (start, end), detail, hit, head=text[hit.start : hit.end])


def _before_verb(reading: Reading, start: int, end: int) -> int:
    """Where the verb of the sentence ends a name: "kurs kucharza przeprowadziła Fundacja"."""
    verb = next((word.start for word in tokens(reading, start, end) if word.is_verb and word.start > start), end)
    return start + len(reading.text[start:verb].rstrip())


def _behind_topic(reading: Reading, start: int, limit: int) -> int:
    """Behind "z zakresu" where for whom or where it was stands before: "szkolenie dla 22 osób z zakresu …"."""
    if reading.of("courses.stop").at(start) is None:
        return start
    for topic in reading.of("courses.topic").within(start, min(limit, start + _TOPIC_REACH)):
        if _WORDS.fullmatch(reading.text, start, topic.start):
            after = reading.text[topic.end : limit]
            return topic.end + len(after) - len(after.lstrip())
    return start


def _clause_start(reading: Reading, low: int, start: int) -> int:
    """Where the clause of a head begins: "siedmioro uczyło się na kursie …" behind the last comma."""
    ends = [match.end() for match in _LAST_BREAK.finditer(reading.text, low, start)]
    return ends[-1] if ends else low


def _clause_end(reading: Reading, end: int, limit: int) -> int:
    """The end of the counts of one course: what stands before the next comma that is outside brackets."""
    stop = detail_end(reading, end, limit)
    comma = _COMMA.search(reading.text, stop, limit)
    stop = comma.start() if comma else limit
    other = next(
        (hit.start for field in ("courses.head", "support_forms.head") for hit in reading.of(field).within(end, stop)),
        stop,
    )
    return max(end, min(stop, other))


def _is_series(reading: Reading, start: int, limit: int) -> bool:
    """Whether the words behind a plural head name several courses: "kucharza, kelnera i barmana"."""
    first = name_end(reading, start, limit)
    return (
        bool(_STEP.match(reading.text, first, limit))
        and bool(_AND.search(reading.text, first, limit))
        and names_subject(reading, start, first)
    )


def _quoted_run(reading: Reading, hit: Hit, low: int, start: int, limit: int) -> Iterator[Mention]:
    """Names in quotes one after the other in the sentence, joined by a few words: "„A” (7 osób), sześć – na „B”"."""
    spans = list(quoted(reading.text, start, limit))
    run = spans[:1]
    for span in spans[1:]:
        gap = (run[-1][1], span[0])
        if (
            not _BETWEEN_QUOTES.fullmatch(reading.text, *gap)
            or reading.of("support_forms.head").within(*gap)
            or reading.of("organisation").within(*gap)
        ):
            break
        if reading.of("courses.head").within(*gap):
            break  # a head of its own
        run.append(span)
    for number, span in enumerate(run):
        last = number + 1 == len(run)
        end = _clause_end(reading, span[1], limit) if last else run[number + 1][0]
        begin = (
            _clause_start(reading, low, hit.start)
            if number == 0
            else _clause_start(reading, run[number - 1][1], span[0])
        )
        if not last:
            end = max(span[1], _clause_start(reading, span[1], end))
        elif len(run) == 1 and (block := reading.blocks[reading.block_at(hit.start)]).kind == "row":
            begin, end = block.start, block.end
        yield from course_mention(reading, span, (begin, end), hit)


def _run(
    reading: Reading, hit: Hit, low: int, start: int, limit: int, *, plural: bool, head: str = ""
) -> Iterator[Mention]:
    """`kursy: opiekunki – 60 godzin, kucharza (12 osób) i barmana`."""
    pieces: list[tuple[int, int, int]] = []
    counted: dict[int, int] = {}  # where the count before a name begins
    position = start
    while position < limit:
        begun, position = position, behind_count(reading, position, limit)
        counted[position] = begun
        end = name_end(reading, position, limit)
        if end <= position or (pieces and _ends_run(reading, position, end)):
            break
        after = detail_end(reading, end, limit)
        pieces.append((position, end, after))
        step = _STEP.match(reading.text, after, limit)
        if step is None:
            break
        position = step.end()
    pieces = _split_last(reading, pieces) if plural else pieces
    for number, (position, end, after) in enumerate(pieces):
        name, own = after_head(reading, position, end)
        if own is not None:
            word = governing(reading, own, name)
            stop = name_end(reading, name, limit) if name >= end else end
            span, after = (name, stop), max(after, detail_end(reading, stop, limit))
        else:
            word, span = head if number == 0 else "", (position, end)
        begin = _clause_start(reading, low, hit.start) if len(pieces) == 1 else counted.get(position, position)
        yield from course_mention(reading, span, (begin, max(after, span[1])), hit, head=word, governed=True)


def _ends_run(reading: Reading, start: int, end: int) -> bool:
    """Whether a piece of a run is no course: another form of help, a clause."""
    forms = [form for form in reading.of("support_forms.head").within(start, end) if form.start - start <= 24]
    own = after_head(reading, start, end)[1]
    return (bool(forms) and own is None) or not names_subject(reading, after_head(reading, start, end)[0], end)


def _split_last(reading: Reading, pieces: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The last piece of a run without counts holds two names: "kucharza, kelnera i barmana"."""
    if not pieces or any(after > end for _, end, after in pieces):
        return pieces
    start, end, after = pieces[-1]
    joins = list(_AND.finditer(reading.text, start, end))
    if not joins or len(pieces) < 2:
        return pieces
    return [*pieces[:-1], (start, joins[-1].start(), joins[-1].start()), (joins[-1].end(), end, after)]
