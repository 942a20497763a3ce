"""One question about summaries that have lain there for long: keep them, or delete them."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from debrief.core.ask import YES
from debrief.core.events import Chose
from debrief.pages import age as pages
from debrief.pages.kept import Leave, progress, trouble
from debrief.screens.patient import PatientScreen
from debrief.store.errors import NotFound, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.desk import Desk
    from debrief.store.records import Kept


AT_A_TIME = 100
"""Each time every withdrawal is looked through, which takes as long for one as for many."""


class AgeScreen(PatientScreen):
    """Asks once each time the letterbox is opened. Without a yes nothing is deleted."""

    PRIVATE = True

    def __init__(self, desk: Desk, old: list[Kept], delete: Callable[..., None]) -> None:
        """Ask.

        Args:
            desk: what every screen works with.
            old: the summaries it is about.
            delete: takes some numbers, and deletes what they stand for.
        """
        super().__init__(desk)
        self.old = old
        self.delete = delete
        self.deleting = self.enough = False
        """Whether they are being deleted, and whether people want no more of that."""

    def begin(self) -> None:
        """Draw the question."""
        self.draw(pages.question(self.desk.say, self.old, self.desk.settings.keep_months))

    def took(self, event: object) -> None:
        """Leave them, or delete them."""
        match event:
            case Chose(ids) if ids == (YES,):
                self.deleting = True
                self.draw(pages.deleting(self.desk.say, self.progress(0)))
                self.run_worker(self.delete_all())
            case Chose((_,)) | Leave():
                self.dismiss()
            case _:
                self.tell(self.desk.say["choose_one"])

    def progress(self, done: int) -> str:
        """Say how many are deleted."""
        return progress(self.desk.say, done, len(self.old), "view_deleting_progress")

    async def delete_all(self) -> None:
        """Delete some at a time, so that Esc can stop it."""
        numbers = [one.id for one in self.old]
        for begin in range(0, len(numbers), AT_A_TIME):
            some = numbers[begin : begin + AT_A_TIME]
            try:
                with suppress(NotFound):  # whoever put them in was quicker
                    await asyncio.to_thread(self.delete, *some)
            except StoreError as error:
                self.deleting = False
                if not self.left:
                    self.draw(trouble(self.desk.say, str(error)))
                return
            if self.left:
                return
            if self.enough:
                break
            self.lines.show(self.progress(begin + len(some)))
        self.when_here(self.leave)

    def leave(self) -> None:
        """Go on to the list."""
        self.dismiss()

    def action_back(self) -> None:
        """Keep them for now; or stop deleting, as soon as the present one is done."""
        if self.deleting:
            self.enough = True
        else:
            super().action_back()

    def forget(self) -> None:
        """Let the summaries go."""
        self.old = []
        super().forget()
