"""A checksum for each document, so that damaged text is never shown as what somebody said."""

from __future__ import annotations

import json
import zlib
from typing import Any

Document = dict[str, Any]
"""What TinyDB keeps under one id."""

_FIELD = "checksum"

_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode
"""Keys in order and plain ASCII: the same words give the same number, however the file is laid out."""


def sealed(place: str, document: Document) -> Document:
    """Add the checksum of a document that stands at `place`."""
    return {**document, _FIELD: _checksum(place, document)}


def unsealed(place: str, document: object) -> Document | None:
    """Take the checksum off again, or give nothing if it is wrong for these words at this place."""
    if not isinstance(document, dict):
        return None
    rest = {name: value for name, value in document.items() if name != _FIELD}
    return rest if document.get(_FIELD) == _checksum(place, rest) else None


def is_sealed(document: Document) -> bool:
    """Tell whether there is any checksum, right or wrong."""
    return _FIELD in document


def _checksum(place: str, document: Document) -> str:
    return f"{zlib.crc32(_canonical([place, document]).encode()):08x}"
