"""The app: it joins the screens, the table of commands and the clock, and leaves the rest to them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.events import InputEvent

from debrief.commands import COMMANDS, rows
from debrief.idle import rest
from debrief.pages.places import LETTERBOX, help_now, keys
from debrief.screens.home import HomeScreen
from debrief.screens.page_screen import PageScreen
from debrief.screens.place import PlaceScreen
from debrief.textual_fixes import QuietApp
from debrief.themes import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import ClassVar

    from textual import events
    from textual.screen import Screen

    from debrief.core.format import Format
    from debrief.desk import Desk
    from debrief.pages.page import Page
    from debrief.screens.session import SessionScreen

MINUTE = 60
SECONDS_BETWEEN_LOOKS = 5
WIDTH, HEIGHT = 80, 24


class Debrief(QuietApp):
    """Two people, or one, at a terminal."""

    TITLE = "debrief"
    CSS_PATH = "debrief.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            one.key,
            one.name,
            one.label,
            show=one.in_footer,
            tooltip=one.tooltip,
            key_display=one.shown_key,
            priority=True,
        )
        for one in COMMANDS
    ]

    def __init__(
        self,
        desk: Desk,
        form: Format | None = None,
        *,
        at_letterbox: bool = False,
        practice: str | None = None,
        **options: Any,
    ) -> None:
        super().__init__(**options)
        self.desk = desk
        self.form = form
        self.at_letterbox = at_letterbox
        self.practice = practice
        self.touched = desk.clock()
        self.said_small = False
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def get_default_screen(self) -> HomeScreen:
        """Begin at home."""
        return HomeScreen(self.desk)

    def on_mount(self) -> None:
        """Open what was asked for, and begin to notice when nobody is there."""
        if self.form is not None:
            self.home.open(self.form.name)
        elif self.at_letterbox:
            self.home.open(LETTERBOX)
        elif self.practice is not None:
            self.home.open_practice(self.practice)
        else:
            self.call_after_refresh(self.home.ask_at_first_use)
        self.set_interval(SECONDS_BETWEEN_LOOKS, self.look)

    @property
    def home(self) -> HomeScreen:
        """The first page."""
        return next(screen for screen in self.screen_stack if isinstance(screen, HomeScreen))

    @property
    def session(self) -> SessionScreen | None:
        """The session that is going on, whatever stands in front of it."""
        from debrief.screens.session import SessionScreen  # noqa: PLC0415 - home does without its text fields

        return next((screen for screen in self.screen_stack if isinstance(screen, SessionScreen)), None)

    def look(self) -> None:
        """Cover the screen, or let an unfinished session go, when nobody was there for a while."""
        idle = (self.desk.clock() - self.touched) / MINUTE
        session = self.session
        quiet, over = (session.quiet, -session.minutes_left) if session else (False, 0.0)
        quiet = quiet or (isinstance(self.screen, PageScreen) and idle < self.screen.patience)
        step = rest(idle, self.desk.settings, quiet=quiet, minutes_over=over)
        if step == "let_go" and session is not None and not session.session.over:
            self.back_to(session)
            session.let_go()
        elif step == "let_go" and session is not None:
            self.back_to(self.home)  # nobody should find the receipt of people who have gone
            self.action_cover()
        elif step != "stay":
            self.action_cover()

    def back_to(self, screen: Screen[Any]) -> None:
        """Take away everything that stands in front of a screen, with all that it held."""
        parting = ""
        while self.screen is not screen:
            if isinstance(self.screen, PageScreen):
                parting = self.screen.parting or parting
                self.screen.forget()
            self.pop_screen()
        if parting:
            self.home.leave_word(parting)

    def leave_private(self) -> None:
        """Leave the places that nobody should find again beneath a cover."""
        private = [isinstance(screen, PageScreen) and screen.PRIVATE for screen in self.screen_stack]
        if any(private):
            self.back_to(self.screen_stack[private.index(True) - 1])

    async def on_event(self, event: events.Event) -> None:
        """Notice that somebody is there."""
        if isinstance(event, InputEvent):
            self.touched = self.desk.clock()
        await super().on_event(event)

    def on_resize(self) -> None:
        """Look at the window once the page is drawn."""
        self.call_after_refresh(self.tell_if_small)

    def tell_if_small(self) -> None:
        """Say once that a small window scrolls."""
        small = self.size.width < WIDTH or self.size.height < HEIGHT
        if small and not self.said_small and isinstance(self.screen, PageScreen):
            self.said_small = True
            self.screen.warn(self.desk.say["small"])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer neither a second cover nor the keys on a cover."""
        covered = isinstance(self.screen, PageScreen) and self.screen.COVERS
        return False if covered and action in {"cover", "keys"} else super().check_action(action, parameters)

    def action_help_now(self) -> None:
        """Show whom to call."""
        self.read(help_now(self.desk.words, self.desk.house, self.desk.today()), stays=True)

    def action_keys(self) -> None:
        """Show the keys."""
        self.read(keys(self.desk.say, rows()))

    def read(self, page: Page, *, stays: bool = False) -> None:
        """Show a page that is only read, once."""
        if not (isinstance(self.screen, PlaceScreen) and self.screen.shown == page):
            self.push_screen(PlaceScreen(self.desk, page, stays=stays))

    def action_cover(self) -> None:
        """Hide everything at once."""
        from debrief.screens.cover import CoverScreen  # noqa: PLC0415 - its text field costs the first page 15 ms

        if not any(isinstance(screen, CoverScreen) for screen in self.screen_stack):
            self.leave_private()
            word = self.session.cover_word if self.session else ""
            self.push_screen(CoverScreen(self.desk, word))

    def action_stop(self) -> None:
        """End what is going on at once: the session, the place one looks at, or the program."""
        session = self.session
        if session is not None and not session.session.over:
            self.back_to(session)
            session.stop()
        elif self.screen is not self.home:
            self.back_to(self.home)
        else:
            self.exit(return_code=0)

    async def action_quit(self) -> None:
        """Do what stop does, so that no key leaves a session without a landing."""
        self.action_stop()

    def action_help_quit(self) -> None:
        """Say which key stops, for people who are used to another one."""
        if isinstance(self.screen, PageScreen):
            self.screen.tell(self.desk.say["how_to_stop"])

    def action_colors(self) -> None:
        """Change to the next look."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer the commands of our own table in the palette, and nothing else."""
        for one in COMMANDS:
            yield SystemCommand(one.label, one.tooltip, partial(self.run_action, one.name))
