"""Which counts can be shown, so that none between one and the threshold can be worked out.

As in health statistics (the UK's hospital statistics since 2018; the "no cell of 1 to 10, none derivable" of
the US Medicare agency) a count from one to the threshold less one is "few"; zero is shown, and every other
count is rounded to five by itself. Three rules more, because whoever reads the numbers may know the rules:

- what was shared is known already, so it does not help to hide the others: a count is shown where as many as
  the threshold asks for are left without it;
- where few sessions are left beside a count, it is hidden: it would tell those few;
- that a count is hidden tells no more than that. So no rule asks how small a small count is.

These hold for somebody who knows every total to the last session. Rounding is for those who know of a session
by themselves, such as their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

STEP = 5
"""To what counts are rounded."""
SLACK = STEP // 2

FEW: Literal["few"] = "few"
HIDDEN: Literal["hidden"] = "hidden"
Shown = int | Literal["few", "hidden"]
"""What is published of a count: rounded, few, or nothing at all."""


class Cell(Struct, frozen=True):
    """One count."""

    count: int
    known: int = 0
    """How many of them can be read from shared summaries."""

    @property
    def unknown(self) -> int:
        """How many can't be read from shared summaries."""
        return self.count - self.known


def rounded(count: int, least: int = 0) -> int:
    """Round to five, and never to less than the least count that is shown."""
    return max(STEP * ((count + SLACK) // STEP), -(-least // STEP) * STEP)


def alone(cell: Cell, threshold: int) -> Shown:
    """Say what can be shown of a count to which nothing else adds up."""
    if cell.unknown >= threshold:
        return rounded(cell.count, threshold)
    if cell.known:
        return HIDDEN
    return FEW if cell.count else 0


def beside(cell: Cell, rest: Cell, threshold: int) -> Shown:
    """Say what can be shown of a count, where a total tells the rest.

    Both could be few where there are fewer sessions than twice the threshold: then one would tell the other.
    """
    if cell.count == 0:
        return 0
    if cell.unknown + rest.unknown < 2 * threshold - 1:
        return HIDDEN
    return alone(cell, threshold) if rest.unknown >= threshold else HIDDEN


def both(one: Cell, other: Cell, threshold: int) -> tuple[Shown, Shown]:
    """Say what can be shown of two counts that make up a total."""
    if 0 in (one.count, other.count):
        return alone(one, threshold), alone(other, threshold)
    return beside(one, other, threshold), beside(other, one, threshold)


def together(counts: Mapping[str, int], threshold: int) -> dict[str, Shown]:
    """Say what can be shown of counts that are shown together or not at all; zero is."""
    few = any(0 < count < threshold for count in counts.values())
    return {
        name: HIDDEN if few and count else alone(Cell(count), threshold) for name, count in counts.items()
    }
