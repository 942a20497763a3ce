"""Fair warning: what kind of thing is coming, and how heavy it is. Never a scene."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Ask, Many, One, Prompt
from debrief.core.kinds.step import Step

if TYPE_CHECKING:
    from debrief.core.session import Session


class Warn(Step, frozen=True, tag="warn"):
    """Let the teller warn, in general words, before anything is told."""

    sort: Prompt
    weight: Prompt

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the two halves of a warning. What is skipped reaches the listener as not said."""
        kinds, weights = session.words.lists["warnings"], session.words.strengths
        return (
            Ask("sort", self.sort, Many(kinds), session.teller),
            Ask("weight", self.weight, One(weights), session.teller),
        )
