"""What must be true before Textual is imported: no way out for what is typed, not even in a crash."""

from __future__ import annotations

import contextlib
import ctypes
import logging
import os
import sys
import threading
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if sys.platform != "win32":
    import resource

if TYPE_CHECKING:
    import asyncio
    from types import TracebackType

SORRY = "Sorry, debrief had a fault and had to close. It shows nothing of what was typed."
"""The one sentence that a crash says. The place of the fault in our own code follows it."""

HARMLESS = {
    "TEXTUAL_ANIMATIONS",
    "TEXTUAL_COLOR_SYSTEM",
    "TEXTUAL_DISABLE_KITTY_KEY",
    "TEXTUAL_THEME",
}
"""Textual's settings that change only how it looks and which keys it asks for."""

WEB_DRIVER = "textual.drivers.web_driver:WebDriver"
"""The only driver that the environment may choose."""

PACKAGE = Path(__file__).parent
PR_SET_DUMPABLE = 4  # linux/prctl.h


class NotATerminal(Exception):
    """There is no terminal to draw on and to read keys from."""

    def __init__(self) -> None:
        super().__init__("debrief needs a terminal of its own: it can't be piped or redirected.")


def prepare() -> None:
    """Make the process private. Call it before the first import of Textual, which reads its settings then."""
    os.umask(0o077)
    _leave_no_core()
    _forget_settings()
    _say_no_more_than_where()


def where(error: BaseException) -> str:
    """Name the kind of an error and our line at fault, such as "ValueError at debrief/session.py:41"."""
    place = ""
    step = error.__traceback__
    while step is not None:
        file = Path(step.tb_frame.f_code.co_filename)
        if PACKAGE in file.parents:
            place = f" at {file.relative_to(PACKAGE.parent).as_posix()}:{step.tb_lineno}"
        step = step.tb_next
    return type(error).__name__ + place


def has_terminal() -> bool:
    """Tell whether keys come from a terminal and the screen goes to one: Textual draws on standard error."""
    return all(stream is not None and stream.isatty() for stream in (sys.__stdin__, sys.__stderr__))


def require_terminal() -> None:
    """Refuse to start where the screen would be written into a file.

    Raises:
        NotATerminal: If standard input or standard error is not a terminal.
    """
    if not has_terminal():
        raise NotATerminal


def guard_loop(loop: asyncio.AbstractEventLoop) -> None:
    """Keep an event loop from printing failed tasks and slow steps, whose texts can hold what was typed."""
    loop.set_debug(False)
    loop.set_exception_handler(lambda _loop, _context: None)


def _leave_no_core() -> None:
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # The limit does not hold where cores are piped to a collector; a process that can't be dumped does.
        with contextlib.suppress(AttributeError, OSError):
            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def _forget_settings() -> None:
    for name, value in list(os.environ.items()):
        ours = name in HARMLESS or (name == "TEXTUAL_DRIVER" and value == WEB_DRIVER)
        if (name == "TEXTUAL" or name.startswith("TEXTUAL_")) and not ours:
            del os.environ[name]
    os.environ.pop("PYTHONASYNCIODEBUG", None)


def _say_no_more_than_where() -> None:
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    sys.excepthook = _on_error
    sys.unraisablehook = lambda _unraisable: None
    threading.excepthook = _on_thread_error


def _on_error(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    if not isinstance(error, KeyboardInterrupt) and sys.stderr is not None:
        sys.stderr.write(f"{SORRY} ({where(error)})\n")


def _on_thread_error(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
        _on_error(args.exc_type, args.exc_value, args.exc_traceback)
