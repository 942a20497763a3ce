"""A place that is only read: whom to call, what this is, the keys."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from debrief.screens.page_screen import PageScreen

if TYPE_CHECKING:
    from debrief.desk import Desk
    from debrief.pages.page import Page


class PlaceScreen(PageScreen):
    """Shows one page until people go back to where they were."""

    def __init__(self, desk: Desk, shown: Page, *, stays: bool = False) -> None:
        super().__init__(desk)
        self.shown = shown
        self.patience = inf if stays else 0.0  # somebody may be on the phone with these numbers

    def begin(self) -> None:
        """Draw the page."""
        self.draw(self.shown)

    def took(self, event: object) -> None:
        """Go back."""
        self.dismiss()
