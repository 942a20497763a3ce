"""The program as people start it: in a window, or as a command, with folders of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import msgspec

from debrief.letterboxes import open_letterbox
from debrief.places import LETTERBOX, find_places
from debrief.settings import Settings
from debrief.store.receipt import read_receipt
from tests.terminal.home import private_environment
from tests.terminal.leavings import snapshot
from tests.terminal.terminal import PATIENCE, Terminal
from tests.terminal.walk import HOME, Walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from debrief.store.letterbox import Letterbox

STEP = "[[steps]]\n"


class Program:
    """Opens windows and runs commands that all share the same folders."""

    def __init__(self, folder: Path) -> None:
        """Live below an empty folder."""
        self.folder = folder
        self.data = folder / "kept"
        self.config = folder / "organisation"
        self.passphrase = ""
        """What opens the letterbox, where it has a passphrase."""
        self.windows: list[Terminal] = []
        self.before: dict[str, bytes] | None = None
        """What lay in the data folder before the first window was opened."""

    def open(
        self,
        *arguments: str,
        first: str = HOME,
        size: tuple[int, int] = (80, 24),
        module: str = "debrief",
        before: Callable[[], None] | None = None,
    ) -> Walk:
        """Open a window and wait for its first page."""
        return Walk(self.window(*arguments, size=size, module=module, before=before), first)

    def window(
        self,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        module: str = "debrief",
        before: Callable[[], None] | None = None,
    ) -> Terminal:
        """Open a window, and wait for nothing."""
        self.before = snapshot(self.data)
        command = [sys.executable, "-m", module, *self.places, *arguments]
        self.windows.append(Terminal(command, self.folder, size=size, before=before))
        return self.windows[-1]

    def run(self, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        """Run a command to its end, with nothing but pipes around it."""
        return subprocess.run(
            [sys.executable, "-m", "debrief", *self.places, *arguments],
            env=private_environment(self.folder),
            cwd=self.folder / "cwd",
            input=text,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    @property
    def places(self) -> list[str]:
        """The options that name the folders."""
        return ["--data-dir", str(self.data), "--config-dir", str(self.config)]

    @property
    def letterbox(self) -> Letterbox:
        """The letterbox of this program, as another process finds it now."""
        return open_letterbox(find_places(self.data, self.config), Settings())

    def settings(self, text: str) -> None:
        """Write the organisation's settings."""
        self.config.mkdir(exist_ok=True)
        (self.config / "settings.toml").write_text(text, encoding="utf-8")

    def format(self, name: str, text: str) -> None:
        """Put one format into the organisation's folder."""
        (self.config / "formats").mkdir(parents=True, exist_ok=True)
        (self.config / "formats" / f"{name}.toml").write_text(text, encoding="utf-8")

    def cut(self, form: str, *steps: str) -> str:
        """Make a short format of some steps of a long one and its review; return its name."""
        head, *blocks = shipped(form).split(STEP)
        chosen = [block for block in blocks if any(block.startswith(f'id = "{step}"') for step in steps)]
        self.format("short", STEP.join([head.replace(f'"{form}"', '"short"', 1), *chosen, blocks[-1]]))
        return "short"

    def kept(self) -> dict[int, dict[str, Any]]:
        """Read what lies in the letterbox, as its keeper does."""
        box = self.letterbox
        opened = box.unlock(self.passphrase) if self.passphrase else box.open()
        return {one.id: json.loads(msgspec.json.encode(one.summary)) for one in opened.read().whole()}

    def has(self, receipt: str) -> bool:
        """Tell whether a receipt finds a letter."""
        box = self.letterbox
        return box.holds(box.tags(read_receipt(receipt)))

    def nothing_was_put_in(self) -> bool:
        """Tell whether the data folder is as it was before the last window; a lock leaves an empty file."""
        return without_lock(snapshot(self.data)) == without_lock(self.before)

    def close(self) -> None:
        """Close every window."""
        for window in self.windows:
            window.close()


def without_lock(found: dict[str, bytes] | None) -> dict[str, bytes] | None:
    """Leave out the file that is only there to be locked."""
    return found and {name: data for name, data in found.items() if name != f"{LETTERBOX}.lock"}


def shipped(form: str) -> str:
    """Read a format that comes with the program."""
    return (files("debrief") / "formats" / f"{form}.toml").read_text(encoding="utf-8")
