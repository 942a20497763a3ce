"""Labels with something beside them, in two columns that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from debrief.pages.page import HERE
from debrief.textual_fixes import MeasuredText

if TYPE_CHECKING:
    from debrief.pages.page import Row


class Rows(MeasuredText):
    """Two columns. What people typed can stand here: nothing is read as markup."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word for it
        super().__init__(id=id)
        self.shown: tuple[Row, ...] = ()
        self.display = False

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show other rows, or none."""
        if rows == self.shown:
            return
        self.shown = rows
        self.display = bool(rows)
        grid = Table.grid(padding=(0, 3, 0, 0))
        grid.add_column(no_wrap=True)
        grid.add_column(ratio=1)
        for label, value in rows:
            grid.add_row(Text(label, style="bold" if label.startswith(HERE) else ""), Text(value))
        self.update(grid)
