"""What a program leaves behind: in files, on the normal screen, in the clipboard, in the terminal's modes."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.terminal.terminal import Terminal

LEAVES_ALTERNATE_SCREEN = b"\x1b[?1049l"
CLIPBOARD = b"\x1b]52"


def holding(text: str, folder: Path) -> list[Path]:
    """List the files below a folder that hold a text, or have it in their name."""
    return [path for path in files(folder) if text.encode() in path.read_bytes() or text in path.name]


def files(folder: Path) -> list[Path]:
    """List the files below a folder that can be read."""
    return [path for path in folder.rglob("*") if path.is_file() and os.access(path, os.R_OK)]


def snapshot(folder: Path) -> dict[str, bytes] | None:
    """Give every file below a folder with its bytes; nothing where there is no folder."""
    if not folder.exists():
        return None
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def nothing_got_out(text: str, terminal: Terminal, folder: Path) -> None:
    """Check the normal screen, what was written after the other was left, the clipboard, and all files."""
    words = re.compile(rb"\s+".join(re.escape(word) for word in text.encode().split()))
    assert not words.search("".join(terminal.normal_screen).encode())
    _, left, after = terminal.raw.rpartition(LEAVES_ALTERNATE_SCREEN)
    assert left, "the alternate screen was never left"
    assert not words.search(after)
    assert CLIPBOARD not in terminal.raw
    assert holding(text, folder) == []


def no_word_of(words: str, folder: Path) -> None:
    """Check that files hold neither these words nor one of them.

    Sealed bytes look like a short word by chance, and the header has a field that is called "salt".
    """
    assert holding(words, folder) == []
    for word in words.split():
        alone = re.compile(rf"(?<![A-Za-z0-9+/=]){word}(?![A-Za-z0-9+/=]|\":)".encode())
        assert [path for path in files(folder) if alone.search(path.read_bytes())] == []


def terminal_is_restored(terminal: Terminal) -> None:
    """Check that a shell could go on in this window."""
    assert not terminal.in_alternate_screen
    assert not terminal.mouse_is_reported
    assert terminal.echo
