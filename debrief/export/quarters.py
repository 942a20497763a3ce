"""Which quarters can be asked for: those that are over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from debrief.core.quarter import Quarter, quarter_of
from debrief.core.telling import Telling

if TYPE_CHECKING:
    from datetime import date


WRITTEN = re.compile(r"(\d{4})[ -]?[Qq]([1-4])\Z")


class QuarterError(Telling):
    """This quarter can't be used. Says why, and what can."""


def read_quarter(text: str) -> Quarter:
    """Read a quarter such as "2026Q3".

    Raises:
        QuarterError: if it is none.
    """
    found = WRITTEN.match(text.strip())
    if found is None:
        message = "Write a quarter as a year and a number from 1 to 4, such as 2026Q3."
        raise QuarterError(message)
    return Quarter(int(found[1]), int(found[2]))


def last_closed(today: date) -> Quarter:
    """Give the newest quarter that is over."""
    return quarter_of(f"{today.year}-{today.month:02}").before()


def closed(quarter: Quarter, today: date) -> Quarter:
    """Give the quarter back if it is over.

    Raises:
        QuarterError: if it is not.
    """
    newest = last_closed(today)
    if quarter > newest:
        message = f"{quarter} is not over yet. The newest quarter that is over is {newest.name}."
        raise QuarterError(message)
    return quarter
