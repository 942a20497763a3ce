"""One's own thermometer over the months, before and after: as a plot, and in words below it."""

from __future__ import annotations

import calendar
from collections import defaultdict
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from msgspec import Struct

from debrief.core.events import Go
from debrief.core.practice import FORMAT as PRACTICE
from debrief.pages.page import Action, Page
from debrief.pages.record import month

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debrief.core.summary import Month
    from debrief.store.records import Kept

DEGREES = 10
MONTHS = 12
"""As many are drawn at the most; the words tell of all."""
WIDE = 5
"""Cells for each month."""


class ShowTrend(Struct, frozen=True):
    """People want to see their thermometer over the months."""


class Point(Struct, frozen=True):
    """A month: what lay in the middle of the readings before and after."""

    before: float
    after: float
    times: int


def of_one(kept: Iterable[Kept]) -> bool:
    """Tell whether every session in the letterbox was of one person, so that it can be one's own."""
    return all(one.summary.people == "1" for one in kept if one.summary.format != PRACTICE)


def points(kept: Iterable[Kept]) -> dict[Month, Point]:
    """Gather the readings by month, the oldest first; only those that were taken both before and after."""
    before: dict[Month, list[int]] = defaultdict(list)
    after: dict[Month, list[int]] = defaultdict(list)
    for one in kept:
        for reading in one.summary.thermometer:
            if reading.before is not None and reading.after is not None:
                before[one.summary.month].append(reading.before)
                after[one.summary.month].append(reading.after)
    return {at: Point(median(before[at]), median(after[at]), len(before[at])) for at in sorted(before)}


def trend(say: dict[str, str], kept: Sequence[Kept]) -> Page:
    """Show the plot and the words; or say kindly why there is none."""
    back = (Action(say["done_reading"], Go(), shown_key="Enter"),)
    found = points(kept)
    if not found:
        return Page(title=say["view_trend_title"], lines=(say["view_trend_none"],), actions=back)
    return Page(
        title=say["view_trend_title"],
        lines=(say["view_trend_lines"], say["view_trend_signs"], "", plot(found)),
        rows=tuple((month(at), in_words(say, one)) for at, one in reversed(found.items())),
        actions=back,
    )


def in_words(say: dict[str, str], point: Point) -> str:
    """Say a month's readings."""
    times = say["view_trend_once" if point.times == 1 else "view_trend_times"]
    return times.format(before=f"{point.before:g}", after=f"{point.after:g}", number=point.times)


def drawn(newest: Month) -> list[Month]:
    """Name the months up to the newest that are drawn, the ones without readings among them."""
    year, number = map(int, newest.split("-"))
    last = year * MONTHS + number - 1
    return [f"{at // MONTHS:04}-{at % MONTHS + 1:02}" for at in range(last - MONTHS + 1, last + 1)]


def plot(found: dict[Month, Point]) -> str:
    """Draw "b" and "a" for before and after, "=" for both, joined by lines where months follow each other."""
    from plotille import Canvas  # noqa: PLC0415 - few want it

    months = drawn(max(found))
    while months[0] not in found:
        months.pop(0)
    edge = 0.5
    canvas = Canvas(
        WIDE * len(months), DEGREES + 1, xmin=-edge, xmax=len(months) - edge, ymin=-edge, ymax=DEGREES + edge
    )
    there = [(place, found[at]) for place, at in enumerate(months) if at in found]
    for (left, one), (right, other) in pairwise(there):
        if right == left + 1:
            canvas.line(left, one.before, right, other.before)
            canvas.line(left, one.after, right, other.after)
    for place, one in there:
        canvas.text(place, one.before, "b")
        canvas.text(place, one.after, "=" if row(one.before) == row(one.after) else "a")
    rows = zip(range(DEGREES, -1, -1), canvas.plot().splitlines(), strict=True)
    names = "".join(calendar.month_abbr[int(at[-2:])].center(WIDE) for at in months)
    scale = (f"{degree:2} │{line}" for degree, line in rows)
    return "\n".join([*scale, f"   └{'─' * len(names)}", f"    {names}"])


def row(degree: float) -> int:
    """Give the line of the plot on which a degree stands."""
    return int(degree + 0.5)
