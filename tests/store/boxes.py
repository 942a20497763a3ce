"""Letterboxes to test with: keys and receipts that cost next to nothing, and waits that are only noted."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tinydb import TinyDB

from debrief.store.box import Box
from debrief.store.letterbox import Letterbox
from debrief.store.lock import Lock
from debrief.store.place import Place
from debrief.store.shelf import HERE, Shelf
from debrief.store.slots import Cost
from debrief.store.table import JournalTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CHEAP = Cost(memory=64, passes=1, lanes=1)
PASSPHRASE = "kettle window seven lamps"  # noqa: S105 - opens nothing but tests
OTHER = "harbor pencil nine clouds"


class NoLock(Lock):
    """A lock that does nothing, as on some shares."""

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let everybody in."""
        yield


def letterbox(
    folder: Path,
    *,
    terminal: str = "one",
    earlier: Path | None = None,
    copies: Path | None = None,
    sleep: Callable[[float], None] = lambda _: None,
) -> Letterbox:
    """Stand in front of the letterbox in a folder."""
    place = Place(folder / "letterbox", copies or folder)
    box = Box(place, earlier=earlier, locks=lambda: folder / "locks", wait=0.1, terminal=lambda _: terminal)
    return Letterbox(box, cost=CHEAP, sleep=sleep)


def begun(folder: Path, passphrase: str | None = PASSPHRASE) -> Letterbox:
    """Make a letterbox in a folder."""
    box = letterbox(folder)
    box.begin(passphrase)
    return box


def shelf(folder: Path, terminal: str = HERE, *, begin: bool = False) -> Shelf:
    """Open the journals in a folder; for terminals of several computers the lock does nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    place = Place(folder / "letterbox", folder)
    lock = (Lock if terminal == HERE else NoLock)(place.lock, 1)
    opened = Shelf(place, "a box", lock, terminal)
    if begin:
        with lock.held():
            opened.mine.begin()
    return opened


def table(opened: Shelf) -> JournalTable:
    """Give the table that TinyDB's own calls are made on."""
    return JournalTable(TinyDB(storage=lambda: opened).storage, "letters", cache_size=0)


def files(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
