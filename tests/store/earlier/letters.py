"""Stands in for the letterbox: keeps what it is given in one step, and shows what it was given twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.store.takeover import Taken, take_over

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from debrief.store.records import Kept


class Letters(list["Kept"]):
    """The letters in the order in which they came."""

    def put(self, new: Iterable[Kept]) -> None:
        """Keep all of them at once."""
        self.extend(list(new))

    def take_over(self, earlier_file: Path) -> Taken | None:
        """Take over an earlier file as the letterbox does."""
        return take_over(earlier_file, self.put, {each.id for each in self}, wait=0)
