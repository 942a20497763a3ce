"""The first page: what one can begin, and what lies here."""

from __future__ import annotations

import gc

from debrief import __version__
from debrief.core.events import Chose
from debrief.library import titles_of
from debrief.pages.places import ABOUT, KEPT, about, home
from debrief.screens.page_screen import PageScreen
from debrief.screens.place import PlaceScreen

SECONDS_TO_THE_FIRST_FRAME = 0.1
"""What can wait that long does, so that the page is there sooner."""


class HomeScreen(PageScreen):
    """Offers the formats, the summaries that are kept, and what this is."""

    def begin(self) -> None:
        """Draw the page."""
        self.draw(home(self.desk.say, self.desk.titles))
        self.set_timer(SECONDS_TO_THE_FIRST_FRAME, self.look_closer)

    def look_closer(self) -> None:
        """Read the formats whole once the page is there, and say which of them can't be used."""
        gc.freeze()  # what was imported stays: looking through it again would cost a step a tenth of a second
        gc.enable()
        formats = self.desk.formats
        if formats.problems or titles_of(formats) != self.desk.titles:
            self.draw(home(self.desk.say, titles_of(formats), formats.problems))

    def took(self, event: object) -> None:
        """Open what was chosen."""
        match event:
            case Chose((name,)):
                self.open(name)
            case _:
                self.tell(self.desk.say["choose_one"])

    def open(self, name: str) -> None:
        """Open a place, or begin a session of a format. Each is loaded when it is first wanted."""
        if name == KEPT:
            from debrief.screens.kept import KeptScreen  # noqa: PLC0415 - 4 ms that the first page can do without

            self.app.push_screen(KeptScreen(self.desk))
        elif name == ABOUT:
            self.app.push_screen(PlaceScreen(self.desk, about(self.desk.words, __version__)))
        else:
            from debrief.screens.session import SessionScreen  # noqa: PLC0415 - text fields cost 15 ms

            form = self.desk.formats.usable.get(name)
            if form is None:  # chosen before it was read whole, and it can't be used
                self.look_closer()
            else:
                self.app.push_screen(SessionScreen(self.desk, form))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no way back from the first page."""
        return False if action == "back" else super().check_action(action, parameters)
