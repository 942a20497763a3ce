"""One file, read whole and replaced whole: it is always the old one or the new one."""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.store.errors import explained, not_readable

if TYPE_CHECKING:
    from collections.abc import Callable

_TRIES = 15
_PAUSE = 0.1
"""In seconds. A virus scanner on Windows may hold a file for a moment."""

_CAN_NOT_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF, errno.EACCES, errno.EPERM})
"""What the system answers where a folder has no sync, or may be written and not read."""


def read_whole(path: Path) -> bytes | None:
    """Read a file, or nothing where there is none.

    Raises:
        NotReadable: if something other than an ordinary file has its name, or it can't be read.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise not_readable(path)
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise not_readable(path) from error


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in the place of a file, safe on the disk before this returns.

    Raises:
        StoreError: if that can't be done; the file is then as it was.
    """
    before = read_whole(path)
    with explained(path.parent):
        _put(path, data, _sync)
        try:
            sync_folder(path.parent)
        except OSError:
            _put_back(path, before)
            raise


def sweep(path: Path) -> None:
    """Remove what killed saves of this file, or of copies of it, left half-written; only under the lock."""
    with suppress(OSError):
        for left in path.parent.glob(f".{path.stem}.*.part"):
            left.unlink()


def sync_folder(folder: Path) -> None:
    """Have the system remember the names in a folder, where it can."""
    if sys.platform == "win32":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _CAN_NOT_SYNC:
            raise


def _put(path: Path, data: bytes, sync: Callable[[int], None]) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        try:
            _write_all(descriptor, data)
            sync(descriptor)
        finally:
            os.close(descriptor)
        _replace(part, path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _put_back(path: Path, before: bytes | None) -> None:
    # The new name may not outlast a power cut, so the save is said to have failed: then it must have failed.
    with suppress(OSError):
        if before is None:
            path.unlink()
        else:
            _put(path, before, _sync_if_possible)


def _write_all(descriptor: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def _sync(descriptor: int) -> None:
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - Windows has none

        # fsync on macOS hands the bytes to the drive, which may still hold them in memory.
        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _sync_if_possible(descriptor: int) -> None:
    with suppress(OSError):
        _sync(descriptor)


def _replace(part: Path, path: Path) -> None:
    for _ in range(_TRIES if sys.platform == "win32" else 0):
        try:
            part.replace(path)
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            return
    part.replace(path)
