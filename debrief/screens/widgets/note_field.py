"""The field for a note, in which what was found is underlined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.widgets.text_area import Edit

from debrief.screens.widgets.forgetful import ForgetfulTextArea

if TYPE_CHECKING:
    from rich.text import Text
    from textual.widgets import TextArea
    from textual.widgets.text_area import EditResult, Location

Marks = tuple[tuple[int, int], ...]
"""Where pieces begin and end, in characters from the beginning of the text."""


class NoteField(ForgetfulTextArea):
    """A longer text with underlined pieces. Marks move with the text; what to mark is for others to find."""

    FOLLOWS = True
    """Whether the cursor stays at its words when others before them change."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word for it
        super().__init__(id=id, tab_behavior="focus", show_line_numbers=False, highlight_cursor_line=False)
        self.marks: Marks = ()
        self.changed = 0
        """How many pieces were changed to what was suggested, without those that were taken back."""
        self.jumped = False
        """Whether the last change was a step back or forth, and no typing."""

    @property
    def cursor(self) -> int:
        """Where the cursor is, in characters from the beginning of the text."""
        return self._index(self.cursor_location)

    def mark(self, marks: Marks) -> None:
        """Underline other pieces."""
        if marks != self.marks:
            self.marks = marks
            self.notify_style_update()  # lines that were drawn before are drawn anew
            self.refresh()

    def get_line(self, line_index: int) -> Text:
        """Give a line with its pieces underlined."""
        line = super().get_line(line_index)
        if self.marks:
            begin = self._index((line_index, 0))
            for start, end in self.marks:
                line.stylize("underline", max(0, start - begin), max(0, end - begin))
        return line

    def edit(self, edit: Edit) -> EditResult:
        """Change the text, and move the marks with it; a piece that was touched is marked no more."""
        start, end = self._index(edit.top), self._index(edit.bottom)
        result = super().edit(edit)
        self.marks = moved(self.marks, start, end, self._index(result.end_location))
        return result

    def exchange(self, start: int, end: int, text: str, many: int) -> None:
        """Put other words in place of a stretch of the text, as one step that can be undone.

        Args:
            start: where the stretch begins.
            end: where it ends.
            text: the other words.
            many: how many pieces were changed by it.
        """
        self.history.checkpoint()
        self.edit(Exchange(text, self._location(start), self._location(end), self.FOLLOWS, many))
        self.history.checkpoint()

    def go_to(self, index: int) -> None:
        """Put the cursor somewhere."""
        self.move_cursor(self._location(index))

    def undo(self) -> None:
        """Go a step back."""
        self.marks, self.jumped = (), True
        super().undo()

    def redo(self) -> None:
        """Go a step forth again."""
        self.marks, self.jumped = (), True
        super().redo()

    def load_text(self, text: str) -> None:
        """Begin with another text, without marks."""
        self.marks, self.changed, self.jumped = (), 0, False
        super().load_text(text)

    def _index(self, location: Location) -> int:
        row, column = location
        before = (len(line) + len(self.document.newline) for line in self.document.lines[:row])
        return sum(before) + column

    def _location(self, index: int) -> Location:
        for row, line in enumerate(self.document.lines):
            if index <= len(line):
                return (row, index)
            index -= len(line) + len(self.document.newline)
        return self.document.end


@dataclass
class Exchange(Edit):
    """Words that were suggested, put in place of others. Undone and done again, it counts itself."""

    many: int = 0
    """How many pieces it changes."""

    def do(self, text_area: TextArea, record_selection: bool = True) -> EditResult:
        """Put the words in."""
        count(text_area, self.many)
        return super().do(text_area, record_selection)

    def undo(self, text_area: TextArea) -> EditResult:
        """Put back what was there."""
        count(text_area, -self.many)
        return super().undo(text_area)


def count(text_area: TextArea, many: int) -> None:
    """Count changes, where they are counted."""
    if isinstance(text_area, NoteField):
        text_area.changed += many


def moved(marks: Marks, start: int, end: int, new_end: int) -> Marks:
    """Move marks with a change of the text from `start` to `end`, which now ends at `new_end`."""
    before = tuple(one for one in marks if one[1] <= start)
    after = tuple((a + new_end - end, b + new_end - end) for a, b in marks if a >= end and b > start)
    return before + after
