"""Fields to type in that can forget: no undo, no selection and no copy brings the text back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, TextArea

from debrief.core.private import PrivateText
from debrief.textual_fixes import QuietApp, StaysFocused

if TYPE_CHECKING:
    from textual.app import App


class ForgetfulTextArea(TextArea):
    """A longer text. Copies of it stay inside the app, and it is empty once it leaves the screen."""

    def forget(self) -> None:
        """Empty the text, its undo history, the selection and the app's clipboard."""
        self.load_text("")  # unlike `clear`, this can't be undone
        _forget_clipboard(self.app)

    def on_unmount(self) -> None:
        """Forget when the field leaves the screen."""
        self.forget()


class ForgetfulInput(StaysFocused, Input):
    """One line of text. Copies of it stay inside the app, and it is empty once it leaves the screen."""

    def validate_value(self, value: str) -> PrivateText:
        """Wrap what is typed, because messages about a change show the value in their repr."""
        return PrivateText(value)

    def forget(self) -> None:
        """Empty the text, the selection and the app's clipboard."""
        self.clear()
        _forget_clipboard(self.app)

    def on_unmount(self) -> None:
        """Forget when the field leaves the screen."""
        self.forget()


def _forget_clipboard(app: App[object]) -> None:
    if isinstance(app, QuietApp):
        app.forget_clipboard()
