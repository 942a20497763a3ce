"""Where a document is taken along: its place, all that will be in it, and only then the file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from debrief.core.events import Go, Wrote
from debrief.core.private import plain
from debrief.export.where import elsewhere, free_place, read_place, usual_folders
from debrief.export.write import NotWrittenError, write
from debrief.pages import writing as pages
from debrief.screens.asking import AskingScreen

if TYPE_CHECKING:
    from debrief.desk import Desk
    from debrief.pages.page import Page, Row


class WritingScreen(AskingScreen):
    """Asks where, shows all that will be written, and writes it. Each document does this in its own words."""

    name_of_file = ""
    """What the file is called where nobody says otherwise."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.at: Literal["first", "place", "shown", "written"] = "first"
        self.typed = ""
        """The place as it was typed, for when people come back to it."""
        self.to = Path(self.name_of_file)
        """The file that is meant by it."""

    def document(self) -> str | bytes:
        """Give the bytes of the file. This runs beside the screen."""
        raise NotImplementedError

    def rows_of_file(self) -> tuple[Row, ...]:
        """Give all that will be in the file, as people read it."""
        raise NotImplementedError

    def words_about(self) -> tuple[str, tuple[str, ...]]:
        """Give what is said before the file is written, and after."""
        raise NotImplementedError

    def begin(self) -> None:
        """Ask where it goes."""
        self.ask_place(self.typed or str(free_place(self.name_of_file, usual_folders()) or ""))

    def took(self, event: object) -> None:
        """Take the place, then the yes."""
        if self.busy:
            return
        match self.at, event:
            case "place", Wrote(text):
                self.show(plain(text))
            case "shown", Go():
                self.work(partial(self.write, self.to), self.show_written)
            case "written", _:
                self.dismiss()

    def write(self, to: Path) -> Path:
        """Write the file, and give its place.

        Raises:
            NotWrittenError: if that did not work.
        """
        write(self.document(), to)
        return to

    def ask_place(self, typed: str) -> None:
        """Ask where the file goes, with a place that would do."""
        self.at = "place"
        self.draw(pages.place(self.desk.say))
        self.word.value = typed
        self.word.cursor_position = 0
        self.call_after_refresh(
            self.word.action_end
        )  # moves only once it is laid out, and brings the name in sight

    def show(self, typed: str) -> None:
        """Show all that will be written."""
        if not typed:
            self.tell(self.desk.say["file_no_place"])
            return
        self.at, self.typed, self.to = "shown", typed, read_place(typed, self.name_of_file)
        self.draw(pages.shown(self.desk.say, self.rows_of_file(), self.words_about()[0], self.to))

    def show_written(self, to: Path) -> None:
        """Say where it is."""
        self.at = "written"
        self.draw(pages.written(self.desk.say, to, self.words_about()[1]))

    def failed(self, error: Exception, before: Page | None) -> None:
        """Say why it could not be written, and offer a place where it could be."""
        if not isinstance(error, NotWrittenError):
            raise error
        other = elsewhere(self.to, self.name_of_file)
        self.ask_place(str(other or self.typed))
        self.tell(pages.not_written(self.desk.say, str(error), other))

    def action_back(self) -> None:
        """Go back a page, or leave."""
        if self.busy:
            return
        if self.at == "shown":
            self.ask_place(self.typed)
        else:
            super().action_back()
