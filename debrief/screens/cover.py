"""The cover: it hides everything at once, and comes off with a key or with the word of the people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from debrief.core.ask import Text
from debrief.core.limits import WORD_LIMIT
from debrief.core.private import plain
from debrief.pages.places import cover
from debrief.screens.page_screen import PageScreen
from debrief.screens.widgets.forgetful import ForgetfulInput

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from debrief.desk import Desk
    from debrief.pages.page import Page


class CoverScreen(PageScreen):
    """Stands in front of whatever was shown, and tells nothing of it."""

    COVERS = True

    def __init__(self, desk: Desk, word: str) -> None:
        super().__init__(desk)
        self.expected = word
        self.word = ForgetfulInput(id="word", password=True, max_length=WORD_LIMIT)
        self.word.display = bool(word)

    def compose_fields(self) -> ComposeResult:
        """Lay out the field for the word."""
        yield self.word

    def begin(self) -> None:
        """Draw the cover."""
        self.draw(cover(self.desk.say, asks_word=bool(self.expected)))

    def focus_field(self, page: Page) -> None:
        """Put the cursor where the word goes."""
        if isinstance(page.field, Text):
            self.set_focus(self.word)
        else:
            super().focus_field(page)

    def took(self, event: object) -> None:
        """Come off, if the word is right or none is needed."""
        if plain(self.word.value).casefold() == self.expected.casefold():
            self.dismiss()
        else:
            self.word.forget()
            self.tell(self.desk.say["cover_wrong"])

    @on(Input.Submitted, "#word")
    def try_word(self) -> None:
        """Try the word with Enter."""
        self.go_on()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no way back but the word."""
        return False if action == "back" else super().check_action(action, parameters)
