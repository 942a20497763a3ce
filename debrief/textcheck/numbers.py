"""Rules for the numbers of cases, files, badges, cards and cars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.cues import pattern
from debrief.textcheck.findings import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.reading import Reading

SHORTEST_MIXED = 5
"""Signs of a code of letters and digits, without a cue."""
FEWEST_ALONE, FEWEST_MIXED = 3, 2
"""Digits of a number after a cue; fewer where there are letters too."""
LOOK_AHEAD = 20


def numbers(reading: Reading) -> Iterator[Span]:
    """Find the numbers that somebody's papers are filed under."""
    text = reading.text
    for match in reading.matches("id.cued"):
        if _says_something(match["piece"], text[match.end() : match.end() + LOOK_AHEAD]):
            yield Span(*match.span("piece"), Kind.ID)
    for match in reading.matches("id.mixed"):
        if (
            len(match[0]) >= SHORTEST_MIXED
            and not pattern("id.plain").fullmatch(match[0])
            and _is_coded(text[match.start() : match.end()])
        ):
            yield Span(match.start(), match.end(), Kind.ID)
    for match in reading.matches("id.long", "id.grouped", "id.hash", "id.plate_low"):
        yield Span(match.start(), match.end(), Kind.ID)
    for match in reading.matches("id.national"):
        if text[match.start() : match.end()].isupper():
            yield Span(match.start(), match.end(), Kind.ID)


def _says_something(number: str, after: str) -> bool:
    """Leave out what is only counted or dosed: "file 2 of 3", "cards 4 kids wrote"."""
    if pattern("id.counted").match(after) or pattern("id.dosed").fullmatch(number):
        return False
    return _digits(number) >= (FEWEST_ALONE if number.isdigit() else FEWEST_MIXED)


def _is_coded(token: str) -> bool:
    """Tell a code from a word with a number: capitals only, or many digits."""
    letters = "".join(one for one in token if one.isalpha())
    return _digits(token) >= FEWEST_ALONE or (_digits(token) >= FEWEST_MIXED and letters.isupper())


def _digits(text: str) -> int:
    return sum(one.isdigit() for one in text)
