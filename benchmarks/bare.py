"""The reference for typing: a TextArea and nothing else."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class Bare(App[None]):
    """Takes letters."""

    def compose(self) -> ComposeResult:
        """Lay out the field."""
        yield TextArea(placeholder="Write here")


if __name__ == "__main__":
    Bare().run()
