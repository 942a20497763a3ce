"""What lies in the letterbox, for its keeper: the letters are opened one by one, then listed."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from debrief.core.events import Chose
from debrief.pages import kept as pages
from debrief.pages.age import old
from debrief.pages.giving import WHAT, GiveOn, choose_what
from debrief.pages.sifting import Narrow, Sift, choices
from debrief.pages.trend import ShowTrend, of_one
from debrief.screens.age import AgeScreen
from debrief.screens.choosing import ChoosingScreen
from debrief.screens.inside import Inside
from debrief.screens.one_kept import OneKeptScreen
from debrief.screens.patient import PatientScreen
from debrief.store.errors import NotErased, NotFound, StoreError

if TYPE_CHECKING:
    from debrief.desk import Desk
    from debrief.pages.sifting import By
    from debrief.store.opened import Opened, Reading
    from debrief.store.records import Kept

AT_A_TIME = 50
"""Letters between two looks at the keyboard: a few hundredths of a second."""


class KeptScreen(PatientScreen):
    """Lists the summaries. The keys and all that was opened are let go when it is left."""

    PRIVATE = True
    MOST_ACTIONS = 6

    def __init__(self, desk: Desk, opened: Opened) -> None:
        super().__init__(desk)
        self.opened = opened
        self.inside = Inside(opened)
        self.sift = Sift()
        self.asked = False
        """Whether it was asked if old summaries are still needed."""
        self.stale = False
        """Whether the list shows what is not there any more."""

    @property
    def kept(self) -> list[Kept]:
        """The summaries that were opened."""
        return self.inside.kept

    @property
    def titles(self) -> dict[str, str]:
        """What people call each format."""
        return self.desk.formats.called(self.desk.say)

    def begin(self) -> None:
        """Read the files."""
        self.work(self.opened.read, self.read)

    def read(self, reading: Reading) -> None:
        """Begin to open the letters."""
        self.draw(pages.opening(self.desk.say, 0, reading.total))
        self.run_worker(self.open_letters(reading))

    async def open_letters(self, reading: Reading) -> None:
        """Open a few letters at a time, so that Esc can stop it."""
        try:
            for done in reading:
                if done % AT_A_TIME == 0:
                    self.lines.show(pages.progress(self.desk.say, done, reading.total))
                    await asyncio.sleep(0)
                if self.left:
                    return
        except StoreError as error:
            self.draw(pages.trouble(self.desk.say, str(error)))
            return
        self.inside = Inside(self.opened, reading.kept, reading.published, reading.seen)
        self.when_here(self.show_inside)

    def show_inside(self) -> None:
        """Draw the list, and ask once about what has lain there for long."""
        self.show_list()
        found = old(self.kept, self.desk.month(), self.desk.settings.keep_months)
        if found and not self.asked:
            self.app.push_screen(AgeScreen(self.desk, found, self.delete))
        self.asked = True

    def show_list(self) -> None:
        """Draw the list."""
        self.stale = False
        self.draw(pages.listing(self.desk.words, self.kept, self.opened.notices, self.titles, self.sift))

    def on_screen_resume(self) -> None:
        """Draw the list anew where something was deleted, and read anew where something was given on."""
        super().on_screen_resume()
        if self.left:
            return
        if self.inside.stale:
            self.inside.stale = False
            self.begin()
        elif self.stale:
            self.show_list()

    def took(self, event: object) -> None:
        """Open the summary that was chosen, or go where people want to go."""
        match event:
            case Chose((number,)):
                one = next(kept for kept in self.kept if str(kept.id) == number)
                self.app.push_screen(OneKeptScreen(self.desk, one, self.delete, own=of_one(self.kept)))
            case Chose():
                self.tell(self.desk.say["choose_one"])
            case Narrow(by):
                page = choices(self.desk.words, self.titles, self.kept, by, self.sift)
                self.app.push_screen(ChoosingScreen(self.desk, page, partial(self.narrow, by)))
            case ShowTrend():
                self.show_trend()
            case GiveOn():
                self.app.push_screen(ChoosingScreen(self.desk, choose_what(self.desk.say), self.give_on))
            case pages.Leave():
                self.dismiss()

    def narrow(self, by: By, one: str) -> None:
        """List only what is of one month, format or theme, or all again."""
        self.sift = self.sift.by(by, one)
        self.show_list()

    def show_trend(self) -> None:
        """Show one's own thermometer."""
        from debrief.screens.trend import TrendScreen  # noqa: PLC0415 - few want it

        self.app.push_screen(TrendScreen(self.desk, self.kept))

    def give_on(self, about: str) -> None:
        """Go where numbers or copies are given on."""
        from debrief.screens.giving import GivingScreen  # noqa: PLC0415 - as above

        what = next(one for one in WHAT if one == about)
        self.app.push_screen(GivingScreen(self.desk, what, self.inside))

    def delete(self, *numbers: int) -> None:
        """Delete summaries; this takes a while in a large letterbox.

        Raises:
            StoreError: if that did not work.
        """
        try:
            self.opened.delete(*numbers)
        except (NotErased, NotFound):  # in either case they are not there any more
            self.drop(*numbers)
            raise
        self.drop(*numbers)

    def drop(self, *numbers: int) -> None:
        """List summaries no more."""
        self.inside.kept = [one for one in self.kept if one.id not in numbers]
        self.stale = True

    def failed(self, error: Exception, before: object) -> None:
        """Say why the letterbox can't be read."""
        if not isinstance(error, StoreError):
            raise error
        self.draw(pages.trouble(self.desk.say, str(error)))

    def forget(self) -> None:
        """Let the keys and everything that they opened go."""
        self.inside.forget()
        self.sift = Sift()
        super().forget()
