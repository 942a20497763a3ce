"""Counts over many summaries, before anything is hidden. They stay inside."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field

from debrief.core.practice import FORMAT as PRACTICE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debrief.core.summary import Summary

HEADS = {"1": 1, "2": 2, "3-5": 4, "6+": 6}
"""How many people each size stands for in hours; groups are taken as four, and as six."""
Part = Literal["themes", "helped", "feelings"]
MULTIPLE: tuple[Part, ...] = ("themes", "helped", "feelings")
"""What several of can be ticked in one session."""
HOUR = 60


def counters() -> dict[str, Counter[str]]:
    """Begin to count what is ticked."""
    return {part: Counter() for part in MULTIPLE}


class Tally(Struct):
    """What was counted of one way of meeting."""

    sessions: int = 0
    shared: int = 0
    """How many of them may be given on as copies."""
    minutes: int = 0
    """Of everybody together."""
    ended: Counter[str] = field(default_factory=Counter)
    offered: int = 0
    """How often further help was offered."""
    change: Counter[str] = field(default_factory=Counter)
    """Of the thermometer: lower, same, higher, by reading."""
    ticked: dict[str, Counter[str]] = field(default_factory=counters)
    """Themes, what helped, feelings: in how many sessions each was ticked."""
    known: dict[str, Counter[str]] = field(default_factory=counters)
    """The same, in copies that may be given on."""
    told: Counter[str] = field(default_factory=Counter)
    """How many copies tell themes, what helped, feelings."""


def tally(summaries: Iterable[Summary]) -> dict[str, Tally]:
    """Count each way of meeting by itself."""
    found: dict[str, Tally] = {}
    for one in summaries:
        if one.format not in found:
            found[one.format] = Tally()
        add(found[one.format], one)
    return found


def add(found: Tally, one: Summary) -> None:
    """Count one session."""
    found.sessions += 1
    found.minutes += one.minutes * HEADS[one.people]
    found.ended[one.ended] += 1
    found.offered += one.further_help_offered
    for reading in one.thermometer:
        if reading.before is not None and reading.after is not None:
            found.change[change(reading.before, reading.after)] += 1
    parts = {"themes": one.themes, "helped": one.helped, "feelings": one.feelings}
    for part, ids in parts.items():
        counter = found.ticked[part]
        for name in set(ids):
            counter[name] += 1
    if one.agreed == "share":
        found.shared += 1
        for part in parts.keys() & one.given:
            found.told[part] += 1
            found.known[part].update(set(parts[part]))


def change(before: int, after: int) -> str:
    """Tell how a thermometer changed."""
    return "same" if after == before else "lower" if after < before else "higher"


class Found(Struct):
    """What there is to count in a quarter."""

    counted: dict[str, Tally]
    """Each way of meeting with enough sessions."""
    waiting: dict[str, Tally]
    """All others. They wait for the next quarter: nothing else that is counted can tell how many they are."""
    practices: int

    @property
    def sessions(self) -> int:
        """How many sessions are counted."""
        return sum(one.sessions for one in self.counted.values())


def divide(tallies: dict[str, Tally], threshold: int) -> Found:
    """Tell the ways of meeting that can be counted from those that wait.

    What was shared is known, so it does not help: as many as the threshold asks for are needed without it.
    """
    sessions = {name: one for name, one in tallies.items() if name != PRACTICE}
    enough = {name for name, one in sessions.items() if one.sessions - one.shared >= threshold}
    return Found(
        {name: one for name, one in sessions.items() if name in enough},
        {name: one for name, one in sessions.items() if name not in enough},
        tallies.get(PRACTICE, Tally()).sessions,
    )
