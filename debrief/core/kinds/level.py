"""Is this more than the two of us: chosen by people, raised by either, lowered by nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from debrief.core.ask import Ask, One, Option, Person, Prompt, Tell
from debrief.core.kinds.step import Step, answer_to

if TYPE_CHECKING:
    from debrief.core.events import Event
    from debrief.core.session import Session

HAND_OFF = 2
"""From this level on, help from outside the pair is offered."""
AT_ONCE = 3
"""From this level on, that happens before anything else is asked."""
CARE = "care"
CARD_AGAIN = "card_again"


class Level(Step, frozen=True, tag="level"):
    """Ask each in private for a level, and show the care that goes with the highest."""

    own: Prompt
    other: Prompt | None = None

    def quiet(self, session: Session) -> bool:
        """Leave the page of care alone: somebody may be on the phone."""
        return session.ask.key == CARE

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List each person's questions. Care comes between them, see `following`."""
        own = One(tuple(Option(str(n), one.label, one.signs) for n, one in enumerate(session.words.levels)))
        other = One(session.words.worries)
        asks: list[Ask] = []
        for person in session.everyone:
            asks += session.hand_over(person)
            asks.append(Ask("own", self.own, own, person, private=True))
            if self.other and session.format.people > 1:
                asks.append(Ask("other", self.other, other, person, private=True))
        return tuple(asks)

    def change(self, session: Session, event: Event) -> Session:
        """Take an answer, or note that the care was read."""
        if session.ask.key == CARE:
            answer_to(session.ask, event)
            return replace(session, cared=self.highest(session))
        return super().change(session, event)

    def following(self, session: Session) -> Ask | None:
        """Name what comes next: care at once, the next question, or care before leaving."""
        said = session.answer(self.id, session.ask.key, session.ask.person)
        if said and int(said[0]) >= AT_ONCE:
            return self.care(session)
        unasked = (ask for ask in self.asks(session) if not session.asked(self.id, ask.key, ask.person))
        waiting = None if session.early else next(unasked, None)
        if waiting and waiting.private and waiting.person and session.ask.key == CARE:
            # Both have read the page of care, and the next question is one person's again.
            cards = [replace(card, key=CARD_AGAIN) for card in session.hand_over(waiting.person)]
            waiting = next(iter(cards), waiting)
        return waiting or self.owed(session)

    def owed(self, session: Session) -> Ask | None:
        """Name the care that a raised level calls for and nobody has seen yet."""
        highest = self.highest(session)
        return self.care(session) if highest >= HAND_OFF and highest > session.cared else None

    def care(self, session: Session) -> Ask:
        """Give the page of the highest level."""
        level = session.words.levels[self.highest(session)]
        prompt = level.care_alone if session.format.people == 1 else level.care
        return Ask(CARE, prompt or Prompt(level.label), Tell())

    def highest(self, session: Session) -> int:
        """Give the highest level that stands for anybody."""
        return max(self.of(session, person) for person in session.everyone)

    def of(self, session: Session, person: Person) -> int:
        """Give one person's level: their own word, or the other's where that is higher."""
        own = session.answer(self.id, "own", person)
        worry = session.answer(self.id, "other", session.peer(person))
        return max(int(said[0]) if said else 0 for said in (own, worry))
