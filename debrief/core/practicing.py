"""A round of an exercise: a frozen value that holds what is asked, what was chosen and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from debrief.core.events import Chose, Go, Skip
from debrief.core.practice import Choice, Exercise, Item
from debrief.core.refusals import NothingChosen, NotOffered, UnknownChoice

if TYPE_CHECKING:
    from debrief.core.ask import Prompt

AT_A_TIME = 3
"""Items, then people are asked whether they want more."""

ANOTHER, ENOUGH = "another", "enough"


class Round(Struct, frozen=True, kw_only=True):
    """Where somebody stands in an exercise. It lives in memory and nowhere else."""

    exercise: Exercise
    order: tuple[int, ...]
    """The places of the items, in the order in which they come."""
    done: int = 0
    """How many items lie behind; after the last one the first comes again."""
    second: bool = False
    """Whether the second question of the item is asked."""
    stage: Literal["asked", "told", "rest", "over"] = "asked"
    chosen: tuple[tuple[str, ...], ...] = ()
    """What was chosen at this item, question by question: the places of the options, as text."""
    earlier: Round | None = None

    def __repr__(self) -> str:
        """Tell where it stands and nothing that was chosen."""
        return f"Round({self.exercise.name}, {self.done}, {self.stage})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """Say no more to Rich."""
        return []

    @property
    def over(self) -> bool:
        """Whether somebody said that it is enough."""
        return self.stage == "over"

    @property
    def item(self) -> Item:
        """The scene that is looked at."""
        return self.exercise.items[self.order[self.done % len(self.order)]]

    @property
    def number(self) -> int:
        """Which one of a few this is, from 1."""
        return self.done % AT_A_TIME + 1

    @property
    def prompt(self) -> Prompt:
        """The question that is asked."""
        return self.exercise.then if self.second and self.exercise.then else self.exercise.question

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be chosen."""
        return self.item.then if self.second and self.item.then else self.item.options

    @property
    def answer(self) -> tuple[str, ...]:
        """What was chosen at the present question."""
        return self.chosen[self.second] if len(self.chosen) > self.second else ()

    @property
    def joined(self) -> str:
        """Both answers as one thing to say; empty until both are there."""
        if not (self.exercise.joins and len(self.chosen) > 1 and all(self.chosen)):
            return ""
        pairs = ((self.item.options, self.chosen[0]), (self.item.then or (), self.chosen[1]))
        said = (choices[int(place)].label.strip("“”") for choices, (place, *_) in pairs)
        return f"“{' '.join(said)}”"

    def advance(self, event: object) -> Round:
        """Give the moment that follows.

        Raises:
            Refused: if the moment does not take this.
        """
        match self.stage, event:
            case "asked", Chose(ids):
                return self.tell(ids)
            case "asked", Skip():
                return self.go_on(((), ()))
            case "told", Go():
                return self.go_on(self.chosen)
            case "rest", Chose((one,)) if one in {ANOTHER, ENOUGH}:
                return replace(self, stage="over" if one == ENOUGH else "asked", earlier=self)
            case "rest", Chose(()):
                raise NothingChosen
        raise NotOffered

    def tell(self, ids: tuple[str, ...]) -> Round:
        """Say what each of the options does, the chosen ones among them."""
        if not ids and not self.exercise.several:
            raise NothingChosen
        if not set(ids) <= {str(place) for place in range(len(self.choices))}:
            raise UnknownChoice
        if len(ids) > 1 and not self.exercise.several:
            raise UnknownChoice
        before = self.chosen[:1] if self.second else ()
        return replace(self, stage="told", chosen=(*before, ids), earlier=self)

    def go_on(self, chosen: tuple[tuple[str, ...], ...]) -> Round:
        """Go on to the second question, to the next item, or to a rest after a few."""
        if self.exercise.then and not self.second:
            return replace(self, second=True, stage="asked", chosen=chosen[:1], earlier=self)
        stage: Literal["rest", "asked"] = "rest" if self.number == AT_A_TIME else "asked"
        return replace(self, done=self.done + 1, second=False, stage=stage, chosen=(), earlier=self)


def begin(exercise: Exercise, order: tuple[int, ...]) -> Round:
    """Begin an exercise with its items in an order of chance."""
    return Round(exercise=exercise, order=order)
