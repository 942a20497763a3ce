"""What can go wrong while keeping summaries, said so that a tired person knows what to do."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from debrief.core.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_SHUT = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.EEXIST, errno.ENOTDIR, errno.ELOOP, errno.EISDIR}
)


class StoreError(Telling):
    """Something about the store went wrong; its message may be shown as it is."""


class NotWritable(StoreError):
    """The folder can't be made, or nothing can be written in it."""


class NotReadable(StoreError):
    """What is there can't be read, or is not an ordinary file."""


class DiskFull(StoreError):
    """There is no room left."""


class NewerSchema(StoreError):
    """A newer debrief wrote the file, and only that one may read or change it."""


class NotFound(StoreError):
    """No summary has that number."""


class Busy(StoreError):
    """Another terminal has held the lock for too long."""


class Unfit(StoreError):
    """The summary could not be read back if it were kept."""


def not_readable(path: Path) -> NotReadable:
    """Say that the file at `path` can't be read."""
    return NotReadable(f"The file {path} can't be read. Ask whoever looks after this computer.")


def not_writable(folder: Path) -> NotWritable:
    """Say that nothing can be written in `folder`."""
    return NotWritable(
        f"The folder {folder} can't be written. Choose another with --data-dir, "
        "or ask whoever looks after this computer."
    )


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn what the system says about writing in `folder` into words.

    Raises:
        StoreError: in place of any `OSError`.
    """
    try:
        yield
    except OSError as error:
        raise _explain(error, folder) from error


def _explain(error: OSError, folder: Path) -> StoreError:
    if error.errno in _FULL:
        return DiskFull(f"The disk that holds {folder} is full. Make some room, then save again.")
    if error.errno in _SHUT:
        return not_writable(folder)
    return StoreError(
        f"The disk that holds {folder} did not do what it was asked to. Try again; "
        "if it happens again, ask whoever looks after this computer."
    )
