"""A page → mentions: what its words state, field by field."""

from projnotice.extraction.find import Mentions, find_mentions
from projnotice.extraction.mention import Mention
from projnotice.extraction.reading import Reading

__all__ = ["Mention", "Mentions", "Reading", "find_mentions"]
