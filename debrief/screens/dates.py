"""Where people choose days to look again how they are, and take them along as a calendar file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.events import Chose
from debrief.core.private import plain
from debrief.export.calendar import NAME, calendar, random_id
from debrief.pages import dates as pages
from debrief.screens.writing import WritingScreen

if TYPE_CHECKING:
    from datetime import date

    from debrief.desk import Desk
    from debrief.pages.page import Row


class DatesScreen(WritingScreen):
    """Asks which days, and writes them."""

    PRIVATE = False  # days and a place tell of nobody, and are still wanted when a cover comes off
    name_of_file = NAME

    def __init__(self, desk: Desk, ticked: tuple[str, ...] = ()) -> None:
        """Ask which days.

        Args:
            desk: what every screen works with.
            ticked: the days that are ticked to begin with, each as a number of days from now.
        """
        super().__init__(desk)
        self.ticked = ticked
        self.today = desk.today()

    @property
    def days(self) -> tuple[date, ...]:
        """The days that are ticked."""
        return pages.after(self.today, map(int, self.ticked))

    def begin(self) -> None:
        """Ask which days."""
        self.at = "first"
        self.draw(pages.days(self.desk.say, self.today, self.ticked))

    def took(self, event: object) -> None:
        """Take the days, and go on to the place."""
        match self.at, event:
            case "first", Chose(ids) if ids:
                self.ticked = ids
                super().begin()
            case "first", _:
                self.dismiss()
            case _:
                super().took(event)

    def document(self) -> bytes:
        """Give the calendar."""
        return calendar(self.days, self.desk.say["dates_event"], self.today, random_id)

    def rows_of_file(self) -> tuple[Row, ...]:
        """List the days."""
        return tuple((pages.in_words(day), self.desk.say["dates_event"]) for day in self.days)

    def words_about(self) -> tuple[str, tuple[str, ...]]:
        """Say what the events are like, and what to do with the file."""
        say = self.desk.say
        return say["dates_whole_days"], (say["dates_open"], say["dates_remove"])

    def action_back(self) -> None:
        """Go back from the place to the days."""
        if self.at == "place" and not self.busy:
            self.typed = plain(self.word.value)
            self.begin()
        else:
            super().action_back()
