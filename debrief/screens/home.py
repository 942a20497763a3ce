"""The first page: what one can begin, and what lies here."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from debrief import __version__
from debrief.core.events import Chose
from debrief.core.telling import Telling
from debrief.pages.places import ABOUT, LETTERBOX, MORE, PRACTICE, about, home, more
from debrief.screens.beside import beside
from debrief.screens.page_screen import PageScreen
from debrief.screens.place import PlaceScreen

if TYPE_CHECKING:
    from debrief.desk import Desk
    from debrief.library import Formats

SECONDS_TO_THE_FIRST_FRAME = 0.1
"""What can wait that long does, so that the page is there sooner."""


class HomeScreen(PageScreen):
    """Offers the formats, the letterbox, and what this is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.read: Formats | None = None
        """What the first frame did without."""
        self.notice = ""
        """What everybody should know about the letterbox."""
        self.word_left = ""
        """Something to say once."""

    def begin(self) -> None:
        """Draw the page."""
        self.draw(home(self.desk.say, self.desk.titles))
        self.set_timer(SECONDS_TO_THE_FIRST_FRAME, self.look_closer)

    def look_closer(self) -> None:
        """Read the formats whole once the page is there, and say which of them can't be used."""
        gc.freeze()  # what was imported stays: looking through it again would cost a step a tenth of a second
        gc.enable()
        beside(self, lambda: self.desk.formats, self.show_formats, self.show_problem)

    def show_formats(self, formats: Formats) -> None:
        """Show what was read, and look at the letterbox."""
        self.read = formats
        self.show_home()
        self.look_at_letterbox()

    def on_screen_resume(self) -> None:
        """Look at the letterbox again when people come back from it."""
        if self.read is not None:
            self.look_at_letterbox()

    def look_at_letterbox(self) -> None:
        """Ask in a thread whether the letterbox has a passphrase: what opens it takes a while to load."""
        if self.desk.has_letterbox():
            beside(self, self.unsealed, self.show_notice, self.show_problem)

    def unsealed(self) -> str:
        """Say that anyone can read the letterbox; nothing where it is sealed.

        Raises:
            StoreError: if that can't be told.
        """
        return self.desk.say["home_unsealed"] if self.desk.letterbox.state == "open" else ""

    def show_notice(self, notice: str) -> None:
        """Say what everybody should know about the letterbox."""
        self.notice = notice
        self.show_home()

    def show_problem(self, error: Exception) -> None:
        """Say what is wrong with the letterbox."""
        if not isinstance(error, Telling):
            raise error
        self.show_notice(str(error))

    def leave_word(self, sentence: str) -> None:
        """Say something once, for when people come back."""
        self.word_left = sentence
        self.show_home()

    def show_home(self) -> None:
        """Draw the page anew where something has changed, with the cursor where it was."""
        read, titles = self.read, self.desk.titles
        if read is not None:
            titles, _ = read.titles(self.desk.settings.first)
        page = home(self.desk.say, titles, self.problems(read), self.notice)
        if page != self.page:
            place, above = self.choices.highlighted, self.bar.text
            self.draw(page)
            self.warn(above)
            if place is not None and place < self.choices.option_count:
                self.choices.highlighted = place
        if self.word_left:
            self.tell(self.word_left)

    def problems(self, read: Formats | None) -> tuple[str, ...]:
        """Say what is wrong with settings, and with formats once these were read."""
        say = self.desk.say
        formats = read.problems if read else ()
        country, lines = self.desk.settings.country, self.desk.words.lines if read else ()
        unknown = country and read and country not in {line.country for line in lines}
        known = ", ".join(line.country for line in lines)
        return (
            *([say["country_problem"].format(known=known)] if unknown else []),
            *(say["setting_problem"].format(problem=one) for one in self.desk.problems),
            *(say["format_problem"].format(problem=one) for one in formats),
        )

    def took(self, event: object) -> None:
        """Open what was chosen."""
        self.word_left = ""
        match event:
            case Chose((name,)):
                self.open(name)
            case _:
                self.tell(self.desk.say["choose_one"])

    def open(self, name: str) -> None:
        """Open a place, or begin a session of a format. Each is loaded when it is first wanted."""
        if name == LETTERBOX:
            from debrief.screens.letterbox import LetterboxScreen  # noqa: PLC0415 - loads what opens it

            self.app.push_screen(LetterboxScreen(self.desk))
        elif name == MORE:
            from debrief.screens.choosing import ChoosingScreen  # noqa: PLC0415 - as above

            _, behind = self.desk.formats.titles(self.desk.settings.first)
            self.app.push_screen(ChoosingScreen(self.desk, more(self.desk.say, behind), self.open_session))
        elif name == PRACTICE:
            self.open_practice()
        elif name == ABOUT:
            self.app.push_screen(PlaceScreen(self.desk, about(self.desk.words, __version__)))
        else:
            self.open_session(name)

    def open_practice(self, name: str = "") -> None:
        """Open an exercise by its name, or the list of them."""
        from debrief.screens.practice import PracticeScreen  # noqa: PLC0415 - as above

        self.app.push_screen(PracticeScreen(self.desk, name))

    def open_session(self, name: str) -> None:
        """Begin a session, with the question about the letterbox first where nobody has decided yet."""
        from debrief.screens.session import SessionScreen  # noqa: PLC0415 - text fields cost 15 ms

        form = self.desk.formats.usable.get(name)
        if form is None:  # chosen before it was read whole, and it can't be used
            self.show_formats(self.desk.formats)
            return
        self.app.push_screen(SessionScreen(self.desk, form))
        if not self.desk.has_letterbox():
            self.ask_for_letterbox()

    def ask_at_first_use(self) -> None:
        """Ask about the letterbox once home is drawn, unless somebody was quicker."""
        if self.is_active and not self.desk.has_letterbox():
            self.ask_for_letterbox()

    def ask_for_letterbox(self) -> None:
        """Ask how the letterbox should begin."""
        from debrief.screens.first_use import FirstUseScreen  # noqa: PLC0415 - wanted once

        self.app.push_screen(FirstUseScreen(self.desk))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no way back from the first page."""
        return False if action == "back" else super().check_action(action, parameters)
