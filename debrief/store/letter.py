"""A letter: one summary, a withdrawal, or what was published, as it lies in the letterbox."""

from __future__ import annotations

import secrets
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from debrief.store.errors import NewerSchema, Unfit
from debrief.store.migrations import STEPS, migrate, newest
from debrief.store.records import to_document, to_summary
from debrief.store.sealing import SUITE, NotOpened, padded_size, seal

if TYPE_CHECKING:
    from debrief.core.summary import Summary, Wish
    from debrief.store.keys import Keys, Ring
    from debrief.store.line import Document

OPEN = "open"
"""The suite of a letter that anyone can read, for as long as the letterbox has no passphrase."""

TAG = 16
"""Bytes."""

Less = Literal["keep", "count"]
"""What a withdrawal leaves: kept and nothing else, or counted but not shared."""


class Withdrawal(msgspec.Struct, frozen=True, tag="withdrawal"):
    """Less than was agreed at first, from whoever holds the receipt."""

    number: int
    """Of the letter that it is about."""
    to: Less

    def __repr__(self) -> str:
        return "Withdrawal(…)"


What = Literal["numbers", "copies"]
"""What can be given on for a quarter: its numbers, or its shared summaries."""


class Published(msgspec.Struct, frozen=True, tag="published"):
    """What was given on for a quarter. It stays as it was, whatever is put in or taken out later."""

    what: What
    quarter: str
    """Such as "2026Q3"."""
    letters: tuple[int, ...]
    """The numbers of the letters that are in it, so that each is given on once."""
    document: str
    """What was published, as JSON."""

    def __repr__(self) -> str:
        return f"Published({self.what}, {self.quarter})"


class Enclosed(msgspec.Struct, frozen=True, tag="summary"):
    """A summary, in the schema of its day."""

    schema: int
    summary: dict[str, Any]

    def __repr__(self) -> str:
        return "Enclosed(…)"


_inside = msgspec.json.Decoder(Enclosed | Withdrawal | Published)


def enclose(summary: Summary) -> bytes:
    """Write a summary as the text of a letter.

    Raises:
        Unfit: if it would not be read back as it is.
    """
    return msgspec.json.encode(Enclosed(newest(STEPS), to_document(summary)))


def put_in_envelope(
    text: bytes, tag: bytes, *, number: int, letterbox: str, keys: Keys | None, like: Document | None = None
) -> Document:
    """Make a letter of a text: sealed where the letterbox has keys, and as large as the letter `like`."""
    if keys is None:
        return {"suite": OPEN, "tag": tag.hex(), "body": text.decode()}
    size = 0 if like is None else padded_size(b64decode(like["body"]))
    sealed = seal(keys.public, text, letterbox=letterbox, number=number, size=size)
    return {"suite": SUITE, "tag": tag.hex(), "body": b64encode(sealed).decode()}


def text_of(letter: Document, *, number: int, letterbox: str, ring: Ring | None) -> bytes:
    """Open a letter.

    Raises:
        NotOpened: if this ring does not open it.
        Locked: if the ring was let go.
    """
    suite, body = letter.get("suite"), str(letter.get("body", ""))
    if suite == OPEN:
        return body.encode()
    if ring is None or suite != SUITE:
        raise NotOpened
    try:
        sealed = b64decode(body, validate=True)
    except ValueError:  # somebody has written into the files by other means
        raise NotOpened from None
    return ring.unseal(sealed, letterbox=letterbox, number=number)


def understand(text: bytes) -> Summary | Withdrawal | Published:
    """Read the text of a letter.

    Raises:
        NewerSchema: if a newer debrief wrote it.
        Unfit: if it is none.
    """
    try:
        inside = _inside.decode(text)
    except (msgspec.MsgspecError, ValueError):
        raise Unfit from None
    if isinstance(inside, Withdrawal | Published):
        return inside
    if inside.schema > newest(STEPS):
        raise NewerSchema
    summary = to_summary(migrate(inside.summary, inside.schema, STEPS))
    if summary is None:
        raise Unfit
    return summary


def lessened(summary: Summary, to: Less) -> Summary:
    """Apply a withdrawal: the more private of the two counts."""
    order: tuple[Wish, ...] = ("keep", "count", "share")
    if order.index(to) >= order.index(summary.agreed):
        return summary
    return msgspec.structs.replace(summary, agreed=to, given=())


def random_tag() -> bytes:
    """Give a tag that no receipt has, to what came without one."""
    return secrets.token_bytes(TAG)
