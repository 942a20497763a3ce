"""Which quarters something can be given on for: those that are over, as far back as there is anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.quarter import quarter_of
from debrief.export.quarters import last_closed, read_quarter

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from debrief.core.quarter import Quarter
    from debrief.core.summary import Month

MOST = 40
"""Ten years: a clock that once stood wrong offers no more."""


def offered(months: Iterable[Month], published: Iterable[str], today: date) -> tuple[Quarter, ...]:
    """Name the quarters, the newest first; the last one that is over is always among them.

    Args:
        months: those of the summaries that are kept.
        published: the names of the quarters that were published.
        today: the present day.
    """
    newest = last_closed(today)
    first = min((*map(quarter_of, months), *map(read_quarter, published), newest))
    quarters = [newest]
    while quarters[-1] > first and len(quarters) < MOST:
        quarters.append(quarters[-1].before())
    return tuple(quarters)
