"""Plain text on a page."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Line(Static):
    """One or more sentences. Nothing in them is read as markup; without any, the line takes no room."""

    def __init__(self, text: str = "", *, id: str) -> None:  # noqa: A002 - Textual's word for it
        super().__init__(Content(text), id=id)
        self.text = text
        self.display = bool(text)

    def show(self, text: str) -> None:
        """Show other text, or none."""
        if text != self.text:
            self.text = text
            self.display = bool(text)
            self.update(Content(text))
            if not self.is_mounted:
                self.call_later(
                    self.refresh, layout=True
                )  # until then Textual keeps the size of the old text
