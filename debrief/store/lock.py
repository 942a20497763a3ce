"""One terminal at a time may read, change and write."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING

from debrief.store.errors import Busy, explained

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filelock import BaseFileLock


class Lock:
    """A lock between processes that the system lets go by itself when its holder dies."""

    def __init__(self, path: Path, wait: float, mode: int = 0o600) -> None:
        """Lock by the file at `path`, and wait for others for `wait` seconds at the most."""
        self._path = path
        self._wait = wait
        self._mode = mode

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock; whoever holds it already may do so again.

        Raises:
            Busy: if another terminal holds it for too long.
            StoreError: if there can be no lock in this folder.
        """
        from filelock import Timeout  # noqa: PLC0415 - slow to import

        with explained(self._path.parent):
            try:
                self._lock.acquire()
            except Timeout as error:
                raise Busy("Another terminal is saving just now. Wait a moment, then try again.") from error
        try:
            yield
        finally:
            # What was saved is saved, and the system takes the lock back when the program ends.
            with suppress(OSError):
                self._lock.release()

    @cached_property
    def _lock(self) -> BaseFileLock:
        from filelock import FileLock  # noqa: PLC0415 - slow to import

        # A soft lock is only a file: a killed terminal would leave it behind and shut out everybody.
        return FileLock(
            self._path, timeout=self._wait, mode=self._mode, poll_interval=0.02, fallback_to_soft=False
        )
