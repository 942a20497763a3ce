"""Stop is there at every moment, and leaves nothing behind."""

from __future__ import annotations

import pytest

from debrief.core.events import Event, FinishEarly, Go, Skip, Stop
from debrief.core.refusals import NothingBefore, NotOffered
from debrief.core.session import Session, Told, advance, back

from .machine import Walk, prove
from .shelf import every_format, words
from .walking import begin, quietly, to_the_end, walk

# ruff: noqa: D102 - what a machine does is told by its class


class StopLeavesNothing(Walk):
    """Stops a copy of the session at every moment, and looks at what is left."""

    def took(self, before: Session, event: Event, after: Session) -> None:
        if after.over:
            self.look(after)
        else:
            stopped = advance(after, Stop())
            assert (stopped.over, stopped.kept) == ("stopped", None)
            assert stopped.ask.prompt == words().landings["stopped"]
            self.look(stopped)

    def look(self, ended: Session) -> None:
        assert dict(ended.answers) == {}
        assert ended.earlier is None
        assert ended.draft is None
        assert ended.telling == Told()
        assert (ended.cared, ended.deepest, ended.early, ended.turn) == (0, 0, False, 1)
        assert ended.taking == {}
        assert ended.own == () or ended.over == "own"


@every_format
def test_stop_from_every_moment_keeps_nothing_and_remembers_nothing(name: str) -> None:
    prove(StopLeavesNothing, name)


@every_format
def test_stop_is_taken_at_each_moment_of_a_whole_walk(name: str) -> None:
    for moment in walk(begin(name), quietly)[:-1]:
        assert advance(moment, Stop()).over == "stopped"


@every_format
def test_nothing_can_be_done_once_a_session_is_over(name: str) -> None:
    for ended in (to_the_end(name), advance(begin(name), Stop())):
        with pytest.raises(NothingBefore):
            back(ended)
        for event in (Go(), Skip(), Stop(), FinishEarly()):
            with pytest.raises(NotOffered):
                advance(ended, event)


@every_format
def test_what_was_typed_is_let_go_however_a_session_ends(name: str) -> None:
    for ended in (to_the_end(name), advance(begin(name), Stop())):
        assert ended.answers == {}
        assert ended.earlier is None
        assert ended.draft is None
        said = words()
        landings = (said.landings, said.landings_alone, said.landings_group)
        assert ended.ask.prompt in [page for pages in landings for page in pages.values()]
