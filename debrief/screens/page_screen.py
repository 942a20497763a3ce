"""The screen that draws a page. Every place in the program is one of these, updated in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Footer

from debrief.core.ask import Many, One, Text
from debrief.core.events import Chose, Go
from debrief.pages.page import Menu
from debrief.screens.widgets.action_row import ActionRow
from debrief.screens.widgets.choice_list import ChoiceList
from debrief.screens.widgets.hint import Hint
from debrief.screens.widgets.line import Line
from debrief.screens.widgets.rows import Rows
from debrief.textual_fixes import GuardedScreen

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.await_complete import AwaitComplete

    from debrief.desk import Desk
    from debrief.pages.page import Page


AIRY = 5
"""Up to so many sentences stand apart where nothing else is on the page."""


class PageScreen(GuardedScreen[None]):
    """Draws one page after another into the same widgets."""

    AUTO_FOCUS = ""
    heading = "debrief"
    """What stands at the very top."""
    COVERS = False
    """Whether this place hides what stands behind it."""
    PRIVATE = False
    """Whether nobody should find this place again beneath a cover."""
    patience = 0.0
    """Minutes without a key for which this place stays uncovered: it is read beside a phone or paper."""
    parting = ""
    """What people should know when this place had to be left."""
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (12, "-short"), (20, "-tall"), (30, "-roomy")]  # noqa: RUF012 - as Textual types it
    """From how many lines on a window is laid out in which way."""
    MOST_ACTIONS = 2
    """As many actions as any page of this place has."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_page(-1)", show=False),
        Binding("down", "scroll_page(1)", show=False),
        Binding("pageup", "scroll_page(-10)", show=False),
        Binding("pagedown", "scroll_page(10)", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.page: Page | None = None
        self.said_how = False
        """Whether this page has said how to tick something."""
        self.bar = Line(self.heading, id="bar")
        self.body = VerticalScroll(id="body", can_focus=False)
        self.seat, self.title_line = Line(id="seat"), Line(id="title")
        self.lines, self.lines_below = Line(id="lines"), Line(id="lines-below")
        self.big = Line(id="big")
        self.rows = Rows(id="rows")
        self.choices = ChoiceList(id="choices")
        self.hint = Hint(id="hint")
        self.rows_below = Rows(id="rows-below")
        self.action_row = ActionRow(self.MOST_ACTIONS, id="actions")

    def compose(self) -> ComposeResult:
        """Draw the first page and lay it out, so that the first frame is whole."""
        self.begin()
        yield from self.compose_top()
        with Vertical(id="sheet"):
            with self.body:
                yield from (self.seat, self.title_line, self.lines, self.big, self.rows, self.choices)
                yield from self.compose_fields()
                yield self.hint
                yield from self.compose_end()
            yield self.action_row
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Put the cursor in its place, unless a quick key has closed the place before it was laid out."""
        if self.page is not None and self.body.is_attached:
            self.focus_field(self.page)

    def begin(self) -> None:
        """Draw the first page of this place."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave, and forget at once."""
        self.forget()
        return super().dismiss(result)

    def on_unmount(self) -> None:
        """Forget when the program ends as well."""
        self.forget()

    def forget(self) -> None:
        """Let go of what stood here, so that it is in no memory once people have left."""
        self.page = None
        for line in (self.seat, self.title_line, self.lines, self.lines_below, self.big, self.hint):
            line.show("")
        for rows in (self.rows, self.rows_below):
            rows.show(())
        self.choices.ask(Menu(()))

    def compose_top(self) -> ComposeResult:
        """Lay out what stands above the page."""
        yield self.bar

    def compose_end(self) -> ComposeResult:
        """Lay out what stands below everything else; nothing by default."""
        yield from ()

    def compose_fields(self) -> ComposeResult:
        """Lay out fields to type in; none by default."""
        yield from ()

    def draw(self, page: Page) -> None:
        """Draw another page in place of the present one."""
        self.page = page
        self.said_how = False
        self.bar.show(self.heading)
        self.seat.show(page.seat)
        self.title_line.show(page.title)
        self.draw_lines(page)
        self.big.show(page.big)
        self.rows.show(() if page.rows_last else page.rows)
        self.rows_below.show(page.rows if page.rows_last else ())
        self.tell(page.hint)
        self.choices.display = isinstance(page.field, One | Many | Menu)
        if isinstance(page.field, One | Many | Menu):
            ticked = page.field.ticked if isinstance(page.field, Many) else ()
            self.choices.ask(page.field, ticked if page.answer is None else tuple(page.answer))
        self.action_row.show(page.actions)
        if self.is_mounted:
            self.body.scroll_home(animate=False)
            self.focus_field(page)

    def draw_lines(self, page: Page) -> None:
        """Write the sentences above the rows, or below them where the rows can't wait."""
        full = page.rows or isinstance(page.field, One | Many | Menu)
        full = full or (isinstance(page.field, Text) and page.field.checked)  # there is a list below it
        airy = not full and len(page.lines) <= AIRY
        text = ("\n\n" if airy else "\n").join(page.lines)
        self.lines.show("" if page.rows_first else text)
        self.lines_below.show(text if page.rows_first else "")

    def focus_field(self, page: Page) -> None:
        """Put the cursor where the next key belongs."""
        asks = isinstance(page.field, One | Many | Menu)
        # Not `focus()`, which waits its turn: a second Enter must meet the new page.
        first = None if page.deliberate else self.action_row.first
        self.set_focus(self.choices if asks else first)
        if asks:
            self.call_after_refresh(self.choices.follow)

    def warn(self, sentence: str) -> None:
        """Say one sentence above the page, where it is in sight in any window."""
        self.bar.show(sentence)

    def tell(self, sentence: str) -> None:
        """Say one sentence below the page, and bring it into sight where the page does not say it anyway."""
        self.hint.say(
            sentence, pressing=bool(sentence) and self.page is not None and sentence != self.page.hint
        )

    def answer(self) -> object:
        """Read what was answered on the page."""
        return Chose(self.choices.chosen) if self.choices.display else Go()

    def took(self, event: object) -> None:
        """React to what people did. Each place does this in its own way."""
        raise NotImplementedError

    @on(ChoiceList.Taken)
    def go_on(self) -> None:
        """Go on with what is marked; where nothing is, say first how to mark it."""
        several = self.page is not None and isinstance(self.page.field, Many)
        if self.page is not None and several and not self.choices.chosen and not self.said_how:
            self.said_how = True
            self.tell(self.page.empty)
        else:
            self.took(self.answer())

    @on(ChoiceList.Marked)
    def say_less(self) -> None:
        """Take back what was said about an empty list."""
        if self.said_how and self.page is not None:
            self.tell(self.page.hint)

    @on(ActionRow.Done)
    def do(self, message: ActionRow.Done) -> None:
        """Carry out what a button stands for."""
        if self.page is not None and self.page.deliberate and self.focused is None:
            return  # a second Enter, pressed on the page before
        event = message.action.event
        self.took(self.answer() if isinstance(event, Go) else event)

    def on_key(self, event: events.Key) -> None:
        """Let the letter on a button do what the button does."""
        action = self.action_row.with_key(event.key)
        if action is not None and not self.typing:
            event.stop()
            self.took(action.event)

    @property
    def typing(self) -> bool:
        """Whether letters go into a text."""
        return False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what only a session has nowhere else."""
        if action in {"skip", "finish_early", "note"}:
            return False
        return super().check_action(action, parameters)

    def action_scroll_page(self, lines: int) -> None:
        """Scroll a page that is longer than the window."""
        self.body.scroll_relative(y=lines, animate=False)

    def action_back(self) -> None:
        """Go back to where one came from."""
        self.dismiss()
