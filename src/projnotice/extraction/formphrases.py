"""The noun phrase of a form of help: from the adjectives before its head to where manner or the next form begins."""

from __future__ import annotations

from dataclasses import dataclass, field

from projnotice.extraction.grammar import Token, first_token, token_before, tokens
from projnotice.extraction.mention import Span
from projnotice.extraction.phrases import phrase_end, quoted
from projnotice.extraction.reading import Hit, Reading
from projnotice.language.agreement import Agreement, read_unit

_JOINS = frozenset({"i", "oraz", "lub", "a"})
_OPENERS = '„“"«,'
_WITH = frozenset({"z", "ze"})
_FOR = "dla"
_MOST_ADJECTIVES = 3
_SHORT_WORD = 3  # "do" and "za" are nouns, too, but not here


def form_phrase(reading: Reading, hit: Hit, low: int, limit: int, *, whole: bool) -> Span:
    """The span of a form's name.

    Args:
        hit: The head.
        low, limit: Where the phrase may reach.
        whole: The phrase fills a list item, so that words for whom it is belong to its name: "warsztaty dla rodziców".
    """
    agreements = head_agreements(reading, hit)
    start, before = _with_adjectives(reading, hit, low, agreements)
    within = sum(1 for _ in tokens(reading, hit.start, hit.end)) - 1
    end = _Tail(reading, hit, limit, agreements, whole=whole, modifiers=before + within).end()
    return start, end


def head_agreements(reading: Reading, hit: Hit) -> frozenset[Agreement]:
    """What adjectives of the head must agree with: its first noun."""
    for token in tokens(reading, hit.start, hit.end):
        if token.unit.nouns:
            return frozenset(token.unit.nouns)
    return frozenset()


def _with_adjectives(reading: Reading, hit: Hit, low: int, agreements: frozenset[Agreement]) -> tuple[int, int]:
    """Where the phrase starts, and how many adjectives stand before its head: "grupowym i indywidualnym wsparciu"."""
    start, count = hit.start, 0
    plain = reading.of("support_forms.plain")
    position = start
    while count < _MOST_ADJECTIVES:
        token = token_before(reading, low, position)
        if token is None:
            break
        if count and token.unit.text.lower() in _JOINS:
            position = token.start
            continue
        if token.is_verb or token.is_participle or plain.within(token.start, token.end):
            break
        fitting = token.fits(agreements)
        if not fitting or (token.is_preposition and token.unit.text.lower() in _WITH):
            break
        agreements, start, position, count = fitting, token.start, token.start, count + 1
    return start, count


@dataclass
class _Tail:
    """The words behind a head, taken one at a time for as long as they belong to its name."""

    reading: Reading
    hit: Hit
    limit: int
    agreements: frozenset[Agreement]
    whole: bool
    modifiers: int
    last: Token | None = field(default=None, init=False)
    complement: bool = field(default=False, init=False)  # a noun of its own stands behind the head
    governed: bool = field(default=False, init=False)  # a preposition waits for its noun

    def end(self) -> int:
        """The end of the phrase."""
        reading, hit = self.reading, self.hit
        quote = self._quote()
        if quote is not None:
            return quote
        stop = phrase_end(reading, hit.start, self.limit, stops="support_forms.cut")
        stop = max(stop, hit.end)
        keeps = reading.of("support_forms.keep")
        words = list(tokens(reading, hit.end, stop))
        end = skip_to = hit.end
        self._take_head()
        for position, token in enumerate(words):
            if token.start < skip_to:
                continue
            keep = keeps.at(token.start)
            if keep is not None and keep.end <= stop:
                skip_to, self.governed, self.last = keep.end, True, None
                if "whole" in keep.rule.value:
                    end = keep.end
                continue
            inner = self._inner(token, stop)
            if inner is not None:
                end = skip_to = inner
                continue
            following = words[position + 1] if position + 1 < len(words) else None
            if not self._belongs(token, following):
                break
            if token.is_preposition or token.unit.text.lower() in _JOINS:
                continue
            end = token.end
        return end

    def _take_head(self) -> None:
        """Counts the words of a head of several: "spotkania z psychologiem" has a noun of its own behind it."""
        *first, last = tokens(self.reading, self.hit.start, self.hit.end)
        if first:
            self.last = last
            self.complement = last.is_noun and not last.fits(self.agreements)

    def _inner(self, token: Token, stop: int) -> int | None:
        """The end of a head of several words in the middle of the name: "z elementami szkoły dla rodziców"."""
        head = self.reading.of("support_forms.head").at(token.start)
        if head is None or not token.end < head.end <= stop or not (self.governed or self.complement):
            return None
        self._take(token)
        return head.end

    def _quote(self) -> int | None:
        """The end of a name in quotes right behind the head: "warsztaty „Jak mówić”"."""
        if self.hit.rule.value.get("alone") == "unnamed" or self.hit.rule.value["kind"] == "other":
            return None  # a course has a name of its own, a club or a place only a proper name
        text, start = self.reading.text, self.hit.end
        opener = start + 1
        if opener >= self.limit or not text[start].isspace() or text[opener] not in _OPENERS:
            return None
        span = next(quoted(text, opener, self.limit), None)
        return None if span is None or span[0] - opener > 2 else min(span[1] + 1, self.limit)

    def _belongs(self, token: Token, following: Token | None) -> bool:
        word = token.unit.text.lower()
        if word in _JOINS:
            return following is not None and self._joins(following)
        if token.is_preposition and (not token.is_noun or len(word) <= _SHORT_WORD):
            return self._governs(word, following)
        if token.is_conjunction and not token.is_noun:
            return False
        if token.is_verb or word.isdigit():
            return False
        if token.is_participle and following is not None and (self.modifiers or self.complement):
            return False
        self._take(token)
        return True

    def _take(self, token: Token) -> None:
        self.modifiers += 1
        if token.is_noun and not token.fits(self.agreements):
            self.complement = True
        self.governed = False
        self.last = token

    def _governs(self, word: str, following: Token | None) -> bool:
        """Whether a preposition opens a part of the name: "z psychologiem" always, others only of a bare head."""
        if following is None or following.unit.text.isdigit():
            return False
        if word in _WITH or not self.modifiers or (word == _FOR and self.whole):
            self.governed = True
            self.last = None
            return True
        return False

    def _joins(self, following: Token) -> bool:
        """Whether what stands behind "i" goes on with the name: "prawne i zawodowe", "umiejętności i kompetencji"."""
        last = self.last
        if last is None or following.is_verb or (following.is_preposition and not following.is_noun):
            return False
        if self._heads(following):
            return False
        if last.fits(self.agreements) and not self.complement:
            return bool(following.fits(self.agreements)) and not self._before_noun(following)
        return bool(last.cases() & following.cases()) or not following.unit.tags

    def _heads(self, token: Token) -> bool:
        """Whether a form's head stands here or behind an adjective: it opens the next form."""
        heads = self.reading.of("support_forms.head")
        return any(
            head.start <= token.end + 40 for head in self._next_heads(token, heads.within(token.start, self.limit))
        )

    def _next_heads(self, token: Token, heads: list[Hit]) -> list[Hit]:
        kept: list[Hit] = []
        for head in heads[:1]:
            between = list(tokens(self.reading, token.start, head.start))
            if all(word.unit.adjectives for word in between) and "," not in self.reading.text[token.start : head.start]:
                kept.append(head)
        return kept

    def _before_noun(self, token: Token) -> bool:
        """Whether an adjective stands before a noun of its own: "zawodowe i indywidualne plany"."""
        after = first_token(self.reading, token.end, min(self.limit, token.end + 40))
        return (
            after is not None
            and after.start == token.end + 1
            and bool(token.fits(read_unit(after.unit.text, self.reading.morphology).nouns))
            and not after.fits(self.agreements)
            and not any(one.case == "gen" for one in after.unit.nouns)
        )
