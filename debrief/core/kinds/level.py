"""Is this more than the two of us: chosen by people, raised by either, lowered by nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from debrief.core.ask import Ask, One, Option, Person, Prompt
from debrief.core.kinds.step import Step, answer_to

if TYPE_CHECKING:
    from debrief.core.events import Event
    from debrief.core.session import Session

STEADY = 0
HAND_OFF = 2
"""From this level on, help from outside the pair is offered."""
AT_ONCE = 3
"""From this level on, that happens before anything else is asked."""
CARE = "care"
"""The first page of care; those behind it have a number as well."""
CARD_AGAIN = "card_again"


class Level(Step, frozen=True, tag="level"):
    """Ask each in private for a level, and show the care that goes with the highest."""

    own: Prompt
    since: Prompt | None = None
    """Asked of those who are not steady: for how long?"""
    other: Prompt | None = None

    def quiet(self, session: Session) -> bool:
        """Leave the pages of care alone: somebody may be on the phone."""
        return session.ask.key.startswith(CARE)

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List each person's questions. Care comes between them, see `following`.

        A group reads the levels in silence, and nobody is asked.
        """
        if session.format.group:
            return (Ask("card", self.own),)
        own = One(tuple(Option(str(n), one.label, one.signs) for n, one in enumerate(session.words.levels)))
        other = One(session.words.worries)
        asks: list[Ask] = []
        for person in session.everyone:
            asks += session.hand_over(person)
            asks.append(Ask("own", self.own, own, person, private=True))
            asks += self.how_long(session, person)
            if self.other and not session.format.alone:
                asks.append(Ask("other", self.other, other, person, private=True))
        return tuple(asks)

    def how_long(self, session: Session, person: Person) -> list[Ask]:
        """Ask for how long it has been like this, and say what the weeks suggest; the level stays."""
        own = session.answer(self.id, "own", person)
        if not self.since or not own or not STEADY < int(own[0]) < AT_ONCE:
            return []
        asks = [Ask("since", self.since, One(session.words.since), person, private=True)]
        said = session.answer(self.id, "since", person)
        weeks = [session.words.weeks[one] for one in said if one in session.words.weeks]
        return asks + [Ask("weeks", prompt, person=person, private=True) for prompt in weeks]

    def change(self, session: Session, event: Event) -> Session:
        """Take an answer, or note that the care was read."""
        if session.ask.key.startswith(CARE):
            answer_to(session.ask, event)
            read = self.next_page(session) is None
            return replace(session, cared=self.highest(session)) if read else session
        return super().change(session, event)

    def following(self, session: Session) -> Ask | None:
        """Name what comes next: care at once and page by page, the next question, or care before leaving."""
        if session.format.group:
            return None
        if session.ask.key.startswith(CARE) and (page := self.next_page(session)):
            return page
        said = session.answer(self.id, session.ask.key, session.ask.person)
        if session.ask.key in {"own", "other"} and said and int(said[0]) >= AT_ONCE:
            return self.care(session)
        unasked = (ask for ask in self.asks(session) if not session.asked(self.id, ask.key, ask.person))
        waiting = None if session.early else next(unasked, None)
        if waiting and waiting.private and waiting.person and session.ask.key.startswith(CARE):
            # Both have read the page of care, and the next question is one person's again.
            cards = [replace(card, key=CARD_AGAIN) for card in session.hand_over(waiting.person)]
            waiting = next(iter(cards), waiting)
        return waiting or self.owed(session)

    def owed(self, session: Session) -> Ask | None:
        """Name the care that a raised level calls for and nobody has seen yet."""
        highest = self.highest(session)
        if highest < HAND_OFF or highest <= session.cared:
            return None
        if session.ask.key.startswith(CARE):  # the care is shown once, and not from its beginning again
            return self.next_page(session) or session.ask
        return self.care(session)

    def care(self, session: Session) -> Ask:
        """Give the first page of the highest level."""
        return self.pages(session)[0]

    def next_page(self, session: Session) -> Ask | None:
        """Give the page of care behind the present one; none behind the last."""
        pages = self.pages(session)
        at = next((at for at, page in enumerate(pages) if page.key == session.ask.key), len(pages))
        return pages[at + 1] if at + 1 < len(pages) else None

    def pages(self, session: Session) -> tuple[Ask, ...]:
        """Give all pages of care of the highest level."""
        level = session.words.levels[self.highest(session)]
        prompts = level.care_alone if session.format.alone else level.care
        return tuple(
            Ask(f"{CARE}{at}" if at else CARE, prompt)
            for at, prompt in enumerate(prompts or (Prompt(level.label),))
        )

    def highest(self, session: Session) -> int:
        """Give the highest level that stands for anybody."""
        return max((self.of(session, person) for person in session.everyone), default=STEADY)

    def of(self, session: Session, person: Person) -> int:
        """Give one person's level: their own word, or the other's where that is higher."""
        own = session.answer(self.id, "own", person)
        worry = session.answer(self.id, "other", session.peer(person))
        return max(int(said[0]) if said else 0 for said in (own, worry))
