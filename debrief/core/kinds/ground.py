"""Come back to here and now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Ask, One, Option, Prompt
from debrief.core.kinds.step import Step

if TYPE_CHECKING:
    from debrief.core.session import Session


class Ground(Step, frozen=True, tag="ground"):
    """Choose a short exercise and do it, with no clock and nothing that moves."""

    prompt: Prompt

    @property
    def short(self) -> bool:
        """Whether it still happens when people finish early."""
        return True

    def quiet(self, session: Session) -> bool:
        """Leave people in peace while they come back to calm."""
        return True

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the choice and then the exercise itself, unless it was skipped."""
        exercises = session.words.grounding
        options = One(tuple(Option(one.id, one.label, one.detail) for one in exercises))
        asks = [Ask("choose", self.prompt, options)]
        chosen = session.answer(self.id, "choose", None)
        asks += [Ask("do", Prompt(one.label, one.lines)) for one in exercises if one.id in chosen]
        return tuple(asks)
