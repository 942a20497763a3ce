"""A rehearsal for two: a frozen value that says which of the two does what next."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from debrief.core.events import Go, Skip
from debrief.core.practice import Card, Rehearsal, Scene
from debrief.core.refusals import NotOffered

Moment = Literal["start", "card", "swap"] | Scene


class Rehearsing(Struct, frozen=True):
    """Where two people stand in a rehearsal: each has a turn with a card of their own."""

    rehearsal: Rehearsal
    order: tuple[int, ...]
    """The places of the cards, in an order of chance. The first two are played."""
    place: int = 0

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Everything that happens, from the first page to the last."""
        turn: tuple[Moment, ...] = ("card", *self.rehearsal.steps)
        return ("start", *turn, "swap", *turn)

    @property
    def over(self) -> bool:
        """Whether both have had their turn."""
        return self.place >= len(self.moments)

    @property
    def moment(self) -> Moment:
        """What happens now."""
        return self.moments[self.place]

    @property
    def card(self) -> Card:
        """The card of whoever tells."""
        second = self.place > self.moments.index("swap")
        return self.rehearsal.cards[self.order[second]]

    @property
    def earlier(self) -> Rehearsing | None:
        """The moment before; none at the beginning."""
        return replace(self, place=self.place - 1) if self.place else None

    def advance(self, event: object) -> Rehearsing:
        """Give the moment that follows.

        Raises:
            Refused: if the moment does not take this.
        """
        if self.over or not isinstance(event, Go | Skip):
            raise NotOffered
        return replace(self, place=self.place + 1)
