"""TinyDB's table, so that a save costs what changed and not what is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from copy import deepcopy
from typing import TYPE_CHECKING

from tinydb.table import Table

from debrief.store.numbers import random_number

if TYPE_CHECKING:
    from debrief.store.line import Document
    from debrief.store.shelf import Shelf


class Draft(MutableMapping[int, "Document"]):
    """A table as TinyDB's updates see it: it hands out copies, and notes what they did."""

    def __init__(self, there: Mapping[int, Document]) -> None:
        self._there = there
        self._touched: dict[int, Document | None] = {}

    def __getitem__(self, id_: int) -> Document:
        if id_ not in self._touched:
            self._touched[id_] = deepcopy(self._there[id_])
        document = self._touched[id_]
        if document is None:
            raise KeyError(id_)
        return document

    def __setitem__(self, id_: int, document: Document) -> None:
        self._touched[id_] = document

    def __delitem__(self, id_: int) -> None:
        if id_ not in self:
            raise KeyError(id_)
        self._touched[id_] = None

    def __contains__(self, id_: object) -> bool:
        return self._touched[id_] is not None if id_ in self._touched else id_ in self._there

    def __iter__(self) -> Iterator[int]:
        yield from (id_ for id_ in self._there if self._touched.get(id_, ...) is not None)
        yield from (id_ for id_, one in self._touched.items() if one is not None and id_ not in self._there)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        """Take out everything."""
        self._touched = dict.fromkeys(self._there)

    def changes(self) -> dict[int, Document | None]:
        """List what is otherwise than it was."""
        return {id_: document for id_, document in self._touched.items() if document != self._there.get(id_)}


class JournalTable(Table):
    """Holds the lock from reading to saving. Two of TinyDB's own methods are replaced, as its docs allow."""

    default_query_cache_capacity = 0
    """Another terminal may write between two reads, so nothing read is remembered."""

    _storage: Shelf

    def _get_next_id(self) -> int:
        return random_number()

    def _update_table(self, updater: Callable[[MutableMapping[int, Document]], None]) -> None:  # type: ignore[override]
        with self._storage.changing(self.name) as draft:
            updater(draft)
