"""Where somebody saves a file of their own. It is gone from here as soon as they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.export.own import NAME, own_file
from debrief.screens.writing import WritingScreen

if TYPE_CHECKING:
    from debrief.core.kinds.own import Paragraph
    from debrief.desk import Desk
    from debrief.pages.page import Row


class OwnScreen(WritingScreen):
    """Writes what was ticked and written in a session for one."""

    name_of_file = NAME

    def __init__(self, desk: Desk, title: str, paragraphs: tuple[Paragraph, ...]) -> None:
        super().__init__(desk)
        self.heading = title
        self.paragraphs = paragraphs

    def document(self) -> str:
        """Give the file."""
        return own_file(self.heading, self.paragraphs)

    def rows_of_file(self) -> tuple[Row, ...]:
        """Give its headings, and what stands under each."""
        return tuple((heading, "\n".join(said)) for heading, said in self.paragraphs)

    def words_about(self) -> tuple[str, tuple[str, ...]]:
        """Say whose it is."""
        return self.desk.say["own_note"], ()

    def forget(self) -> None:
        """Let go of it."""
        self.paragraphs = ()
        super().forget()
