"""Some lines in one's own words, for a file of one's own. The letterbox never gets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Ask, Prompt, Text
from debrief.core.kinds.step import Step
from debrief.core.limits import LINES_LIMIT

if TYPE_CHECKING:
    from debrief.core.session import Session


class Write(Step, frozen=True, tag="write"):
    """Offer room for a few lines."""

    prompt: Prompt

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the page."""
        return (Ask("lines", self.prompt, Text(LINES_LIMIT)),)
