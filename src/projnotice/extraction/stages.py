"""Stages, editions and turns of a project: their number, and the words that tell of each."""

from __future__ import annotations

from dataclasses import dataclass

from projnotice.extraction.mention import Mention, Span
from projnotice.extraction.reading import Hit, Reading


@dataclass(frozen=True, slots=True)
class StageValue:
    """One stage; `detail` is where its people and its time stand: up to the next stage or the end of the line."""

    number: int
    detail: Span


def find_stages(reading: Reading) -> list[Mention]:
    """`W I etapie 15 osób, w II etapie 15 osób`, `I tura: 7.02 – 4.03.2022 r. – 12 uczniów`."""
    hits: list[Hit] = []
    for hit in reading.of("stages"):
        if hit.start < reading.own_end and not (hits and hit.start < hits[-1].end):
            hits.append(hit)
    mentions: list[Mention] = []
    for index, hit in enumerate(hits):
        end = reading.blocks[reading.block_at(hit.start)].end
        if index + 1 < len(hits):
            end = min(end, hits[index + 1].start)
        value = StageValue(int(hit.rule.value["number"]), (hit.start, end))
        mentions.append(Mention(hit.start, hit.end, "stages", value, hit.rule.id))
    return mentions
