"""The first line of the file: which schema it has, and how many summaries stand in it."""

from __future__ import annotations

import msgspec

from debrief.store.checksums import Document, is_sealed, sealed, unsealed
from debrief.store.errors import NewerSchema

_PLACE = "meta"


class Meta(msgspec.Struct, frozen=True):
    """What a file says about itself, in the same form in every schema, so that each can refuse the next."""

    schema: int
    count: int
    """How many summaries were kept; after damage it tells how many are lost."""


def to_meta_document(meta: Meta) -> Document:
    """Turn it into what the file holds."""
    return sealed(_PLACE, {"schema": meta.schema, "count": meta.count})


def to_meta(document: object) -> Meta | None:
    """Turn what the file holds into what it says, or nothing if that is damaged."""
    plain = unsealed(_PLACE, document)
    try:
        return None if plain is None else msgspec.convert(plain, Meta)
    except msgspec.ValidationError:
        return None


def refuse_newer(document: object, newest: int) -> None:
    """Stop where a newer debrief has written.

    Raises:
        NewerSchema: if the file names a schema beyond `newest`, and no checksum says that this is damage.
    """
    if not isinstance(document, dict) or not isinstance(schema := document.get("schema"), int):
        return
    if schema > newest and (not is_sealed(document) or unsealed(_PLACE, document) is not None):
        raise NewerSchema(
            "A newer debrief has kept these summaries, and this one leaves them as they are. "
            "Bring this one up to date, or use the newer one."
        )
