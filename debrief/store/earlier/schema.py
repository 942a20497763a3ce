"""What the file says about itself: which schema it has, and how many summaries stand in it."""

from __future__ import annotations

from debrief.store.earlier.checksums import Document, is_sealed, unsealed

SCHEMA = 1
"""The only one that was ever written; the letterbox came before a second."""

_PLACE = "meta"


def count_of(document: Document) -> int | None:
    """Give how many summaries were kept, or nothing if that is damaged."""
    plain = unsealed(_PLACE, document)
    count = None if plain is None else plain.get("count")
    return count if isinstance(count, int) else None


def is_newer(document: Document) -> bool:
    """Tell whether a newer debrief says so here, and no checksum says that this is damage."""
    schema = document.get("schema")
    if not isinstance(schema, int) or schema <= SCHEMA:
        return False
    return not is_sealed(document) or unsealed(_PLACE, document) is not None
