"""Reads the file of summaries that debrief kept before there was a letterbox; writes nothing."""

from __future__ import annotations

from debrief.store.earlier.reading import Earlier, read_earlier

__all__ = ["Earlier", "read_earlier"]
