"""Other sessions that would have been published in the very same words: nobody can tell which it was.

Each small count is set to one, to the threshold less one and between, and the program itself publishes again.
This holds against somebody who knows the program by heart. (test_disclosure.py goes through every value.)
"""

from __future__ import annotations

from copy import deepcopy
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from debrief.core.practice import FORMAT as PRACTICE
from debrief.export.report import report
from debrief.export.tally import MULTIPLE, divide, tally
from tests.export.programme import TITLES, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from debrief.export.report import Report
    from debrief.export.tally import Part, Tally
    from tests.export.programme import Issue

    Choice = tuple[str, int, Callable[[int], None]]
    """A count of which not everything is known: its name, how many are not known, and a way to set them."""

OLDER = "a theme of last year"
"""Is ticked, and stands in no list any more."""


def excluded(issue: Issue) -> tuple[int, list[tuple[str, int]]]:
    """Give how many small counts there are, and each value that one can't have: the report would differ."""
    told, tallies, found, many = issue.report, tally(issue.seen), [], 0
    for place, (name, unknown, _) in enumerate(World(tallies, told.threshold).choices()):
        if 0 < unknown < told.threshold:
            many += 1
            world = World(deepcopy(tallies), told.threshold)
            put = next(islice(world.choices(), place, None))[2]
            for value in (1, told.threshold // 2, told.threshold - 1):
                put(value)
                if world.published(told) != told:
                    found.append((name, value))
    return many, found


class World:
    """Counts that can be changed."""

    def __init__(self, tallies: dict[str, Tally], threshold: int) -> None:
        self.tallies = tallies
        self._found = divide(tallies, threshold)
        self._counted = list(self._found.counted.values())

    def published(self, told: Report) -> Report:
        """Publish these counts."""
        found = divide(self.tallies, told.threshold)
        return report(told.quarter, found, WORDS, TITLES, told.threshold)

    def choices(self) -> Iterator[Choice]:
        """List every count, and what is left beside it."""
        for name, one in self.tallies.items():
            if name == PRACTICE or name in self._found.waiting:
                yield name, one.sessions - one.shared, partial(self._sessions, one)
        for part in MULTIPLE:
            asked = [one for one in self._counted if one.ticked[part]]
            for option in WORDS.lists[part]:
                yield from self._line(part, option.id, asked)
        total = self._found.sessions
        offered = sum(one.offered for one in self._counted)
        yield "offered", offered, self._offer
        yield "not offered", total - offered, lambda value: self._offer(total - value)
        early = sum(one.ended["finished early"] for one in self._counted)
        yield "finished early", early, self._end
        yield "finished", total - early, lambda value: self._end(total - value)
        for way in ("lower", "same", "higher"):
            yield way, sum(one.change[way] for one in self._counted), partial(self._change, way)

    def _line(self, part: Part, ticked: str, asked: list[Tally]) -> Iterator[Choice]:
        count = sum(one.ticked[part][ticked] - one.known[part][ticked] for one in asked)
        most = sum(one.sessions - one.told[part] for one in asked)
        yield f"{part} {ticked}", count, partial(self._tick, asked, part, ticked)
        yield f"{part} not {ticked}", most - count, lambda v: self._tick(asked, part, ticked, most - v)

    @staticmethod
    def _sessions(one: Tally, value: int) -> None:
        one.sessions = one.shared + value

    @staticmethod
    def _tick(asked: list[Tally], part: Part, ticked: str, value: int) -> None:
        for one in asked:
            here = min(value, one.sessions - one.told[part])
            one.ticked[part][ticked] = one.known[part][ticked] + here
            one.ticked[part][OLDER] = 1
            value -= here

    def _offer(self, value: int) -> None:
        for one in self._counted:
            one.offered = min(value, one.sessions)
            value -= one.offered

    def _end(self, value: int) -> None:
        for one in self._counted:
            here = min(value, one.sessions)
            one.ended.update({"finished early": here - one.ended["finished early"]})
            one.ended["finished"] = one.sessions - here
            value -= here

    def _change(self, way: str, value: int) -> None:
        for one in self._counted:
            one.change[way] = 0
        self._counted[0].change[way] = value
