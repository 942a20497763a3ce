"""Consent: the listener answers for real, with limits if they like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta
from msgspec.structs import replace

from debrief.core.ask import Ask, Many, Minutes, One, Prompt
from debrief.core.kinds.check import Check
from debrief.core.kinds.step import End, GoTo, Leave, Step, numbers
from debrief.core.kinds.warn import Warn
from debrief.core.refusals import Unguarded

if TYPE_CHECKING:
    from debrief.core.events import Event
    from debrief.core.session import Session

SECOND = 2
"""The turn after a swap of seats."""
WITH_LIMITS = "limits"
AGREED = ("yes", WITH_LIMITS)
"""The answers that open the talk. The others are "later" and "no"."""


class Consent(Step, frozen=True, tag="consent"):
    """Ask the listener. Yes, yes with limits, later and no are all real answers."""

    prompt: Prompt
    time: Prompt
    minutes: Annotated[tuple[Minutes, ...], Meta(min_length=1)]
    limits: Prompt
    declined: Prompt | None = None
    """Said when the listener of a second turn does not agree: the two go on to the end together."""

    def guard(self, session: Session) -> None:
        """Refuse to ask before this teller's warning was asked for."""
        for step in session.format.steps:
            if isinstance(step, Warn) and not session.asked(step.id, "sort", session.teller):
                raise Unguarded

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the answer, and its limits where it has some."""
        who = session.listener
        asks = [Ask("answer", self.prompt, One(session.words.consents), who, skippable=False)]
        if session.answer(self.id, "answer", who) == (WITH_LIMITS,):
            topics = (session.words.no_details, *session.words.lists["warnings"])
            asks.append(Ask("time", self.time, One(numbers(self.minutes, "minutes")), who))
            asks.append(Ask("limits", self.limits, Many(topics), who))
        if self.declined and session.turn == SECOND and session.asked(self.id, "answer", who):
            asks += [] if self.agreed(session) else [Ask("declined", self.declined)]
        return tuple(asks)

    def change(self, session: Session, event: Event) -> Session:
        """Take the answer; a yes of either sort opens the outermost ring."""
        changed = super().change(session, event)
        opened = 1 if self.agreed(changed) else 0
        return replace(changed, telling=replace(changed.telling, deepest=opened))

    def leave(self, session: Session) -> Leave:
        """End kindly unless the listener agreed; after a first turn, go on to the end instead."""
        if self.agreed(session):
            return None
        return GoTo(session.format.after(Check)) if session.turn == SECOND else End("not_now")

    def agreed(self, session: Session) -> bool:
        """Tell whether the present listener agreed to listen to the present teller."""
        answer = session.answer(self.id, "answer", session.listener)
        return bool(answer) and answer[0] in AGREED


def limits(session: Session) -> tuple[str, ...]:
    """List what the present listener asked to leave out."""
    consents = [step.id for step in session.format.steps if isinstance(step, Consent)]
    return tuple(one for step in consents for one in session.answer(step, "limits", session.listener))


def agreed_minutes(session: Session) -> int | None:
    """Give the minutes that the present listener has, where they said so."""
    consents = [step.id for step in session.format.steps if isinstance(step, Consent)]
    said = [session.answer(step, "time", session.listener) for step in consents]
    return next((int(answer[0]) for answer in said if answer), None)
