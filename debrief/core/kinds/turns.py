"""Turns in a group: a fair clock, and a way to pass, to go later, and not to hear what one can't hear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct
from msgspec.structs import replace

from debrief.core.ask import YES, Ask, Minutes, One, Prompt, Turn
from debrief.core.events import Chose, Event, Go, Later, Pass, Skip
from debrief.core.kinds.agree import how_many
from debrief.core.kinds.step import Step, answer_to
from debrief.core.refusals import NotOffered

if TYPE_CHECKING:
    from debrief.core.session import Session

WARNED_FROM = 3
"""From this ring on a turn may hold something hard, and everybody is asked first."""
NEXT = 2
"""How many must be waiting for the next one to go first."""


class Phase(Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of one turn: who does what."""

    title: str
    minutes: Minutes
    lines: tuple[str, ...] = ()


class Taking(Struct, frozen=True):
    """How far the turns of one step have gone."""

    waiting: tuple[int, ...]
    """The places of those who have not had their turn, the present one first."""
    phase: int = 0
    agreed: bool = False
    """Whether everybody said yes to the present turn."""


class Turns(Step, frozen=True, tag="turns"):
    """Give each the same time. The listener of a group is everybody, and everybody is asked."""

    phases: Annotated[tuple[Phase, ...], Meta(min_length=1)]
    minutes: Minutes | None = None
    """For all turns together, shared out evenly; without it each phase takes its own minutes."""
    most: Annotated[int, Meta(ge=0, le=20)] = 0
    """How many turns at the most; 0 gives one to each."""
    ring: Annotated[int, Meta(ge=1, le=4)] = 2
    """How near the centre a turn may go."""
    warning: Prompt | None = None
    """Said and asked before each turn that may hold something hard."""

    def quiet(self, session: Session) -> bool:
        """Leave people in peace while they take turns."""
        return True

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the one moment the turns are in; none when all had theirs."""
        taking = self.taking(session)
        if not taking.waiting:
            return ()
        if self.warned and not taking.agreed and self.warning:
            return (Ask("ready", self.warning, One(session.words.all_ready), skippable=False),)
        phase = self.phases[taking.phase]
        return (Ask("turn", Prompt(phase.title, phase.lines), Turn()),)

    def following(self, session: Session) -> Ask | None:
        """Name the moment that the last event led to; none when all had their turn."""
        return next(iter(self.asks(session)), None)

    def change(self, session: Session, event: Event) -> Session:
        """Go through the phases of each turn; a turn is passed, or changes places with the next."""
        taking = self.taking(session)
        changed = self.answered(session, event) if session.ask.key == "ready" else self.taken(taking, event)
        return replace(session, taking={**session.taking, self.id: changed})

    def answered(self, session: Session, event: Event) -> Taking:
        """Open a turn that everybody is ready for; leave out one that somebody is not."""
        taking = self.taking(session)
        said_yes = isinstance(event, Chose) and answer_to(session.ask, event) == (YES,)
        if not said_yes:
            answer_to(session.ask, event)
        return replace(taking, agreed=True) if said_yes else Taking(taking.waiting[1:])

    def taken(self, taking: Taking, event: Event) -> Taking:
        """Take an event in an open turn."""
        match event:
            case Go() | Skip() if taking.phase + 1 < len(self.phases):
                return replace(taking, phase=taking.phase + 1)
            case Go() | Skip() | Pass():
                return Taking(taking.waiting[1:])
            case Later() if taking.phase == 0 and len(taking.waiting) >= NEXT:
                first, second, *others = taking.waiting
                return Taking((second, first, *others))
        raise NotOffered

    @property
    def warned(self) -> bool:
        """Whether everybody is asked before a turn."""
        return self.ring >= WARNED_FROM

    def taking(self, session: Session) -> Taking:
        """Say how far the turns have gone."""
        return session.taking.get(self.id) or Taking(tuple(range(1, self.turns(session) + 1)))

    def turns(self, session: Session) -> int:
        """Count the turns; where nobody said how many they are, nobody is left out."""
        people = how_many(session, otherwise=session.format.sizes[-1])
        return min(people, self.most) if self.most else people

    def time(self, session: Session) -> float:
        """Give the minutes of the present phase: its own, or its part of a fair share."""
        phase = self.phases[min(self.taking(session).phase, len(self.phases) - 1)]
        if self.minutes is None:
            return phase.minutes
        whole = sum(one.minutes for one in self.phases)
        return self.minutes / self.turns(session) * phase.minutes / whole
