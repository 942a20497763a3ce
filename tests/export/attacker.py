"""Somebody who has every report and every copy, and knows the rules and what each kind of session asks."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from msgspec import Struct

from debrief.core.practice import FORMAT as PRACTICE
from debrief.export.tally import MULTIPLE
from tests.export.programme import WAYS, WORDS
from tests.export.solver import WHOLE, Solver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from debrief.core.summary import Summary
    from debrief.export.disclosure import Shown
    from debrief.export.report import Line, Name
    from tests.export.programme import Issue

STEP, SLACK = 5, 2
LABELS = {part: {option.label: option.id for option in WORDS.lists[part]} for part in MULTIPLE}


class Target(Struct):
    """A count that the attacker wants to know."""

    name: str
    count: int
    """Its place among the unknown counts."""
    real: int
    known: int
    threshold: int
    number: bool = False
    """Whether a number is published of it."""

    @property
    def small(self) -> bool:
        """Whether what nobody gave on is few."""
        return 0 < self.real - self.known < self.threshold


class Attack:
    """All that follows from a row of reports."""

    def __init__(self, issues: Iterable[Issue], *, rules: bool = True, few_in_total: bool = False) -> None:
        """Read the reports.

        Args:
            issues: the reports, with what is known and what is true.
            rules: whether the attacker knows more of the rules than what the words and the rounding mean.
            few_in_total: whether the total and the other tables hold small counts as well.
        """
        self.solver = Solver()
        self.targets: list[Target] = []
        self._rules, self._few_in_total = rules, few_in_total
        for issue in issues:
            self._issue = issue
            self._threshold = issue.report.threshold
            self._known = list(zip(issue.waiting, issue.known, strict=True))
            self._read()

    def won(self) -> list[Target]:
        """Find the small counts of which the attacker learns more than that they are small."""
        return [one for one in self.targets if one.small and self._learns(one)]

    def sure(self) -> list[Target]:
        """Find the published numbers of which the attacker is sure that few are not known."""
        return [one for one in self.targets if one.small and one.number and self._is_sure(one)]

    def _is_sure(self, target: Target) -> bool:
        return self.solver.reach(target.count)[1] < target.known + target.threshold - WHOLE

    def _learns(self, target: Target) -> bool:
        least, most = self.solver.reach(target.count)
        first, last = target.known + 1, target.known + target.threshold - 1
        return least > first + WHOLE or most < last - WHOLE

    def _read(self) -> None:
        lines = {line.label: line.count for line in self._lines("formats")}
        every = {name: self._count(f"format {name}", shown, self._of(name)) for name, shown in lines.items()}
        counts = {
            name: at for name, at in every.items() if self._few_in_total or isinstance(lines[name], int)
        }
        total = dict.fromkeys(counts.values(), 1.0)
        self.solver.sum(total, *self._meaning(self._issue.report.sessions))
        self._count("practices", self._issue.report.practices, self._of(PRACTICE))
        counted = [(one, known) for one, known in self._known if one.format in counts]
        untold = [(one, False) for one, _ in counted]
        offered = self._issue.report.help_offered
        self._two("offered", offered, total, untold, lambda one: one.further_help_offered)
        self._endings(total, untold)
        self._changes(counts)
        asking = {at: 1.0 for name, at in counts.items() if WAYS[name].asks}
        for part in MULTIPLE:
            for line in self._lines(part):
                self._ticked(part, line, asking, [one for one in counted if WAYS[one[0].format].asks])

    def _of(self, name: str) -> list[tuple[bool, bool]]:
        return [(True, known) for one, known in self._known if one.format == name]

    def _two(
        self,
        name: str,
        shown: Shown,
        total: dict[int, float],
        counted: list[tuple[Summary, bool]],
        has: Callable[[Summary], bool],
    ) -> tuple[int, int]:
        """Read a count, and what is left of a total without it; `counted` is with what is known of each."""
        cell = [(True, known) for one, known in counted if has(one)]
        rest = [known for one, known in counted if not has(one)]
        count = self._count(name, shown, cell)
        number = isinstance(shown, int) and shown > 0 and self._rules and name not in {"finished", "early"}
        left = self.solver.rest(total, count, sum(rest) + (self._threshold if number else 0))
        self.targets.append(Target(f"not {name}", left, len(rest), sum(rest), self._threshold))
        return count, left

    def _ticked(
        self, part: str, line: Line, asking: dict[int, float], counted: list[tuple[Summary, bool]]
    ) -> None:
        told = [(one, known and part in one.given) for one, known in counted]
        ticked = LABELS[part][line.label]  # type: ignore[index]
        self._two(f"{part} {ticked}", line.count, asking, told, lambda one: ticked in getattr(one, part))

    def _endings(self, total: dict[int, float], counted: list[tuple[Summary, bool]]) -> None:
        finished, early = self._lines("ended")
        _, left = self._two("finished", finished.count, total, counted, lambda one: one.ended == "finished")
        self.solver.sum({left: 1.0}, *self._meaning(early.count))

    def _changes(self, counts: dict[str, int]) -> None:
        """Read the thermometers. Nobody knows how many were left out."""
        named = [one for one, _ in self._known if one.format in counts]
        pairs = [(one.before, one.after) for each in named for one in each.thermometer]
        moves = [(b > a) - (b < a) for b, a in pairs if b is not None and a is not None]
        places = [
            self._count(f"change {move}", line.count, [(True, False)] * moves.count(move))
            for line, move in zip(self._lines("change"), (1, 0, -1), strict=True)
        ]
        seats = {at: -float(WAYS[name].seats) for name, at in counts.items()}
        self.solver.sum({**dict.fromkeys(places, 1.0), **seats}, most=0)

    def _count(self, name: str, shown: Shown, cell: list[tuple[bool, bool]]) -> int:
        known = sum(known for _, known in cell)
        least, most = self._meaning(shown)
        if self._rules and isinstance(shown, int) and shown:
            least = max(least, known + self._threshold)
        at = self.solver.unknown(max(least, known), most)
        self.targets.append(Target(name, at, len(cell), known, self._threshold, isinstance(shown, int)))
        return at

    def _meaning(self, shown: Shown) -> tuple[float, float]:
        if isinstance(shown, str):
            return (1, self._threshold - 1) if shown == "few" else (0, inf)
        if shown == 0:
            return 0, 0
        lowest = -(-self._threshold // STEP) * STEP
        return (self._threshold if shown == lowest else shown - SLACK), shown + SLACK

    def _lines(self, name: Name) -> tuple[Line, ...]:
        return next(table.lines for table in self._issue.report.tables if table.name == name)
