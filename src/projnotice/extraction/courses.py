"""Courses and trainings that the page names by their subject."""

from __future__ import annotations

from projnotice.extraction.coursenames import CourseValue
from projnotice.extraction.courses_listed import find_listed, find_tabled
from projnotice.extraction.courses_spoken import find_spoken
from projnotice.extraction.mention import Mention
from projnotice.extraction.reading import Reading


def find_courses(reading: Reading) -> list[Mention]:
    """The courses of a page in text order; what a table or a list says goes before what its sentence seems to say."""
    found: list[Mention] = []
    for mention in (*find_tabled(reading), *find_listed(reading), *find_spoken(reading)):
        if not any(other.start < mention.end and mention.start < other.end for other in found):
            found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


__all__ = ["CourseValue", "find_courses"]
