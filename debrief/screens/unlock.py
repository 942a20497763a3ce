"""Where the keeper opens the letterbox, with the passphrase or with the recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.events import Wrote
from debrief.pages import secrets as pages
from debrief.screens.asking import AskingScreen
from debrief.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.core.private import PrivateText
    from debrief.desk import Desk
    from debrief.screens.page_screen import PageScreen
    from debrief.store.opened import Opened
    from debrief.store.slots import Purpose


class UnlockScreen(AskingScreen):
    """Asks until the letterbox opens, then makes room for what is done with it."""

    def __init__(self, desk: Desk, purpose: Purpose, then: Callable[[Opened], PageScreen]) -> None:
        """Ask for what opens the letterbox.

        Args:
            desk: what every screen works with.
            purpose: passphrase or recovery code.
            then: gives the place that takes over, with the keys.
        """
        super().__init__(desk)
        self.purpose = purpose
        self.then = then

    def begin(self) -> None:
        """Ask."""
        self.draw(pages.unlock(self.desk.say, self.purpose))

    def took(self, event: object) -> None:
        """Try what was typed, in a thread: from the third wrong one on, each try waits."""
        if self.busy or not isinstance(event, Wrote):
            return
        try:
            secret = self.read(event.text)
        except StoreError as error:
            self.tell(str(error))
            return
        letterbox, purpose = self.desk.letterbox, self.purpose
        self.work(lambda: letterbox.unlock(secret, purpose), self.go_in, lambda opened: opened.forget())

    def read(self, typed: PrivateText) -> PrivateText:
        """Give what was typed as the letterbox takes it.

        Raises:
            CodeSlip: if it can be no recovery code.
        """
        if self.purpose == "passphrase":
            return typed
        from debrief.store.recovery import read_code  # noqa: PLC0415 - seldom wanted

        return read_code(typed)

    def go_in(self, opened: Opened) -> None:
        """Make room for what is done with the opened letterbox."""
        self.app.switch_screen(self.then(opened))

    def action_back(self) -> None:
        """Leave, also while a try waits: what comes of it is let go."""
        self.dismiss()
