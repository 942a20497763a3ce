"""Where a damaged file goes: beside the good one, byte for byte, under a name of its own."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from debrief.store.atomic import read_whole, write_whole

if TYPE_CHECKING:
    from pathlib import Path


def set_aside(path: Path, raw: bytes) -> Path:
    """Keep a copy of the damaged bytes of `path`, and say where.

    Raises:
        StoreError: if there is no room or no right to do so.
    """
    for number in count(1):
        aside = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
        if not aside.is_symlink() and not aside.exists():
            write_whole(aside, raw)
            return aside
        # A copy made just before the disk filled up or the power failed need not be made again.
        if aside.is_file() and read_whole(aside) == raw:
            return aside
    raise AssertionError
