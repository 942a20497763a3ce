"""Finds every record that is still true in the text of a file, whole or damaged."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import msgspec

from debrief.core.summary import Summary
from debrief.store.earlier.checksums import Document, unsealed
from debrief.store.earlier.schema import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator

_ID = re.compile(r"[1-9][0-9]{0,7}")
_START = re.compile(r'"([0-9]{1,8})"\s*:\s*(?=\{)')
"""Where a document begins. Quotation marks in a note stand behind a backslash, so none can begin there."""


def scan(text: str) -> Iterator[tuple[str, Document | None]]:
    """Find each document with its id, and nothing in its place where it can't be read."""
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


def true_summary(id_: str, document: Document | None) -> Summary | None:
    """Give the summary that was kept under this id, or nothing if these are not its words."""
    if document is None or _ID.fullmatch(id_) is None:
        return None
    plain = unsealed(f"{SCHEMA}/{id_}", document)
    try:
        return None if plain is None else msgspec.convert(plain, Summary)
    except msgspec.ValidationError:
        return None
