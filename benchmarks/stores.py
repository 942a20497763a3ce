"""Every store that a save is measured in, filled with so many summaries, and ready for one more."""

from __future__ import annotations

import json
import os
import secrets
import sqlite3
from base64 import b64encode
from functools import partial
from typing import TYPE_CHECKING, Any

from tinydb import TinyDB
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import JSONStorage

from debrief.core.summary import Reading, Summary
from debrief.store.box import Box
from debrief.store.letter import enclose, put_in_envelope
from debrief.store.letterbox import Letterbox
from debrief.store.lock import Lock
from debrief.store.numbers import random_number
from debrief.store.place import Place
from debrief.store.receipt import Tags, draw
from debrief.store.sealing import SUITE
from debrief.store.shelf import Shelf
from debrief.store.slip import Slip
from debrief.store.slots import Cost
from debrief.store.table import JournalTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Save = Callable[[], object]

SECRET = "a passphrase for measuring"  # noqa: S105 - opens nothing else
CHEAP = Cost(memory=64, passes=1, lanes=1)

SUMMARY = Summary(
    "pair", "2026-11", 20, "2", "finished", "share", ("loss", "overload"), ("sad", "tired"), 2,
    (Reading(7, 4), Reading(None, 3)), ("being heard",), plans=("walk",), note="x" * 250, given=("themes",),
)  # fmt: skip

DOCUMENT = {"body": enclose(SUMMARY).decode().ljust(1024)}
"""About one kilobyte, for the stores that seal nothing."""


def numbers(many: int) -> Iterator[int]:
    """Draw numbers for so many."""
    return (random_number() for _ in range(many))


def journal(folder: Path, many: int) -> Save:
    """Save a document with TinyDB's insert in our table; nothing is sealed."""
    shelf = _shelf(folder)
    with shelf.lock.held():
        shelf.mine.begin()
    with shelf.changing("letters") as draft:
        for number in numbers(many):
            draft[number] = DOCUMENT
    shelf.rewrite()
    table = JournalTable(TinyDB(storage=lambda: shelf).storage, "letters", cache_size=0)
    return partial(table.insert, DOCUMENT)


def _shelf(folder: Path) -> Shelf:
    place = Place(folder / "letterbox", folder)
    return Shelf(place, "a box", Lock(place.lock, 1))


def letterbox(folder: Path) -> Letterbox:
    """Stand in front of a letterbox whose keys cost next to nothing."""
    return Letterbox(Box(Place(folder / "letterbox", folder)), cost=CHEAP)


def sealed(folder: Path, many: int, *, real: bool = False) -> Save:
    """Put a summary into a sealed letterbox with a slip that is ready; only `real` letters can be opened."""
    box = letterbox(folder)
    box.begin(SECRET)
    with box.box.at_hand() as hand, hand.shelf.changing("letters") as draft:
        keys, name, text = hand.header.keys, hand.header.id, enclose(SUMMARY)
        body = b64encode(secrets.token_bytes(1072)).decode()
        for number in numbers(many):
            tag = secrets.token_bytes(16)
            like = {"suite": SUITE, "tag": tag.hex(), "body": body}
            draft[number] = (
                put_in_envelope(text, tag, number=number, letterbox=name, keys=keys) if real else like
            )
    with box.box.at_hand() as hand:
        hand.shelf.rewrite()
    id_ = box.box.header().id
    return lambda: box.add(SUMMARY, _slip(id_))


def _slip(letterbox: str) -> Slip:
    tags = Tags(secrets.token_bytes(16), secrets.token_bytes(16))
    return Slip(draw(), tags, random_number(), letterbox)


def plain(folder: Path, many: int, storage: Any = JSONStorage) -> Save:  # noqa: ANN401 - class or middleware
    """Save with TinyDB as it comes."""
    path = folder / "plain.json"
    path.write_text(json.dumps({"_default": {str(number): DOCUMENT for number in range(1, many + 1)}}))
    return partial(TinyDB(path, storage=storage).insert, DOCUMENT)


def cached(folder: Path, many: int) -> Save:
    """Save with TinyDB's cache, which a kill loses."""
    return plain(folder, many, CachingMiddleware(JSONStorage))  # type: ignore[no-untyped-call]


def sqlite(folder: Path, many: int) -> Save:
    """Save a row, with a log written ahead and everything synced."""
    db = sqlite3.connect(folder / "rows", isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE letters (id INTEGER PRIMARY KEY, body TEXT)")
    insert = "INSERT INTO letters VALUES (?, ?)"
    db.execute("BEGIN")
    db.executemany(insert, ((number, DOCUMENT["body"]) for number in {*numbers(many)}))
    db.execute("COMMIT")
    return lambda: db.execute(insert, (random_number(), DOCUMENT["body"]))


def bare(folder: Path, many: int) -> Save:
    """Append a line to a file and sync it: the least that a save can be."""
    line = json.dumps(DOCUMENT).encode() + b"\n"
    (folder / "lines").write_bytes(line * many)
    descriptor = os.open(folder / "lines", os.O_WRONLY | os.O_APPEND)

    def save() -> None:
        os.write(descriptor, line)
        os.fsync(descriptor)

    return save


STORES: dict[str, Callable[[Path, int], Save]] = {
    "this store, not sealed": journal,
    "letterbox, sealed": sealed,
    "TinyDB, JSONStorage": plain,
    "TinyDB, CachingMiddleware": cached,
    "sqlite3, WAL and FULL": sqlite,
    "bare append and sync": bare,
}
