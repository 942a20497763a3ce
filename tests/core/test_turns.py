"""Turns are fair: one for each, the same time for each, and a hard one only where everybody said yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.core.ask import Turn
from debrief.core.events import Chose, Event, FinishEarly, Go, Later, Pass, Skip
from debrief.core.kinds.turns import Turns
from debrief.core.refusals import NothingBefore, NotOffered, UnansweredConsent
from debrief.core.session import Session, advance, back

from .machine import Book, Walk, prove
from .shelf import every_format_with, form, having, step_of
from .walking import Said, begin, chose, reach, scripted, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

# ruff: noqa: D102 - what a machine does is told by its class

every_turns = every_format_with(Turns)
HARD = [name for name in having(Turns) if step_of(name, Turns).ring >= 3]
every_hard_turns = pytest.mark.parametrize("name", HARD)
SHARED = [name for name in having(Turns) if step_of(name, Turns).minutes]
PHASED = [name for name in having(Turns) if step_of(name, Turns).minutes is None]


class OneTurnForEach(Walk):
    """Keeps a queue of its own: who has had a turn, who passed, and what was not to be heard now."""

    focus = (Turns,)

    def open(self) -> None:
        super().open()
        self.not_now: set[tuple[str, str]] = set()

    def likely(self, session: Session, pick: int) -> Event:
        if session.ask.key == "ready":
            return Chose(("yes",) if pick % 3 else ("no",))
        if session.ask.key == "turn":
            return (Go(), Go(), Later(), Pass())[pick % 4]
        return super().likely(session, pick)

    def note(self, book: Book, before: Session, event: Event) -> None:
        super().note(book, before, event)
        step = before.step
        if before.ask.key == "people" and isinstance(event, Chose | Skip):
            book["people", ""] = event.ids if isinstance(event, Chose) else ()
        if not isinstance(step, Turns) or isinstance(event, FinishEarly):
            return
        first, *others = self.queue(step)
        if before.ask.key == "ready":
            if event == Chose(("yes",)):
                book["ready for", step.id] = (first,)
                return
            self.not_now.add((step.id, first))
        elif isinstance(event, Later):
            others = [others[0], first, *others[1:]]
        elif not isinstance(event, Pass) and self.phase(step) + 1 < len(step.phases):
            book["phase", step.id] = (str(self.phase(step) + 1),)
            return
        book["queue", step.id], book["phase", step.id] = tuple(others), ("0",)
        book.pop(("ready for", step.id), None)
        if not isinstance(event, Later):
            book["done", step.id] = (*book.get(("done", step.id), ()), first)

    def queue(self, step: Turns) -> tuple[str, ...]:
        """Give those whose turn is still to come, as the test counts them."""
        return self.book.get(("queue", step.id)) or self.all_of(step)

    def all_of(self, step: Turns) -> tuple[str, ...]:
        said = self.book.get(("people", ""))
        people = int(said[0]) if said else self.shape.sizes[0]
        return tuple(str(number) for number in range(1, min(people, step.most or people) + 1))

    def phase(self, step: Turns) -> int:
        return int(self.book.get(("phase", step.id), ("0",))[0])

    def took(self, before: Session, event: Event, after: Session) -> None:
        step = before.step
        left = isinstance(step, Turns) and after.step.id != step.id
        if isinstance(step, Turns) and left and not after.over and not after.early:
            done = self.book.get(("done", step.id), ())
            assert sorted(done, key=int) == list(self.all_of(step))
        self.look(after)

    def went_back(self, before: Session, after: Session) -> None:
        self.look(after)

    def look(self, session: Session) -> None:
        step = session.step
        if session.over or not isinstance(step, Turns):
            return
        assert (step.id, self.queue(step)[0]) not in self.not_now
        assert tuple(map(str, step.taking(session).waiting)) == self.queue(step)
        if isinstance(session.ask.field, Turn):
            assert session.ask.prompt.title == step.phases[self.phase(step)].title
            if step.ring >= 3:
                assert self.book.get(("ready for", step.id)) == (self.queue(step)[0],)


@every_turns
def test_no_order_of_events_gives_anybody_two_turns_or_none_or_opens_a_hard_one_without_a_yes(
    name: str,
) -> None:
    prove(OneTurnForEach, name, examples=100)


def turns(name: str, people: int) -> Iterator[tuple[int, float]]:
    """Give whose turn it is and the minutes of each phase, in a group of some size."""
    for one in walk(begin(name), scripted({("agree", "people"): chose(str(people))})):
        step = one.step
        if isinstance(step, Turns) and not one.over and one.ask.key == "turn":
            yield step.taking(one).waiting[0], step.time(one)


@every_turns
def test_everybody_has_the_same_time_however_many_they_are(name: str) -> None:
    step = step_of(name, Turns)
    for people in form(name).sizes:
        times: dict[int, float] = {}
        for who, minutes in turns(name, people):
            times[who] = times.get(who, 0) + minutes
        assert len(times) == min(people, step.most or people)
        assert max(times.values()) == pytest.approx(min(times.values()))


@pytest.mark.parametrize("name", SHARED)
def test_the_shares_add_up_to_the_minutes_of_the_step(name: str) -> None:
    for people in form(name).sizes:
        assert sum(minutes for _, minutes in turns(name, people)) == pytest.approx(
            step_of(name, Turns).minutes
        )


@pytest.mark.parametrize("name", PHASED)
def test_without_minutes_for_all_each_phase_has_its_own(name: str) -> None:
    step, people = step_of(name, Turns), form(name).sizes[-1]
    phases = [phase.minutes for phase in step.phases]
    assert [minutes for _, minutes in turns(name, people)] == phases * min(people, step.most or people)


@every_hard_turns
def test_a_hard_turn_waits_for_a_real_yes_of_all(name: str) -> None:
    moment = reach(name, "turns", "ready")
    assert (moment.ask.person, moment.ask.private) == (None, False)
    for silent in (Skip(), Chose(())):
        with pytest.raises(UnansweredConsent):
            advance(moment, silent)
    for event in (Go(), Pass(), Later()):
        with pytest.raises(NotOffered):
            advance(moment, event)
    assert advance(moment, Chose(("yes",))).ask.field == Turn()


@every_hard_turns
def test_not_now_leaves_the_turn_out_and_back_does_not_undo_it(name: str) -> None:
    said: Said = {("turns", "ready"): chose("no", "yes")}
    asked = reach(name, "turns", "ready")
    after = advance(asked, Chose(("no",)))
    with pytest.raises(NothingBefore):
        back(after)
    rest = walk(asked, scripted(said))
    had = {
        one.step.taking(one).waiting[0]
        for one in rest
        if isinstance(one.step, Turns) and one.ask.key == "turn"
    }
    assert 1 not in had


@every_hard_turns
def test_everybody_is_asked_again_for_each_turn_and_after_each_swap(name: str) -> None:
    opened = advance(reach(name, "turns", "ready"), Chose(("yes",)))
    swapped = advance(opened, Later())
    assert swapped.ask.key == "ready"
    again = advance(advance(swapped, Chose(("yes",))), Later())
    assert again.ask.key == "ready"
    assert step_of(name, Turns).taking(again).waiting[0] == 1


@every_turns
def test_nobody_is_left_to_swap_with_the_last_one(name: str) -> None:
    session = reach(name, "turns", "turn")
    step = session.step
    assert isinstance(step, Turns)
    while len(step.taking(session).waiting) > 1:
        session = walk(advance(session, Pass()), scripted({}), lambda one: one.ask.key == "turn")[-1]
    with pytest.raises(NotOffered):
        advance(session, Later())
    assert advance(session, Pass()).step.id != step.id
