"""A text has the room that it needs, however often it changes before it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.containers import VerticalScroll
from textual.events import Hide
from textual.widgets import Static

from debrief.screens.widgets.line import Line
from tests.screens.waiting import until

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from debrief.app import Debrief


class OneText(App[None]):
    """A program that shows one text."""

    def __init__(self, text: Static) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        """Show it in a part that scrolls, as every page does."""
        with VerticalScroll():
            yield self.text


async def height_after_two_changes(text: Static) -> int:
    """Change a text, lay it out before Textual noticed, and change it again."""
    app = OneText(text)
    async with app.run_test() as pilot:
        text.update("Another line")
        app.screen._refresh_layout()
        text.update("Two\nlines")
        await pilot.pause()
        return text.size.height


async def test_a_text_that_changes_twice_is_not_cut_off() -> None:
    assert await height_after_two_changes(Line("One line", id="line")) == 2


async def test_textual_still_cuts_such_a_text_off() -> None:
    assert await height_after_two_changes(Static("One line")) == 1


async def test_a_button_that_was_hidden_for_no_time_at_all_keeps_the_cursor(app: Debrief) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: "No passphrase yet" in app.home.lines.text)
        button = app.home.action_row.first
        app.home.set_focus(button)
        for shown in (False, True):
            button.display = shown
        button.post_message(Hide())  # as it comes when the page between was drawn too late
        await pilot.pause()
        assert app.home.focused is button
        button.display = False
        await until(pilot, lambda: app.home.focused is not button)
