"""Words that people typed, wrapped so that no error, log or crash report can show them."""

from __future__ import annotations


class PrivateText(str):
    """Typed text. It reads like any string, but its repr tells only how long it is."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"PrivateText({len(self)} characters)"
