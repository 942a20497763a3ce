"""The private folder: made at the first save, and open to nobody else."""

from __future__ import annotations

import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from debrief.store.atomic import sync_folder
from debrief.store.errors import explained

if TYPE_CHECKING:
    from pathlib import Path


def make_private(folder: Path) -> None:
    """Make the folder and its parents where they are missing, and shut it to others where it is open.

    Raises:
        NotWritable: if it can't be made.
    """
    with explained(folder):
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir(mode=0o700, exist_ok=True)
            sync_folder(each.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
    tighten(folder, 0o700)


def tighten(path: Path, mode: int) -> None:
    """Take away every permission beyond `mode`, where the system lets us."""
    # A folder that belongs to someone else can't be changed, and what we write in it is 0600 all the same.
    with suppress(OSError):
        now = stat.S_IMODE(path.stat().st_mode)
        if now & ~mode:
            path.chmod(now & mode)
