"""What can be said of the letterbox without opening it, for `letterbox status` and `doctor`."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from debrief.door.clock import doubt
from debrief.door.finding import Finding
from debrief.network import shared_by
from debrief.store.errors import StoreError
from debrief.store.notices import Amiss
from debrief.store.takeover import copies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.places import Places
    from debrief.store.header import Sharing
    from debrief.store.letterbox import Letterbox, Status

STATES = {"open": "it has no passphrase, so anyone with this account can read it", "sealed": "sealed"}
WRITERS: dict[Sharing, str] = {
    "one": "this account",
    "group": "several accounts of this computer",
    "folder": "several computers",
}
NONE_YET = "{place} (not made yet: “debrief letterbox new” makes one)"
UNCONFIRMED = (
    "{names}: what an earlier debrief kept, readable to anyone with this account. Look your summaries "
    "through, then “debrief letterbox confirm” removes it. It may hold summaries that were deleted since."
)
EARLIER = "{place} is from an earlier debrief. “debrief letterbox new” makes a letterbox and takes it in."
NOT_FOR_THIS = (
    "It seems to lie on {what}, and this letterbox is for one computer. "
    "If others use it too, make one with “debrief letterbox new --shared”."
)


def inspect(places: Places, letterbox: Letterbox, now: float) -> Iterator[Finding]:
    """Look at a letterbox, its files and the clock (in seconds since 1970)."""
    place = letterbox.box.place
    try:
        if letterbox.state == "none":
            yield Finding("letterbox", NONE_YET.format(place=place.file))
        else:
            yield from known(letterbox, letterbox.status())
    except StoreError as error:
        yield Finding("letterbox", str(error), wrong=True)
        yield from (Finding("notice", one, wrong=isinstance(one, Amiss)) for one in letterbox.notices)
    yield from waiting(places)
    if why := doubt(now, written(letterbox)):
        yield Finding("clock", why, wrong=True)


def known(letterbox: Letterbox, status: Status) -> Iterator[Finding]:
    """Say what the files tell by themselves."""
    place = letterbox.box.place
    yield Finding("letterbox", f"{place.file}, {STATES[status.state]}")
    yield Finding("written by", WRITERS[status.sharing])
    yield Finding("letters", f"{status.letters} (a withdrawal, or what was given on, counts as one)")
    if status.lost:
        yield Finding("lost", f"{status.lost} or more saves were lost to damage.", wrong=True)
    yield from (Finding("notice", one, wrong=isinstance(one, Amiss)) for one in status.notices)
    yield from modes(letterbox, status)
    beside = place.copies == place.folder
    yield Finding("copies in", "the same folder" if beside else str(place.copies))
    what = shared_by(place.folder)
    if what and status.sharing != "folder":
        yield Finding("folder", NOT_FOR_THIS.format(what=what))


def modes(letterbox: Letterbox, status: Status) -> Iterator[Finding]:
    """Name the files that more accounts may look into than they should."""
    if os.name != "posix":
        return
    wanted = 0o660 if status.sharing == "group" else 0o600
    loose = []
    with suppress(OSError):
        each = ((path, stat.S_IMODE(path.stat().st_mode)) for path in letterbox.box.place.everything())
        loose = [f"{path.name} ({mode:o})" for path, mode in each if mode & ~wanted]
    if loose:
        text = f"Other accounts may look into {', '.join(loose)}."
        yield Finding("files", text, wrong=status.state == "open")
    else:
        yield Finding("files", f"mode {wanted:o}")


def waiting(places: Places) -> Iterator[Finding]:
    """Name what an earlier debrief kept and left."""
    if places.earlier is None:
        return
    with suppress(StoreError):
        if names := ", ".join(path.name for path in copies(places.earlier.parent)):
            yield Finding("earlier", UNCONFIRMED.format(names=names))
    if places.earlier.exists():
        yield Finding("earlier", EARLIER.format(place=places.earlier))


def written(letterbox: Letterbox) -> list[float]:
    """Say when each file of the letterbox was written, in seconds since 1970."""
    times = []
    with suppress(OSError):
        times = [path.stat().st_mtime for path in letterbox.box.place.everything()]
    return times
