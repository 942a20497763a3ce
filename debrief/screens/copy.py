"""Where people save the supervisor's copy of their own session, to hand it over in person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.export.copy import PURPOSE, WRITERS
from debrief.screens.writing import WritingScreen

if TYPE_CHECKING:
    from debrief.desk import Desk
    from debrief.pages.page import Row


class CopyScreen(WritingScreen):
    """Writes the parts that everybody gave, as Markdown."""

    name_of_file = "shared-summary.md"

    def __init__(self, desk: Desk, title: str, rows: dict[str, str]) -> None:
        """Ask where the copy goes.

        Args:
            desk: what every screen works with.
            title: what stands at the very top.
            rows: the copy, as `debrief.export.copy.copy` gives it.
        """
        super().__init__(desk)
        self.heading = title
        self.copied = rows

    def document(self) -> str:
        """Give the file."""
        return WRITERS["markdown"](self.copied)

    def rows_of_file(self) -> tuple[Row, ...]:
        """Give what it says, its purpose first."""
        return (("", PURPOSE), *self.copied.items())

    def words_about(self) -> tuple[str, tuple[str, ...]]:
        """Say whose it is to give."""
        return self.desk.say["view_hand_over"], (self.desk.say["view_hand_over_done"],)

    def forget(self) -> None:
        """Let go of it."""
        self.copied = {}
        super().forget()
