"""One summary from the letterbox, and a question before it is deleted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from debrief.core.ask import YES
from debrief.core.events import Chose, Go
from debrief.pages import kept as pages
from debrief.screens.my_copy import MyCopyScreen
from debrief.screens.patient import PatientScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.desk import Desk
    from debrief.store.records import Kept


class OneKeptScreen(PatientScreen):
    """Shows one summary whole, and deletes it when its keeper says so twice."""

    PRIVATE = True
    MOST_ACTIONS = 3

    def __init__(self, desk: Desk, kept: Kept, delete: Callable[[int], None], *, own: bool = False) -> None:
        """Show a summary.

        Args:
            desk: what every screen works with.
            kept: the summary.
            delete: takes its number, and deletes it.
            own: whether it is of whoever reads it, who may take it along.
        """
        super().__init__(desk)
        self.kept: Kept | None = kept
        self.delete = delete
        self.own = own
        self.asking = False

    def begin(self) -> None:
        """Draw the summary."""
        self.show_summary()

    def show_summary(self) -> None:
        """Draw the summary itself."""
        self.asking = False
        if self.kept is not None:
            self.draw(pages.one(self.desk.words, self.kept, self.title_of(self.kept), own=self.own))

    def title_of(self, kept: Kept) -> str:
        """Say what people call its format; nothing where that is not known any more."""
        return self.desk.formats.called(self.desk.say).get(kept.summary.format, "")

    def took(self, event: object) -> None:
        """Go back, ask before deleting, or delete."""
        if self.busy or self.kept is None:
            return
        match event:
            case Go():
                self.dismiss()
            case pages.TakeCopy():
                rows = pages.whole(self.desk.words, self.kept, self.title_of(self.kept))
                self.app.push_screen(MyCopyScreen(self.desk, rows))
            case pages.Delete():
                self.asking = True
                self.draw(pages.deleting(self.desk.words))
            case Chose(ids) if ids == (YES,):
                self.work(partial(self.delete, self.kept.id), lambda _: self.leave())
            case Chose():
                self.show_summary()

    def leave(self) -> None:
        """Go back to the list."""
        self.dismiss()

    def forget(self) -> None:
        """Let the summary go."""
        self.kept = None
        super().forget()

    def action_back(self) -> None:
        """Leave the question, or the summary."""
        if self.asking and not self.busy:
            self.show_summary()
        else:
            super().action_back()
