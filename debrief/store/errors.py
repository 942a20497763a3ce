"""What can go wrong while keeping summaries, said so that a tired person knows what to do."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from debrief.core.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_VANISHED = frozenset({errno.ENOENT, errno.ENODEV, errno.ENXIO, getattr(errno, "ESTALE", errno.ENOENT)})
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_SHUT = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.EEXIST, errno.ENOTDIR, errno.ELOOP, errno.EISDIR}
)


class StoreError(Telling):
    """Something about the store went wrong; its message may be shown as it is."""


class NotWritable(StoreError):
    """The folder can't be made, or nothing can be written in it."""


class NotReadable(StoreError):
    """What is there can't be read, or is not an ordinary file."""


class DiskFull(StoreError):
    """There is no room left."""


class NewerSchema(StoreError):
    """A newer debrief wrote the file, and only that one may read or change it."""

    def __init__(self, _: str = "") -> None:
        super().__init__(
            "A newer debrief has kept these summaries, and this one leaves them as they are. "
            "Bring this one up to date, or use the newer one."
        )


class Vanished(StoreError):
    """The folder, or the stick or network that holds it, is not there any more."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The folder {folder} is not there any more. "
            "Put the stick or the network back where it was, then try again."
        )


class Gone(StoreError):
    """Neither a file nor its copy can be read any more."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"What was kept in {path.parent} is gone or can't be read, and so is its copy. "
            "Put the files back from a backup; until then nothing is written there."
        )


class NotErased(StoreError):
    """Something was taken out for good, but old lines could not be cleared from the files yet."""

    def __init__(self, reason: StoreError) -> None:
        super().__init__(
            f"It is taken out, but its old line could not be cleared from the disk yet. {reason}"
        )


class NoLetterbox(StoreError):
    """There is no letterbox at this place yet."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is no letterbox at {path} yet. “debrief letterbox new” makes one.")


class NotALetterbox(StoreError):
    """The file belongs to another program."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"The file {path} is not a letterbox of debrief. Choose another with --letterbox.")


class HeaderGone(StoreError):
    """The first file and its copy are both gone or damaged, and letters may lie beside them."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The file {path} and its copy are gone or damaged. Without them no letter beside them opens. "
            "Put one of them back from a backup; until then nothing is written there."
        )


class AlreadyThere(StoreError):
    """A letterbox is never made over another."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is a letterbox at {path} already. Choose another place with --letterbox.")


class NeedsPassphrase(StoreError):
    """A letterbox that others can reach is sealed from its first letter on."""

    def __init__(self) -> None:
        super().__init__("A letterbox that several computers share needs a passphrase from the beginning.")


class IsSealed(StoreError):
    """The letterbox has a passphrase, so that only its keeper can do this."""

    def __init__(self) -> None:
        super().__init__("This letterbox has a passphrase. Only its keeper can do this, after opening it.")


class NoPassphrase(StoreError):
    """There is no passphrase yet, so there is none to change."""

    def __init__(self) -> None:
        super().__init__("This letterbox has no passphrase yet. “debrief letterbox passphrase” sets one.")


class Overtaken(StoreError):
    """Something was given on, taken out or withdrawn while people looked."""

    def __init__(self) -> None:
        super().__init__(
            "The letterbox has changed meanwhile. Nothing was given on here. Try again to see what is there."
        )


class OtherLetterbox(StoreError):
    """The letterbox was made anew since the receipt was drawn."""

    def __init__(self) -> None:
        super().__init__("There is another letterbox now than there was before.")


class NotThere(StoreError):
    """No letter has this receipt."""

    def __init__(self) -> None:
        super().__init__(
            "No summary has this receipt. Look at each word and their order; or it was taken out already."
        )


class NoGroup(StoreError):
    """This computer can't share a folder with the group that was named."""

    def __init__(self) -> None:
        super().__init__("This account can't share a folder with that group. Choose one that it belongs to.")


class NotFound(StoreError):
    """No summary has that number."""

    def __init__(self) -> None:
        super().__init__("There is no summary with this number. Look at the list, then try again.")


class Busy(StoreError):
    """Another terminal has held the lock for too long."""


class Unfit(StoreError):
    """The summary could not be read back if it were kept."""


def not_readable(path: Path) -> NotReadable:
    """Say that the file at `path` can't be read."""
    return NotReadable(f"The file {path} can't be read. Ask whoever looks after this computer.")


def not_writable(folder: Path) -> NotWritable:
    """Say that nothing can be written in `folder`."""
    return NotWritable(
        f"The folder {folder} can't be written. Choose another place with --letterbox, "
        "or ask whoever looks after this computer."
    )


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn what the system says about writing in `folder` into words.

    Raises:
        StoreError: in place of any `OSError`.
    """
    try:
        yield
    except OSError as error:
        raise _explain(error, folder) from error


def _explain(error: OSError, folder: Path) -> StoreError:
    if error.errno in _FULL:
        return DiskFull(f"The disk that holds {folder} is full. Make some room, then save again.")
    if error.errno in _SHUT:
        return not_writable(folder)
    if error.errno in _VANISHED:
        return Vanished(folder)
    return StoreError(
        f"The disk that holds {folder} did not do what it was asked to. Try again; "
        "if it happens again, ask whoever looks after this computer."
    )
