"""The supervisor's numbers for one quarter: what is published of the counts, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from debrief.export.disclosure import FEW, HIDDEN, Cell, Range, Shown, alone, protect, rounded, span
from debrief.export.tally import HOUR, MULTIPLE, Part, Tally

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
    """Rounded to five hours."""
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


def report(quarter: str, found: Tally, words: Words, titles: dict[str, str], threshold: int) -> Report:
    """Make the report of a quarter.

    Args:
        quarter: its name.
        found: what was counted. It has as many sessions as the threshold asks for, or more, in all and
            without those that are shared, unless all are.
        words: where the labels are.
        titles: what people call each format.
        threshold: the least count that is shown.
    """
    total = total_range(found, threshold)
    tables = [
        Table("formats", words.say["report_formats"], partition(found, total, titles, threshold)),
        *(several(part, found, total, words, threshold) for part in MULTIPLE),
        Table("ended", words.say["report_ended"], endings(found, total, words, threshold)),
        Table("change", words.say["report_change"], changes(found, total, words, threshold)),
    ]
    offered, _ = protect([Cell(found.offered), left_over(found, found.offered)], total, threshold)
    return Report(
        schema=SCHEMA,
        quarter=quarter,
        threshold=threshold,
        sessions=rounded(found.sessions),
        people_hours=rounded(round(found.minutes / HOUR)),
        help_offered=offered,
        practices=alone(Cell(found.practices), threshold),
        tables=tuple(tables),
    )


def left_over(found: Tally, count: int, known: int = 0) -> Cell:
    """Give the sessions of which something is not so. They stand in no table, and are protected as well."""
    return Cell(found.sessions - count, known, listed=False)


def total_range(found: Tally, threshold: int) -> Range:
    """Give what the number of sessions can be, for somebody who adds up the tables as well."""
    least, most = span(rounded(found.sessions), threshold)
    for counts in (found.formats, found.ended):
        ranges = [span(alone(Cell(count), threshold), threshold) for count in counts.values()]
        least = max(least, sum(one[0] for one in ranges))
        most = min(most, sum(one[1] for one in ranges))
    return least, most


def partition(found: Tally, total: Range, titles: dict[str, str], threshold: int) -> tuple[Line, ...]:
    """Count sessions by format. Each session has one."""
    names = sorted(found.formats, key=lambda name: titles.get(name, name))
    cells = [Cell(found.formats[name], found.known_formats[name]) for name in names]
    shown = protect(cells, total, threshold)
    return tuple(Line(titles.get(name, name), one) for name, one in zip(names, shown, strict=True))


def several(part: Part, found: Tally, total: Range, words: Words, threshold: int) -> Table:
    """Count in how many sessions each of a list was ticked."""
    lines = []
    for option in words.lists[part]:
        count, known = found.ticked[part][option.id], found.known[part][option.id]
        rest = left_over(found, count, found.told[part] - known)
        shown, _ = protect([Cell(count, known), rest], total, threshold)
        lines.append(Line(option.label, shown))
    return Table(part, words.say[f"report_{part}"], tuple(lines))


def endings(found: Tally, total: Range, words: Words, threshold: int) -> tuple[Line, ...]:
    """Count how sessions ended."""
    ways = ("finished", "finished early")
    shown = protect([Cell(found.ended[way]) for way in ways], total, threshold)
    return tuple(
        Line(words.say[f"report_{way.replace(' ', '_')}"], one) for way, one in zip(ways, shown, strict=True)
    )


def changes(found: Tally, total: Range, words: Words, threshold: int) -> tuple[Line, ...]:
    """Count readings that were lower, the same and higher after a session than before it."""
    ways = ("lower", "same", "higher")
    most = min(max(found.seats.values(), default=0) * total[1], seats(found, threshold))
    cells = [Cell(found.change[way]) for way in ways]
    shown = protect(cells, (0, most), threshold)
    return tuple(Line(words.say[f"report_{way}"], one) for way, one in zip(ways, shown, strict=True))


def seats(found: Tally, threshold: int) -> float:
    """Give the most readings there can be, for somebody who knows the table of formats."""
    ranges = {name: span(alone(Cell(count), threshold), threshold) for name, count in found.formats.items()}
    return sum(most * found.seats[name] for name, (_, most) in ranges.items())


def lines_of(tables: Iterable[Table], name: Name) -> dict[str, Shown]:
    """Give the counts of one table by label; none where there is no such table."""
    return {line.label: line.count for table in tables if table.name == name for line in table.lines}
