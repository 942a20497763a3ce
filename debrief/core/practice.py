"""What can be practiced, as data: exercises with made-up scenes, and a rehearsal for two."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from debrief.core.ask import Minutes, Prompt
from debrief.core.faults import Fault, fault, read_table
from debrief.core.summary import Month, Summary, round_minutes
from debrief.core.telling import Telling

FORMAT = "practice"
"""Under which name it is counted that a practice was done."""

Work = Literal["child-welfare", "therapy", "ambulance", "shelter", "dispatch"]
"""A field of work in which a scene plays."""

Name = Annotated[str, Meta(pattern=r"^[a-z][a-z-]*\Z", max_length=40)]
Words = Annotated[str, Meta(min_length=1, max_length=160)]
LISTS = {"items": "item", "cards": "card", "steps": "step"}


class Choice(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that can be chosen, and what it does to whoever listens or tells. None is graded."""

    label: Annotated[str, Meta(min_length=1, max_length=66)]
    says: Words


Choices = Annotated[tuple[Choice, ...], Meta(min_length=2, max_length=6)]


class Item(Struct, frozen=True, forbid_unknown_fields=True):
    """One made-up scene, and what can be chosen in it."""

    id: Name
    field: Work
    lines: Annotated[tuple[Words, ...], Meta(min_length=1, max_length=3)]
    options: Choices
    then: Choices | None = None
    """What can be chosen at the second question."""
    after: Words | None = None
    """How a note reads with nobody in it."""


class Exercise(Struct, frozen=True, forbid_unknown_fields=True):
    """One short exercise: a question or two that is asked of one scene after another."""

    name: Name
    title: Words
    about: Words
    place: Annotated[int, Meta(ge=1)]
    """Where it stands in the list of exercises."""
    minutes: Minutes
    question: Prompt
    items: Annotated[tuple[Item, ...], Meta(min_length=1)]
    then: Prompt | None = None
    """The second question, where there is one."""
    several: bool = False
    """Whether any number of options can be ticked."""
    joins: bool = False
    """Whether the two answers are one thing to say."""


class Card(Struct, frozen=True, forbid_unknown_fields=True):
    """A made-up person for the one who tells, with nothing on it that is hard to hear."""

    id: Name
    field: Work
    person: Words
    touches: Words
    feels: Words
    outline: Words
    needs: Words


class Scene(Struct, frozen=True, forbid_unknown_fields=True):
    """One moment of a rehearsal: what each of the two does, aloud."""

    id: Name
    title: Words
    teller: Words
    listener: Words
    shows: Literal["touches", "feels", "outline", "needs"] | None = None
    """What of the card stands beside it."""


class Rehearsal(Struct, frozen=True, forbid_unknown_fields=True):
    """Two people go through a debrief with made-up cards, and swap."""

    name: Name
    title: Words
    about: Words
    minutes: Minutes
    start: Prompt
    card: Prompt
    steps: Annotated[tuple[Scene, ...], Meta(min_length=1)]
    swap: Prompt
    cards: Annotated[tuple[Card, ...], Meta(min_length=2)]


class Practice(Struct, frozen=True):
    """All that can be practiced, in the order of the list."""

    exercises: tuple[Exercise, ...]
    rehearsal: Rehearsal

    @property
    def offered(self) -> tuple[Exercise | Rehearsal, ...]:
        """Everything in one list."""
        return (*self.exercises, self.rehearsal)


class PracticeError(Telling):
    """A file of exercises can't be used. Says the file, the item and the field, and what was expected."""

    def __init__(self, file: str, problem: str, item: str = "", field: str = "") -> None:
        places = [file, item, field and f"field “{field}”"]
        super().__init__(f"{', '.join(place for place in places if place)}: {problem}")
        self.file, self.item, self.field, self.problem = file, item, field, problem


T = TypeVar("T", Exercise, Rehearsal)


def read_exercise(text: str, file: str) -> Exercise:
    """Read one exercise from TOML.

    Raises:
        PracticeError: with file, item and field, or the line where it is not TOML at all.
    """
    exercise = read(text, file, Exercise)
    unlike_others(file, "item", [item.id for item in exercise.items])
    for place, item in enumerate(exercise.items, 1):
        if (item.then is None) != (exercise.then is None):
            problem = "options for a second question stand in every item or in none."
            raise PracticeError(file, problem, f"item {place} (“{item.id}”)", "then")
    return exercise


def read_rehearsal(text: str, file: str) -> Rehearsal:
    """Read the rehearsal from TOML.

    Raises:
        PracticeError: as above.
    """
    rehearsal = read(text, file, Rehearsal)
    unlike_others(file, "card", [card.id for card in rehearsal.cards])
    return rehearsal


def read(text: str, file: str, kind: type[T]) -> T:
    """Read one value, and say where a fault is."""
    table = read_table(text)
    if isinstance(table, Fault):
        raise PracticeError(file, table.problem)
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as error:
        found = fault(str(error), table, kind, LISTS)
    item = f"{LISTS.get(found.listed, '')} {found.entry}".strip()
    raise PracticeError(file, found.problem, item, found.field)


def unlike_others(file: str, what: str, ids: list[str]) -> None:
    """Refuse two things with one id."""
    for one, two in pairwise(sorted(ids)):
        if one == two:
            raise PracticeError(file, f"another {what} has the same id.", f"{what} “{one}”")


def count_of(done: Exercise | Rehearsal, month: Month) -> Summary:
    """Write down that a practice was done, and nothing of what was chosen in it."""
    people: Literal["1", "2"] = "2" if isinstance(done, Rehearsal) else "1"
    minutes = round_minutes(done.minutes)
    return Summary(FORMAT, month, minutes, people, ended="finished", agreed="count")
