"""The words people choose from, as one typed value read from words/*.toml."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from debrief.core.ask import Option, Prompt

Over = Literal["kept", "let_go", "own", "stopped", "not_today", "not_now"]
"""How a session ended."""


class Ring(Struct, frozen=True, forbid_unknown_fields=True):
    """How near the centre the talk may go, and what each of the two can say there."""

    label: str
    holds: str
    teller: tuple[str, ...]
    listener: tuple[str, ...]


class Level(Struct, frozen=True, forbid_unknown_fields=True):
    """One of the five levels, which a person chooses and nothing computes."""

    label: str
    signs: str
    care: tuple[Prompt, ...] = ()
    """What helps at this level, said to two people, page by page."""
    care_alone: tuple[Prompt, ...] = ()
    """The same, said to one."""


class Exercise(Struct, frozen=True, forbid_unknown_fields=True):
    """One way to come back to here and now."""

    id: str
    label: str
    detail: str
    lines: tuple[str, ...]


class HelpLine(Struct, frozen=True, forbid_unknown_fields=True):
    """Where to call in one country, with the source of the numbers and the day they were checked."""

    country: str
    emergency: str
    call: str
    sources: tuple[str, ...]
    checked_on: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that can be chosen, and what the program itself says."""

    lists: dict[str, tuple[Option, ...]]
    """What formats ask from, by name."""
    strengths: tuple[Option, ...]
    follow_ups: tuple[Option, ...]
    consents: tuple[Option, ...]
    no_details: Option
    wishes: tuple[Option, ...]
    parts: tuple[Option, ...]
    copy_page: Prompt
    """Said above the supervisor's copy, where all share."""
    worries: tuple[Option, ...]
    since: tuple[Option, ...]
    """For how long it has been like this."""
    weeks: dict[str, Prompt]
    """What is said after some of these answers."""
    minds: tuple[Option, ...]
    """Whether one of one or two people minds that a meeting is counted."""
    minds_group: tuple[Option, ...]
    """Whether anybody in a group minds."""
    all_ready: tuple[Option, ...]
    """Whether everybody in a group is ready to hear something hard."""
    yes_no: tuple[Option, ...]
    thermometer: Annotated[tuple[str, ...], Meta(min_length=11, max_length=11)]
    load: Annotated[tuple[str, ...], Meta(min_length=11, max_length=11)]
    rings: Annotated[tuple[Ring, ...], Meta(min_length=4, max_length=4)]
    levels: Annotated[tuple[Level, ...], Meta(min_length=5, max_length=5)]
    grounding: tuple[Exercise, ...]
    lines: tuple[HelpLine, ...]
    landings: dict[Over, Prompt]
    landings_alone: dict[Over, Prompt]
    """What is said otherwise to one person alone."""
    landings_group: dict[Over, Prompt]
    """What is said otherwise to a group."""
    hand_over: dict[Literal["first", "second"], Prompt]
    limits: tuple[str, ...]
    """What people can't keep between them, unless the organisation says it in its own words."""
    about: Prompt
    say: dict[str, str]
    """Short sentences of the program itself, by name."""
