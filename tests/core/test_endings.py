"""From wherever people stand, a few more steps lead to an end."""

from __future__ import annotations

from debrief.core.events import Event, FinishEarly
from debrief.core.kinds.own import Own
from debrief.core.session import Session, advance, may_finish_early

from .machine import Walk, prove
from .shelf import every_format, form
from .walking import begin, easiest, quietly, skipping, to_the_end, walk

# ruff: noqa: D102 - what a machine does is told by its class


class NoDeadEnd(Walk):
    """Walks a copy of the session to an end from every few moments, in several manners."""

    def open(self) -> None:
        super().open()
        self.count = 0

    def took(self, before: Session, event: Event, after: Session) -> None:
        self.count += 1
        if after.over:
            return
        manners = (easiest, skipping, quietly)
        self.ends(after, self.count)
        walk(after, manners[self.count % 3])

    def went_back(self, before: Session, after: Session) -> None:
        walk(after, skipping)

    def ends(self, session: Session, number: int) -> None:
        if may_finish_early(session):
            shortened = walk(advance(session, FinishEarly()), (skipping, quietly)[number % 2])
            assert len(shortened) < 40
            assert shortened[-1].over in {"kept", "let_go", "own"}


@every_format
def test_no_order_of_events_leads_to_a_dead_end(name: str) -> None:
    prove(NoDeadEnd, name, examples=10)


@every_format
def test_each_of_the_six_endings_has_words_to_land_on(name: str) -> None:
    ended = to_the_end(name)
    assert ended.over == ("own" if isinstance(form(name).steps[-1], Own) else "kept")
    assert set(ended.words.landings) == {"kept", "let_go", "own", "stopped", "not_today", "not_now"}


@every_format
def test_a_walk_through_everything_takes_fewer_than_eighty_moments(name: str) -> None:
    assert len(walk(begin(name), quietly)) < 80
