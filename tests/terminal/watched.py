"""The program, watched from inside: what it writes, moves or removes, and whom it would talk to."""

from __future__ import annotations

import os
import socket
import sys
from typing import TYPE_CHECKING

from debrief import safety

if TYPE_CHECKING:
    from pathlib import Path

RECORD = 99
"""The file descriptor that the record goes to."""

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = frozenset(
    {
        "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod",
        "os.chown", "os.utime", "os.setxattr", "os.removexattr", "tempfile.mkstemp", "tempfile.mkdtemp",
    }
)  # fmt: skip
"""What changes a path without opening it."""

OTHERS = (
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.system",
    "os.spawn",
    "pty.",
    "webbrowser.",
)
"""How another program, which nobody would watch, could be started."""


def record_into(path: Path) -> None:
    """Open the record in a new process, for the program that it will be."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(descriptor, RECORD, inheritable=True)


def watch(event: str, details: tuple[object, ...]) -> None:
    """Note an event that changes a file, opens a connection, or starts a program."""
    if event == "open":
        path, mode, flags = details
        if isinstance(flags, int) and flags & WRITES and not isinstance(path, int):
            note(event, path, mode, flags)
    elif event in CHANGES or event.startswith(OTHERS):
        note(event, *details)
    elif event.startswith("socket.") and not is_pair(event, details):
        note(event, *details[1:])


def is_pair(event: str, details: tuple[object, ...]) -> bool:
    """Tell whether this is one end of the pair by which asyncio wakes itself: it reaches nobody."""
    return event == "socket.__new__" and details[1] == socket.AF_UNIX


def note(event: str, *details: object) -> None:
    """Write one line into the record."""
    paths = [os.fsdecode(one) if isinstance(one, bytes | os.PathLike) else str(one) for one in details]
    os.write(RECORD, "\t".join([event, *paths]).encode() + b"\n")


def main() -> None:
    """Watch, and open the program as its own door does."""
    sys.dont_write_bytecode = True  # Python's own, beside the sources
    sys.addaudithook(watch)
    safety.prepare()  # before Textual is loaded, as the door does it
    from debrief.cli import main as door  # noqa: PLC0415

    door()


if __name__ == "__main__":
    main()
