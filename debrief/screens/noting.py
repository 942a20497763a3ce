"""How a session's note is looked over while it is written, and what people do about what was found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.containers import VerticalGroup
from textual.widgets import TextArea

from debrief.core.events import Skip, Wrote
from debrief.core.kinds.note import Noted
from debrief.core.private import PrivateText
from debrief.core.refusals import NeverKept, NotAnswered
from debrief.core.summary import Checked
from debrief.pages import note as pages
from debrief.pages.note import ChangeAll, ChangeOne, Look, OtherWord
from debrief.screens.beside import beside
from debrief.screens.left_in import LeftInScreen
from debrief.screens.widgets.action_row import ActionRow
from debrief.screens.widgets.found_list import FoundList
from debrief.screens.widgets.line import Line
from debrief.screens.widgets.note_field import NoteField
from debrief.textcheck import VERSION, forget

if TYPE_CHECKING:
    from textual.timer import Timer

    from debrief.core.refusals import Refused
    from debrief.desk import Desk
    from debrief.pages.note import Turned
    from debrief.screens.session import SessionScreen
    from debrief.textcheck.findings import Finding

PAUSE = 0.35
"""Seconds without a key after which a note is looked over."""
MOST_LINES = {30: 5, 20: 3, 0: 2}
"""Room for what was found, by the lines of the window from which on there is so much."""
ANY_NOTE = "Sam rang Dr Lee at 5 on 3 May about bed 4."
"""Is checked once while people read the page, so that what the check needs is loaded before they write."""


class Noting(VerticalGroup):
    """The field, the list below it, and what was found, kept in step and forgotten with the page."""

    def __init__(self, desk: Desk, place: SessionScreen) -> None:
        self.field = NoteField(id="note")
        self.listed = FoundList(id="found")
        self.offers = ActionRow(3, id="found-actions", by_tab=False)
        self.graphic = Line(id="graphic")
        super().__init__(self.field, self.listed, self.offers, self.graphic, id="noting")
        self.desk = desk
        self.place = place
        self.checks = False
        """Whether what is written here is checked, and not let go."""
        self.seen = Look()
        self.turned: Turned = {}
        self.pause: Timer | None = None

    def open(self, said: PrivateText, *, checks: bool) -> None:
        """Begin a page with what was written there before, or an empty one."""
        self.checks = checks
        self.field.set_class(checks, "checked")
        self.field.load_text(said)
        self.field.changed = said.checked.changed if isinstance(said, Noted) else 0
        if checks and self.pause is None:
            self.pause = self.place.set_interval(PAUSE, self.look_over, pause=True)
            self.place.call_after_refresh(self.warm)

    def warm(self) -> None:
        """Load what the check needs, beside the screen."""
        beside(self.place, partial(self.desk.check, ANY_NOTE), lambda _: None, self.failed)

    def failed(self, error: Exception) -> None:
        """End the program as any fault does."""
        raise error

    def on_unmount(self) -> None:
        """Forget when the page leaves the screen."""
        self.forget()

    def forget(self) -> None:
        """Let go of the text, what was found in it, and what was offered."""
        self.field.forget()
        forget()
        self.turned.clear()
        self.field.border_subtitle = ""
        self.checks = False
        self.see(Look())

    @on(TextArea.Changed)
    def typed(self) -> None:
        """Wait for a pause in typing; a step back or forth in the history is no typing."""
        if self.checks and self.field.jumped:
            self.look_over()
        elif self.checks and self.pause is not None:
            self.pause.reset()

    def look_over(self) -> None:
        """Check the text where it is another one than before, and say how much room is left."""
        if self.pause is not None:
            self.pause.pause()
        text = self.field.text
        if self.checks and text != self.seen.text:
            self.see(pages.look_at(text, self.desk.check))
            self.field.border_subtitle = pages.room(self.desk.say, text)
            self.place.tell(pages.nearly_full(self.desk.say, text))

    def see(self, look: Look) -> None:
        """Show what was found."""
        self.seen = look
        self.field.jumped = False
        self.field.mark(look.marks)
        self.list()

    @on(TextArea.SelectionChanged)
    def list(self) -> None:
        """Show the lines below the field; they follow the cursor."""
        say, cursor = self.desk.say, self.field.cursor
        lines = self.place.app.size.height
        most = next(many for height, many in MOST_LINES.items() if lines >= height)
        below = pages.below(say, self.seen, self.turned, cursor, most)
        if below != self.listed.shown:
            self.listed.show(below)
            self.offers.show(pages.offers(say, self.seen, cursor))
            self.offers.display = self.listed.display
            self.graphic.show(below.graphic)
            self.place.call_after_refresh(self.scroll_visible, animate=False)

    @on(FoundList.Picked)
    def pick(self, message: FoundList.Picked) -> None:
        """Go to the piece that was clicked."""
        if message.finding < len(self.seen.found):
            self.field.go_to(self.seen.found[message.finding].start)
            self.place.set_focus(self.field)

    def do(self, event: object) -> None:
        """Do what people ask for about what was found; other events are not for here."""
        if not self.checks or not isinstance(event, ChangeOne | ChangeAll | OtherWord):
            return
        self.look_over()
        if not self.seen.found:
            self.place.tell(self.desk.say["note_nothing_found"])
            return
        at = self.seen.at(self.field.cursor)
        match event:
            case ChangeOne():
                self.change(self.seen.found[at : at + 1])
            case ChangeAll():
                self.change(self.seen.found)
            case OtherWord():
                self.turn(self.seen.found[at])

    def change(self, some: tuple[Finding, ...]) -> None:
        """Put what is suggested in place of some pieces."""
        words = self.seen.rewritten(some, self.turned)
        self.field.exchange(some[0].start, some[-1].end, words, len(some))
        self.look_over()
        self.place.tell(self.desk.say["note_changed"])

    def turn(self, one: Finding) -> None:
        """Suggest something else."""
        key = (one.kind, self.seen.piece(one))
        self.turned[key] = self.turned.get(key, 0) + 1
        self.list()

    def wrote(self, *, certain: bool = False) -> Wrote:
        """Give the note as it stands, with what its check did.

        Args:
            certain: whether its writer said that what is left identifies nobody.
        """
        self.look_over()
        left, barred = len(self.seen.found), len(self.seen.barred)
        changed = self.field.changed
        checked = Checked(VERSION, changed + left, changed, left - barred if certain else 0)
        return Wrote(PrivateText(self.field.text), checked, barred)

    def refused(self, refusal: Refused) -> None:
        """Help on where a note was not taken: show the piece, or ask about all of them."""
        if isinstance(refusal, NeverKept):
            self.field.go_to(self.seen.barred[0].start)
            self.place.tell(pages.can_not_stay(self.desk.say, self.seen))
        elif isinstance(refusal, NotAnswered):
            seat = self.place.page.seat if self.place.page else ""
            question = pages.may_it_stay(self.desk.say, self.seen, self.turned, seat)
            skip = partial(self.place.took, Skip())
            self.place.app.push_screen(
                LeftInScreen(self.desk, self.place.heading, question, self.answered, skip)
            )

    def answered(self, answer: str) -> None:
        """Do what people decided about what was found."""
        if answer == pages.CHANGE:
            self.do(ChangeAll())
        elif answer == pages.KEEP:
            self.place.took(self.wrote(certain=True))
        else:
            self.place.set_focus(self.field)
