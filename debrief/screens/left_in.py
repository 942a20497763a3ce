"""One question about a note: whether what was found in it may stay, because it identifies nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.events import Chose, Skip
from debrief.pages.page import Page
from debrief.screens.page_screen import PageScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.desk import Desk


class LeftInScreen(PageScreen):
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
        super().__init__(desk)
        self.heading = heading
        self.shown = shown
        self.answered = answered
        self.skip = skip

    def begin(self) -> None:
        """Draw the question."""
        self.draw(self.shown)

    def took(self, event: object) -> None:
        """Hand the answer on, or say that one is waited for."""
        match event:
            case Chose((one,)):
                self.dismiss()
                self.answered(one)
            case Skip():
                self.dismiss()
                self.skip()
            case _:
                self.tell(self.desk.say["choose_one"])

    def forget(self) -> None:
        """Let go of the question, which holds words of the note."""
        self.shown = Page("")
        super().forget()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to skip the note from here too."""
        return True if action == "skip" else super().check_action(action, parameters)

    def action_skip(self) -> None:
        """Leave the note out."""
        self.took(Skip())
