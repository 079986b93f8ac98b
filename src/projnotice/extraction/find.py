"""All finders over one reading: a page → its mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator

from projnotice.extraction.amounts import find_amounts
from projnotice.extraction.contacts import find_contacts
from projnotice.extraction.counts import find_counts
from projnotice.extraction.courses import find_courses
from projnotice.extraction.details import find_hours
from projnotice.extraction.forms import find_forms
from projnotice.extraction.instruments import find_instruments
from projnotice.extraction.mention import Mention
from projnotice.extraction.organisations import find_organisations
from projnotice.extraction.periods import find_periods
from projnotice.extraction.programmes import find_programmes
from projnotice.extraction.published import find_published
from projnotice.extraction.rates import find_rates
from projnotice.extraction.reading import Reading
from projnotice.extraction.stages import find_stages
from projnotice.extraction.texts import find_texts
from projnotice.extraction.titles import find_titles

FINDERS: tuple[Callable[[Reading], list[Mention]], ...] = (
    find_titles,
    find_organisations,
    find_programmes,
    find_amounts,
    find_rates,
    find_periods,
    find_counts,
    find_stages,
    find_instruments,
    find_courses,
    find_forms,
    find_hours,
    find_texts,
    find_contacts,
    find_published,
)


class Mentions:
    """The mentions of one page by field, each list in the order that its finder gave it."""

    def __init__(self, mentions: list[Mention]) -> None:
        self._by_field: dict[str, list[Mention]] = {}
        for mention in mentions:
            self._by_field.setdefault(mention.field, []).append(mention)
        self._places: dict[str, list[tuple[int, int]]] = {}  # by field: where each begins, and its number

    def of(self, field: str) -> list[Mention]:
        """The mentions of a field."""
        return self._by_field.get(field, [])

    def within(self, field: str, start: int, end: int) -> list[Mention]:
        """The mentions of a field that stand in a span, in their order."""
        mentions = self.of(field)
        if field not in self._places:
            self._places[field] = sorted((mention.start, number) for number, mention in enumerate(mentions))
        places = self._places[field]
        low, high = bisect_left(places, (start, -1)), bisect_left(places, (end, -1))
        found = [mentions[number] for number in sorted(number for _, number in places[low:high])]
        return [mention for mention in found if mention.end <= end]

    def __iter__(self) -> Iterator[Mention]:
        for mentions in self._by_field.values():
            yield from mentions


def find_mentions(reading: Reading) -> Mentions:
    """Every mention of every field on the page."""
    return Mentions([mention for finder in FINDERS for mention in finder(reading)])
