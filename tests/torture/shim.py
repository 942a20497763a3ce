"""Stands between a store and the system, and makes the nth call fail."""

from __future__ import annotations

import builtins
import io
import os
import signal
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

CALLS = ("open", "write", "fsync", "truncate", "ftruncate", "replace", "rename", "unlink", "close")
"""What a save asks of the system."""

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Through(io.RawIOBase):
    """A file of Python's own that goes through the functions of `os`, so that plain TinyDB does too."""

    def __init__(self, path: str, flags: int) -> None:
        self._descriptor = os.open(path, flags, 0o600)

    def fileno(self) -> int:
        """Give the descriptor, which is synced by."""
        return self._descriptor

    def readable(self) -> bool:
        """Say yes."""
        return True

    def writable(self) -> bool:
        """Say yes."""
        return True

    def seekable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - any buffer
        """Read on."""
        found = os.read(self._descriptor, len(buffer))
        buffer[: len(found)] = found
        return len(found)

    def write(self, data: Any) -> int:  # noqa: ANN401 - any buffer
        """Write on."""
        return os.write(self._descriptor, bytes(data))

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go elsewhere."""
        return os.lseek(self._descriptor, offset, whence)

    def truncate(self, size: int | None = None) -> int:
        """Cut the rest."""
        size = self.tell() if size is None else size
        os.ftruncate(self._descriptor, size)
        return size

    def close(self) -> None:
        """Close the descriptor once."""
        if not self.closed:
            super().close()
            os.close(self._descriptor)


def lead_through() -> None:
    """Have every file that is opened for writing go through `os`; for good, in this process."""
    real = builtins.open

    def fake(path: Any, mode: str = "r", **named: Any) -> Any:  # noqa: ANN401 - as `open`
        if not {"+", "a"} & set(mode):
            return real(path, mode, **named)
        flags = os.O_RDWR | (os.O_CREAT | os.O_APPEND if "a" in mode else 0)
        return io.TextIOWrapper(io.BufferedRandom(Through(path, flags)), encoding="utf-8")

    setattr(builtins, "open", fake)  # noqa: B010 - mypy knows better


def fail_at(step: int, number: int | None, reached: Callable[[], None]) -> None:
    """Have the nth call end in an error, or the process where there is no number; a write is half done."""
    calls = count(1)
    lead_through()

    def fake(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - stands in for several functions
            if name == "open" and not given[1] & _WRITES:
                return real(*given, **named)
            if next(calls) != step:
                return real(*given, **named)
            reached()
            if name == "write":
                real(given[0], bytes(given[1])[: len(given[1]) // 2])
            if name == "close":
                real(*given)
            if number is None:
                os.kill(os.getpid(), signal.SIGKILL)
            raise OSError(number, os.strerror(number or 0))

        return call

    for name in CALLS:
        setattr(os, name, fake(name, getattr(os, name)))
