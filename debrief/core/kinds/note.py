"""The one place for free words in a summary: optional and short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Ask, Prompt, Text
from debrief.core.kinds.step import Step
from debrief.core.limits import NOTE_LIMIT

if TYPE_CHECKING:
    from debrief.core.session import Session


class Note(Step, frozen=True, tag="note"):
    """Offer room for one thought."""

    prompt: Prompt

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the note."""
        return (Ask("note", self.prompt, Text(NOTE_LIMIT)),)
