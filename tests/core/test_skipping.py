"""Everything can be left out but consent, the drawing up and the wish about the record."""

from __future__ import annotations

import pytest

from debrief.core.events import Event, Skip
from debrief.core.kinds.consent import Consent
from debrief.core.kinds.count import Count
from debrief.core.kinds.own import Own
from debrief.core.kinds.review import Review
from debrief.core.kinds.talk import Talk
from debrief.core.kinds.turns import Turns
from debrief.core.refusals import UnansweredConsent
from debrief.core.session import Session, advance

from .machine import Walk, prove
from .shelf import every_format, every_format_with, form
from .walking import begin, skipping, walk

# ruff: noqa: D102 - what a machine does is told by its class


def waits(session: Session) -> bool:
    """Tell whether this is one of the moments that wait for a real answer."""
    match session.step, session.ask.key:
        case (Consent(), "answer") | (Talk(), "inward" | "again" | "onward") | (Turns(), "ready"):
            return True
        case (Review() | Count(), "draft" | "wish" | "mind"):
            return True
    return False


class SkipIsTaken(Walk):
    """Skips a copy of the session at every moment, and looks at what became of the question."""

    def took(self, before: Session, event: Event, after: Session) -> None:
        if after.over:
            return
        assert after.ask.skippable is not waits(after)
        if waits(after):
            with pytest.raises(UnansweredConsent):
                advance(after, Skip())
        else:
            self.look(after, advance(after, Skip()))

    def look(self, before: Session, skipped: Session) -> None:
        question = (before.step.id, before.ask.key, before.ask.person)
        told = before.ask.key.startswith("care") or before.ask.key in {"declined", "swapped"}
        guarded = told or isinstance(before.step, Talk | Turns)
        if not skipped.over and not guarded:
            assert skipped.answers[question] is None
            assert skipped.asked(*question)
            assert skipped.answer(*question) == ()
        if before.ask.key == "inward":
            assert skipped.telling.ring == before.telling.ring


@every_format
def test_every_moment_can_be_skipped_but_consent_drawing_up_and_the_wish(name: str) -> None:
    prove(SkipIsTaken, name)


@every_format
def test_a_session_in_which_everything_is_skipped_keeps_a_bare_count_at_the_most(name: str) -> None:
    ended = walk(begin(name), skipping)[-1]
    over = {Review: "let_go", Count: "kept", Own: "own"}[type(form(name).steps[-1])]
    assert (ended.over, ended.own) == (over, ())
    assert (ended.kept is None) is (over != "kept")


@every_format_with(Consent)
def test_skipping_everything_still_asks_the_listener_for_a_real_yes(name: str) -> None:
    moments = walk(begin(name), skipping)
    waiting = [one.ask.key for one in moments if not (one.over or one.ask.skippable)]
    last = "wish" if isinstance(form(name).steps[-1], Review) else "mind"
    assert waiting == ["answer", "draft", last, last]
