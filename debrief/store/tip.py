"""A small file that remembers how far a journal had come, so that the loss of both its ends is loud."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Tip(NamedTuple):
    """The last line that was safe in both files. Never ahead of them, now and then behind."""

    epoch: int
    seq: int


def read_tip(path: Path, mark: str) -> Tip | None:
    """Read a tip, or nothing where it is missing or damaged."""
    with suppress(OSError, ValueError, TypeError):
        raw = path.read_bytes()
        tip = Tip(*map(int, raw.split()[:2]))
        if _text(tip, mark) == raw:
            return tip
    return None


def write_tip(path: Path, tip: Tip, mark: str, mode: int) -> None:
    """Write a tip over the one before. It need not be synced: behind is no harm.

    Raises:
        OSError: if it can't be written.
    """
    new, text = not path.exists(), _text(tip, mark)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), mode)
    try:
        if new:
            path.chmod(mode)  # whatever the account's mask is: a group may share the folder
        os.write(descriptor, text)
        os.ftruncate(descriptor, len(text))
    finally:
        os.close(descriptor)


def _text(tip: Tip, mark: str) -> bytes:
    numbers = b"%010d %012d " % tip
    return numbers + blake2b(mark.encode() + numbers, digest_size=8).hexdigest().encode() + b"\n"
