"""The record that is kept: choices rather than prose, and nothing in it that finds a person."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from debrief.core.limits import NOTE_LIMIT

Month = Annotated[str, Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])\Z")]
"""A calendar month such as "2026-11". Nothing finer is ever kept."""

Degrees = Annotated[int, Meta(ge=0, le=10)]
"""A reading of the feeling thermometer."""

Part = Literal["themes", "helped", "feelings", "plans", "note"]
"""A part of a summary that people may give on to a supervisor."""

PARTS: tuple[Part, ...] = ("themes", "helped", "feelings", "plans", "note")

GIVEN_BY_DEFAULT: tuple[Part, ...] = ("themes", "helped")
"""What is ticked for a supervisor's copy unless somebody changes it."""


Wish = Literal["let_go", "keep", "count", "share"]
"""What one person wants done with the summary, at the review."""

WISHES: tuple[Wish, ...] = ("let_go", "keep", "count", "share")
"""Every wish, from the most private to the least."""


class Reading(Struct, frozen=True, forbid_unknown_fields=True):
    """One person's thermometer. Readings stand in random order, so that none has a name."""

    before: Degrees | None
    after: Degrees | None


class Checked(Struct, frozen=True, forbid_unknown_fields=True):
    """What the check of a note found, and what its writer did about it: numbers, and never a word."""

    version: Annotated[int, Meta(ge=1)]
    """Of the check: a later one may find more."""
    found: Annotated[int, Meta(ge=0)] = 0
    """How many pieces that may lead to somebody. What was mended by hand is not among them: it can't be told
    from writing."""
    changed: Annotated[int, Meta(ge=0)] = 0
    """How many of these made way for what was suggested."""
    kept: Annotated[int, Meta(ge=0)] = 0
    """How many stayed because their writer said that they identify nobody."""


class Summary(Struct, frozen=True, forbid_unknown_fields=True):
    """What is left of a session once everybody has agreed to keep it."""

    format: Annotated[str, Meta(min_length=1, max_length=40)]
    month: Month
    minutes: Annotated[int, Meta(ge=5, multiple_of=5)]
    """How long it took, rounded to five minutes."""
    people: Literal["1", "2", "3-5", "6+"]
    ended: Literal["finished", "finished early"]
    agreed: Literal["keep", "count", "share"]
    """What all of them agreed to."""
    themes: tuple[str, ...] = ()
    feelings: tuple[str, ...] = ()
    """Families of feelings, never the single words."""
    ring: Annotated[int, Meta(ge=1, le=4)] | None = None
    """The deepest ring that was agreed; nothing where nobody told."""
    thermometer: tuple[Reading, ...] = ()
    helped: tuple[str, ...] = ()
    further_help_offered: bool = False
    plans: tuple[str, ...] = ()
    follow_up: bool = False
    note: Annotated[str, Meta(max_length=NOTE_LIMIT)] | None = None
    given: tuple[Part, ...] = ()
    """The parts that all of them agreed to give on to a supervisor."""
    checked: Checked | None = None
    """What the check of the note did; nothing where there is no note, or where none was checked."""

    def __repr__(self) -> str:
        """Say nothing of what is inside: a repr can reach a log or a crash report."""
        return "Summary(…)"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """Say no more to Rich."""
        return []


def round_minutes(minutes: float) -> int:
    """Round to five minutes, five at the least, so that a length finds nobody."""
    return max(5, 5 * round(minutes / 5))
