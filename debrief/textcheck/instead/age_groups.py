"""Age groups, and how an age is read from digits or words."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from debrief.textcheck.cues import entry

GROWN = 18
UNKNOWN = 30
"""What an age is taken for that can't be read."""
OLDEST = 999
_SHORT = frozenset({"weeks", "week", "wks", "wk", "days", "day", "hours", "hour"})
_MONTHS = frozenset({"months", "month", "mths", "mth", "mos", "mo"})
_YEAR = 12
_TEENS = 19


class Group(NamedTuple):
    """The words for people of about the same age."""

    one: str
    many: str
    before: str
    """In front of a noun; "" where nothing is better said."""
    one_is: str
    many_are: str

    @property
    def told(self) -> bool:
        """Whether there is a noun for them: "a teenager", but only "someone in their thirties"."""
        return not self.one.startswith("someone")


@cache
def _groups() -> tuple[tuple[int, Group], ...]:
    groups = entry("general", "ages.groups")
    return tuple((group["upto"], Group(*(group[name] for name in Group._fields))) for group in groups)


def group_of(years: int) -> Group:
    """Find the group for an age."""
    return next(group for upto, group in _groups() if years <= upto)


@cache
def _values() -> dict[str, int]:
    """Give each number word its number."""
    named = entry("cues", "numbers")
    tens = {word: 10 * place for place, word in enumerate(named[_TEENS:], 2)}
    return {word: place for place, word in enumerate(named[:_TEENS], 1)} | tens


@cache
def _number() -> re.Pattern[str]:
    named = entry("cues", "numbers")
    tens, small = "|".join(named[_TEENS:]), "|".join(reversed(named[:_TEENS]))
    return re.compile(rf"\d{{1,4}}|\b(?:{tens})(?:[\s-](?:{'|'.join(named[:9])})\b)?|\b(?:{small})\b")


@cache
def _closer() -> re.Pattern[str]:
    """Match what tells the age of one person more closely: "nine going on ten", "2 yrs 4 months"."""
    return re.compile(
        r"(?<=\w),?\s(?:going on|nearly|almost|rising|not)\b|(?<=[yrs])\s?(?:and |, )?\d{1,2}\s?[mw][a-z]*$"
    )


def years(said: str) -> list[int]:
    """Read the ages in a text in lower case, in whole years."""
    said = _closer().split(said)[0]
    found = [_value(one) for one in _number().findall(said)]
    units = set(re.split(r"[\W\d]+", said))
    if units & _SHORT:
        return [0] * len(found) or [0]
    return ([one // _YEAR for one in found] if units & _MONTHS else found) or [UNKNOWN]


def _value(number: str) -> int:
    if number.isdecimal():
        return min(int(number), OLDEST)
    return sum(_values()[part] for part in number.replace("-", " ").split())
