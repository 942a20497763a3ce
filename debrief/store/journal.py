"""A journal: one line a save, in a file and its copy, and a tip that tells how far they had come."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from debrief.store import notices as say
from debrief.store.atomic import BINARY, PRIVATE, replace_all, sweep, sync, write_fully
from debrief.store.errors import Gone, NotErased, StoreError, explained, not_readable
from debrief.store.findings import find, join, same_bytes
from debrief.store.line import Changes, Document, Line, decode, encode, pack, unpack
from debrief.store.tip import Tip, read_tip, write_tip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from debrief.store.place import Files


class Start(msgspec.Struct, frozen=True):
    """What the first line of a journal says."""

    lost: int = 0
    """Saves that were ever lost to damage of both files."""


class Journal:
    """The saves of one terminal. Every method but the constructor wants the terminal's lock to be held."""

    def __init__(self, files: Files, mark: str, mode: int = PRIVATE, *, mine: bool = True) -> None:
        """Read a journal that `mark` names: one that can be written (`mine`), or another terminal's."""
        self.files = files
        self.mine = mine
        self.notices: list[str] = []
        """What people should be told about damage, since this was opened."""
        self._mark = mark
        self._mode = mode
        self._forget()

    def _forget(self) -> None:
        self.tables: dict[str, dict[int, Document]] = {}
        """What is kept, by table and number."""
        self.lost = 0
        """Saves that were ever lost to damage of both files."""
        self._first = b""
        self._epoch = self._seq = self._length = 0
        self._changes = 0
        self._due = False

    def tell(self, sentence: str) -> None:
        """Note something that people should know, once."""
        if sentence not in self.notices:
            self.notices.append(sentence)

    @property
    def begun(self) -> bool:
        """Whether any of its files is there."""
        return any(os.path.lexists(path) for path in self.files)

    @property
    def stale(self) -> bool:
        """Whether its files still hold lines of the past."""
        return self._changes > sum(map(len, self.tables.values()))

    def begin(self) -> None:
        """Make the files of a journal that has none yet.

        Raises:
            StoreError: if they can't be made.
        """
        self._forget()
        self.compact()

    def refresh(self) -> None:
        """Take in what others have saved since; mend what is damaged, and clear what is due.

        Raises:
            Gone: if there is nothing left to read.
            StoreError: if the files can't be read.
        """
        try:
            if not self._follow():
                self._forget()
                if not self._read_sound():
                    self._mend()
        except OSError as error:
            self._forget()
            raise not_readable(self.files.file) from error
        if self._due and self.mine:
            with suppress(StoreError):
                self.compact()

    def append(self, changes: Changes) -> None:
        """Save changes; when this returns they are safe in both files.

        Raises:
            NotErased: if a removal is safe, but what was removed could not be cleared from the files yet.
            StoreError: if nothing was saved.
        """
        if not self._first:
            self.compact()
        payload = pack(changes)
        raw = encode(self._mark, Line(self._epoch, self._seq + 1, payload))
        with explained(self.files.file.parent):
            try:
                for path in self.files[:2]:
                    self._extend(path, raw)
            except BaseException:
                self._put_back()
                self._first = b""  # what lies there now is not known, but what is kept is
                raise
        self._seq, self._length = self._seq + 1, self._length + len(raw)
        self._apply(unpack(payload))
        self._reach()
        self._tidy()

    def compact(self) -> None:
        """Write the files anew with what is kept now, in the order of its random numbers.

        Raises:
            StoreError: if that can't be done; what was kept is kept.
        """
        for path in self.files[:2]:
            sweep(path)
        epoch, count = self._epoch + 1, sum(map(len, self.tables.values()))
        first = encode(self._mark, Line(epoch, 0, msgspec.json.encode(Start(self.lost))))
        self._first = b""  # until both files are new, nothing may be added to either
        with explained(self.files.file.parent):
            replace_all(self.files[:2], chain([first], self._live(epoch)), self._mode)
            self._length = self.files.file.stat().st_size
        self._first, self._epoch, self._seq = first, epoch, count
        self._changes, self._due = count, False
        self._reach()

    def _live(self, epoch: int) -> Iterator[bytes]:
        each = ((name, id_) for name in sorted(self.tables) for id_ in sorted(self.tables[name]))
        for seq, (name, id_) in enumerate(each, 1):
            yield encode(self._mark, Line(epoch, seq, pack({name: {id_: self.tables[name][id_]}})))

    def _reach(self) -> None:
        # A tip that stays behind warns of less, and costs nothing else.
        with suppress(OSError):
            write_tip(self.files.tip, Tip(self._epoch, self._seq), self._mark, self._mode)

    def _tidy(self) -> None:
        if self._due:
            try:
                self.compact()
            except StoreError as error:
                raise NotErased(error) from None
        elif self._changes > 2 * sum(map(len, self.tables.values())):
            with suppress(StoreError):
                self.compact()

    def _apply(self, changes: Changes) -> None:
        for name, documents in changes.items():
            table = self.tables.setdefault(name, {})
            for id_, document in documents.items():
                self._changes += 1
                if document is not None:
                    table[id_] = document
                else:
                    table.pop(id_, None)
                    self._due = True

    def _extend(self, path: Path, raw: bytes) -> None:
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | BINARY)
        try:
            write_fully(descriptor, raw)
            sync(descriptor)
        finally:
            os.close(descriptor)

    def _put_back(self) -> None:
        for path in self.files[:2]:
            with suppress(OSError):
                os.truncate(path, self._length)

    def _follow(self) -> bool:
        """Read on from where we were; false if the files are not the ones we knew, or not whole."""
        if not self._first:
            return False
        try:
            size, copied = (path.stat().st_size for path in self.files[:2])
            with self.files.file.open("rb") as file:
                if not self._length <= size == copied or file.readline() != self._first:
                    return False
                file.seek(self._length)
                return self._read_on(file)
        except OSError:  # the other file may still be read
            return False

    def _read_on(self, file: BinaryIO) -> bool:
        for raw in file:
            line = decode(self._mark, raw)
            if line is None or line[:2] != (self._epoch, self._seq + 1):
                return False
            self._apply(unpack(line.payload))
            self._seq, self._length = line.seq, self._length + len(raw)
        return True

    def _read_sound(self) -> bool:
        """Read the files if nothing is amiss with them; false otherwise."""
        tip = read_tip(self.files.tip, self._mark)
        try:
            with self.files.file.open("rb") as file:
                first = file.readline()
                line = decode(self._mark, first)
                if tip is None or line is None or line.seq:
                    return False
                self._first, self._epoch, self._length = first, line.epoch, len(first)
                self.lost = msgspec.json.decode(line.payload, type=Start).lost
                return self._read_on(file) and tip <= (self._epoch, self._seq) and same_bytes(*self.files[:2])
        except OSError:
            return False

    def _mend(self) -> None:
        """Put together what the files still have, write them anew, and say what happened."""
        self._forget()
        if not self.begun:
            return
        tip = read_tip(self.files.tip, self._mark)  # first: another terminal may be writing its files
        found = [find(path, self._mark) for path in self.files[:2]]
        if max(each.epoch for each in found) < 0:
            for path in self.files[:2]:
                with suppress(FileNotFoundError):
                    path.open("rb").close()  # a file that is only shut to us is not gone
            raise Gone(self.files.file)
        joined = join(found, tip)
        for seq, payload in sorted(joined.payloads.items()):
            if seq:
                self._apply(unpack(payload))
            else:
                self.lost = msgspec.json.decode(payload, type=Start).lost
        self.lost += joined.lost
        self._epoch = joined.epoch
        if self.mine:
            with suppress(StoreError):
                self.compact()
        if joined.lost:
            self.tell(say.LOST.format(number=joined.lost))
        elif joined.damaged and self.mine:
            self.tell(say.MENDED if self._first else say.NOT_MENDED)
