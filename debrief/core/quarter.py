"""A calendar quarter: the only stretch of time for which anything leaves the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from debrief.core.summary import Month

MONTHS = 3
"""Of a quarter."""


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


def quarter_of(month: Month) -> Quarter:
    """Give the quarter of a month such as "2026-11"."""
    year, number = month.split("-")
    return Quarter(int(year), (int(number) + MONTHS - 1) // MONTHS)
