"""A page → mentions: what its words state, field by field."""

from projnotice.extract.find import Mentions, find_mentions
from projnotice.extract.mention import Mention
from projnotice.extract.reading import Reading

__all__ = ["Mention", "Mentions", "Reading", "find_mentions"]
