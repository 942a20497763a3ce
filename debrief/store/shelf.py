"""The journals of all terminals, as one storage for TinyDB."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from copy import deepcopy
from typing import TYPE_CHECKING

from tinydb.storages import Storage

from debrief.store import notices as say
from debrief.store.errors import Gone, StoreError, not_readable
from debrief.store.journal import Journal
from debrief.store.table import Draft

if TYPE_CHECKING:
    from debrief.store.line import Changes, Document
    from debrief.store.lock import Lock
    from debrief.store.place import Place

GONE = "gone"
"""A table of our own: numbers of documents that lie in another terminal's journal and are taken out here."""

HERE = "here"
"""The one journal of a letterbox that lies on one computer."""

Tables = dict[str, dict[str, "Document"]]


class Shelf(Storage):
    """Reads every journal and writes one, so that terminals without a common lock can't harm each other."""

    def __init__(self, place: Place, mark: str, lock: Lock, terminal: str = HERE, mode: int = 0o600) -> None:
        """Open the journals at a place.

        Args:
            place: where they lie.
            mark: the letterbox they belong to.
            lock: between the programs that write the same journal.
            terminal: whose journal is written; `HERE` where there is only one.
            mode: of new files.
        """
        self._place = place
        self._mark = mark
        self.lock = lock
        """Between the programs that write the same journal."""
        self._mode = mode
        self._terminal = terminal
        self._journals = {terminal: self._journal(terminal)}

    @property
    def mine(self) -> Journal:
        """The journal that is written here."""
        return self._journals[self._terminal]

    @property
    def notices(self) -> tuple[str, ...]:
        """What people should be told about damage since this was opened."""
        return tuple(dict.fromkeys(one for journal in self._journals.values() for one in journal.notices))

    @property
    def lost(self) -> int:
        """Saves that were ever lost to damage."""
        return sum(journal.lost for journal in self._journals.values())

    def rewrite(self) -> None:
        """Write the files of this terminal anew, so that nothing of the past stays in them.

        Raises:
            StoreError: if that can't be done.
        """
        with self.held():
            self.mine.compact()

    def read(self) -> Tables:
        """Give every table.

        Raises:
            StoreError: if they can't be read.
        """
        with self.held():
            return {
                name: {str(id_): copied(one) for id_, one in self.table(name).items()}
                for name in self._names()
            }

    def write(self, data: Mapping[str, Mapping[str, Document]]) -> None:
        """Make every table what it is in `data`; slower than a change of one table.

        Raises:
            StoreError: if that can't be done; nothing has changed then.
        """
        with self.held():
            changes: Changes = {}
            for name in {*self._names(), *data}:
                there = self.table(name)
                wanted = {int(id_): dict(one) for id_, one in data.get(name, {}).items()}
                removed: dict[int, Document | None] = dict.fromkeys(there.keys() - wanted.keys())
                changes[name] = removed | {id_: one for id_, one in wanted.items() if there.get(id_) != one}
            self._save(changes)

    @contextmanager
    def changing(self, name: str) -> Iterator[Draft]:
        """Change one table, under the lock from reading to saving; an exception changes nothing.

        Raises:
            StoreError: if that can't be done; nothing has changed then.
        """
        with self.held():
            draft = Draft(self.table(name))
            yield draft
            self._save({name: draft.changes()})

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock, with everything as it is on the disk at this moment.

        Raises:
            StoreError: if the lock can't be had, or the files can't be read.
        """
        with self.lock.held():
            self._refresh()
            yield

    def table(self, name: str) -> Mapping[int, Document]:
        """Look at one table; only under the lock."""
        if len(self._journals) == 1:
            return self.mine.tables.get(name, {})
        return _Union(self, name)

    def where(self, name: str, id_: int) -> list[tuple[str, Document]]:
        """Find a document in the journals that have it, our own first."""
        held = ((one, journal.tables.get(name, {}).get(id_)) for one, journal in self._journals.items())
        return [
            (one, document) for one, document in held if document is not None and not self._gone(one, id_)
        ]

    def numbers(self, name: str) -> Iterator[int]:
        """Give the number of each document once."""
        seen: set[int] = set()
        for terminal, journal in self._journals.items():
            for id_ in journal.tables.get(name, {}):
                if id_ not in seen and not self._gone(terminal, id_):
                    seen.add(id_)
                    yield id_

    def _journal(self, terminal: str) -> Journal:
        files, mine = self._place.journal(terminal), terminal == self._terminal
        return Journal(files, f"{self._mark}/{terminal}", self._mode, mine=mine)

    def _names(self) -> set[str]:
        return {name for journal in self._journals.values() for name in journal.tables} - {GONE}

    def _gone(self, terminal: str, id_: int) -> bool:
        graves = (journal.tables.get(GONE, {}).get(id_) for journal in self._journals.values())
        return any(terminal in grave["from"] for grave in graves if grave)

    def _refresh(self) -> None:
        self.mine.refresh()
        if self._terminal == HERE:
            if not self.mine.begun:
                raise Gone(self.mine.files.file)
            return
        try:
            terminals = self._place.terminals()
        except OSError as error:
            raise not_readable(self._place.folder) from error
        whole: set[str] = set()
        for terminal in sorted({*terminals, *self._journals} - {self._terminal}):
            journal = self._journals.setdefault(terminal, self._journal(terminal))
            try:
                journal.refresh()
                if not journal.begun:
                    raise Gone(journal.files.file)
            except Gone:
                journal.tell(say.TERMINAL_GONE)
            else:
                whole |= set() if journal.lost else {terminal}
        self._settle(whole)

    def _settle(self, whole: set[str]) -> None:
        """Clear what others have taken out of our journal, and forget what they have cleared of theirs."""
        ours = {name: table for name, table in self.mine.tables.items() if name != GONE}
        changes: Changes = {
            name: {id_: None for id_ in table if self._gone(self._terminal, id_)}
            for name, table in ours.items()
        }
        changes[GONE] = {
            id_: None
            for id_, grave in self.mine.tables.get(GONE, {}).items()
            # Of what is missing now, or was damaged, a backup may be put back one day.
            if all(one in whole and not self._has(one, id_) for one in grave["from"])
        }
        with suppress(StoreError):  # there is a next time
            self._append(changes)

    def _has(self, terminal: str, id_: int) -> bool:
        return any(id_ in table for name, table in self._journals[terminal].tables.items() if name != GONE)

    def _save(self, changes: Changes) -> None:
        """Write changes of what lies in other journals as a note to their terminals."""
        graves: dict[int, Document | None] = {}
        for name, documents in changes.items():
            table = self.mine.tables.get(name, {})
            for id_ in documents:
                others = [one for one, _ in self.where(name, id_) if one != self._terminal]
                if others:
                    before = self.mine.tables.get(GONE, {}).get(id_, {}).get("from", [])
                    graves[id_] = {"from": sorted({*before, *others})}
            for id_ in [id_ for id_, one in documents.items() if one is None and id_ not in table]:
                del documents[id_]
        self._append({**changes, GONE: graves})

    def _append(self, changes: Changes) -> None:
        real = {name: documents for name, documents in changes.items() if documents}
        if real:
            self.mine.append(real)


def copied(document: Document) -> Document:
    """Give a document away so that nobody can change what is stored; TinyDB copies what is not nested."""
    nested = any(isinstance(value, list | dict) for value in document.values())
    return deepcopy(document) if nested else document


class _Union(Mapping[int, "Document"]):
    """One table over several journals, looked up when it is asked for."""

    def __init__(self, shelf: Shelf, name: str) -> None:
        self._shelf = shelf
        self._name = name

    def __getitem__(self, id_: int) -> Document:
        found = self._shelf.where(self._name, id_)
        if not found:
            raise KeyError(id_)
        return found[0][1]

    def __iter__(self) -> Iterator[int]:
        return self._shelf.numbers(self._name)

    def __len__(self) -> int:
        return sum(1 for _ in self)
