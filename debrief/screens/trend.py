"""One's own thermometer over the months, to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.pages.trend import trend
from debrief.screens.page_screen import PageScreen

if TYPE_CHECKING:
    from debrief.desk import Desk
    from debrief.store.records import Kept


class TrendScreen(PageScreen):
    """Shows the page until people go back."""

    PRIVATE = True

    def __init__(self, desk: Desk, kept: list[Kept]) -> None:
        super().__init__(desk)
        self.kept = kept

    def begin(self) -> None:
        """Draw the page."""
        self.draw(trend(self.desk.say, self.kept))

    def took(self, event: object) -> None:
        """Go back."""
        self.dismiss()

    def forget(self) -> None:
        """Let the readings go."""
        self.kept = []
        super().forget()
