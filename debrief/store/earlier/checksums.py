"""The checksum of each document, so that damaged text is never shown as what somebody said."""

from __future__ import annotations

import json
import zlib
from typing import Any

Document = dict[str, Any]
"""What the file holds under one id."""

_FIELD = "checksum"

_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode
"""Keys in order and plain ASCII: the same words give the same number, however the file is laid out."""


def unsealed(place: str, document: Document) -> Document | None:
    """Take the checksum off, or give nothing if it is wrong for these words at this place."""
    rest = {name: value for name, value in document.items() if name != _FIELD}
    try:
        text = _canonical([place, rest])
    except RecursionError:
        return None
    return rest if document.get(_FIELD) == f"{zlib.crc32(text.encode()):08x}" else None


def is_sealed(document: Document) -> bool:
    """Tell whether there is any checksum, right or wrong."""
    return _FIELD in document
