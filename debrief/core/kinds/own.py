"""A file of one's own: what was ticked and written, for whoever wrote it and for nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Ask, Prompt
from debrief.core.kinds.pick import Pick
from debrief.core.kinds.step import End, Leave, Step
from debrief.core.kinds.write import Write
from debrief.core.private import PrivateText

if TYPE_CHECKING:
    from debrief.core.session import Session

Paragraph = tuple[str, tuple[str, ...]]
"""A heading, and what stands under it."""


class Own(Step, frozen=True, tag="own"):
    """Show the whole file, and end: the letterbox never gets it."""

    prompt: Prompt

    @property
    def short(self) -> bool:
        """Whether it still happens when people finish early."""
        return True

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the one page with all of it."""
        return (Ask("whole", self.prompt),)

    def leave(self, session: Session) -> Leave:
        """End with the file in hand."""
        return End("own")


def paragraphs(session: Session) -> tuple[Paragraph, ...]:
    """Gather what was ticked and written, in the order of the format; what was left out is left out."""
    found: list[Paragraph] = []
    for step in session.format.steps:
        said = [answer for (id_, _, _), answer in session.answers.items() if id_ == step.id and answer]
        if isinstance(step, Write):
            found += [(step.prompt.title, (one,)) for one in said if isinstance(one, PrivateText)]
        elif isinstance(step, Pick):
            options = session.words.lists[step.options]
            ticked = {one for answer in said for one in answer}
            labels = tuple(option.label for option in options if option.id in ticked)
            found += [(step.prompt.title, labels)] if labels else []
    return tuple(found)
