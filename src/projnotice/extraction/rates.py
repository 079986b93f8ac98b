"""The co-financing rate: a percentage that the words tie to the co-financing of the project."""

from __future__ import annotations

from projnotice.extraction.mention import Mention
from projnotice.extraction.reading import Reading
from projnotice.extraction.zones import surroundings


def find_rates(reading: Reading) -> list[Mention]:
    """Percentages beside "dofinansowanie", "poziom dofinansowania"; not those of an own contribution or an indicator."""
    found: list[Mention] = []
    cues = reading.of("cofinancing_rate")
    for percent, around in zip(reading.percents, surroundings(reading, reading.percents), strict=True):
        hits = [hit for label in around.labels for hit in cues.within(*label)]
        hits = hits or cues.within(max(around.before[0], percent.start - 80), percent.start)
        hits = hits[-1:] or cues.within(percent.end, min(around.after[1], percent.end + 40))[:1]
        if hits and not hits[0].rule.pseudo:
            cue = hits[0]
            found.append(Mention(percent.start, percent.end, "cofinancing_rate", percent.value.value, cue.rule.id, ((cue.start, cue.end),)))
    return found
