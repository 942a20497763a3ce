"""One question or one moment: who is asked, in which words, and what may be answered."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Person = Literal["first", "second"]
"""People have no names: the one who tells first, and the one who listens first."""

Seat = Literal["teller", "listener", "both", "each"]
"""Whom a step asks. The seats may be swapped; "each" asks one after the other; "both" means all."""

Minutes = Annotated[int, Meta(ge=1, le=180)]
"""How long something takes, about."""


class Prompt(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one question: a title, and lines of a sentence or two under it."""

    title: str
    lines: tuple[str, ...] = ()


class Option(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that can be chosen."""

    id: str
    label: str
    detail: str = ""


class Tell(Struct, frozen=True):
    """Nothing is answered here: read it, or do it, and go on."""


class Card(Struct, frozen=True):
    """The keyboard is handed over; whoever had it looks away."""


class One(Struct, frozen=True):
    """One of several."""

    options: tuple[Option, ...]


class Many(Struct, frozen=True):
    """Any number of several, none included."""

    options: tuple[Option, ...]
    most: int = 0
    """How many at the most; 0 sets no limit."""
    ticked: tuple[str, ...] = ()
    """What is ticked to begin with."""


class Text(Struct, frozen=True):
    """A few words typed."""

    limit: int
    hidden: bool = False
    checked: bool = False
    """Whether it is taken only once everything that a check found in it was answered."""


class Blank(Struct, frozen=True):
    """A page to write on whose text no event can carry: it is gone when the page is left."""


class Talking(Struct, frozen=True):
    """People talk aloud; nothing is typed."""


class Turn(Struct, frozen=True):
    """It is one person's turn in a group; nothing is typed."""


class Draft(Struct, frozen=True):
    """The summary is about to be drawn up, for which the shell says when it is."""


Field = Tell | Card | One | Many | Text | Blank | Talking | Turn | Draft


class Ask(Struct, frozen=True):
    """One moment of a session."""

    key: str
    """Names the question within its step."""
    prompt: Prompt
    field: Field = Tell()
    person: Person | None = None
    """Who is asked; nobody in particular where both may answer."""
    private: bool = False
    """Whether the other one should not see it."""
    skippable: bool = True


YES = "yes"
NO = "no"
