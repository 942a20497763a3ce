"""What lies in the letterbox, for its keeper: the letters are opened one by one, then listed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from debrief.core.events import Chose
from debrief.pages import kept as pages
from debrief.screens.one_kept import OneKeptScreen
from debrief.screens.patient import PatientScreen
from debrief.store.errors import StoreError

if TYPE_CHECKING:
    from debrief.desk import Desk
    from debrief.store.opened import Opened, Reading
    from debrief.store.records import Kept

AT_A_TIME = 50
"""Letters between two looks at the keyboard: a few hundredths of a second."""


class KeptScreen(PatientScreen):
    """Lists the summaries. The keys and all that was opened are let go when it is left."""

    PRIVATE = True

    def __init__(self, desk: Desk, opened: Opened) -> None:
        super().__init__(desk)
        self.opened = opened
        self.kept: list[Kept] = []
        self.stale = False
        """Whether the list shows what is not there any more."""

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
        self.kept = reading.kept
        self.when_here(self.show_list)

    def show_list(self) -> None:
        """Draw the list."""
        self.stale = False
        titles = {form.name: form.title for form in self.desk.formats.usable.values()}
        self.draw(pages.listing(self.desk.words, self.kept, self.opened.notices, titles))

    def on_screen_resume(self) -> None:
        """Draw the list anew where something was deleted."""
        super().on_screen_resume()
        if self.stale and not self.left:
            self.show_list()

    def took(self, event: object) -> None:
        """Open the summary that was chosen."""
        match event:
            case Chose((number,)):
                one = next(kept for kept in self.kept if str(kept.id) == number)
                self.app.push_screen(OneKeptScreen(self.desk, one, self.delete))
            case Chose():
                self.tell(self.desk.say["choose_one"])
            case pages.Leave():
                self.dismiss()

    def delete(self, number: int) -> None:
        """Delete a summary; this takes a while in a large letterbox.

        Raises:
            StoreError: if that did not work.
        """
        self.opened.delete(number)
        self.kept = [one for one in self.kept if one.id != number]
        self.stale = True

    def failed(self, error: Exception, before: object) -> None:
        """Say why the letterbox can't be read."""
        if not isinstance(error, StoreError):
            raise error
        self.draw(pages.trouble(self.desk.say, str(error)))

    def forget(self) -> None:
        """Let the keys and everything that they opened go."""
        self.opened.forget()
        self.kept = []
        super().forget()
