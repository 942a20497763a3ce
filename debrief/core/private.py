"""Words that people typed, wrapped so that no error, log or crash report can show them."""

from __future__ import annotations

import unicodedata

BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
"""Signs that turn the direction of what follows."""


class PrivateText(str):
    """Typed text. It reads like any string, but its repr tells only how long it is."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"PrivateText({len(self)} characters)"


def plain(text: str) -> PrivateText:
    """Leave out what a terminal would obey instead of show, and put it all on one line."""
    line = " ".join(text.split())
    kept = (one for one in line if ord(one) not in BIDI and unicodedata.category(one) not in {"Cc", "Cs"})
    return PrivateText("".join(kept).strip())
