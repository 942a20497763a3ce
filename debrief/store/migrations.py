"""How documents of older schemas become documents of today.

Any change to the fields of a summary is a new schema, added fields too: an older debrief would take them
for damage. Each change adds one step to the end of `STEPS`; no step is ever altered or taken away.
A file is read through the steps, and gets its new form at the next save.
"""

from __future__ import annotations

from collections.abc import Callable

from debrief.store.line import Document

Step = Callable[[Document], Document]
"""A pure function from a document of schema n to the same document in schema n + 1."""

Steps = tuple[Step, ...]
"""The first leads from schema 1 to 2, the second from 2 to 3, and so on."""


def unchecked(document: Document) -> Document:
    """Schema 2 says what the check of the note did; before it, no note was checked."""
    return {**document, "checked": None}


STEPS: Steps = (unchecked,)


def newest(steps: Steps) -> int:
    """Give the number of the schema that the last step leads to."""
    return 1 + len(steps)


def migrate(document: Document, schema: int, steps: Steps) -> Document:
    """Lead a document of an older schema through the steps it has missed."""
    for step in steps[schema - 1 :]:
        document = step(document)
    return document
