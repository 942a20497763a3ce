"""The supervisor's numbers for one quarter: what is published of the counts, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from debrief.export.disclosure import FEW, HIDDEN, Cell, Shown, alone, beside, both, rounded, together
from debrief.export.tally import HOUR, MULTIPLE, Found, Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debrief.core.words import Words

SCHEMA = 1
Name = Literal["formats", "themes", "helped", "feelings", "ended", "change"]


class Line(Struct, frozen=True, forbid_unknown_fields=True):
    """One count, with its label."""

    label: str
    count: Shown


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """The counts of one thing. Two things are never counted together."""

    name: Name
    title: str
    lines: tuple[Line, ...]


class Report(Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers of a quarter, as they are published."""

    schema: int
    quarter: str
    """Such as "2026Q3". It may hold sessions of earlier quarters that had to wait."""
    threshold: int
    sessions: Shown
    people_hours: int
    """From the counts as they are shown, and rounded to five hours."""
    help_offered: Shown
    practices: Shown
    tables: tuple[Table, ...]

    @property
    def counts(self) -> tuple[Shown, ...]:
        """List everything that is published of counts."""
        singles = (self.sessions, self.help_offered, self.practices)
        return (*singles, *(line.count for table in self.tables for line in table.lines))

    @property
    def has_few(self) -> bool:
        """Whether a small count stands in it."""
        return FEW in self.counts

    @property
    def has_hidden(self) -> bool:
        """Whether something is not shown at all."""
        return HIDDEN in self.counts


def report(quarter: str, found: Found, words: Words, titles: dict[str, str], threshold: int) -> Report:
    """Make the report of a quarter.

    Args:
        quarter: its name.
        found: what was counted. It has as many sessions as the threshold asks for, or more.
        words: where the labels are.
        titles: what people call each format.
        threshold: the least count that is shown.
    """
    tables = [
        Table("formats", words.say["report_formats"], formats(found, titles, threshold)),
        *(several(part, found, words, threshold) for part in MULTIPLE),
        Table("ended", words.say["report_ended"], endings(found, words, threshold)),
        Table("change", words.say["report_change"], changes(found, words, threshold)),
    ]
    return Report(
        schema=SCHEMA,
        quarter=quarter,
        threshold=threshold,
        sessions=rounded(found.sessions, threshold),
        people_hours=hours(found, threshold),
        help_offered=offers(found, threshold),
        practices=alone(Cell(found.practices), threshold),
        tables=tuple(tables),
    )


def formats(found: Found, titles: dict[str, str], threshold: int) -> tuple[Line, ...]:
    """Count sessions by format. Those that wait stand here and nowhere else, not even in the total."""
    every = found.counted | found.waiting
    lines = [
        Line(titles.get(name, name), alone(Cell(one.sessions, one.shared), threshold))
        for name, one in every.items()
    ]
    return tuple(sorted(lines, key=lambda line: line.label))


def hours(found: Found, threshold: int) -> int:
    """Give the hours of people together: the mean length of each format times its count as it is shown.

    The hours themselves would tell a count to the last session, where each takes about as long as the others.
    """
    each = found.counted.values()
    minutes = sum(one.minutes / one.sessions * rounded(one.sessions, threshold) for one in each)
    return rounded(round(minutes / HOUR))


def several(part: Part, found: Found, words: Words, threshold: int) -> Table:
    """Count in how many sessions each of a list was ticked.

    A format in which nobody ticked any of the list is taken not to ask for it: its sessions hide nobody.
    """
    asked = [one for one in found.counted.values() if one.ticked[part]]
    sessions, told = sum(one.sessions for one in asked), sum(one.told[part] for one in asked)
    lines = []
    for option in words.lists[part]:
        count = sum(one.ticked[part][option.id] for one in asked)
        cell = Cell(count, sum(one.known[part][option.id] for one in asked))
        rest = Cell(sessions - cell.count, told - cell.known)
        lines.append(Line(option.label, beside(cell, rest, threshold)))
    return Table(part, words.say[f"report_{part}"], tuple(lines))


def offers(found: Found, threshold: int) -> Shown:
    """Count in how many sessions further help was offered."""
    offered = sum(one.offered for one in found.counted.values())
    return beside(Cell(offered), Cell(found.sessions - offered), threshold)


def endings(found: Found, words: Words, threshold: int) -> tuple[Line, ...]:
    """Count how sessions ended."""
    finished, early = (
        Cell(sum(one.ended[way] for one in found.counted.values())) for way in ("finished", "finished early")
    )
    shown = both(finished, early, threshold)
    return tuple(
        Line(words.say[name], one)
        for name, one in zip(("report_finished", "report_finished_early"), shown, strict=True)
    )


def changes(found: Found, words: Words, threshold: int) -> tuple[Line, ...]:
    """Count readings that were lower, the same and higher after a session than before it."""
    ways = ("lower", "same", "higher")
    counts = {way: sum(one.change[way] for one in found.counted.values()) for way in ways}
    shown = together(counts, threshold)
    return tuple(Line(words.say[f"report_{way}"], shown[way]) for way in ways)


def lines_of(tables: Iterable[Table], name: Name) -> dict[str, Shown]:
    """Give the counts of one table by label; none where there is no such table."""
    return {line.label: line.count for table in tables if table.name == name for line in table.lines}
