"""Rules for exact ages: each looks at what stands before a number and after it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck.cues import LETTERS, cues, entry, pattern, words
from debrief.textcheck.findings import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debrief.textcheck.reading import Reading

OLDEST = 115
BEFORE, AFTER = 64, 40
"""Code points that are looked at on either side of a number."""


class Frame(NamedTuple):
    """What stands around a number that is an age."""

    before: re.Pattern[str] | None
    after: re.Pattern[str]
    takes: bool
    digits: bool
    wakes: frozenset[str]
    """Words of which one stands before; none where any may."""


class Found(NamedTuple):
    """A number, and what stands around it."""

    before: str
    after: str
    """From the number on."""
    length: int
    """Of the number."""
    in_digits: bool
    near: frozenset[str]
    """The words before it."""


@cache
def _frames() -> tuple[Frame, ...]:
    return tuple(
        Frame(
            pattern(f"age.frame.{at}.before") if "before" in frame else None,
            pattern(f"age.frame.{at}.after"),
            frame.get("takes", False),
            frame.get("digits", False),
            cues(frame.get("wakes", "")),
        )
        for at, frame in enumerate(entry("patterns", "age.frame"))
    )


def ages(reading: Reading) -> Iterator[Span]:
    """Find exact ages, in digits or in words."""
    for match in reading.matches("age.number"):
        length = _length(reading.text, match)
        if length:
            yield Span(match.start(), match.start() + length, Kind.AGE)
    for match in reading.matches("age.birthday", "age.celebrated"):
        yield Span(*match.span(match.lastgroup or 0), Kind.AGE)


def _length(text: str, match: re.Match[str]) -> int:
    """Say how long an age is that begins at a number; 0 where the number is none."""
    if any(int(one) > OLDEST for one in re.findall(r"\d+", match[0])):
        return 0
    if "going on" in match[0].lower():
        return len(match[0])
    before = text[max(0, match.start() - BEFORE) : match.start()]
    found = Found(
        before,
        text[match.start() : match.end() + AFTER],
        match.end() - match.start(),
        match[0][0].isdigit(),
        frozenset(LETTERS.findall(before.lower())),
    )
    for frame in _frames():
        if (found.in_digits or not frame.digits) and not (frame.wakes and frame.wakes.isdisjoint(found.near)):
            follows = frame.after.match(found.after, found.length)
            if follows and (frame.before is None or frame.before.search(found.before)):
                return follows.end() if frame.takes else found.length
    return found.length if _is_told(found) or _is_apposed(found) else 0


def _is_told(found: Found) -> bool:
    """Tell whether somebody is said to be of an age: "Max is 6"."""
    if not pattern("age.being_ends").match(found.after, found.length):
        return False
    subject = pattern("age.being").search(found.before)
    return subject is not None and _is_someone(subject[1])


def _is_apposed(found: Found) -> bool:
    """Tell whether a number stands between commas or in brackets behind somebody: "Bernard, 79, asked"."""
    if not pattern("age.apposed_ends").match(found.after, found.length):
        return False
    whom = pattern("age.apposed").search(found.before)
    if whom is None:
        return False
    known = found.in_digits or whom[1][0].isupper()
    adverb = whom[1].endswith("ly")
    return known and not adverb and len(whom[1]) > 1 and whom[1].lower() not in words("age.numbered")


def _is_someone(word: str) -> bool:
    """Tell whether a word is a person: a pronoun, a word for one, or a capital in its place."""
    lower = word.lower()
    as_name = word[0].isupper() and not word.isupper() and len(word) > 1
    return lower in words("age.people") or (as_name and lower not in words("age.nobody"))
