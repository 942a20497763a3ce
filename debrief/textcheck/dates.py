"""Rules for dates that fall on one day, or in one month of one year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.cues import pattern
from debrief.textcheck.findings import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.reading import Reading

MOST_DAYS, MOST_MONTHS = 31, 12
SCORES = frozenset({"10", "5", "100", "7"})
"""What stands under the line of a score, a fraction, or "24/7"."""
LOOK_BACK = 20


RULES = (
    "date.day_month", "date.month_day", "date.month_year", "date.spelled", "date.ordinal", "date.numeric",
)  # fmt: skip


def dates(reading: Reading) -> Iterator[Span]:
    """Find dates. A weekday, a month or a year alone is general already."""
    for match in reading.matches(*RULES):
        yield Span(match.start(), match.end(), Kind.DATE)
    for match in reading.matches("date.short"):
        before = reading.text[max(0, match.start() - LOOK_BACK) : match.start()]
        if _is_day(match["first"], match["second"], before):
            yield Span(match.start(), match.end(), Kind.DATE)


def _is_day(first: str, second: str, before: str) -> bool:
    """Tell a day and a month, in either order, from a score or a fraction."""
    small, large = sorted((int(first), int(second)))
    if not (1 <= small <= MOST_MONTHS and large <= MOST_DAYS):
        return False
    padded = "0" in (first[0], second[0]) and len(first) == len(second)
    told = padded or pattern("date.dated").search(before) is not None
    return told or (int(first) > MOST_MONTHS and second not in SCORES)
