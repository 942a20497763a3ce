"""Whether this computer's clock can be right: a wrong one puts a wrong month into every summary."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from debrief import RELEASED

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY = 24 * 60 * 60
"""Seconds. Time zones and summer time explain a file from the future no further than this."""

EARLY = (
    "This computer's clock shows {month}, a month before this debrief was made. "
    "Set the clock, so that the months of summaries are right."
)

AHEAD = (
    "Files of the letterbox are more than a day ahead of this computer's clock. "
    "Set the clock, so that the months of summaries are right."
)


def doubt(now: float, written: Iterable[float]) -> str:
    """Say why the clock must be wrong, or nothing.

    Args:
        now: what it shows, in seconds since 1970.
        written: when files of the letterbox were written, in the same seconds.
    """
    month = time.strftime("%Y-%m", time.localtime(now))
    if month < RELEASED:
        return EARLY.format(month=month)
    return AHEAD if any(one > now + DAY for one in written) else ""
