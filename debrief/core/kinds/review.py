"""The review: the exact record, and what each of the people wants done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import field
from msgspec.structs import replace

from debrief.core.ask import Ask, Draft, Many, One, Prompt
from debrief.core.drafting import draft
from debrief.core.events import Drafted, Event
from debrief.core.kinds.step import End, Leave, Step
from debrief.core.summary import GIVEN_BY_DEFAULT, PARTS, WISHES, Summary, Wish

if TYPE_CHECKING:
    from debrief.core.session import Session


class Review(Step, frozen=True, tag="review"):
    """Show the summary whole and ask each: let it go, keep it, count it, share it."""

    ready: Prompt
    record_page: Prompt = field(name="record")
    prompt: Prompt
    parts: Prompt
    kept: Prompt
    let_go: Prompt

    @property
    def short(self) -> bool:
        """Whether it still happens when people finish early."""
        return True

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the drawing up, each person's private answer, and what came of them."""
        asks = [Ask("draft", self.ready, Draft(), skippable=False), Ask("record", self.record_page)]
        wishes = One(session.words.wishes)
        parts = Many(session.words.parts, ticked=GIVEN_BY_DEFAULT)
        for person in session.everyone:
            asks += session.hand_over(person)
            asks.append(Ask("wish", self.prompt, wishes, person, private=True, skippable=False))
            if session.answer(self.id, "wish", person) == ("share",):
                asks.append(Ask("parts", self.parts, parts, person, private=True))
        wish = self.wish(session)
        if wish == "share":
            asks.append(Ask("copy", session.words.copy_page))
        return (*asks, Ask("result", self.let_go if wish == "let_go" else self.kept))

    def change(self, session: Session, event: Event) -> Session:
        """Draw up the summary when told when it is; take answers otherwise."""
        if isinstance(session.ask.field, Draft) and isinstance(event, Drafted):
            return replace(session.put(()), draft=draft(session, event))
        return super().change(session, event)

    def wish(self, session: Session) -> Wish:
        """Settle what was wished: the more private wish wins, and a missing one lets it go."""
        said = [session.answer(self.id, "wish", person) for person in session.everyone]
        return next(wish for wish in WISHES if (wish,) in said) if all(said) else "let_go"

    def record(self, session: Session) -> Summary | None:
        """Give the record exactly as it is kept; none where it is let go."""
        wish = self.wish(session)
        if session.draft is None or wish == "let_go":
            return None
        given = [set(session.answer(self.id, "parts", person)) for person in session.everyone]
        shared = set.intersection(*given) if wish == "share" else set()
        return replace(session.draft, agreed=wish, given=tuple(part for part in PARTS if part in shared))

    def leave(self, session: Session) -> Leave:
        """End with a record only where everybody agreed to one."""
        return End("kept" if self.record(session) else "let_go")
