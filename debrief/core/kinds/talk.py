"""Talk aloud, from the outer rings inward, and only as far as the listener agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from debrief.core.ask import YES, Ask, Minutes, One, Prompt, Talking
from debrief.core.events import AskIn, AskOn, Chose, Event, Go, JustListen, Pause, Skip, StepOut
from debrief.core.kinds.consent import Consent, agreed_minutes, limits
from debrief.core.kinds.step import Step, answer_to
from debrief.core.refusals import NotOffered, Unguarded

if TYPE_CHECKING:
    from debrief.core.session import Session, Told

DEEPEST = 4
"""The innermost ring that is ever offered. Ring 5, graphic detail, is not."""
WITHOUT_DETAILS = 2
"""The innermost ring where the listener asked for no details."""
EXTRA_MINUTES = 5
"""What one more yes adds to the time."""


class Talk(Step, frozen=True, tag="talk"):
    """Hold the talk: the ring, the pause, and the listener's yes before each ring in."""

    prompt: Prompt
    minutes: Minutes
    inward: Prompt
    paused: Prompt
    again: Prompt
    """Asked of the listener after a rest."""
    onward: Prompt
    """Asked of the listener when the time is up: some more minutes?"""

    def guard(self, session: Session) -> None:
        """Refuse to begin without a warning that was asked for and a listener who agreed."""
        consents = [step for step in session.format.steps if isinstance(step, Consent)]
        for consent in consents:
            consent.guard(session)
        if not consents or not all(consent.agreed(session) for consent in consents):
            raise Unguarded

    def quiet(self, session: Session) -> bool:
        """Leave people in peace while they talk or rest."""
        return True

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the one moment the talk is in."""
        yes_no = One(session.words.yes_no)
        return {
            "open": (Ask("talk", self.prompt, Talking()),),
            "asking_in": (Ask("inward", self.inward, yes_no, session.listener, skippable=False),),
            "paused": (Ask("paused", self.paused),),
            "asking_again": (Ask("again", self.again, yes_no, session.listener, skippable=False),),
            "asking_on": (Ask("onward", self.onward, yes_no, session.listener, skippable=False),),
        }.get(session.telling.mode, ())

    def following(self, session: Session) -> Ask | None:
        """Name the moment that the last event led to; none when the talk is done."""
        return next(iter(self.asks(session)), None)

    def change(self, session: Session, event: Event) -> Session:
        """Move between talking, asking, resting and done."""
        changed = (
            self.spoken(session, event) if session.telling.mode == "open" else self.answered(session, event)
        )
        return replace(session, telling=changed)

    def spoken(self, session: Session, event: Event) -> Told:
        """Take an event while people talk."""
        telling = session.telling
        match event:
            case Go() | Skip():
                return replace(telling, mode="done")
            case AskIn() if telling.ring < self.innermost(session):
                return replace(telling, mode="asking_in")
            case StepOut() if telling.ring > 1:
                return replace(telling, ring=telling.ring - 1)
            case JustListen():
                return replace(telling, prompts=not telling.prompts)
            case Pause():
                return replace(telling, mode="paused")
            case AskOn():
                return replace(telling, mode="asking_on")
        raise NotOffered

    def answered(self, session: Session, event: Event) -> Told:
        """Take an event while the talk rests or the listener is asked."""
        telling = session.telling
        said_yes = answer_to(session.ask, event) == (YES,)
        match telling.mode, event:
            case "asking_in", Chose() if said_yes:
                inner = telling.ring + 1
                return replace(telling, mode="open", ring=inner, deepest=max(inner, telling.deepest))
            case "asking_in", _:
                return replace(telling, mode="open")
            case "paused", _:
                return replace(telling, mode="asking_again")
            case "asking_again", Chose() if said_yes:
                return replace(telling, mode="open")
            case "asking_on", Chose() if said_yes:
                return replace(telling, mode="open", extra=telling.extra + 1)
        return replace(telling, mode="done")

    def innermost(self, session: Session) -> int:
        """Give the innermost ring that the listener's limits allow."""
        return WITHOUT_DETAILS if session.words.no_details.id in limits(session) else DEEPEST

    def time(self, session: Session) -> int:
        """Give the minutes for this talk: the listener's, or the format's, and what was added since."""
        return (agreed_minutes(session) or self.minutes) + EXTRA_MINUTES * session.telling.extra
