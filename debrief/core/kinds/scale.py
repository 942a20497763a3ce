"""The feeling thermometer, before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from debrief.core.ask import YES, Ask, One, Person, Prompt
from debrief.core.kinds.step import GoTo, Leave, Seated, degrees

if TYPE_CHECKING:
    from debrief.core.session import Session

When = Literal["before", "after"]


class Scale(Seated, frozen=True, tag="scale"):
    """Read the thermometer, 0 to 10, with a word beside each number."""

    prompt: Prompt
    when: When
    higher: Prompt | None = None
    """Asked after the second reading where it is higher: once more to a calm place first?"""
    calm: str = ""
    """The grounding step to which that leads."""

    @property
    def short(self) -> bool:
        """Whether it still happens when people finish early."""
        return self.when == "after"

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List a reading for each who is asked, and the calm place where one of them rose."""
        persons = session.persons(self.seat)
        asks = [
            Ask("reading", self.prompt, One(degrees(session.words.thermometer)), person) for person in persons
        ]
        if self.higher and any(self.rose(session, person) for person in persons):
            asks.append(Ask("higher", self.higher, One(session.words.yes_no)))
        return tuple(asks)

    def rose(self, session: Session, person: Person | None) -> bool:
        """Tell whether this person's second reading is above the first."""
        before, after = reading(session, "before", person), reading(session, "after", person)
        return self.when == "after" and before is not None and after is not None and after > before

    def leave(self, session: Session) -> Leave:
        """Go to the calm place once more where that was the answer."""
        return GoTo(self.calm) if session.answer(self.id, "higher", None) == (YES,) else None


def reading(session: Session, when: When, person: Person | None) -> int | None:
    """Give one person's reading, in degrees 0 to 10."""
    scales = (step for step in session.format.steps if isinstance(step, Scale) and step.when == when)
    said = [session.answer(step.id, "reading", person) for step in scales]
    return next((int(answer[0]) for answer in said if answer), None)
