"""Write and let go: a page that nothing remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Ask, Blank, Prompt
from debrief.core.kinds.step import Step

if TYPE_CHECKING:
    from debrief.core.session import Session


class LetGo(Step, frozen=True, tag="letgo"):
    """Offer a page whose text never enters the session: no event can carry it."""

    prompt: Prompt

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the page."""
        return (Ask("page", self.prompt, Blank()),)
