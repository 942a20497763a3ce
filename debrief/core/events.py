"""What people can do in a session. The shells turn keys and clicks into these."""

from __future__ import annotations

from msgspec import Struct

from debrief.core.private import PrivateText
from debrief.core.summary import Checked, Month


class Go(Struct, frozen=True):
    """Read, done, handed over: go on."""


class Skip(Struct, frozen=True):
    """Leave this question out."""


class Chose(Struct, frozen=True):
    """Some of the options were chosen, by their ids."""

    ids: tuple[str, ...]


class Wrote(Struct, frozen=True):
    """A few words were typed."""

    text: PrivateText
    checked: Checked | None = None
    """What the check of a note found in it, and what people did about that."""
    barred: int = 0
    """How many pieces still stand in it that can't be kept at all."""


class AskIn(Struct, frozen=True):
    """The teller would like to go one ring in; the listener is asked."""


class StepOut(Struct, frozen=True):
    """One ring out. Nobody needs to be asked for that."""


class JustListen(Struct, frozen=True):
    """Put the prompts away, or bring them back."""


class Pause(Struct, frozen=True):
    """Talk rests. The listener is asked before it goes on."""


class AskOn(Struct, frozen=True):
    """The time is up; the listener is asked whether to go on a little."""


class Pass(Struct, frozen=True):
    """This turn is left out. No reason is asked."""


class Later(Struct, frozen=True):
    """The next one goes first."""


class Drafted(Struct, frozen=True):
    """Draw up the summary: the month, how long it took, and a coin for the order of readings."""

    month: Month
    minutes: float
    flip: bool


class FinishEarly(Struct, frozen=True):
    """Go to grounding and review now."""


class Stop(Struct, frozen=True):
    """End at once. Nothing is kept and no reason is asked."""


Event = (
    Go | Skip | Chose | Wrote | AskIn | StepOut | JustListen | Pause | AskOn | Pass | Later | Drafted
    | FinishEarly | Stop
)  # fmt: skip
