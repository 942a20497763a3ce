"""The first file of a letterbox: what it is, who may write it, and the keys of a sealed one."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Literal

import msgspec

from debrief.store.atomic import read_whole, replace_all, sweep
from debrief.store.errors import HeaderGone, NewerSchema, NoLetterbox, NotALetterbox
from debrief.store.keys import Keys
from debrief.store.slots import Cost

if TYPE_CHECKING:
    from debrief.store.place import Place

SCHEMA = 1
MAGIC = b"debrief-letterbox"

Sharing = Literal["one", "group", "folder"]
"""Who writes here: one account, several accounts of one computer, or several computers."""


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must be known before a letter can be put in."""

    schema: int
    id: str
    """Sixteen random bytes in hex, which letters and lines are bound to."""
    salt: bytes
    """Of the receipts' slow hash: one a letterbox, so that finding costs one hash."""
    cost: Cost
    """Of the receipts' slow hash. It stays as it is, or no earlier receipt would find anything."""
    sharing: Sharing = "one"
    version: int = 0
    """Grows each time the header is written; the newer of the file and its copy is true."""
    keys: Keys | None = None
    """Nothing while the letterbox has no passphrase."""

    @property
    def mode(self) -> int:
        """The mode of every file of this letterbox."""
        return 0o660 if self.sharing == "group" else 0o600


class _Schema(msgspec.Struct):
    schema: int


class Read(msgspec.Struct, frozen=True):
    """A header as it was read, and whether one of the two files needs mending."""

    header: Header
    mended: bool


def read_header(place: Place) -> Read:
    """Read the header from the file or its copy.

    Raises:
        NoLetterbox: if there is neither.
        NotALetterbox: if the file is another program's.
        HeaderGone: if both are damaged.
        NewerSchema: if a newer debrief wrote it.
    """
    raws = [read_whole(path) for path in place.pair]
    headers = [_decode(raw) for raw in raws if raw is not None]
    whole = [one for one in headers if one is not None]
    if whole:
        header = max(whole, key=lambda one: one.version)
        return Read(header, mended=raws[0] != raws[1])
    if not headers:
        raise NoLetterbox(place.file)
    if not any(raw and raw.startswith(MAGIC[:9]) for raw in raws):
        raise NotALetterbox(place.file)
    raise HeaderGone(place.file)


def write_header(place: Place, header: Header) -> Header:
    """Write the next version of a header to the file and its copy; only under the lock.

    Raises:
        StoreError: if that can't be done; each of the two is then the old one or the new one.
    """
    header = msgspec.structs.replace(header, version=header.version + 1)
    payload = msgspec.json.encode(header)
    for path in place.pair:
        sweep(path)
    replace_all(place.pair, [b" ".join((MAGIC, _digest(payload), payload)) + b"\n"], header.mode)
    return header


def _decode(raw: bytes) -> Header | None:
    magic, _, rest = raw.partition(b" ")
    digest, _, payload = rest.removesuffix(b"\n").partition(b" ")
    if magic != MAGIC or digest != _digest(payload):
        return None
    if msgspec.json.decode(payload, type=_Schema).schema > SCHEMA:
        raise NewerSchema
    return msgspec.json.decode(payload, type=Header)


def _digest(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=8).hexdigest().encode()
