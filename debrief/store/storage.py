"""Tables in one file of readable JSON, behind TinyDB's interface for storages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tinydb.storages import Storage

from debrief.store.atomic import read_whole, write_whole
from debrief.store.errors import NotReadable

if TYPE_CHECKING:
    from collections.abc import Mapping

Tables = dict[str, dict[str, Any]]
"""Names of tables, to their documents by id."""

_text = json.JSONEncoder(ensure_ascii=False).encode


class WholeFile(Storage):
    """Keeps the tables in a file that is replaced as a whole, never made by reading, and never held open."""

    def __init__(self, path: Path | str) -> None:
        self._path = Path(path)

    def read(self) -> Tables | None:
        """Give every table, or nothing where there is no file yet.

        Raises:
            NotReadable: if the file can't be read, or does not hold tables.
        """
        raw = read_whole(self._path)
        if raw is None:
            return None
        tables = decode(raw)
        if tables is None:
            raise NotReadable(f"The file {self._path} is damaged. Ask whoever looks after this computer.")
        return tables

    def write(self, data: Tables) -> None:
        """Replace every table.

        Raises:
            StoreError: if that can't be done; the file is then as it was.
        """
        write_whole(self._path, encode(data))


def encode(tables: Tables) -> bytes:
    """Write tables as text, one document a line, in the order of their ids and not of their making."""
    return ("{" + ",".join(f"\n{_text(name)}: {_lines(tables[name])}" for name in tables) + "\n}\n").encode(
        # Half of a surrogate pair has no UTF-8 form, but this gives its JSON one.
        errors="backslashreplace"
    )


def decode(raw: bytes) -> Tables | None:
    """Read tables from text, or nothing if it holds no tables."""
    try:
        tables = json.loads(raw.decode())
    except (ValueError, RecursionError):
        return None
    if isinstance(tables, dict) and all(isinstance(table, dict) for table in tables.values()):
        return tables
    return None


def _lines(documents: Mapping[str, Any]) -> str:
    ids = sorted(documents, key=lambda number: (len(number), number))
    return "{" + ",".join(f"\n  {_text(number)}: {_text(documents[number])}" for number in ids) + "\n}"
