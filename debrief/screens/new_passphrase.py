"""A new passphrase: typed, typed again, and perhaps a word of advice."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from debrief.core.events import Go, Wrote
from debrief.core.private import PrivateText
from debrief.pages import secrets as pages
from debrief.screens.asking import AskingScreen
from debrief.screens.code import CodeScreen
from debrief.store import passphrase
from debrief.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.desk import Desk


def nothing() -> None:
    """Let nothing go where nothing was held."""


class NewPassphraseScreen(AskingScreen):
    """Asks the keeper for a new passphrase, and hands it on once it was typed twice."""

    def __init__(
        self,
        desk: Desk,
        use: Callable[[PrivateText], PrivateText | None],
        let_go: Callable[[], None] = nothing,
    ) -> None:
        """Ask for a passphrase.

        Args:
            desk: what every screen works with.
            use: takes the passphrase, slowly, and gives a recovery code where there is a new one.
            let_go: lets go of the keys that `use` needs.
        """
        super().__init__(desk)
        self.use = use
        self.let_go = let_go
        self.typed = PrivateText("")
        self.asked: Literal["first", "again", "advised"] = "first"

    def begin(self) -> None:
        """Ask for the first time."""
        self.ask_first()

    def ask_first(self) -> None:
        """Ask for a passphrase."""
        self.typed, self.asked = PrivateText(""), "first"
        self.draw(pages.choose(self.desk.say, passphrase.SHORTEST))

    def took(self, event: object) -> None:
        """Take it once, take it again, then hand it on."""
        if self.busy:
            return
        match self.asked, event:
            case "first", Wrote(typed):
                self.take_first(typed)
            case "again", Wrote(typed) if typed == self.typed:
                self.asked = "advised"
                self.work(partial(passphrase.advice, typed), self.advised)
            case "again", _:
                self.ask_first()
                self.tell(self.desk.say["passphrase_differ"])
            case "advised", Go():
                self.hand_on()
            case "advised", pages.Another():
                self.ask_first()

    def take_first(self, typed: PrivateText) -> None:
        """Ask again for what can be used, or say why it can't."""
        try:
            passphrase.refuse(typed)
        except StoreError as error:
            self.word.forget()
            self.tell(str(error))
        else:
            self.typed, self.asked = typed, "again"
            self.draw(pages.once_more(self.desk.say))

    def advised(self, advice: str) -> None:
        """Show the advice, where there is any."""
        if advice:
            self.draw(pages.advised(self.desk.say, advice))
        else:
            self.hand_on()

    def hand_on(self) -> None:
        """Give the passphrase to where it is used."""
        make, let_go = partial(self.use, self.typed), self.let_go
        self.let_go = nothing
        self.app.switch_screen(CodeScreen(self.desk, make, let_go))

    def forget(self) -> None:
        """Let the passphrase and the keys go."""
        self.typed = PrivateText("")
        self.let_go()
        super().forget()

    def action_back(self) -> None:
        """Go back to the first time, or leave."""
        if self.asked == "first":
            super().action_back()
        elif not self.busy:
            self.ask_first()
