"""Where things lie, how they are protected, and what is wrong: for whoever looks after the computer."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from debrief import __version__, letterboxes, safety
from debrief.door.finding import Finding
from debrief.door.inspection import inspect
from debrief.library import formats_of
from debrief.settings import FILE, SettingsError, read_settings

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.places import Places

LIBRARIES = (
    "textual", "tinydb", "cryptography", "msgspec", "click", "filelock", "platformdirs", "zxcvbn",
)  # fmt: skip


def examine(places: Places, now: float) -> list[Finding]:
    """Look at everything and change nothing, but that damaged files are mended as at any reading.

    Args:
        places: where everything lies.
        now: what the clock shows, in seconds since 1970.
    """
    kept = letterbox(places, now)  # which closes the folder, if it was open to others
    return [
        Finding("debrief", f"{__version__}, Python {sys.version.split()[0]}, {sys.platform}"),
        *(Finding(name, installed(name)) for name in LIBRARIES),
        terminal(),
        mode("kept in", places.data),
        *kept,
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
    ours = 0o770 if bits & stat.S_ISGID else 0o700  # the bit of a folder that was given to a group
    if os.name == "posix" and bits & 0o777 & ~ours and label == "kept in":
        text = f"{folder}, mode {bits:o}: others may look into it. “chmod 700” closes it."
        return Finding(label, text, wrong=True)
    return Finding(label, f"{folder}, mode {bits:o}")


def letterbox(places: Places, now: float) -> list[Finding]:
    """Say how the letterbox is."""
    try:
        return list(inspect(places, letterboxes.open_letterbox(places, read_settings(places.config)), now))
    except SettingsError:
        text = f"not looked at: {FILE}, which says where its copies lie, can't be used"
        return [Finding("letterbox", text, wrong=True)]


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
    found = formats_of(places)
    usable = Finding("formats", ", ".join(found.usable))
    return [usable, *(Finding("formats", problem, wrong=True) for problem in found.problems)]
