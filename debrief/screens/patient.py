"""A place where something slow is done: it says so, and takes no other answer meanwhile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from debrief.pages.letterbox import one_moment
from debrief.screens.beside import beside
from debrief.screens.page_screen import PageScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.desk import Desk
    from debrief.pages.page import Page

T = TypeVar("T")


class PatientScreen(PageScreen):
    """Says "One moment" while work is done beside it, then goes on or says what went wrong."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.busy = False
        self.left = False
        """Whether people have left: what comes of the work then is let go."""
        self.ready: Callable[[], None] | None = None
        """What is to be done as soon as nothing stands in front of this place."""

    def work(
        self, task: Callable[[], T], then: Callable[[T], None], unwanted: Callable[[T], None] | None = None
    ) -> None:
        """Do something slow.

        Args:
            task: what takes long.
            then: takes the result, once nothing stands in front of this place.
            unwanted: takes it where people have left meanwhile.
        """
        self.busy = True
        before = self.page
        self.draw(one_moment(self.desk.say))

        def take(result: T) -> None:
            if not self.left:
                self.when_here(partial(then, result))
            elif unwanted is not None:
                unwanted(result)

        def fail(error: Exception) -> None:
            if not self.left:
                self.when_here(partial(self.failed, error, before))

        beside(self, task, take, fail, unwanted)

    def when_here(self, action: Callable[[], None]) -> None:
        """Do something now, or when people are back from the numbers to call or from the cover."""
        if not self.is_active:
            self.ready = action
            return
        self.ready = None
        self.busy = False
        action()

    def on_screen_resume(self) -> None:
        """Do what has waited for people to come back."""
        if self.ready is not None:
            self.when_here(self.ready)

    def failed(self, error: Exception, before: Page | None) -> None:
        """Go back to the page before, and say there what went wrong."""
        from debrief.store.errors import StoreError  # noqa: PLC0415 - the first page does without

        if not isinstance(error, StoreError):
            raise error
        if before is not None:
            self.draw(before)
        self.tell(str(error))

    def forget(self) -> None:
        """Let go of what stood here, and of what may still come."""
        self.left = True
        self.ready = None
        super().forget()

    def action_back(self) -> None:
        """Go back, unless something is being done."""
        if not self.busy:
            super().action_back()
