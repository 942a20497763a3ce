"""One kept summary, and the document that stands for it in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from debrief.core.summary import Summary
from debrief.store.errors import Unfit

if TYPE_CHECKING:
    from debrief.store.line import Document


class Kept(msgspec.Struct, frozen=True):
    """A summary in the store, with the random number that finds it again."""

    id: int
    summary: Summary

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """Say only the number: pretty printers would otherwise look inside."""
        return [("id", self.id)]


def to_document(summary: Summary) -> Document:
    """Turn a summary into what the file holds.

    Raises:
        Unfit: if it would not be read back as it is.
    """
    document = _built(summary)
    if document is None or to_summary(document) is None:
        raise Unfit(
            "This summary is not in the form that can be kept. Go back to the review and look it over."
        )
    return document


def to_summary(document: Document) -> Summary | None:
    """Turn what the file holds into a summary, or nothing if it does not fit."""
    try:
        return msgspec.convert(document, Summary)
    except msgspec.ValidationError:
        return None


def _built(summary: Summary) -> Document | None:
    # The errors of msgspec can hold the words at fault, so none of them goes further than this.
    try:
        document: Document = msgspec.to_builtins(summary, enc_hook=_plain)
        msgspec.json.encode(document)  # half a sign can't be written
    except (TypeError, ValueError):
        return None
    return document


def _plain(value: object) -> str:
    if isinstance(value, str):
        return str(value)
    raise TypeError
