"""Tells a whole file from a damaged one, and finds every record that is still true."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from debrief.store.checksums import Document, sealed, unsealed
from debrief.store.migrations import migrate, newest
from debrief.store.records import to_summary
from debrief.store.schema import Meta, refuse_newer, to_meta, to_meta_document
from debrief.store.storage import Tables, decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from debrief.store.migrations import Steps

_ID = re.compile(r"[1-9][0-9]{0,7}")
_START = re.compile(r'"([0-9]{1,8})"\s*:\s*(?=\{)')
"""Where a document begins. Quotation marks in a note stand behind a backslash, so none can begin there."""

_META = "1"
"""The id of the only document in the table `meta`."""


@dataclass(frozen=True, slots=True, repr=False)
class Contents:
    """What a file holds, as far as it can be read."""

    documents: dict[str, Document]
    """Every record that is whole, in the form of today's schema."""
    sound: bool
    """Whether nothing at all is amiss."""
    total: int
    """How many records there were."""
    certain: bool
    """Whether that number is known, or only the smallest it can be."""


def lay_out(documents: dict[str, Document], schema: int) -> Tables:
    """Build the tables of a file that `examine` will find sound."""
    return {
        "meta": {_META: to_meta_document(Meta(schema, len(documents)))},
        "summaries": {id_: sealed(_place(schema, id_), document) for id_, document in documents.items()},
    }


def examine(raw: bytes, steps: Steps) -> Contents:
    """Read a file as far as it can be read.

    Raises:
        NewerSchema: if a newer debrief wrote it.
    """
    tables = decode(raw)
    if tables is not None and tables.keys() == {"meta", "summaries"}:
        found = [*tables["meta"].items(), *tables["summaries"].items()]
        contents = _judge(found, steps, whole=tables["meta"].keys() == {_META})
        if contents.sound:
            return contents
    return _judge(_scan(raw.decode(errors="replace")), steps, whole=False)


def _judge(found: Iterable[tuple[str, Any]], steps: Steps, *, whole: bool) -> Contents:
    meta: Meta | None = None
    seen: set[str] = set()
    documents: dict[str, Document] = {}
    for id_, document in found:
        if id_ == _META and isinstance(document, dict) and "schema" in document:
            refuse_newer(document, newest(steps))
            meta = meta or to_meta(document)
            continue
        seen.add(id_)
        true = _true(id_, document, steps)
        if true is not None:
            documents[id_] = true
    certain = meta is not None and meta.count >= len(documents)
    total = meta.count if meta is not None and certain else len(seen)
    sound = whole and certain and len(documents) == len(seen) == total
    return Contents(documents, sound, total, certain)


def _true(id_: str, document: object, steps: Steps) -> Document | None:
    if _ID.fullmatch(id_) is None:
        return None
    for schema in range(newest(steps), 0, -1):
        plain = unsealed(_place(schema, id_), document)
        if plain is not None:
            today = migrate(plain, schema, steps)
            return today if to_summary(today) is not None else None
    return None


def _scan(text: str) -> Iterator[tuple[str, Any]]:
    decoder = json.JSONDecoder()
    start = _START.search(text)
    while start is not None:
        try:
            document, _ = decoder.raw_decode(text, start.end())
        except (ValueError, RecursionError):
            document = None
        yield start[1], document
        # Not from the end of this one: where its last brace is lost, the next ones stand inside it.
        start = _START.search(text, start.end())


def _place(schema: int, id_: str) -> str:
    return f"{schema}/{id_}"
