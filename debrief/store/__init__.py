"""What was agreed to be kept, in one file of one private folder on this computer."""

from __future__ import annotations

from debrief.store.errors import (
    Busy,
    DiskFull,
    NewerSchema,
    NotFound,
    NotReadable,
    NotWritable,
    StoreError,
    Unfit,
)
from debrief.store.records import Kept
from debrief.store.summaries import SummaryStore

__all__ = [
    "Busy",
    "DiskFull",
    "Kept",
    "NewerSchema",
    "NotFound",
    "NotReadable",
    "NotWritable",
    "StoreError",
    "SummaryStore",
    "Unfit",
]
