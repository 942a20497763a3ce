"""One question about a note: whether what was found in it may stay, because it identifies nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.events import Skip
from debrief.screens.choosing import ChoosingScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.desk import Desk
    from debrief.pages.page import Page


class LeftInScreen(ChoosingScreen):
    """Waits for a deliberate answer. Esc goes back to the note, and F4 skips it."""

    def __init__(
        self, desk: Desk, heading: str, shown: Page, answered: Callable[[str], None], skip: Callable[[], None]
    ) -> None:
        """Ask.

        Args:
            desk: what every screen works with.
            heading: what stands at the very top.
            shown: the question.
            answered: takes the answer.
            skip: leaves the note out.
        """
        super().__init__(desk, shown, answered)
        self.heading = heading
        self.skip = skip

    def took(self, event: object) -> None:
        """Hand the answer on, leave the note out, or say that an answer is waited for."""
        if event == Skip():
            self.dismiss()
            self.skip()
        else:
            super().took(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to skip the note from here too."""
        return True if action == "skip" else super().check_action(action, parameters)

    def action_skip(self) -> None:
        """Leave the note out."""
        self.took(Skip())
