"""Files that are replaced whole: each is always the old one or the new one."""

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
    from collections.abc import Iterable, Sequence

PRIVATE = 0o600
"""Mode of a file that only its owner may read."""

BINARY = getattr(os, "O_BINARY", 0)
"""Windows would change line ends otherwise."""

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
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise not_readable(path) from error


def replace_all(paths: Sequence[Path], chunks: Iterable[bytes], mode: int = PRIVATE) -> None:
    """Put the same bytes in the place of each file, safe on the disk before this returns.

    All of them are written and synced before the first is renamed, so that a full disk changes none.

    Raises:
        StoreError: if that can't be done; each file is then the old one or the new one.
    """
    parts: list[Path] = []
    with explained(paths[0].parent):
        try:
            parts.extend(_part_of(path, mode) for path in paths)
            _fill(parts, chunks)
            for part, path in zip(parts, paths, strict=True):
                _rename(part, path)
                sync_folder(path.parent)
        except BaseException:
            for part in parts:
                with suppress(OSError):
                    part.unlink()
            raise


def sweep(path: Path) -> None:
    """Remove what killed replacements of this file left half-written; only under the lock."""
    with suppress(OSError):
        for left in path.parent.iterdir():  # no glob: people give their letterbox any name
            if left.name.startswith(f".{path.name}.") and left.name.endswith(".part"):
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


def sync(descriptor: int) -> None:
    """Have the disk itself hold what was written."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - Windows has none

        # fsync on macOS hands the bytes to the drive, which may still hold them in memory.
        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def write_fully(descriptor: int, data: bytes) -> None:
    """Write every byte, however many the system takes at a time."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def _part_of(path: Path, mode: int) -> Path:
    with explained(path.parent):  # the copies may lie on a stick of their own
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        os.close(descriptor)
        if mode != PRIVATE:
            Path(name).chmod(mode)
    return Path(name)


def _fill(parts: Sequence[Path], chunks: Iterable[bytes]) -> None:
    descriptors: list[int] = []
    try:
        descriptors.extend(os.open(part, os.O_WRONLY | BINARY) for part in parts)
        for chunk in chunks:
            for descriptor in descriptors:
                write_fully(descriptor, chunk)
        for descriptor in descriptors:
            sync(descriptor)
    finally:
        for descriptor in descriptors:
            os.close(descriptor)


def _rename(part: Path, path: Path) -> None:
    for _ in range(_TRIES if sys.platform == "win32" else 0):
        try:
            part.replace(path)
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            return
    part.replace(path)
