"""Which counts can be shown, so that none between one and the threshold can be worked out.

The rules are those that health statistics use (the UK's hospital statistics since 2018; the "no cell of 1 to
10, none derivable" of the US Medicare agency), with what is known from shared summaries taken into account:

- a count from one to the threshold less one is "few"; zero is shown, and every other count is rounded to five
  by itself;
- where such a count, or what is left of one when the shared summaries are taken away, could be narrowed from
  the others and the total, further counts are hidden, the smallest first.
"""

from __future__ import annotations

from math import inf
from typing import Literal

from msgspec import Struct

STEP = 5
"""To what counts are rounded."""
SLACK = STEP // 2

FEW: Literal["few"] = "few"
HIDDEN: Literal["hidden"] = "hidden"
Shown = int | Literal["few", "hidden"]
"""What is published of a count: rounded, few, or nothing at all."""

Range = tuple[float, float]
"""From the least to the most that a count can be, for somebody who sees what is published."""


class Cell(Struct, frozen=True):
    """One count of a table."""

    count: int
    known: int = 0
    """How many of them can be read from shared summaries."""
    listed: bool = True
    """Whether it is in the table at all; what is left over in a table of one is protected as well."""

    @property
    def unknown(self) -> int:
        """How many can't be read from shared summaries."""
        return self.count - self.known


def rounded(count: int) -> int:
    """Round to five."""
    return STEP * ((count + SLACK) // STEP)


def alone(cell: Cell, threshold: int) -> Shown:
    """Say what can be shown of a count that stands alone."""
    if not cell.listed:
        return HIDDEN
    if cell.count == 0:
        return 0
    if 0 < cell.unknown < threshold and cell.known:
        return HIDDEN
    return FEW if cell.count < threshold else rounded(cell.count)


def span(shown: Shown, threshold: int) -> Range:
    """Give what a published count can be, for somebody who knows the rules."""
    if shown == FEW:
        return 1, threshold - 1
    if isinstance(shown, str):
        return 0, inf
    return (0, 0) if shown == 0 else (max(threshold, shown - SLACK), shown + SLACK)


def spans(cells: list[Cell], shown: list[Shown], threshold: int) -> list[Range]:
    """Give the range of each count, and never less than what is known of it."""
    ranges = [span(one, threshold) for one in shown]
    return [(max(low, cell.known), high) for cell, (low, high) in zip(cells, ranges, strict=True)]


def protect(cells: list[Cell], total: Range, threshold: int) -> list[Shown]:
    """Say what can be shown of the counts of one table that add up to a total.

    Args:
        cells: every count of the table, and what is left over.
        total: what the total can be, for somebody who sees all that is published.
        threshold: the least count that is shown.
    """
    shown = [alone(cell, threshold) for cell in cells]
    while exposed(cells, shown, total, threshold):
        numbers = [at for at, one in enumerate(shown) if isinstance(one, int) and one > 0]
        if not numbers:
            return [HIDDEN] * len(cells)
        shown[min(numbers, key=lambda at: cells[at].count)] = HIDDEN
    return shown


def exposed(cells: list[Cell], shown: list[Shown], total: Range, threshold: int) -> bool:
    """Tell whether a small count can be narrowed from the others and the total."""
    ranges = spans(cells, shown, threshold)
    low, high = (sum(one[end] for one in ranges) for end in (0, 1))
    for cell, (least, most) in zip(cells, ranges, strict=True):
        if not 0 < cell.unknown < threshold:
            continue
        others = (low - least, high - most if most < inf else rest(ranges))
        if total[1] - others[0] < cell.known + threshold - 1 or total[0] - others[1] > cell.known + 1:
            return True
    return False


def rest(ranges: list[Range]) -> float:
    """Add up the most that the others can be, besides one that has no limit."""
    open_ended = sum(most == inf for _, most in ranges)
    return inf if open_ended > 1 else sum(most for _, most in ranges if most < inf)
