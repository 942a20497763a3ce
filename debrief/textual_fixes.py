"""Everything that Textual must be stopped from doing, each with its hole and when it may go.

Written against Textual 8.2.8. Removal conditions name what Textual would have to change.
"""

from __future__ import annotations

import asyncio
import codecs
import contextlib
import os
import signal
import sys
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from textual import constants
from textual.app import App
from textual.screen import Screen, ScreenResultType
from textual.widgets import OptionList, Static
from textual.worker import WorkerFailed

from debrief import safety

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TextIO

    from rich.console import RenderableType
    from textual import events
    from textual.app import SystemCommand
    from textual.driver import Driver
    from textual.geometry import Offset, Region
    from textual.widget import Widget

ENDING_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
HUNG_UP = 128 + 1  # what a shell reports for SIGHUP; the number is the same wherever there is one
SECONDS_BETWEEN_LOOKS = 1.0

QUIET_COMMANDS = {"Theme", "Quit", "Keys", "Maximize", "Minimize"}
"""What Textual's palette may offer. Named one by one, so that a newer Textual can add nothing."""


class GuardedScreen(Screen[ScreenResultType]):
    """The base of every screen. Modal ones add it: `class Ask(GuardedScreen[bool], ModalScreen[bool])`."""

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """Find nothing where a widget was removed but is still drawn.

        Hole: a click there crashes the app (Textual issue 6643). Remove when that issue is closed.
        """
        widget, offset = super().get_widget_and_offset_at(x, y)
        if widget is None or not widget.is_attached:
            return None, None
        return widget, offset


class MeasuredText(Static):
    """A text that is given the room it needs."""

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Forget the size of the text before.

        Hole: a text that changes twice before Textual has drawn it keeps the height of the first, and its
        last lines are cut off. Remove when `Widget.refresh` counts every change of layout.
        """
        if layout:
            self._layout_updates += 1
            self._layout_cache.clear()
            self.clear_cached_dimensions()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


class MeasuredList(OptionList):
    """A list whose lines are cut for the room that they have."""

    def watch_show_vertical_scrollbar(self) -> None:
        """Cut the lines anew where a scroll bar comes or goes.

        Hole: options keep the height that they had beside no bar, and the last words of some are cut off.
        Remove when `OptionList` forgets them then, as it does in `_on_resize`.
        """
        self._clear_caches()

    def line_of(self, place: int) -> int:
        """Give the line in which an option begins; 0 before the list is laid out.

        Not a hole: Textual knows it and does not tell. Remove when `OptionList` does.
        """
        return self._index_to_line.get(place, 0)


class StaysFocused:
    """Keeps the cursor in a widget that is hidden and shown again before either was drawn."""

    def _on_hide(self: Widget, event: events.Hide) -> None:  # type: ignore[misc]  # joined to widgets only
        """Give the cursor up only while hidden, and at once.

        Hole: the news that a widget was hidden comes late, and takes the cursor from it when it is back in
        sight; the next Enter is lost then. Remove when `Widget._on_hide` looks whether it still is hidden.
        """
        event.prevent_default()
        if self.has_focus and not self.display:
            self.screen.set_focus(None)


class QuietApp(App[int]):
    """The base of the app: what is typed into it stays in it, also when it crashes or is killed."""

    # Hole: dragging over any text and ctrl+c copies it. Remove when nothing private is ever shown.
    ALLOW_SELECT = False

    _fault = ""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        # Not a hole: motion that nobody asked for. Remove when Textual asks the system about motion.
        if "TEXTUAL_ANIMATIONS" not in os.environ:
            self.animation_level = "none"

    async def run_async(
        self,
        *,
        inline: bool = False,
        **options: Any,
    ) -> int | None:
        """Run in full screen, and end well whatever signal comes or if the window closes.

        Holes: inline mode leaves text in the scrollback; signals leave the text on the screen; a closed
        window that sends no signal leaves the app reading nothing at full speed, for ever. Remove the parts
        when Textual restores the terminal on signals and ends at the end of its input.
        """
        if inline:
            message = "inline mode leaves what was typed in the scrollback"
            raise ValueError(message)
        self._refuse_settings()
        _read_any_bytes()
        loop = asyncio.get_running_loop()
        safety.guard_loop(loop)
        watch = loop.create_task(self._exit_when_hung_up())
        try:
            with _signals_call(loop, self._exit_for_signal):
                return await super().run_async(**options)
        finally:
            watch.cancel()

    def _refuse_settings(self) -> None:
        """Make sure that `safety.prepare` came before the first import of Textual.

        Hole: `TEXTUAL_*` variables write keys, logs and pictures to disk. Remove with `safety.prepare`.
        """
        writes = constants.DEBUG or constants.LOG_FILE or constants.SHOW_RETURN
        draws = constants.SCREENSHOT_DELAY >= 0 or constants.DRIVER not in {None, safety.WEB_DRIVER}
        if writes or draws or constants.PRESS or self.features:
            message = "safety.prepare() must be called before Textual is imported"
            raise RuntimeError(message)

    def _exit_for_signal(self, number: int) -> None:
        self.exit(return_code=128 + number)

    async def _exit_when_hung_up(self) -> None:
        if safety.has_terminal():
            while safety.has_terminal():  # noqa: ASYNC110 - nothing tells of a window that has gone
                await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
            self.exit(return_code=HUNG_UP)

    def _build_driver(
        self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        """Let the driver write into a window that has gone.

        Hole: its writer thread dies of the first failed write, and the app then waits for it for ever, with
        the text in memory. Remove when `WriterThread.run` survives an `OSError`.
        """
        driver = super()._build_driver(headless, inline, mouse, size)
        if (file := vars(driver).get("_file")) is not None:
            vars(driver)["_file"] = _Voice(file)
        return driver

    def _handle_exception(self, error: Exception) -> None:
        """End the app after a fault, and keep the error for tests only.

        Hole: Textual prints the traceback with all local variables on the normal screen. Remove when it can
        be told not to.
        """
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
            self._fault = safety.where(error.error if isinstance(error, WorkerFailed) else error)
        self.panic()

    def panic(self, *_renderables: RenderableType) -> None:
        """End the app and drop what it was to say: the input thread, for one, brings its own traceback."""
        self._return_code = self._return_code or 1
        self._fault = self._fault or "in Textual"
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """Say one fixed sentence after a fault, and nothing else ever.

        Hole: whatever was given to `exit(message=…)` or `panic` is printed. Remove together with `panic`.
        """
        self._exit_renderables.clear()
        if self._fault:
            _Voice(sys.stderr).write(f"{safety.SORRY} ({self._fault})\n")

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer only the commands that put nothing on disk.

        Hole: "Screenshot" writes the screen into the downloads folder. Remove when it is no longer offered.
        """
        return (command for command in super().get_system_commands(screen) if command.title in QUIET_COMMANDS)

    def deliver_screenshot(
        self, filename: str | None = None, path: str | None = None, time_format: str | None = None
    ) -> None:
        """Deliver nothing. Hole: an SVG with the text. Remove when a screenshot can't be a file."""

    def save_screenshot(
        self, filename: str | None = None, path: str | None = None, time_format: str | None = None
    ) -> str:
        """Save nothing and name no file, as above. `export_screenshot` stays: tests of pictures need it."""
        del filename, path, time_format
        return ""

    def copy_to_clipboard(self, text: str) -> None:
        """Keep a copy inside the app.

        Hole: OSC 52 hands it to the terminal's clipboard and to whatever watches that. Remove when Textual
        has a clipboard of its own only.
        """
        self._clipboard = text

    def forget_clipboard(self) -> None:
        """Empty the clipboard, so that pasting can't bring back a note that was emptied."""
        self._clipboard = ""

    def action_suspend_process(self) -> None:
        """Stay in front.

        Hole: `fg` would show the text to whoever sits down at the terminal next. A SIGTSTP from outside is
        left to the driver, which takes the text off the screen. Remove when nothing can bind the action.
        """

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open nothing.

        Hole: a browser means a network, and a history that tells who looked for help. Remove when no widget
        can open a link.
        """

    def get_default_screen(self) -> GuardedScreen[None]:
        """Guard the first screen too. Remove with `GuardedScreen`."""
        return GuardedScreen(id="_default")


class _Voice:
    """The terminal to write to: once the window has gone, it talks to nobody instead of failing."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.fileno = file.fileno

    def write(self, text: str) -> None:
        with self._or_nobody():
            self._file.write(text)

    def flush(self) -> None:
        with self._or_nobody():
            self._file.flush()

    @contextlib.contextmanager
    def _or_nobody(self) -> Iterator[None]:
        try:
            yield
        except OSError:
            if self._file.isatty():
                raise
            # The stream would try once more at exit, fail again, and change the exit status.
            nobody = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nobody, self._file.fileno())
            os.close(nobody)


def _read_any_bytes() -> None:
    """Let stray bytes from the terminal pass for a question mark.

    Hole: two bytes that are not UTF-8, as from an old terminal or a bad paste, end the app and with it the
    session. Remove when `LinuxDriver` decodes with `errors="replace"`.
    """
    if sys.platform != "win32":
        from textual.drivers import linux_driver  # noqa: PLC0415 - there is none on Windows

        decoder = codecs.getincrementaldecoder("utf-8")
        vars(linux_driver)["getincrementaldecoder"] = lambda _encoding: partial(decoder, errors="replace")


@contextlib.contextmanager
def _signals_call(loop: asyncio.AbstractEventLoop, end: Callable[[int], None]) -> Iterator[None]:
    numbers = [getattr(signal, name) for name in ENDING_SIGNALS if hasattr(signal, name)]
    # There are no such handlers on Windows, nor outside the main thread.
    with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
        for number in numbers:
            loop.add_signal_handler(number, end, number)
    try:
        yield
    finally:
        with contextlib.suppress(NotImplementedError):
            for number in numbers:
                loop.remove_signal_handler(number)
