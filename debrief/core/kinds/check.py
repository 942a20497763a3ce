"""How is the listener, and do the two want to swap seats?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import YES, Ask, One, Prompt
from debrief.core.kinds.step import GoTo, Leave, Step

if TYPE_CHECKING:
    from debrief.core.session import Session


class Check(Step, frozen=True, tag="check"):
    """Ask the listener how they are, and offer the other seat once."""

    prompt: Prompt
    swap: Prompt
    swapped: Prompt
    """Said after a yes: who has the keyboard now."""
    swap_to: str
    """The step at which the second turn begins: taking stock, before a warning and a consent of its own."""

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the listener's question and, in the first turn, the offer to swap."""
        how = Ask("how", self.prompt, One(session.words.lists["listener"]), session.listener)
        if session.turn > 1:
            return (how,)
        asks = (how, Ask("swap", self.swap, One(session.words.yes_no)))
        return (*asks, Ask("swapped", self.swapped)) if self.wanted(session) else asks

    def leave(self, session: Session) -> Leave:
        """Begin the second turn where they swap."""
        return GoTo(self.swap_to, swap=True) if session.turn == 1 and self.wanted(session) else None

    def wanted(self, session: Session) -> bool:
        """Tell whether they want to swap."""
        return session.answer(self.id, "swap", None) == (YES,)
