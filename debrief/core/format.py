"""A format: one kind of session, as data. One TOML file each, checked against one typed schema."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from debrief.core.faults import Fault, fault, read_table
from debrief.core.kinds.agree import Agree
from debrief.core.kinds.check import Check
from debrief.core.kinds.consent import Consent
from debrief.core.kinds.count import Count
from debrief.core.kinds.ground import Ground
from debrief.core.kinds.inform import Inform
from debrief.core.kinds.letgo import LetGo
from debrief.core.kinds.level import Level
from debrief.core.kinds.note import Note
from debrief.core.kinds.own import Own
from debrief.core.kinds.pick import Pick
from debrief.core.kinds.plan import Plan
from debrief.core.kinds.readiness import Readiness
from debrief.core.kinds.review import Review
from debrief.core.kinds.scale import Scale
from debrief.core.kinds.step import Step
from debrief.core.kinds.talk import Talk
from debrief.core.kinds.turns import WARNED_FROM, Turns
from debrief.core.kinds.warn import Warn
from debrief.core.kinds.write import Write
from debrief.core.nearest import nearest
from debrief.core.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Collection

Kind = (
    Agree | Check | Consent | Count | Ground | Inform | LetGo | Level | Note | Own | Pick | Plan | Readiness
    | Review | Scale | Talk | Turns | Warn | Write
)  # fmt: skip
NAME = r"^[a-z][a-z0-9-]*\Z"
"""How the name of a format is written."""
Name = Annotated[str, Meta(pattern=NAME, max_length=40)]


Several = Annotated[int, Meta(ge=2, le=20)]
"""People in a group."""
ENDS: tuple[type[Step], ...] = (Count, Own, Review)
"""Kinds with which a format ends: people say what is kept."""
GROUP: tuple[type[Step], ...] = (Agree, Count, Ground, Inform, Level, Turns)
"""Kinds that ask nothing personal."""

SWAP = (
    "“swap_to” has to name a step before “warn”; “talk” has to come before this step, and “level” after it."
)
"""What a second turn needs, and what it must not repeat."""


LAST = "the last step, and no other, has to be of kind “review”, “count” or “own”."


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of a session, as the map shows it."""

    id: str
    title: str
    minutes: Annotated[int, Meta(ge=0, le=180)]
    """About how long it takes."""


class Format(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of session: its name, who it is for, its map and its steps in order."""

    name: Name
    title: str
    about: str
    people: Literal[1, 2] | tuple[Several, Several]
    """One, two, or a group: from how many to how many."""
    parts: Annotated[tuple[Part, ...], Meta(min_length=1)]
    steps: Annotated[tuple[Kind, ...], Meta(min_length=1)]

    @property
    def alone(self) -> bool:
        """Whether it is for one person."""
        return self.people == 1

    @property
    def group(self) -> bool:
        """Whether it is for a group: one has the keyboard, and nothing personal is asked."""
        return isinstance(self.people, tuple)

    @property
    def sizes(self) -> tuple[int, ...]:
        """Give every number of people that it is for."""
        if isinstance(self.people, tuple):
            least, most = self.people
            return tuple(range(least, most + 1))
        return (self.people,)

    @property
    def minutes(self) -> int:
        """About how long the whole takes."""
        return sum(part.minutes for part in self.parts)

    def after(self, kind: type[Step]) -> str:
        """Name the step that follows the first one of a kind."""
        place = next(place for place, one in enumerate(self.steps) if isinstance(one, kind))
        return self.steps[place + 1].id

    def place(self, step: str) -> int:
        """Give the place of a step in the list."""
        return [one.id for one in self.steps].index(step)


class FormatError(Telling):
    """A format file can't be used. Says the file, the step and the field, and what was expected."""

    def __init__(self, file: str, problem: str, step: str = "", field: str = "") -> None:
        places = [file, step and f"step {step}", field and f"field “{field}”"]
        super().__init__(f"{', '.join(place for place in places if place)}: {problem}")
        self.file, self.step, self.field, self.problem = file, step, field, problem


def read_format(text: str, file: str, lists: Collection[str]) -> Format:
    """Read one format from TOML.

    Args:
        text: the TOML.
        file: the name of the file, for errors.
        lists: the names of the lists of words that it may ask from.

    Raises:
        FormatError: with file, step and field, or the line where it is not TOML at all.
    """
    table = read_table(text)
    if isinstance(table, Fault):
        raise FormatError(file, table.problem)
    try:
        form = msgspec.convert(table, Format)
    except msgspec.ValidationError as error:
        found = fault(str(error), table, Format, {"steps"})
        raise FormatError(file, found.problem, found.entry, found.field) from None
    for step, problem in faults_of_order(form):
        raise FormatError(file, problem, step)
    for one in form.steps:
        if isinstance(one, Pick) and one.options not in lists:
            problem = f"there is no list “{one.options}”.{nearest(one.options, lists)}"
            raise FormatError(file, problem, one.id, "from")
    return form


def faults_of_order(form: Format) -> list[tuple[str, str]]:
    """List what is wrong with the order of the steps, as pairs of step and problem."""
    steps = form.steps
    ids, parts = [step.id for step in steps], [part.id for part in form.parts]
    faults = [(one, "another step has the same id.") for one, two in pairwise(sorted(ids)) if one == two]
    faults += [("", f"two parts have the id “{one}”.") for one, two in pairwise(sorted(parts)) if one == two]
    faults += [(one.id, f"there is no part “{one.part}”.") for one in steps if one.part not in parts]
    if not isinstance(steps[-1], ENDS) or sum(isinstance(step, ENDS) for step in steps) > 1:
        faults.append((ids[-1], LAST))
    if form.group and form.sizes == ():
        faults.append(("", "“people” has to give the smaller number first."))
    for place, step in enumerate(steps):
        faults += [(step.id, problem) for problem in faults_before(step, steps[:place])]
        faults += [(step.id, problem) for problem in faults_of_people(step, form)]
        counted = any(isinstance(one, Agree) for one in steps[:place])
        if form.group and isinstance(step, Turns) and not counted:
            faults.append((step.id, "“turns” has to come after “agree”, which asks how many you are."))
        faults += [(step.id, problem) for problem in faults_of_keeping(step, steps[-1])]
    return faults


def faults_before(step: Step, before: tuple[Step, ...]) -> list[str]:
    """List what should stand before a step and does not."""
    kinds = [type(one) for one in before]
    match step:
        case Warn() | Consent() | Talk() | Note() if type(step) in kinds:
            return ["there can be only one step of this kind."]
        case Consent() if Warn not in kinds:
            return ["“consent” has to come after a step of kind “warn”."]
        case Talk() if Consent not in kinds:
            return ["“talk” has to come after “warn” and “consent”."]
        case Check(swap_to=target):
            again = {type(one) for one in before if one.id == target or target in _ids_before(one, before)}
            between = {Warn, Consent, Talk} <= again and Level not in again
            return [] if between else [SWAP]
        case Scale(calm=target) if target:
            calm = [one.id for one in before if isinstance(one, Ground)]
            return [] if target in calm else ["“calm” has to name an earlier step of kind “ground”."]
    return []


def _ids_before(step: Step, steps: tuple[Step, ...]) -> list[str]:
    return [one.id for one in steps[: steps.index(step)]]


def faults_of_people(step: Step, form: Format) -> list[str]:
    """List what a step asks of somebody who is not there, or of a group that should not be asked."""
    if form.group:
        return faults_in_groups(step)
    if isinstance(step, Turns) or (isinstance(step, Agree) and step.people):
        return ["turns, and the question how many you are, need a group: “people” with two numbers."]
    if form.alone and isinstance(step, Consent | Talk | Check | Warn):
        return ["this kind of step needs two people."]
    if not form.alone and isinstance(step, Own | Write):
        return ["a file of one's own is for one person."]
    if isinstance(step, Scale) and step.seat == "both":
        return ["“seat” has to be “teller”, “listener” or “each”: a reading belongs to somebody."]
    return []


def faults_in_groups(step: Step) -> list[str]:
    """List what a step asks of a group, where nothing personal is typed and nobody is singled out."""
    if not isinstance(step, GROUP) or (isinstance(step, Inform) and step.seat != "both"):
        return ["a group is asked nothing personal: this kind of step is for one or two people."]
    if isinstance(step, Agree) and (step.off_table or not step.people):
        return [
            "in a group “agree” asks how many you are (“people”), and what is off the table is said aloud."
        ]
    if isinstance(step, Turns) and step.warned and not step.warning:
        return [f"from ring {WARNED_FROM} on “warning” is needed: everybody is asked before each turn."]
    return []


def faults_of_keeping(step: Step, last: Step) -> list[str]:
    """List what would be asked and then go nowhere, or where it must not go."""
    if isinstance(step, Write) and not isinstance(last, Own):
        return ["“write” is only for a file of one's own: the last step has to be of kind “own”."]
    if isinstance(step, Note) and not isinstance(last, Review):
        return ["a note needs a review at the end."]
    if isinstance(step, Pick) and step.keeps and not isinstance(last, Review):
        return ["“keeps” needs a review at the end."]
    return []
