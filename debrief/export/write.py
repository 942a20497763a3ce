"""Write a document where people want it: whole or not at all, for their eyes only, over nothing."""

from __future__ import annotations

import os
from contextlib import suppress
from tempfile import mkstemp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

from debrief.core.telling import Telling


class NotWrittenError(Telling):
    """The document could not be written. Says why and what to do; nothing half-written is left."""


def write(document: str | bytes, to: Path) -> None:
    """Write a new file that only its owner can read. It has its name only once it is whole.

    Raises:
        NotWrittenError: if there is such a file already, or it can't be written.
    """
    content = document.encode(errors="replace") if isinstance(document, str) else document
    part = ""
    try:
        refuse_another(to)
        file, part = mkstemp(dir=to.parent, prefix=".", suffix=".part")  # for its owner's eyes only
        with os.fdopen(file, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        name(part, to)
    except FileExistsError:
        raise taken(to) from None
    except OSError as error:
        raise failed(to, error) from None
    finally:
        with suppress(OSError):
            os.unlink(part)  # noqa: PTH108 - nothing to do where it has its name, or was never made


def writable(to: Path) -> None:
    """Refuse a place in good time, before anything is noted anywhere.

    Raises:
        NotWrittenError: if there is something already, or no folder that takes a file.
    """
    try:
        refuse_another(to)
        file, part = mkstemp(dir=to.parent, prefix=".", suffix=".part")
    except FileExistsError:
        raise taken(to) from None
    except OSError as error:
        raise failed(to, error) from None
    os.close(file)
    os.unlink(part)  # noqa: PTH108 - as in `write`


def refuse_another(to: Path) -> None:
    """Refuse a name that is taken, a dead link's too.

    Raises:
        FileExistsError: if it is.
    """
    if os.path.lexists(to):
        raise FileExistsError


def name(part: str, to: Path) -> None:
    """Give the whole file its name, where nothing has it.

    Raises:
        FileExistsError: if something has it by now.
    """
    try:
        os.link(part, to)
    except FileExistsError:
        raise
    except OSError:  # a stick, perhaps, whose files can have one name only
        refuse_another(to)
        os.rename(part, to)  # noqa: PTH104 - as above


def taken(to: Path) -> NotWrittenError:
    """Say that a name is taken."""
    return NotWrittenError(f"{to} is there already. Choose another name, or remove it first.")


def failed(to: Path, error: OSError) -> NotWrittenError:
    """Say that a place can't be written, and why."""
    return NotWrittenError(f"{to} can't be written ({error.strerror}). Choose another place.")
