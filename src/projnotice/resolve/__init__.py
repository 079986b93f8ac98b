"""Mentions → record: which values win, where they were read, what does not add up."""

from projnotice.resolve.names import Inflector
from projnotice.resolve.notice import resolve_notice

__all__ = ["Inflector", "resolve_notice"]
