"""What one summary is put in with."""

from __future__ import annotations

from typing import Any

import msgspec

from debrief.store.receipt import Receipt, Tags


class Slip(msgspec.Struct, frozen=True):
    """A receipt for the people, and what finds the letter by it."""

    receipt: Receipt
    tags: Tags
    number: int
    """Of the letter. Trying again with the same slip never puts it in twice."""
    letterbox: str
    """Which it was drawn for: in another one the receipt would find nothing."""

    def __repr__(self) -> str:
        return "Slip()"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []
