"""Choose from a list of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta, field

from debrief.core.ask import Ask, Many, Prompt
from debrief.core.kinds.step import Seated

if TYPE_CHECKING:
    from debrief.core.session import Session

SummaryPart = Literal["themes", "feelings", "helped", "plans"]


class Pick(Seated, frozen=True, tag="pick"):
    """Tick what fits, in words that are already there."""

    prompt: Prompt
    options: str = field(name="from")
    """The name of a list of words."""
    most: Annotated[int, Meta(ge=0)] = 0
    keeps: SummaryPart | Literal[""] = ""
    """The part of the summary to which the ticked words go; none by default."""

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the same question for each who is asked."""
        options = Many(session.words.lists[self.options], self.most)
        return tuple(Ask("pick", self.prompt, options, person) for person in session.persons(self.seat))


def picked(session: Session, part: SummaryPart) -> tuple[str, ...]:
    """List what was ticked for one part of the summary, by anybody, each once and in no one's order."""
    steps = {step.id for step in session.format.steps if isinstance(step, Pick) and step.keeps == part}
    ticked = {
        one for (step, _, _), answer in session.answers.items() if step in steps for one in answer or ()
    }
    return tuple(sorted(ticked))
