"""What is left in a file and its copy when they are not as they should be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from debrief.store.line import decode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from debrief.store.line import Line
    from debrief.store.tip import Tip

CHUNK = 1 << 20
"""Bytes."""


class Found(NamedTuple):
    """The lines of the newest epoch in one file."""

    epoch: int
    """-1 where there is no line at all."""
    payloads: dict[int, bytes]
    """By number; 0 is the first line, which says what the file is."""
    whole: bool
    """Whether every line is there and true, but for an end that was torn while it was written."""


class Joined(NamedTuple):
    """The lines of a file and its copy together."""

    epoch: int
    payloads: dict[int, bytes]
    lost: int
    """Saves that neither file has: at least so many."""
    damaged: bool
    """Whether this is more than what a stop in the middle of a save leaves behind."""


def find(path: Path, mark: str) -> Found:
    """Read every true line of a file, past whatever is damaged, as far as it can be read."""
    epochs: dict[int, dict[int, bytes]] = {}
    whole, end, last = True, b"", None
    try:
        with path.open("rb") as file:
            for raw in file:
                whole, end = whole and not end, b""
                line = decode(mark, raw)
                if line is None:
                    end = raw
                else:
                    whole = whole and _follows(line, last)
                    epochs.setdefault(line.epoch, {})[line.seq] = line.payload
                    last = line
    except OSError:
        whole = False
    epoch = max(epochs, default=-1)
    return Found(epoch, epochs.get(epoch, {}), whole and last is not None and (not end or _torn(end, last)))


def join(found: Sequence[Found], tip: Tip | None) -> Joined:
    """Take every line that either has, and count what none has; at least one must have a line."""
    epoch = max(each.epoch for each in found)
    payloads: dict[int, bytes] = {}
    for each in reversed(found):
        if each.epoch == epoch:
            payloads |= each.payloads
    present = len(payloads) - (0 in payloads)
    reached = tip.seq if tip and tip.epoch == epoch else 0
    lost = max(*payloads, reached) - present
    if tip and tip.epoch > epoch:  # files from before the last rewriting were put back
        return Joined(tip.epoch, payloads, lost + 1, damaged=True)
    damaged = tip is None or lost > 0 or any(_harmed(each, epoch, tip) for each in found)
    return Joined(epoch, payloads, lost, damaged)


def same_bytes(one: Path, other: Path) -> bool:
    """Tell whether two files hold the same, a piece at a time.

    Raises:
        OSError: if one of them can't be read.
    """
    with one.open("rb") as left, other.open("rb") as right:
        while (piece := left.read(CHUNK)) == right.read(CHUNK):
            if not piece:
                return True
    return False


def _follows(line: Line, last: Line | None) -> bool:
    return line.seq == 0 if last is None else line[:2] == (last.epoch, last.seq + 1)


def _torn(end: bytes, last: Line) -> bool:
    """Tell whether this is the beginning of the line that comes next, as a stop or a power cut leaves it."""
    beginning, written = b"%d %d " % (last.epoch, last.seq + 1), end.strip(b"\0")
    return beginning.startswith(written) or (written.startswith(beginning) and not written.endswith(b"\n"))


def _harmed(found: Found, epoch: int, tip: Tip) -> bool:
    """Tell whether a file lacks more than a stop in the middle of a save explains."""
    if not found.whole:
        return True
    if found.epoch < epoch:  # the other was rewritten, and then this one's turn did not come
        return tip.epoch >= epoch
    return tip.epoch == epoch and max(found.payloads) < tip.seq
