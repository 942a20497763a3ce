"""Rules for dates that fall on one day, or in one month of one year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from debrief.textcheck.cues import pattern, words
from debrief.textcheck.findings import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.reading import Reading

MOST_DAYS, MOST_MONTHS = 31, 12
SCORES = frozenset({"10", "5", "100", "7"})
"""What stands under the line of a score, a fraction, or "24/7"."""
LOOK_BACK = 20
JOINED = re.compile(r"\w\.\w")


def dates(reading: Reading) -> Iterator[Span]:
    """Find dates. A weekday, a month or a year alone is general already."""
    text = reading.text
    for rule in _awake(reading):
        for match in pattern(rule).finditer(text):
            yield Span(match.start(), match.end(), Kind.DATE)
    if reading.digits and "/" in text:
        for match in pattern("date.short").finditer(text):
            if _is_day(
                match["first"], match["second"], text[max(0, match.start() - LOOK_BACK) : match.start()]
            ):
                yield Span(match.start(), match.end(), Kind.DATE)


def _awake(reading: Reading) -> Iterator[str]:
    """Give the rules that a text could concern."""
    if not words("months").isdisjoint(reading.words):
        yield from ("date.day_month", "date.month_day", "date.month_year")
    if "the" in reading.words and _may_be_spelled(reading):
        yield "date.spelled"
    if reading.digits:
        yield from ("date.ordinal", "date.numeric")


def _may_be_spelled(reading: Reading) -> bool:
    """Tell whether a word such as "third" stands there, or may where a full stop joins two words."""
    return not words("ordinals").isdisjoint(reading.words) or JOINED.search(reading.text) is not None


def _is_day(first: str, second: str, before: str) -> bool:
    """Tell a day and a month, in either order, from a score or a fraction."""
    small, large = sorted((int(first), int(second)))
    if not (1 <= small <= MOST_MONTHS and large <= MOST_DAYS):
        return False
    padded = "0" in (first[0], second[0]) and len(first) == len(second)
    told = padded or pattern("date.dated").search(before) is not None
    return told or (int(first) > MOST_MONTHS and second not in SCORES)
