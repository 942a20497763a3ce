"""What is kept: a list, one summary, and a question before it is deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import YES
from debrief.core.events import Chose, Go
from debrief.pages import kept as pages
from debrief.screens.page_screen import PageScreen
from debrief.store.errors import StoreError

if TYPE_CHECKING:
    from debrief.desk import Desk
    from debrief.store.records import Kept


class KeptScreen(PageScreen):
    """Lists the summaries on this computer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.kept: list[Kept] = []

    def on_screen_resume(self) -> None:
        """Read the store and draw what is there, or say what is wrong with it."""
        try:
            self.kept = self.desk.store.all()
        except StoreError as error:
            self.draw(pages.trouble(self.desk.words, str(error)))
        else:
            titles = {form.name: form.title for form in self.desk.formats.usable.values()}
            self.draw(pages.listing(self.desk.words, self.kept, self.desk.store.notices, titles))

    def took(self, event: object) -> None:
        """Open the summary that was chosen."""
        match event:
            case Chose((number,)):
                one = next(kept for kept in self.kept if str(kept.id) == number)
                self.app.push_screen(OneKeptScreen(self.desk, one))
            case Chose():
                self.tell(self.desk.say["choose_one"])
            case _:
                self.dismiss()


class OneKeptScreen(PageScreen):
    """Shows one summary whole, and deletes it when people say so twice."""

    def __init__(self, desk: Desk, kept: Kept) -> None:
        super().__init__(desk)
        self.kept = kept
        self.asking = False

    def begin(self) -> None:
        """Draw the summary."""
        self.show_summary()

    def show_summary(self) -> None:
        """Draw the summary itself."""
        self.asking = False
        form = self.desk.formats.usable.get(self.kept.summary.format)
        self.draw(pages.one(self.desk.words, self.kept, form.title if form else ""))

    def took(self, event: object) -> None:
        """Go back, ask before deleting, or delete."""
        match event:
            case Go():
                self.dismiss()
            case pages.Delete():
                self.asking = True
                self.draw(pages.deleting(self.desk.words))
            case Chose(ids) if ids == (YES,):
                self.delete()
            case Chose():
                self.show_summary()

    def delete(self) -> None:
        """Delete the summary, or say why that did not work."""
        try:
            self.desk.store.delete(self.kept.id)
        except StoreError as error:
            self.tell(str(error))
        else:
            self.dismiss()

    def action_back(self) -> None:
        """Leave the question, or the summary."""
        if self.asking:
            self.show_summary()
        else:
            self.dismiss()
