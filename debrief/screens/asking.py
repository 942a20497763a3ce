"""A place where one line is typed, such as a passphrase, and forgotten as soon as it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from debrief.core.ask import Text
from debrief.core.events import Wrote
from debrief.core.private import PrivateText
from debrief.screens.patient import PatientScreen
from debrief.screens.widgets.forgetful import ForgetfulInput

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from debrief.desk import Desk
    from debrief.pages.page import Page


class AskingScreen(PatientScreen):
    """Asks for one line. Nothing of it stays: not in the field, not beneath a cover."""

    PRIVATE = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.word = ForgetfulInput(id="word", classes="wide", password=True, select_on_focus=False)
        self.word.display = False

    def compose_fields(self) -> ComposeResult:
        """Lay out the field."""
        yield self.word

    def draw(self, page: Page) -> None:
        """Draw a page with an empty field, or with none."""
        if self.word.is_attached:
            self.word.forget()
        field = page.field
        self.word.display = isinstance(field, Text)
        if isinstance(field, Text):
            self.word.password = field.hidden
            self.word.max_length = field.limit
        super().draw(page)

    def focus_field(self, page: Page) -> None:
        """Put the cursor into the field where there is one."""
        if self.word.display:
            self.set_focus(self.word)
            self.call_after_refresh(self.word.scroll_visible, animate=False)
        else:
            super().focus_field(page)

    def answer(self) -> object:
        """Read what was typed."""
        return Wrote(PrivateText(self.word.value)) if self.word.display else super().answer()

    @property
    def typing(self) -> bool:
        """Whether letters go into the field."""
        return self.focused is self.word

    @on(Input.Submitted, "#word")
    def submit_word(self) -> None:
        """Go on with Enter."""
        self.go_on()

    def forget(self) -> None:
        """Empty the field too."""
        if self.word.is_attached:
            self.word.forget()
        super().forget()
