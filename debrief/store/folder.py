"""The folder of a letterbox: made once, when people ask for it, and open to nobody else."""

from __future__ import annotations

import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from debrief.store.atomic import sync_folder
from debrief.store.errors import NoGroup, explained

if TYPE_CHECKING:
    from pathlib import Path

ONLY_OURS = 0o700
OURS_AND_THE_GROUPS = 0o2770
"""With the bit that gives new files to the group of the folder."""


def make_folder(folder: Path, group: str | None = None) -> None:
    """Make a folder and its parents where they are missing, for this account or for a group of accounts.

    Raises:
        NoGroup: if this account can't give a folder to that group.
        NotWritable: if it can't be made.
    """
    with explained(folder):
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir(mode=ONLY_OURS, exist_ok=True)
            sync_folder(each.parent)
        folder.mkdir(mode=ONLY_OURS, exist_ok=True)
    if group is not None:
        _give(folder, group)


def tighten(path: Path, mode: int) -> bool:
    """Take away every permission beyond `mode` where the system lets us, and tell whether there was any."""
    with suppress(OSError):
        now = stat.S_IMODE(path.stat().st_mode)
        if now & ~mode:
            path.chmod(now & mode)
            return sys.platform != "win32"
    return False


def _give(folder: Path, group: str) -> None:
    if sys.platform == "win32":
        raise NoGroup
    import shutil  # noqa: PLC0415 - only a shared folder needs it

    try:
        shutil.chown(folder, group=group)
        folder.chmod(OURS_AND_THE_GROUPS)
    except (LookupError, OSError):
        raise NoGroup from None
