"""The program as people start it: in a window, or as a command, with folders of its own."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from tinydb import TinyDB

from tests.terminal.home import private_environment
from tests.terminal.terminal import PATIENCE, Terminal
from tests.terminal.walk import HOME, Walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STEP = "[[steps]]\n"


class Program:
    """Opens windows and runs commands that all share the same folders."""

    def __init__(self, folder: Path) -> None:
        """Live below an empty folder."""
        self.folder = folder
        self.data = folder / "kept"
        self.config = folder / "organisation"
        self.windows: list[Terminal] = []

    def open(
        self,
        *arguments: str,
        first: str = HOME,
        size: tuple[int, int] = (80, 24),
        module: str = "debrief",
        before: Callable[[], None] | None = None,
    ) -> Walk:
        """Open a window and wait for its first page."""
        command = [sys.executable, "-m", module, *self.places, *arguments]
        terminal = Terminal(command, self.folder, size=size, before=before)
        self.windows.append(terminal)
        return Walk(terminal, first)

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
        """Read what is kept as anybody with TinyDB would, without the checksums."""
        with TinyDB(self.data / "summaries.json", access_mode="r") as store:
            return {
                one.doc_id: {field: value for field, value in one.items() if field != "checksum"}
                for one in store.table("summaries")
            }

    def close(self) -> None:
        """Close every window."""
        for window in self.windows:
            window.close()


def shipped(form: str) -> str:
    """Read a format that comes with the program."""
    return (files("debrief") / "formats" / f"{form}.toml").read_text(encoding="utf-8")
