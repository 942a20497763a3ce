"""Write a document where people want it: whole or not at all, for their eyes only, over nothing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

from debrief.core.telling import Telling


class NotWrittenError(Telling):
    """The document could not be written. Says why and what to do; nothing half-written is left."""


def write(document: str | bytes, to: Path) -> None:
    """Write a new file that only its owner can read.

    Raises:
        NotWrittenError: if there is such a file already, or it can't be written.
    """
    content = document.encode(errors="replace") if isinstance(document, str) else document
    try:
        file = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        message = f"{to} is there already. Choose another name, or remove it first."
        raise NotWrittenError(message) from None
    except OSError as error:
        raise failed(to, error) from None
    try:
        with os.fdopen(file, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
    except OSError as error:
        to.unlink(missing_ok=True)
        raise failed(to, error) from None


def failed(to: Path, error: OSError) -> NotWrittenError:
    """Say that a place can't be written, and why."""
    return NotWrittenError(f"{to} can't be written ({error.strerror}). Choose another place.")
