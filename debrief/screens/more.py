"""The other ways to meet, behind the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.events import Chose
from debrief.pages.places import more
from debrief.screens.page_screen import PageScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.desk import Desk


class MoreScreen(PageScreen):
    """Offers every format that does not stand on the first page."""

    def __init__(self, desk: Desk, start: Callable[[str], None]) -> None:
        super().__init__(desk)
        self.start = start

    def begin(self) -> None:
        """Draw the list."""
        _, behind = self.desk.formats.titles(self.desk.settings.first)
        self.draw(more(self.desk.say, behind))

    def took(self, event: object) -> None:
        """Make way for the session that was chosen: its end leads to the first page."""
        match event:
            case Chose((name,)):
                self.dismiss()
                self.start(name)
            case _:
                self.tell(self.desk.say["choose_one"])
