"""What the place where people work adds to the pages: its limits, its people, its country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from debrief.core.words import HelpLine, Words


class House(Struct, frozen=True):
    """An organisation, as far as pages tell of it."""

    limits: tuple[str, ...]
    """What people can't keep between them."""
    call: tuple[str, ...] = ()
    """Its own people and lines to turn to."""
    country: str = ""
    """Whose emergency number is meant; all are shown where nobody said."""

    def lines(self, words: Words) -> tuple[HelpLine, ...]:
        """Give the lines to call, those of the house's own country first."""
        return tuple(sorted(words.lines, key=lambda line: line.country != self.country))

    def emergency(self, words: Words) -> str:
        """Give the one emergency number of its country; nothing where that is not known."""
        return next((line.emergency for line in words.lines if line.country == self.country), "")
