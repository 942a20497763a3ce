"""A small plan, and whether to meet again about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Ask, Many, One, Prompt
from debrief.core.kinds.step import Seated

if TYPE_CHECKING:
    from debrief.core.session import Session

NO_FOLLOW_UP = "none"


class Plan(Seated, frozen=True, tag="plan"):
    """Choose what comes after this, and a time to ask each other how it went."""

    prompt: Prompt
    follow_up: Prompt

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the plan for each who is asked, and one follow-up for all."""
        plans = Many(session.words.lists["plans"])
        asks = [Ask("plan", self.prompt, plans, person) for person in session.persons(self.seat)]
        return (*asks, Ask("follow_up", self.follow_up, One(session.words.follow_ups)))


def planned(session: Session) -> tuple[str, ...]:
    """List what anybody planned, each once."""
    said = [answer or () for (_, key, _), answer in session.answers.items() if key == "plan"]
    return tuple(sorted({one for answer in said for one in answer}))


def follow_up_agreed(session: Session) -> bool:
    """Tell whether a time was agreed to ask each other how it went."""
    said = [answer for (_, key, _), answer in session.answers.items() if key == "follow_up" and answer]
    return any(answer[0] != NO_FOLLOW_UP for answer in said)
