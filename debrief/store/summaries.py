"""Add, list, find and delete summaries."""

from __future__ import annotations

import re
import secrets
from contextlib import contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING

from debrief.store.errors import NotFound, StoreError
from debrief.store.folder import make_private
from debrief.store.lock import Lock
from debrief.store.migrations import STEPS
from debrief.store.records import Kept, to_document, to_summary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tinydb.table import Document, Table

    from debrief.core.summary import Summary
    from debrief.store.mending import MendingFile
    from debrief.store.migrations import Steps

_LARGEST = 99_999_999
_DRAWS = 1000
"""How often to draw before giving up: with ninety million numbers, a second draw is rare."""


def random_number() -> int:
    """Draw a number of eight digits that says nothing about when, or after what, it was drawn."""
    return 10_000_000 + secrets.randbelow(90_000_000)


class SummaryStore:
    """The summaries of one folder. Nothing on the disk is touched before the first method is called."""

    def __init__(
        self,
        folder: Path,
        draw: Callable[[], int] = random_number,
        *,
        wait: float = 5.0,
        steps: Steps = STEPS,
    ) -> None:
        """Keep summaries in `folder`, and wait for other terminals for `wait` seconds at the most."""
        self._folder = folder
        self._draw = draw
        self._wait = wait
        self._steps = steps

    @property
    def notices(self) -> tuple[str, ...]:
        """What people should be told about damage that was found since this store was opened."""
        return self._file.notices if "_file" in self.__dict__ else ()

    def add(self, summary: Summary) -> Kept:
        """Keep a summary; when this returns, it is safe on the disk.

        Raises:
            StoreError: if it can't be kept; nothing has changed then, and it may be tried again.
        """
        document = to_document(summary)
        with self._changing() as table:
            for _ in range(_DRAWS):
                number = self._draw()
                if not 0 < number <= _LARGEST:
                    continue
                # TinyDB raises a ValueError for a number that is taken.
                with suppress(ValueError):
                    return Kept(table.insert(_numbered(number, document)), summary)
        raise StoreError("No free number could be found for this summary. Try again.")

    def all(self) -> list[Kept]:
        """List every summary, the newest month first, and within a month by number.

        Raises:
            StoreError: if they can't be read.
        """
        kept = sorted((_kept(document) for document in self._table.all()), key=lambda each: each.id)
        return sorted(kept, key=lambda each: each.summary.month, reverse=True)

    def get(self, id: str | int) -> Kept:  # noqa: A002 - the word that `Kept` has for it
        """Find one summary by its number, as a number or as somebody typed it.

        Raises:
            NotFound: if no summary has this number.
            StoreError: if they can't be read.
        """
        document = self._table.get(doc_id=_number(id))
        if document is None:
            raise _not_found()
        return _kept(document)

    def delete(self, id: str | int) -> None:  # noqa: A002 - the word that `Kept` has for it
        """Take one summary out of the file.

        Raises:
            NotFound: if no summary has this number.
            StoreError: if the file can't be changed; nothing has changed then.
        """
        number = self.get(id).id
        with self._changing() as table:
            if not table.remove(doc_ids=[number]):
                raise _not_found()

    @contextmanager
    def _changing(self) -> Iterator[Table]:
        make_private(self._folder)
        with self._lock.held():
            yield self._table

    @cached_property
    def _lock(self) -> Lock:
        return Lock(self._folder / "summaries.lock", self._wait)

    @cached_property
    def _file(self) -> MendingFile:
        from debrief.store.mending import MendingFile  # noqa: PLC0415 - imports TinyDB

        return MendingFile(self._folder / "summaries.json", self._lock, self._steps)

    @cached_property
    def _table(self) -> Table:
        from tinydb import TinyDB  # noqa: PLC0415 - slow to import

        # Another terminal may write between two reads, so nothing read is remembered.
        return TinyDB(storage=lambda: self._file).table("summaries", cache_size=0)


def _numbered(number: int, document: dict[str, object]) -> Document:
    from tinydb.table import Document  # noqa: PLC0415 - slow to import

    return Document(document, doc_id=number)


def _kept(document: Document) -> Kept:
    summary = to_summary(document)
    if summary is None:  # the file gives out only what fits
        raise AssertionError
    return Kept(document.doc_id, summary)


def _number(id_: str | int) -> int:
    typed = str(id_).strip()
    return int(typed) if re.fullmatch(r"[0-9]{1,8}", typed) else -1


def _not_found() -> NotFound:
    return NotFound("There is no summary with this number. Look at the list, then try again.")
