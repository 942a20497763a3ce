"""How a session puts its record into the letterbox, with a slip that was drawn in good time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.screens.beside import beside
from debrief.store.errors import OtherLetterbox, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.core.summary import Summary
    from debrief.desk import Desk
    from debrief.screens.page_screen import PageScreen
    from debrief.store.slip import Slip


class Keeping:
    """Draws the slip of one session in a thread, and puts its record in when all have agreed."""

    def __init__(self, desk: Desk, screen: PageScreen) -> None:
        self.desk = desk
        self.screen = screen
        self.slip: Slip | None = None
        self.drawing = False
        self.waits = False
        """Whether a record waits for its slip; no other answer is taken meanwhile."""
        self.go_on: Callable[[], None] | None = None
        self.give_up: Callable[[str], None] | None = None

    def readers(self) -> str:
        """Say who can read what is kept, or what is wrong with the letterbox."""
        try:
            return self.desk.say[f"readers_{self.desk.letterbox.state}"]
        except StoreError as error:
            return str(error)

    def draw_slip(self) -> None:
        """Begin to draw a receipt, which takes half a second, while people read."""
        if self.slip is None and not self.drawing and self.desk.has_letterbox():
            self.drawing = True
            beside(self.screen, self.desk.letterbox.slip, self.drawn, self.not_drawn)

    def keep(
        self, summary: Summary, then: Callable[[tuple[str, ...]], None], fail: Callable[[str], None]
    ) -> None:
        """Put a record in, now or as soon as its slip is there.

        Args:
            summary: the record.
            then: takes the words of the receipt, once the record is safe.
            fail: takes what went wrong; nothing where people are asked about the letterbox first.
        """
        self.waits = False
        if self.slip is not None:  # also where its letterbox is out of reach: another one would not know it
            self.put_in(summary, self.slip, then, fail)
        elif not self.desk.has_letterbox():
            self.ask_first(fail)
        else:
            self.waits = True
            self.go_on = lambda: self.keep(summary, then, fail)
            self.give_up = fail
            self.screen.tell(self.desk.say["one_moment"])
            self.draw_slip()

    def put_in(
        self,
        summary: Summary,
        slip: Slip,
        then: Callable[[tuple[str, ...]], None],
        fail: Callable[[str], None],
    ) -> None:
        """Put a record in, and give the words that find it."""
        try:
            self.desk.letterbox.add(summary, slip)
        except OtherLetterbox:
            self.slip = None
            self.keep(summary, then, fail)
        except StoreError as error:
            fail(str(error))
        else:
            words = slip.receipt.words
            self.forget()
            then(words)

    def ask_first(self, fail: Callable[[str], None]) -> None:
        """Ask how the letterbox should begin; nothing of the session is lost meanwhile."""
        from debrief.screens.first_use import FirstUseScreen  # noqa: PLC0415 - wanted once

        try:
            _ = self.desk.letterbox.state  # one that was there and is out of reach is not begun anew
        except StoreError as error:
            fail(str(error))
            return
        fail("")
        self.screen.app.push_screen(FirstUseScreen(self.desk))

    def drawn(self, slip: Slip) -> None:
        """Have the slip at hand, and put in what waits for it."""
        self.drawing = False
        self.slip = slip
        if self.waits and self.go_on is not None:
            self.go_on()

    def not_drawn(self, error: Exception) -> None:
        """Say why there is no slip, where a record waits for it; the next try draws another."""
        self.drawing = False
        if not isinstance(error, StoreError):
            raise error
        if self.waits and self.give_up is not None:
            self.waits = False
            self.give_up(str(error))

    def forget(self) -> None:
        """Let the slip go, and whatever waits."""
        self.slip = self.go_on = self.give_up = None
        self.waits = False
