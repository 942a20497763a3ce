"""Wrong passphrases in a row: from the third on, each takes a while longer."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FREE = 3
"""Tries that cost nothing but themselves: people slip."""

LONGEST = 30.0
"""Seconds. No guesser gets far at this rate, and no keeper is shut out."""


def pause(tries: int) -> float:
    """Say how many seconds the next try waits after so many wrong ones."""
    return 0.0 if tries < FREE else min(LONGEST, 2.0 ** (tries - FREE + 1))


def count_tries(path: Path) -> int:
    """Read how many there were; none where nobody can tell."""
    try:
        return min(int(path.read_bytes()), 99)
    except (OSError, ValueError):
        return 0


def note_try(path: Path, mode: int) -> None:
    """Count one more, where this place can be written."""
    with suppress(OSError):
        tries = count_tries(path) + 1
        path.write_bytes(b"%d\n" % tries)
        path.chmod(mode)


def forget_tries(path: Path) -> None:
    """Begin anew after the right one."""
    with suppress(OSError):
        path.unlink()
