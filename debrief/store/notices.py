"""What people should be told about the letterbox's files, a sentence or two each."""

from __future__ import annotations

from typing import Any, Self


class Notice(str):
    """Good to know; {braces} are filled in by `format`."""

    __slots__ = ()

    def format(self, *args: Any, **named: Any) -> Self:
        """Fill it in, and keep what kind of notice it is."""
        return type(self)(super().format(*args, **named))


class Amiss(Notice):
    """Something was not as it should be."""

    __slots__ = ()


class Missing(Amiss):
    """What was asked for is not all there is."""

    __slots__ = ()


MENDED = Amiss("A file of the letterbox was damaged and has been mended from its copy. Nothing is lost.")

NOT_MENDED = Amiss(
    "A file of the letterbox is damaged or missing, and can't be mended now. Its copy has everything. "
    "Tell whoever keeps the letterbox."
)

LOST = Missing(
    "Files of the letterbox were damaged, and {number} or more saves in them are lost. "
    "What could be read is safe. Tell whoever keeps the letterbox."
)

TERMINAL_GONE = Missing("What one terminal had saved is gone or can't be read, and so is its copy.")

HEADER_MENDED = Amiss("The first file of the letterbox was damaged and has been mended from its copy.")

NOT_OPENED = Missing("Letters in here that can't be opened with this key: {number}.")

TIGHTENED = Amiss("Other accounts could look into the letterbox's files. That is closed now.")

TAKEN_OVER = Notice(
    "What was kept before is in the letterbox now, {number} in all. "
    "Look them through, then remove the old file {copy}."
)

TAKEN_LOST = Missing(
    "The old file was damaged. What could be read of it is in the letterbox, the rest is lost."
)

NEWER = Missing("Letters in here from a newer debrief: {number}. Bring this one up to date to read them.")

NOT_SEALED_YET = Amiss(
    "The new lock holds, but not everything in the letterbox is sealed to it yet. "
    "That is done the next time it is opened."
)
