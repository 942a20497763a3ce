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
    return PrivateText("".join(" " if text[at].isspace() else text[at] for at in places(text)))


def places(text: str) -> list[int]:
    """Tell where in a text each sign of its plain form stands."""
    found: list[int] = []
    for at, one in enumerate(text):
        if one.isspace():
            if found and not text[found[-1]].isspace():
                found.append(at)
        elif ord(one) not in BIDI and unicodedata.category(one) not in {"Cc", "Cs"}:
            found.append(at)
    if found and text[found[-1]].isspace():
        found.pop()
    return found
