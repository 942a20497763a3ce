"""Whether a meeting is counted: only that it was, and how long, and never what it was about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import field
from msgspec.structs import replace

from debrief.core.ask import NO, YES, Ask, Draft, One, Prompt
from debrief.core.drafting import bare
from debrief.core.events import Drafted, Event
from debrief.core.kinds.step import End, Leave, Step

if TYPE_CHECKING:
    from debrief.core.session import Session
    from debrief.core.summary import Summary


class Count(Step, frozen=True, tag="count"):
    """Ask whether anybody minds; one who does is enough, and nobody learns who."""

    ready: Prompt
    record_page: Prompt = field(name="record")
    prompt: Prompt
    kept: Prompt
    let_go: Prompt

    @property
    def short(self) -> bool:
        """Whether it still happens when people finish early."""
        return True

    def asks(self, session: Session) -> tuple[Ask, ...]:
        """List the drawing up, the question to each or to all, and what came of it."""
        asks = [Ask("draft", self.ready, Draft(), skippable=False), Ask("record", self.record_page)]
        for person in session.everyone:
            asks += session.hand_over(person)
            mind = One(session.words.minds)
            asks.append(Ask("mind", self.prompt, mind, person, private=True, skippable=False))
        if session.format.group:
            asks.append(Ask("mind", self.prompt, One(session.words.minds_group), skippable=False))
        return (*asks, Ask("result", self.let_go if self.minded(session) else self.kept))

    def change(self, session: Session, event: Event) -> Session:
        """Draw up the count when told when it is; take answers otherwise."""
        if isinstance(session.ask.field, Draft) and isinstance(event, Drafted):
            return replace(session.put(()), draft=bare(session, event))
        return super().change(session, event)

    def minded(self, session: Session) -> bool:
        """Tell whether anybody minds; an answer that is missing counts as one who does."""
        asked = session.everyone or (None,)
        said = [session.answer(self.id, "mind", person) for person in asked]
        return (YES,) in said or any(one != (NO,) for one in said)

    def record(self, session: Session) -> Summary | None:
        """Give the record exactly as it is kept; none where somebody minds."""
        if session.draft is None or self.minded(session):
            return None
        return replace(session.draft, agreed="count")

    def leave(self, session: Session) -> Leave:
        """End with a count only where nobody minds."""
        return End("let_go" if self.minded(session) else "kept")
