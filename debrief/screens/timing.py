"""How much time is left: of the whole, of a talk, or of a stretch of somebody's turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Turn
from debrief.core.kinds.agree import agreed_time
from debrief.core.kinds.talk import EXTRA_MINUTES, Talk
from debrief.core.kinds.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.core.session import Session

MINUTE = 60
TOLD = {Talk: "talk_left", Turns: "turn_left"}
"""The sentence for each kind of stretch; the whole has another."""


class Timing:
    """Looks at the clock for one session. Nothing happens when the time is up."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.began = self.stretch_began = clock()
        self.stretch: tuple[object, ...] = ()
        """What the time is told for now; empty for the whole."""

    @property
    def minutes_gone(self) -> float:
        """Minutes since the session began."""
        return (self.clock() - self.began) / MINUTE

    def stand(self, session: Session) -> None:
        """Begin to count anew where another stretch begins."""
        if self.stretch != (now := stretch(session)):
            self.stretch, self.stretch_began = now, self.clock()

    def left(self, session: Session) -> float:
        """Give the minutes until the planned end, a second turn counting as much again; negative after it."""
        agreed = agreed_time(session) or session.format.minutes
        return agreed * session.turn + EXTRA_MINUTES * session.telling.extra - self.minutes_gone

    def stretch_left(self, session: Session) -> float:
        """Give the minutes until the end of the present stretch; negative after it."""
        step = session.step
        if not self.stretch or not isinstance(step, Talk | Turns):
            return self.left(session)
        return step.time(session) - (self.clock() - self.stretch_began) / MINUTE

    def told(self, session: Session, say: dict[str, str]) -> str:
        """Tell the time in words; nothing where it would only hurry: at rest, in care, at the end."""
        landing = session.over or session.early or session.step.part == session.format.parts[-1].id
        if landing or session.ask.key == "paused":
            return ""
        left = self.stretch_left(session)
        told = TOLD.get(type(session.step), "time_left") if self.stretch else "time_left"
        if left <= 0:
            return say["time_up"]
        minutes = max(1, round(left))
        return say[told].format(
            time=say["a_minute"] if minutes == 1 else say["some_minutes"].format(minutes=minutes)
        )


def stretch(session: Session) -> tuple[object, ...]:
    """Name the stretch for which the time is told: a talk, or a phase of a turn; nothing otherwise."""
    match session.step:
        case Talk() if not session.over:
            return (session.place, session.turn)
        case Turns() as turns if isinstance(session.ask.field, Turn):
            taking = turns.taking(session)
            return (session.place, taking.waiting, taking.phase)
    return ()
