"""A short list from which one thing is chosen for the place behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.events import Chose
from debrief.pages.page import Page
from debrief.screens.page_screen import PageScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.desk import Desk


class ChoosingScreen(PageScreen):
    """Hands on what was chosen. Esc leaves everything as it was."""

    def __init__(self, desk: Desk, shown: Page, chosen: Callable[[str], None]) -> None:
        """Offer a list.

        Args:
            desk: what every screen works with.
            shown: the page with the list.
            chosen: takes what was chosen, once this place is left.
        """
        super().__init__(desk)
        self.shown = shown
        self.chosen = chosen

    def begin(self) -> None:
        """Draw the list."""
        self.draw(self.shown)

    def took(self, event: object) -> None:
        """Make way for what was chosen."""
        match event:
            case Chose((one,)):
                self.dismiss()
                self.chosen(one)
            case _:
                self.tell(self.desk.say["choose_one"])

    def forget(self) -> None:
        """Let go of the list, which may tell what lies in the letterbox, or hold words of a note."""
        self.shown = Page("")
        super().forget()
