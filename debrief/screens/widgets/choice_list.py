"""A list to choose from, with marks that can be told apart without color."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.widget import Widget
from textual.widgets.option_list import Option as Entry

from debrief.core.ask import Many, One
from debrief.pages.page import Menu
from debrief.screens.widgets.hanging import Hanging
from debrief.textual_fixes import MeasuredList, StaysFocused

if TYPE_CHECKING:
    from textual import events
    from textual.visual import Visual

    from debrief.core.ask import Option

GAP = 3
FEW = 4
"""Lines that are in sight from the cursor on."""
MARKS: dict[type[One | Many | Menu], tuple[str, str]] = {
    One: ("( ) ", "(•) "),
    Many: ("[ ] ", "[✓] "),
    Menu: ("  ", "  "),
}
"""What stands before an option, unmarked and marked."""


class ChoiceList(StaysFocused, MeasuredList):
    """One of several, several of several, or a menu. Space or a click marks, Enter goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "mark", show=False),
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
    ]

    class Marked(Message):
        """Something was marked, or unmarked."""

    class Taken(Message):
        """Enter was pressed: go on with what is marked."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word for it
        super().__init__(id=id, compact=True, markup=False)
        self._field: One | Many | Menu = Menu(())
        self._marked: set[str] = set()
        self._width = 0

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids that are marked, in the order of the list."""
        return tuple(option.id for option in self._field.options if option.id in self._marked)

    def ask(self, field: One | Many | Menu, marked: tuple[str, ...] = ()) -> None:
        """Show other options.

        Args:
            field: what can be chosen, and how many.
            marked: the ids that are marked to begin with.
        """
        self._field = field
        self._marked = set(marked)
        self._width = max((len(one.label) for one in field.options if one.detail), default=0) + GAP
        self.set_options([Entry(self._line(option)) for option in field.options])
        places = [n for n, option in enumerate(field.options) if option.id in self._marked]
        # One of several waits for a deliberate answer: Enter alone never says yes for anybody.
        first = None if isinstance(field, One) else 0
        self.highlighted = (*places, first)[0] if field.options else None

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Let the page follow the cursor, where the list is longer than the window."""
        super().watch_highlighted(highlighted)
        self.call_after_refresh(self.follow)

    def follow(self) -> None:
        """Bring what the cursor is on into sight with a few lines more; the question stays if it can."""
        page = self.parent
        if isinstance(page, Widget) and self.option_count:
            top = self.line_of(self.highlighted or 0) - self.scroll_offset.y
            lines = Region(0, top, self.size.width, FEW).intersection(self.size.region)
            page.scroll_to_region(lines.translate(self.virtual_region.offset), animate=False)

    def action_mark(self) -> None:
        """Mark what the cursor is on; unmark it where it was marked."""
        if self.highlighted is None:
            return
        one = self._field.options[self.highlighted].id
        if isinstance(self._field, Many):
            self._marked ^= {one}
        else:
            self._marked = {one}
        self._draw_marks()
        self.post_message(self.Marked())

    def action_select(self) -> None:
        """Go on; with one of several, the one under the cursor is the answer."""
        if not isinstance(self._field, Many):
            self.action_mark()
        self.post_message(self.Taken())

    async def _on_click(self, event: events.Click) -> None:
        """Mark what was clicked. Going on takes a second step, so that a slip costs nothing."""
        clicked = event.style.meta.get("option")
        if clicked is not None:
            event.prevent_default()
            self.highlighted = clicked
            self.action_select() if isinstance(self._field, Menu) else self.action_mark()

    def on_key(self, event: events.Key) -> None:
        """Jump to the option that starts with the digit that was typed."""
        for place, option in enumerate(self._field.options):
            if event.character and event.character.isdigit() and option.label == event.character:
                self.highlighted = place
                event.stop()

    def _draw_marks(self) -> None:
        if isinstance(self._field, Menu):  # there are no marks, and there can be thousands of letters
            return
        for place, option in enumerate(self._field.options):
            self.replace_option_prompt_at_index(place, self._line(option))

    def _line(self, option: Option) -> Visual:
        marked = option.id in self._marked
        unmarked_mark, marked_mark = MARKS[type(self._field)]
        mark = marked_mark if marked else unmarked_mark
        label = f"{mark}{option.label}"
        if not option.detail:
            return Content(label)
        return Hanging(
            Content(label.ljust(self._width + len(mark))), Content.styled(option.detail, "$secondary")
        )
