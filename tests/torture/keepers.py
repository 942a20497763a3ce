"""The stores that are tortured: the letterbox, open, sealed and shared, and plain TinyDB to compare with."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol
from zlib import crc32

from tinydb import TinyDB, where

from debrief.core.summary import Summary
from debrief.store.box import Box
from debrief.store.letterbox import Letterbox
from debrief.store.lock import Lock
from debrief.store.place import Place
from debrief.store.slots import Cost

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from debrief.store.header import Header
    from debrief.store.shelf import Shelf
    from debrief.store.slip import Slip

CHEAP = Cost(memory=64, passes=1, lanes=1)
PASSPHRASE = "kettle window seven lamps"  # noqa: S105 - opens nothing but tests


class Keeper(Protocol):
    """One terminal's way to a store."""

    def begin(self) -> None:
        """Make the store."""

    def add(self, name: str) -> None:
        """Put a record in."""

    def edit(self, name: str) -> None:
        """Make one shorter, and agreed to less."""

    def remove(self, name: str) -> None:
        """Take one out."""

    def listed(self) -> list[tuple[str, str]]:
        """List names, and what was agreed."""

    def said(self) -> tuple[str, ...]:
        """Give what people were told about damage."""


class NoLock(Lock):
    """A lock that does nothing, as on some shares."""

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let everybody in."""
        yield


class UnlockedBox(Box):
    """A letterbox on a share whose locks do nothing."""

    def _shelf(self, header: Header) -> Shelf:
        shelf = super()._shelf(header)
        shelf.lock = NoLock(self.place.lock, 0)
        return shelf


class Ours:
    """The letterbox, with keys and receipts that cost next to nothing."""

    def __init__(self, kind: str, folder: Path, terminal: str = "one") -> None:
        place = Place(folder / "letterbox", folder)
        shared, box = kind == "shared", UnlockedBox if kind == "shared" else Box
        self.kind = kind
        self.box = Letterbox(
            box(place, wait=60, locks=(lambda: folder) if shared else None, terminal=lambda _: terminal),
            cost=CHEAP,
        )
        self.slips: dict[str, Slip] = {}

    def begin(self) -> None:
        """Make the letterbox."""
        secret = None if self.kind == "open" else PASSPHRASE
        self.box.begin(secret, "folder" if self.kind == "shared" else "one")

    def add(self, name: str) -> None:
        """Put a summary in; trying again does so with the same slip."""
        slip = self.slips[name] = self.slips.get(name) or self.box.slip()
        note = name.ljust(20 + crc32(name.encode()) % 250)
        self.box.add(Summary("pair", "2026-11", 20, "2", "finished", "share", note=note), slip)

    def edit(self, name: str) -> None:
        """Withdraw the sharing of one."""
        self.box.withdraw(self.slips[name].tags, "keep")

    def remove(self, name: str) -> None:
        """Take one out with its receipt."""
        self.box.take_out(self.slips[name].tags)

    def listed(self) -> list[tuple[str, str]]:
        """Open everything."""
        opened = self.box.open() if self.kind == "open" else self.box.unlock(PASSPHRASE)
        return [((each.summary.note or "").strip(), each.summary.agreed) for each in opened.read().whole()]

    def said(self) -> tuple[str, ...]:
        """Give what people were told."""
        return self.box.notices


class Plain:
    """TinyDB as it comes."""

    def __init__(self, _: str, folder: Path, __: str = "") -> None:
        self.path = folder / "plain.json"

    def _db(self) -> TinyDB:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        return TinyDB(self.path)

    def begin(self) -> None:
        """Make the file."""
        self._db().close()

    def add(self, name: str) -> None:
        """Insert a document."""
        with self._db() as db:
            db.insert({"name": name, "agreed": "share", "note": "x" * (crc32(name.encode()) % 600)})

    def edit(self, name: str) -> None:
        """Make it shorter."""
        with self._db() as db:
            db.update({"agreed": "keep", "note": ""}, where("name") == name)

    def remove(self, name: str) -> None:
        """Remove it."""
        with self._db() as db:
            db.remove(where("name") == name)

    def listed(self) -> list[tuple[str, str]]:
        """List what is there."""
        with self._db() as db:
            return [(str(each["name"]), str(each["agreed"])) for each in db.all()]

    def said(self) -> tuple[str, ...]:
        """It says nothing."""
        return ()


def keeper(kind: str, folder: Path, terminal: str = "one") -> Keeper:
    """Stand in front of a store: "open", "sealed", "shared" or "plain"."""
    return Plain(kind, folder) if kind == "plain" else Ours(kind, folder, terminal)
