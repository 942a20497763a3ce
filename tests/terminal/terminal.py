"""A terminal for tests: it runs a command, draws what it writes, and answers as a modern terminal answers."""

from __future__ import annotations

import codecs
import contextlib
import os
import re
import signal
import time
import warnings
from typing import TYPE_CHECKING, Self

import pexpect
import pyte

from tests.terminal.home import private_environment

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

PATIENCE = 15.0
"""Seconds to wait for anything, enough for a machine that is busy with something else."""

ALTERNATE_SCREEN = 1049
FRAME = 2026
"""The mode in which a program draws one frame, to be shown as a whole."""
MOUSE_MODES = {1000, 1002, 1003, 1005, 1006, 1015, 1016}

KEYS = {
    "enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "space": " ", "backspace": "\x7f", "delete": "\x1b[3~",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "shift+home": "\x1b[1;2H", "shift+end": "\x1b[1;2F",
    "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~",
    "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~",
    "f11": "\x1b[23~", "f12": "\x1b[24~",
    "escape": "\x1b[27u",  # in this form it can't be taken for the beginning of another key
}  # fmt: skip

MODE = re.compile(r"\x1b\[\?([\d;]+)([hl])")
QUERY = re.compile(r"\x1b\[(?:\?(\d+)\$p|\?u|(?:0)?c|6n)")
KEYBOARD = re.compile(r"\x1b\[[<>=][\d;]*u")
SEQUENCE = re.compile("|".join(f"({kind.pattern})" for kind in (MODE, QUERY, KEYBOARD)))
TO_WINDOW = re.compile(rb"\x1b[\]P_^X][^\x07\x1b]*")
UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*)?$")


class Terminal:
    """A window with a command in it. Everything waits on what is drawn; nothing waits for a fixed time."""

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        *,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
    ) -> None:
        """Start a command with its home, temporary and working folder in an empty folder.

        `size` is columns and lines; `before` is what the new process does first, such as ignoring a signal.
        """
        columns, lines = size
        self.modes: set[int] = set()
        self._raw = bytearray()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._unread = ""
        self._ended = False
        self._shown: list[str] | None = None
        self._normal = pyte.HistoryScreen(columns, lines, history=10_000)
        self._alternate = pyte.Screen(columns, lines)
        self._streams = [pyte.Stream(self._normal), pyte.Stream(self._alternate)]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # a test runner with threads may still fork
            self._child = pexpect.spawn(
                command[0],
                list(command[1:]),
                env={**private_environment(folder), **(env or {})},
                cwd=str(folder / "cwd"),
                dimensions=(lines, columns),
                preexec_fn=before,
                timeout=PATIENCE,
            )
        self._child.delaybeforesend = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """The process in the window."""
        return int(self._child.pid)

    @property
    def raw(self) -> bytes:
        """Everything that was written, byte by byte."""
        return bytes(self._raw)

    @property
    def titles(self) -> bytes:
        """Every title and other text that was given to the window itself, not to its screen."""
        return b"".join(TO_WINDOW.findall(self.raw))

    @property
    def in_alternate_screen(self) -> bool:
        """Whether a full-screen program has the window."""
        return ALTERNATE_SCREEN in self.modes

    @property
    def mouse_is_reported(self) -> bool:
        """Whether moving the mouse would type rubbish at a shell prompt."""
        return bool(self.modes & MOUSE_MODES)

    @property
    def echo(self) -> bool:
        """Whether typed keys are shown by the terminal itself, as at a shell prompt."""
        return bool(self._child.getecho())

    @property
    def screen(self) -> list[str]:
        """The lines that a person sees now."""
        if self._shown is None:  # waiting asks for them more often than they change
            shown = self._alternate if self.in_alternate_screen else self._normal
            self._shown = [str(line) for line in shown.display]
        return self._shown

    def look(self, x: int, y: int) -> tuple[str, bool]:
        """How a cell looks: the color behind it, such as "28353b", and whether it is bold."""
        cell = (self._alternate if self.in_alternate_screen else self._normal).buffer[y][x]
        return str(cell.bg), bool(cell.bold)

    @property
    def normal_screen(self) -> list[str]:
        """The lines outside the alternate screen, scrollback first: what the next person can scroll to."""
        columns = range(self._normal.columns)
        scrolled = ["".join(line[x].data for x in columns) for line in self._normal.history.top]
        return [*scrolled, *(str(line) for line in self._normal.display)]

    def type(self, text: str | bytes) -> None:
        """Type characters one after the other, as fast as the program takes them; bytes go as they are."""
        self._child.send(text if isinstance(text, bytes) else text.encode())

    def press(self, *keys: str) -> None:
        """Press keys by name: "enter", "f8", "ctrl+s", or any single character."""
        for key in keys:
            if key.startswith("ctrl+") and len(key) == len("ctrl+x"):
                self.type(chr(ord(key[-1]) & 0x1F))
            else:
                self.type(KEYS.get(key, key) if len(key) == 1 else KEYS[key])

    def click(self, x: int, y: int) -> None:
        """Click the left button in a cell, counted from the upper left corner, which is 0, 0."""
        self.type(f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m")

    def click_on(self, text: str) -> None:
        """Click on the first letter of a text that is drawn."""
        self.wait_for(text)
        self.click(*next((line.index(text), y) for y, line in enumerate(self.screen) if text in line))

    def resize(self, columns: int, lines: int) -> None:
        """Make the window another size."""
        for screen in (self._normal, self._alternate):
            screen.resize(lines, columns)
        self._shown = None
        self._child.setwinsize(lines, columns)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the process."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close the window."""
        self._ended = True
        self._child.ptyproc.fileobj.close()

    def wait_until(self, condition: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
        """Read on until something is so, or fail and show the screen."""
        deadline = time.monotonic() + seconds
        while FRAME in self.modes or not condition():  # half a frame says nothing yet
            left = deadline - time.monotonic()
            if left <= 0 or not self._read(min(left, 0.1)):
                if condition():
                    return
                drawn = "\n".join(line.rstrip() for line in self.screen)
                message = f"{what}: not within {seconds} s, or the program ended. The screen:\n{drawn}"
                raise AssertionError(message)

    def wait_for(self, text: str, seconds: float = PATIENCE) -> None:
        """Wait until a text is drawn; it may not run over the end of a line."""
        self.wait_until(lambda: text in "\n".join(self.screen), f"{text!r} is drawn", seconds)

    def wait_gone(self, text: str, seconds: float = PATIENCE) -> None:
        """Wait until a text is no longer drawn."""
        self.wait_until(lambda: text not in "\n".join(self.screen), f"{text!r} is gone", seconds)

    def wait_quiet(self, seconds: float = 0.15) -> None:
        """Wait until nothing was written for a moment, as when the last line is still drawn anew."""
        before = -1
        while before != len(self._raw):
            before = len(self._raw)
            self._read(seconds)

    def wait_exit(self, seconds: float = PATIENCE) -> int:
        """Wait for the end; return the exit status, or the signal that killed it as a negative number."""
        deadline = time.monotonic() + seconds
        while self._read(0.05) or self._child.isalive():
            if time.monotonic() > deadline:
                message = f"the program still ran after {seconds} s. The screen:\n" + "\n".join(self.screen)
                raise AssertionError(message)
            if self._ended:
                time.sleep(0.01)  # nothing left to read: only its end is awaited
        status = self._child.exitstatus
        return int(-self._child.signalstatus if status is None else status)

    def close(self) -> None:
        """Kill what still runs and close the window."""
        if self._child.isalive():
            self.signal(signal.SIGKILL)
        with contextlib.suppress(pexpect.ExceptionPexpect, OSError):
            self._child.close(force=True)

    def _read(self, seconds: float) -> bool:
        """Draw what comes within some time; false when nothing will ever come again."""
        if self._ended:
            return False
        try:
            data = self._child.read_nonblocking(65_536, timeout=seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            self._ended = True
            return False
        self._raw += data
        self._draw(self._unread + self._decoder.decode(data))
        return True

    def _draw(self, text: str) -> None:
        self._shown = None
        cut = UNFINISHED.search(text)
        text, self._unread = (text[: cut.start()], cut.group()) if cut else (text, "")
        done = 0
        for found in SEQUENCE.finditer(text):
            self._streams[self.in_alternate_screen].feed(text[done : found.start()])
            done = found.end()
            self._obey(found.group())
        self._streams[self.in_alternate_screen].feed(text[done:])

    def _obey(self, sequence: str) -> None:
        """Do what pyte does not: the alternate screen, modes, and answers. Keyboard modes are left out."""
        if mode := MODE.fullmatch(sequence):
            numbers = {int(number) for number in mode[1].split(";")}
            self.modes = self.modes | numbers if mode[2] == "h" else self.modes - numbers
            if ALTERNATE_SCREEN in numbers:
                self._alternate.reset()
            else:
                self._streams[self.in_alternate_screen].feed(sequence)
        elif query := QUERY.fullmatch(sequence):
            self.type(self._answer(sequence, query[1]))

    def _answer(self, query: str, mode: str | None) -> str:
        if mode is not None:  # synchronised output is known and off; reports of resizing are unknown
            return f"\x1b[?{mode};{2 if mode == '2026' else 0}$y"
        if query.endswith("u"):
            return "\x1b[?0u"
        if query.endswith("c"):
            return "\x1b[?62;22c"
        cursor = (self._alternate if self.in_alternate_screen else self._normal).cursor
        return f"\x1b[{cursor.y + 1};{cursor.x + 1}R"
