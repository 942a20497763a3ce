"""Calendar quarters: the only stretches of time for which anything leaves the house."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from debrief.core.telling import Telling

if TYPE_CHECKING:
    from datetime import date

    from debrief.core.summary import Month

WRITTEN = re.compile(r"(\d{4})[ -]?[Qq]([1-4])\Z")
MONTHS = 3
"""Of a quarter."""


class QuarterError(Telling):
    """This quarter can't be used. Says why, and what can."""


class Quarter(Struct, frozen=True, order=True):
    """Three months of a year."""

    year: int
    number: int
    """From 1 to 4."""

    def __str__(self) -> str:
        return f"{self.year} Q{self.number}"

    @property
    def name(self) -> str:
        """The quarter as people type it: "2026Q3"."""
        return f"{self.year}Q{self.number}"

    @property
    def last_month(self) -> Month:
        """The month with which it ends."""
        return f"{self.year}-{self.number * MONTHS:02}"

    def before(self) -> Quarter:
        """Give the quarter before this one."""
        return Quarter(self.year - 1, 4) if self.number == 1 else Quarter(self.year, self.number - 1)


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


def quarter_of(month: Month) -> Quarter:
    """Give the quarter of a month such as "2026-11"."""
    year, number = month.split("-")
    return Quarter(int(year), (int(number) + MONTHS - 1) // MONTHS)


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
