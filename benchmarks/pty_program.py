"""A program in a pseudo-terminal whose every byte is timed."""

from __future__ import annotations

import os
import re
import resource
import select
import signal
import time
from typing import TYPE_CHECKING, Self

from ptyprocess import PtyProcess

if TYPE_CHECKING:
    from collections.abc import Sequence

SEQUENCE = re.compile(
    rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_][^\x1b]*\x1b\\|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]"
)
QUIET = 0.06
"""Seconds without output after which a frame counts as painted."""
PATIENCE = 30.0


class PtyProgram:
    """Runs a command at 100 by 30 and tells when its output came."""

    def __init__(self, command: Sequence[str]) -> None:
        self.began = time.perf_counter()
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.process = PtyProcess.spawn(list(command), dimensions=(30, 100), env=environment)
        self.seen = b""

    def __enter__(self) -> Self:
        """Start measuring."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the program, whatever it is doing."""
        if self.process.isalive():
            os.kill(self.process.pid, signal.SIGKILL)
        self.process.close(force=True)

    def read(self, seconds: float) -> bool:
        """Read what comes within some seconds, and tell whether anything came."""
        ready, _, _ = select.select([self.process.fd], [], [], seconds)
        if ready:
            self.seen += os.read(self.process.fd, 65536)
        return bool(ready)

    def until(self, text: str) -> float:
        """Wait for a text, and give the seconds since the start.

        Raises:
            TimeoutError: if it does not come.
        """
        wanted = text.replace(" ", "").encode()
        while wanted not in SEQUENCE.sub(b"", self.seen).replace(b" ", b""):
            if not self.read(PATIENCE):
                raise TimeoutError(text)
        return time.perf_counter() - self.began

    def painted(self, key: bytes) -> float:
        """Press a key, and give the seconds until the last byte of what it painted."""
        while self.read(QUIET):
            pass
        pressed = last = time.perf_counter()
        os.write(self.process.fd, key)
        while self.read(QUIET if last > pressed else 2.0):
            last = time.perf_counter()
        return last - pressed

    def cpu(self) -> float:
        """End the program, and give the processor seconds that it took."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
