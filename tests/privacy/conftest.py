"""A terminal with the leaking program in it, and the search for what got out."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Protocol

import pytest

from tests.terminal.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

CANARY = "quetzal-fledgling-4471"
"""What is typed, and must be found nowhere."""

LEAVES_ALTERNATE_SCREEN = b"\x1b[?1049l"
CLIPBOARD = b"\x1b]52"


class Open(Protocol):
    """A way to start the leaking program with the canary typed into it."""

    def __call__(
        self,
        fault: str = ...,
        *,
        before: Callable[[], None] | None = ...,
        env: Mapping[str, str] | None = ...,
    ) -> Terminal:
        """Start it."""
        ...


@pytest.fixture
def leaky(tmp_path: Path) -> Iterator[Open]:
    """Start the leaking program in a terminal of its own."""
    opened: list[Terminal] = []

    def start(
        fault: str = "none",
        *,
        before: Callable[[], None] | None = None,
        env: Mapping[str, str] | None = None,
    ) -> Terminal:
        terminal = Terminal([sys.executable, "-m", "tests.privacy", fault], tmp_path, env=env, before=before)
        opened.append(terminal)
        terminal.wait_for("ready")
        terminal.type(CANARY)
        terminal.wait_for(CANARY)
        return terminal

    yield start
    for terminal in opened:
        terminal.close()


def nothing_got_out(terminal: Terminal, folder: Path) -> None:
    """Check the normal screen, what was written after the other was left, the clipboard, and all files."""
    assert CANARY in terminal.raw.decode(errors="replace"), "it was never on the screen: nothing was tested"
    assert CANARY not in "".join(terminal.normal_screen)
    _, left, after = terminal.raw.rpartition(LEAVES_ALTERNATE_SCREEN)
    assert not left or CANARY.encode() not in after
    assert CLIPBOARD not in terminal.raw
    assert [file for file in files(folder) if CANARY.encode() in file.read_bytes()] == []
    assert [file for file in files(folder) if CANARY in file.name] == []


def terminal_is_restored(terminal: Terminal) -> None:
    """Check that a shell could go on in this window."""
    assert not terminal.in_alternate_screen
    assert not terminal.mouse_is_reported
    assert terminal.echo


def files(folder: Path) -> list[Path]:
    """Every file below a folder."""
    return [path for path in folder.rglob("*") if path.is_file() and os.access(path, os.R_OK)]
