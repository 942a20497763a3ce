"""The pages on which people choose days to look again how they are, and a place for the calendar file."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from debrief.core.ask import Many, Option
from debrief.core.events import Go
from debrief.pages.page import Action, Page

if TYPE_CHECKING:
    from collections.abc import Iterable

OFFERED = (3, 21, 90)
"""Days ahead: three days, three weeks and three months, as in the 3-3-3 check of first responders."""


def after(today: date, numbers: Iterable[int]) -> tuple[date, ...]:
    """Give the days that lie so many days ahead."""
    return tuple(today + timedelta(days=number) for number in numbers)


def in_words(day: date) -> str:
    """Write a day as people say it."""
    return f"{day:%A, %B} {day.day}, {day.year}"


def days(say: dict[str, str], today: date, ticked: tuple[str, ...]) -> Page:
    """Ask which days.

    Args:
        say: the sentences of the program.
        today: the day to count from.
        ticked: what is ticked to begin with, or was before.
    """
    options = (
        Option(str(number), say[f"dates_in_{number}"], in_words(day))
        for number, day in zip(OFFERED, after(today, OFFERED), strict=True)
    )
    return Page(
        title=say["dates_title"],
        lines=(say["dates_lines"], say["dates_nameless"]),
        field=Many(tuple(options), ticked=ticked),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
        hint=say["pick_hint"],
        empty=say["dates_empty"],
    )
