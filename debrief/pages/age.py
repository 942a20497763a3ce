"""The question about summaries that have lain in the letterbox for long."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from debrief.core.ask import NO, YES, One, Option
from debrief.core.events import Go
from debrief.pages.page import Action, Page
from debrief.pages.record import month

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debrief.core.summary import Month
    from debrief.store.records import Kept

YEAR = 12
"""Months."""


def months_since(earlier: Month, now: Month) -> int:
    """Count whole calendar months from one month to another."""
    (year, number), (this_year, this_number) = (map(int, one.split("-")) for one in (earlier, now))
    return YEAR * (this_year - year) + this_number - number


def old(kept: Iterable[Kept], now: Month, most: int) -> list[Kept]:
    """Find the summaries that are older than so many months."""
    return [one for one in kept if months_since(one.summary.month, now) > most]


def question(say: dict[str, str], found: Sequence[Kept], most: int) -> Page:
    """Ask whether they are still needed; the safe answer stands first, and none is marked."""
    months = Counter(one.summary.month for one in found)
    return Page(
        title=say["view_old_title"],
        lines=(
            say["view_old_one"].format(months=most)
            if len(found) == 1
            else say["view_old"].format(number=len(found), months=most),
            say["view_old_stays"],
        ),
        rows=tuple((month(one), str(months[one])) for one in sorted(months)),
        field=One(
            (
                Option(NO, say["view_old_keep"], say["view_old_keep_detail"]),
                Option(YES, say["view_old_delete"], say["view_old_delete_detail"]),
            )
        ),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
        hint=say["one_hint"],
    )


def deleting(say: dict[str, str], line: str) -> Page:
    """Say how many of them are deleted."""
    return Page(title=say["view_deleting"], lines=(line,), hint=say["view_deleting_stop"])
