"""The letterbox as a place: what anyone can do there, and what is for its keeper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from debrief.core.ask import YES
from debrief.core.events import Chose
from debrief.pages import letterbox as pages
from debrief.pages.kept import trouble
from debrief.screens.code import CodeScreen
from debrief.screens.first_use import FirstUseScreen
from debrief.screens.kept import KeptScreen
from debrief.screens.new_passphrase import NewPassphraseScreen
from debrief.screens.page_screen import PageScreen
from debrief.screens.receipt import ReceiptScreen
from debrief.screens.unlock import UnlockScreen
from debrief.store.errors import StoreError
from debrief.store.takeover import confirm, copies

if TYPE_CHECKING:
    from debrief.core.private import PrivateText
    from debrief.store.opened import Opened


class LetterboxScreen(PageScreen):
    """Offers what can be done at the letterbox, as it stands now."""

    PRIVATE = True
    asking = False
    """Whether it asks before the old file is removed."""
    said = ""
    """What has just been done."""

    def on_screen_resume(self) -> None:
        """Look at the letterbox, and offer what can be done."""
        if self.is_active and not self.asking:
            self.show_place()

    def begin(self) -> None:
        """Look at the letterbox for the first time."""
        self.show_place()

    def show_place(self) -> None:
        """Draw what can be done, or say what is wrong."""
        self.asking = False
        letterbox = self.desk.letterbox
        try:
            page = pages.place(self.desk.say, letterbox.state, letterbox.notices, old=self.old_waits())
        except StoreError as error:
            page = trouble(self.desk.say, str(error))
        if page != self.page:
            self.draw(page)
        if self.said:
            self.tell(self.said)
            self.said = ""

    def old_waits(self) -> bool:
        """Tell whether files from before the letterbox wait to be removed.

        Raises:
            StoreError: if nobody can look.
        """
        earlier = self.desk.letterbox.box.earlier
        return earlier is not None and bool(copies(earlier.parent))

    def took(self, event: object) -> None:
        """Open what was chosen."""
        match event:
            case Chose((one,)) if self.asking:
                self.answer_old(one)
            case Chose((one,)):
                self.open(one)
            case Chose():
                self.tell(self.desk.say["choose_one"])
            case _:
                self.dismiss()

    def open(self, what: str) -> None:
        """Open one of the things that are offered."""
        match what:
            case pages.OLD:
                self.asking = True
                self.draw(pages.removing_old(self.desk.say))
            case pages.INSIDE:
                self.look_inside()
            case _:
                self.app.push_screen(self.screen_for(what))

    def screen_for(self, what: str) -> PageScreen:
        """Give the screen that does it."""
        desk = self.desk
        match what:
            case pages.BEGIN:
                return FirstUseScreen(desk)
            case pages.RECEIPT:
                return ReceiptScreen(desk)
            case pages.SET:
                return NewPassphraseScreen(desk, desk.letterbox.set_passphrase)
            case pages.CHANGE:
                return UnlockScreen(desk, "passphrase", self.ask_new)
            case pages.LOST:
                return UnlockScreen(desk, "recovery", lambda opened: self.ask_new(opened, lost=True))
        return UnlockScreen(
            desk, "passphrase", lambda opened: CodeScreen(desk, opened.new_code, opened.forget)
        )

    def ask_new(self, opened: Opened, *, lost: bool = False) -> NewPassphraseScreen:
        """Ask for the passphrase that takes the place of the old one."""
        use = partial(renew if lost else change, opened)
        return NewPassphraseScreen(self.desk, use, opened.forget)

    def look_inside(self) -> None:
        """Show what lies in it, after the passphrase where it has one."""
        letterbox = self.desk.letterbox
        try:
            sealed = letterbox.state == "sealed"
            place = None if sealed else KeptScreen(self.desk, letterbox.open())
        except StoreError as error:
            self.tell(str(error))
            return
        enter = partial(KeptScreen, self.desk)
        self.app.push_screen(place or UnlockScreen(self.desk, "passphrase", enter))

    def answer_old(self, answer: str) -> None:
        """Remove the old file, or leave it."""
        earlier = self.desk.letterbox.box.earlier
        try:
            if answer == YES and earlier is not None:
                confirm(earlier.parent)
                self.said = self.desk.say["old_removed"]
        except StoreError as error:
            self.said = str(error)
        self.show_place()

    def action_back(self) -> None:
        """Leave the question, or the place."""
        if self.asking:
            self.show_place()
        else:
            self.dismiss()


def change(opened: Opened, passphrase: PrivateText) -> None:
    """Put a new passphrase in place of the old one; the recovery code stays."""
    opened.change_passphrase(passphrase)


def renew(opened: Opened, passphrase: PrivateText) -> PrivateText:
    """Put a new passphrase and a new recovery code in place of the old ones."""
    opened.change_passphrase(passphrase)
    return opened.new_code()
