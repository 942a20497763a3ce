"""Where a document can go: the folders people look in, and what they mean by what they type."""

from __future__ import annotations

import os
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Iterable


def usual_folders() -> tuple[Path, ...]:
    """Name the folders where people look for their files, the best one first."""
    return platformdirs.user_documents_path(), expanded("~")


def expanded(typed: str) -> Path:
    """Read `~` as home; where nobody knows the home, it stays as it is."""
    return Path(os.path.expanduser(typed))  # noqa: PTH111 - pathlib fails where there is no home


def read_place(typed: str, name: str) -> Path:
    """Turn what was typed into the file that is meant.

    Args:
        typed: a file or a folder. A short one lies at home: no screen shows where debrief was started.
        name: what the file is called where only a folder was typed; any other name gets its ending.
    """
    place = expanded("~") / expanded(typed)
    if typed.endswith(("/", os.sep)) or is_folder(place):
        return place / name
    ending = Path(name).suffix
    return place if place.suffix.lower() == ending else place.with_name(place.name + ending)


def free_place(name: str, folders: Iterable[Path]) -> Path | None:
    """Name a file that is not there yet, in the first folder that takes one; nothing where none does."""
    for folder in folders:
        if is_folder(folder) and os.access(folder, os.W_OK | os.X_OK):
            plain = folder / name
            numbered = (plain.with_stem(f"{plain.stem}-{number}") for number in count(2))
            return next(place for place in chain((plain,), numbered) if not os.path.lexists(place))
    return None


def elsewhere(to: Path, name: str) -> Path | None:
    """Name a place for what could not be written: beside a file of that name, or else in a usual folder.

    Args:
        to: the place that did not do.
        name: what the file is called in another folder.
    """
    folder = to.absolute().parent
    if os.path.lexists(to) and (beside := free_place(to.name, [folder])):
        return beside
    return free_place(name, [one for one in usual_folders() if one != folder])


def is_folder(place: Path) -> bool:
    """Tell whether there is such a folder; what nobody may look at is none."""
    try:
        return place.is_dir()
    except OSError:
        return False
