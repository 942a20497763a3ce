"""The lines below a note: what was found, what it is, and what would stand there instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text
from textual.message import Message

from debrief.pages.note import Below
from debrief.pages.page import HERE
from debrief.textual_fixes import MeasuredText

if TYPE_CHECKING:
    from textual import events

PIECE = 24
"""Cells."""


class FoundList(MeasuredText):
    """A row for each finding, one line each. What people typed stands here: nothing is read as markup."""

    class Picked(Message):
        """A row was clicked."""

        def __init__(self, finding: int) -> None:
            super().__init__()
            self.finding = finding
            """Which of the findings it is about."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word for it
        super().__init__(id=id)
        self.shown = Below()
        self.display = False

    def show(self, below: Below) -> None:
        """Show other rows, or none."""
        if below == self.shown:
            return
        self.shown = below
        self.display = bool(below.rows)
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True, overflow="ellipsis", max_width=PIECE)
        grid.add_column(no_wrap=True)
        grid.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
        for place, (piece, what, instead) in enumerate(below.rows):
            here = place == below.here
            mark, style = (f"{HERE} ", "bold") if here else ("  ", "")
            grid.add_row(Text(mark + piece, style=style), Text(what), Text(instead))
        self.update(Group(grid, *([Text(f"  {below.more}")] if below.more else ())))

    def on_click(self, event: events.Click) -> None:
        """Tell which finding was clicked."""
        if event.y < len(self.shown.rows):
            self.post_message(self.Picked(self.shown.first + event.y))
