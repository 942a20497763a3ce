"""The file that debrief kept before there was a letterbox: taken over once, then put by until confirmed."""

from __future__ import annotations

import errno
import re
from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING

from debrief.store.atomic import PRIVATE, sync_folder
from debrief.store.earlier import read_earlier
from debrief.store.errors import explained
from debrief.store.lock import Lock

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable
    from pathlib import Path

    from debrief.store.records import Kept

_COPY = re.compile(r"summaries\.(taken-over(-[0-9]+)?|damaged-[0-9]+)\.json|\.summaries\..+\.part")
"""Names under which earlier words can lie readable, with what killed saves left half-written."""

_NO_MODES = frozenset({errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.ENOSYS})
"""What the system answers where a file can't be shut to others."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came out of an earlier file."""

    number: int
    """How many summaries of it are safe in the letterbox now."""
    lost: int
    """How many were damaged too badly to be read."""
    certain: bool
    """Whether `lost` is known, or only the smallest it can be."""
    copy: Path
    """Where the file is put by until somebody confirms."""


def take_over(
    earlier_file: Path,
    put: Callable[[Iterable[Kept]], None],
    there: Container[int],
    *,
    wait: float = 5.0,
) -> Taken | None:
    """Hand on each summary of an earlier file that is not `there`, or nothing where there is no such file.

    `put` returns when all is safe on the disk in one save. Only then does the file get another name, so
    a stop in between is harmless: the next try finds the numbers there, and has only the name to change.

    Raises:
        NewerSchema: if a newer debrief wrote the file; it is left as it is.
        StoreError: if it can't be read or put by, or a terminal uses it for longer than `wait` seconds.
    """
    # First without the lock: where there is nothing to take over, nothing is made.
    if read_earlier(earlier_file) is None:
        return None
    # An earlier debrief may still be open in another terminal: it saves under this lock.
    with Lock(earlier_file.with_suffix(".lock"), wait).held():
        earlier = read_earlier(earlier_file)
        if earlier is None:
            return None
        _shut(earlier_file)
        new = [each for each in earlier.summaries if each.id not in there]
        if new:
            put(new)
        return Taken(len(earlier.summaries), earlier.lost, earlier.certain, _put_by(earlier_file))


def copies(folder: Path) -> tuple[Path, ...]:
    """List the files of the earlier store that nobody has confirmed yet, damaged ones too.

    Raises:
        StoreError: if the folder can't be looked into.
    """
    with explained(folder):
        try:
            return tuple(sorted(each for each in folder.iterdir() if _is_copy(each)))
        except FileNotFoundError:
            return ()


def confirm(folder: Path) -> int:
    """Remove those files for good, and say how many there were.

    Raises:
        StoreError: if one can't be removed; those that are left can be tried again.
    """
    found = copies(folder)
    with explained(folder):
        for each in found:
            each.unlink(missing_ok=True)
        if found:
            sync_folder(folder)
    return len(found)


def _shut(earlier_file: Path) -> None:
    with explained(earlier_file.parent):
        try:
            earlier_file.chmod(PRIVATE)
        except OSError as error:
            # Where there are no such modes, the words are still better off in the letterbox.
            if error.errno not in _NO_MODES:
                raise


def _put_by(earlier_file: Path) -> Path:
    folder = earlier_file.parent
    with explained(folder):
        taken = {each.name for each in folder.iterdir()}
        names = (f"summaries.taken-over{more}.json" for more in chain([""], (f"-{n}" for n in count(2))))
        copy = folder / next(name for name in names if name not in taken)
        earlier_file.rename(copy)
        sync_folder(folder)
    return copy


def _is_copy(path: Path) -> bool:
    return _COPY.fullmatch(path.name) is not None and path.is_file() and not path.is_symlink()
