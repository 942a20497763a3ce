"""Counts over many summaries, before anything is hidden. They stay inside."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debrief.core.summary import Reading, Summary

PRACTICE = "practice"
"""The name under which practices are kept. They are no sessions."""
HEADS = {"1": 1, "2": 2, "3-5": 4, "6+": 6}
"""How many people each size stands for in hours; groups are taken as four, and as six."""
Part = Literal["themes", "helped", "feelings"]
MULTIPLE: tuple[Part, ...] = ("themes", "helped", "feelings")
"""What several of can be ticked in one session."""
HOUR = 60


class Tally(Struct):
    """What was counted."""

    sessions: int = 0
    shared: int = 0
    """How many of them may be given on as copies."""
    minutes: int = 0
    """Of everybody together."""
    practices: int = 0
    formats: Counter[str] = Counter()
    ended: Counter[str] = Counter()
    offered: int = 0
    """How often further help was offered."""
    change: Counter[str] = Counter()
    """Of the thermometer: lower, same, higher, by reading."""
    seats: dict[str, int] = {}
    """The most readings that a session of each format has."""
    ticked: dict[str, Counter[str]] = {}
    """Themes, what helped, feelings: in how many sessions each was ticked."""
    known_formats: Counter[str] = Counter()
    """The same, in copies that may be given on."""
    known: dict[str, Counter[str]] = {}
    told: Counter[str] = Counter()
    """How many copies tell themes, what helped, feelings."""


def tally(summaries: Iterable[Summary]) -> Tally:
    """Count."""
    found = Tally(ticked={part: Counter() for part in MULTIPLE}, known={part: Counter() for part in MULTIPLE})
    for one in summaries:
        if one.format == PRACTICE:
            found.practices += 1
        else:
            add(found, one)
    return found


def add(found: Tally, one: Summary) -> None:
    """Count one session."""
    found.sessions += 1
    found.minutes += one.minutes * HEADS[one.people]
    found.formats[one.format] += 1
    found.ended[one.ended] += 1
    found.offered += one.further_help_offered
    found.seats[one.format] = max(found.seats.get(one.format, 0), len(one.thermometer))
    found.change.update(filter(None, map(change, one.thermometer)))
    for part in MULTIPLE:
        found.ticked[part].update(set(getattr(one, part)))
    if one.agreed == "share":
        found.shared += 1
        found.known_formats[one.format] += 1
        for part in set(MULTIPLE) & set(one.given):
            found.told[part] += 1
            found.known[part].update(set(getattr(one, part)))


def change(reading: Reading) -> str:
    """Tell how a thermometer changed; nothing where a reading is missing."""
    if reading.before is None or reading.after is None:
        return ""
    return (
        "lower" if reading.after < reading.before else "higher" if reading.after > reading.before else "same"
    )
