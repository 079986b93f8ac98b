"""Where records go: JSON Lines files and the terminal."""

from __future__ import annotations

from projnotice.sinks.jsonl import RecordWriter, errors_path

__all__ = ["RecordWriter", "errors_path"]
