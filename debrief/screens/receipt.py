"""Where somebody uses a receipt: to see that a summary is there, share less of it, or take it out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from debrief.core.ask import YES
from debrief.core.events import Chose, Wrote
from debrief.pages import receipt as pages
from debrief.screens.asking import AskingScreen
from debrief.store.errors import NotThere, StoreError
from debrief.store.receipt import read_receipt

if TYPE_CHECKING:
    from debrief.pages.receipt import Done
    from debrief.store.letterbox import Letterbox
    from debrief.store.receipt import Receipt, Tags


class ReceiptScreen(AskingScreen):
    """Asks for five words and nothing else. It forgets them, and what they found, when it is left."""

    tags: Tags | None = None
    """What finds the summary, while somebody decides about it."""
    asking = False
    """Whether it asks once more before taking it out."""
    finished = False

    def begin(self) -> None:
        """Ask for the words."""
        self.draw(pages.typing(self.desk.say))

    def took(self, event: object) -> None:
        """Look for the summary, then do with it what was chosen."""
        if self.busy:
            return
        if self.finished:
            self.dismiss()
        elif isinstance(event, Wrote):
            self.look_for(event)
        elif isinstance(event, Chose) and self.tags is not None:
            self.decide(event.ids, self.tags)

    def look_for(self, event: Wrote) -> None:
        """Look for what the words find, in a thread: that is slow, so that nobody can try all words."""
        try:
            receipt = read_receipt(event.text)
        except StoreError as error:
            self.tell(str(error))  # the words stay, for one of them to be mended
        else:
            self.work(partial(find, self.desk.letterbox, receipt), self.show_found)

    def show_found(self, tags: Tags) -> None:
        """Say that it is there."""
        self.tags, self.asking = tags, False
        self.draw(pages.found(self.desk.say))

    def decide(self, ids: tuple[str, ...], tags: Tags) -> None:
        """Do what was chosen, or ask once more."""
        letterbox = self.desk.letterbox
        match ids:
            case (one,) if self.asking and one == YES:
                self.carry_out(partial(letterbox.take_out, tags), "taken")
            case _ if self.asking:
                self.show_found(tags)
            case (one,) if one == pages.TAKE:
                self.asking = True
                self.draw(pages.taking_out(self.desk.say))
            case (one,) if one == pages.COUNT:
                self.carry_out(partial(letterbox.withdraw, tags, "count"), "counted")
            case (one,) if one == pages.KEEP:
                self.carry_out(partial(letterbox.withdraw, tags, "keep"), "kept")
            case (one,) if one == pages.LEAVE:
                self.finish("left")
            case _:
                self.tell(self.desk.say["choose_one"])

    def carry_out(self, task: partial[None], what: Done) -> None:
        """Do it, then say so."""
        self.work(task, lambda _: self.finish(what))

    def finish(self, what: Done) -> None:
        """Say what was done."""
        self.tags, self.finished = None, True
        self.draw(pages.done(self.desk.say, what))

    def forget(self) -> None:
        """Let go of what finds the summary."""
        self.tags = None
        super().forget()

    def action_back(self) -> None:
        """Leave the last question, or the place."""
        if self.asking and self.tags is not None and not self.busy:
            self.show_found(self.tags)
        else:
            super().action_back()


def find(letterbox: Letterbox, receipt: Receipt) -> Tags:
    """Work out what finds the summary of a receipt.

    Raises:
        NotThere: if there is none.
        StoreError: if the letterbox can't be read.
    """
    tags = letterbox.tags(receipt)
    if not letterbox.holds(tags):
        raise NotThere
    return tags
