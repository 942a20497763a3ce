"""Where things lie, how they are protected, and what is wrong: for whoever looks after the computer."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from msgspec import Struct

from debrief import __version__, safety
from debrief.library import read_formats
from debrief.settings import FILE, SettingsError, read_settings
from debrief.store import StoreError, SummaryStore

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.places import Places

LIBRARIES = ("textual", "tinydb", "msgspec", "click", "filelock", "platformdirs")
PRIVATE = 0o077
LEFTOVER = "it may hold summaries that were deleted since. Remove it once nobody needs it."


class Finding(Struct, frozen=True):
    """One line of the report."""

    label: str
    text: str
    wrong: bool = False


def examine(places: Places) -> list[Finding]:
    """Look at everything and change nothing, but that a damaged file is set aside as at any reading."""
    return [
        Finding("debrief", f"{__version__}, Python {sys.version.split()[0]}, {sys.platform}"),
        *(Finding(name, installed(name)) for name in LIBRARIES),
        terminal(),
        mode("kept in", places.data),
        *kept(places),
        mode("settings in", places.config),
        *settings(places),
        *formats(places),
    ]


def installed(name: str) -> str:
    """Give the version of a library."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed as a package"


def terminal() -> Finding:
    """Say whether the screens could open here, and how large they would be."""
    size = shutil.get_terminal_size()
    if not safety.has_terminal():
        return Finding("terminal", "none here; the screens need one")
    return Finding("terminal", f"{size.columns} by {size.lines}, TERM={os.environ.get('TERM', 'not set')}")


def mode(label: str, folder: Path) -> Finding:
    """Say where a folder is and who may look into it."""
    try:
        bits = stat.S_IMODE(folder.stat().st_mode)
    except FileNotFoundError:
        return Finding(label, f"{folder} (not made yet)")
    except OSError as error:
        return Finding(label, f"{folder}: it can't be looked at ({error.strerror}).", wrong=True)
    if os.name == "posix" and bits & PRIVATE and label == "kept in":
        return Finding(
            label, f"{folder}, mode {bits:o}: others may look into it. The next save mends that.", wrong=True
        )
    return Finding(label, f"{folder}, mode {bits:o}")


def kept(places: Places) -> list[Finding]:
    """Say how many summaries can be read, and what was wrong with the others."""
    store = SummaryStore(places.data)
    try:
        count = len(store.all())
    except StoreError as error:
        return [Finding("kept", str(error), wrong=True)]
    notices = [Finding("kept", one, wrong=True) for one in store.notices]
    aside = [Finding("put aside", f"{file.name}: {LEFTOVER}") for file in places.data.glob("*.damaged-*")]
    return [Finding("kept", f"{count} readable"), *notices, *aside]


def settings(places: Places) -> list[Finding]:
    """Say whether the settings can be used."""
    try:
        read_settings(places.config)
    except SettingsError as error:
        return [Finding("settings", str(error), wrong=True)]
    there = (places.config / FILE).exists()
    return [Finding("settings", f"{FILE} is in use" if there else "the usual ones")]


def formats(places: Places) -> list[Finding]:
    """Name the formats that can be used, and each file that can't."""
    found = read_formats(places.formats)
    usable = Finding("formats", ", ".join(found.usable))
    return [usable, *(Finding("formats", problem, wrong=True) for problem in found.problems)]
