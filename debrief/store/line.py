"""One line of a journal: one save, with its epoch, its number and a checksum."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any, NamedTuple

import msgspec

Document = dict[str, Any]
"""What TinyDB keeps under one number."""

Changes = dict[str, dict[int, Document | None]]
"""Names of tables, to what their documents are from now on; nothing where one is removed."""

_changes = msgspec.json.Decoder(Changes)


class Line(NamedTuple):
    """A line as it is understood; the payload is text without line breaks."""

    epoch: int
    """Grows each time the file is written anew."""
    seq: int
    """Counts the lines of an epoch. A missing number is a lost save."""
    payload: bytes


def encode(mark: str, line: Line) -> bytes:
    """Write a line of the journal that `mark` names."""
    start = b"%d %d " % (line.epoch, line.seq)
    digest = blake2b(mark.encode() + b" " + start + line.payload, digest_size=8).hexdigest().encode()
    return start + digest + b" " + line.payload + b"\n"


def decode(mark: str, raw: bytes) -> Line | None:
    """Read a line, or nothing if it is not exactly what was once written into this journal."""
    parts = raw.removesuffix(b"\n").split(b" ", 3)
    if len(parts) != 4 or not (parts[0].isdigit() and parts[1].isdigit()):  # noqa: PLR2004 - the four parts
        return None
    line = Line(int(parts[0][:18]), int(parts[1][:18]), parts[3])
    return line if encode(mark, line) == raw else None


def pack(changes: Changes) -> bytes:
    """Write changes as a payload."""
    return msgspec.json.encode(changes)


def unpack(payload: bytes) -> Changes:
    """Read changes from a payload."""
    return _changes.decode(payload)
