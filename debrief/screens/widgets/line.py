"""Plain text on a page."""

from __future__ import annotations

from textual.content import Content

from debrief.textual_fixes import MeasuredText


class Line(MeasuredText):
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
