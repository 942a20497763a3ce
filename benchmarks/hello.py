"""The reference: about the smallest program that Textual can be, one line that changes on Enter."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """Says hello, and says it again."""

    BINDINGS: ClassVar = [("enter", "again", "Again"), ("escape", "again", "Again")]

    said = 0

    def compose(self) -> ComposeResult:
        """Lay out one line."""
        yield Static("Hello, Textual")

    def action_again(self) -> None:
        """Change the line."""
        self.said += 1
        self.query_one(Static).update(f"Hello once more, {self.said}")


if __name__ == "__main__":
    Hello().run()
