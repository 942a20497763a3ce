"""Everything can be left out but consent, the drawing up and the wish about the record."""

from __future__ import annotations

import pytest

from debrief.core.events import Event, Skip
from debrief.core.kinds.consent import Consent
from debrief.core.kinds.review import Review
from debrief.core.kinds.talk import Talk
from debrief.core.refusals import UnansweredConsent
from debrief.core.session import Session, advance

from .machine import Walk, prove
from .shelf import every_format, every_pair
from .walking import begin, skipping, walk

# ruff: noqa: D102 - what a machine does is told by its class


def waits(session: Session) -> bool:
    """Tell whether this is one of the moments that wait for a real answer."""
    match session.step, session.ask.key:
        case (Consent(), "answer") | (Talk(), "inward" | "again" | "onward") | (Review(), "draft" | "wish"):
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
        guarded = isinstance(before.step, Talk) or before.ask.key in {"care", "declined", "swapped"}
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
def test_a_session_in_which_everything_is_skipped_ends_with_nothing_kept(name: str) -> None:
    ended = walk(begin(name), skipping)[-1]
    assert (ended.over, ended.kept) == ("let_go", None)


@every_pair
def test_skipping_everything_still_asks_the_listener_for_a_real_yes(name: str) -> None:
    moments = walk(begin(name), skipping)
    waiting = [(one.step.id, one.ask.key) for one in moments if not (one.over or one.ask.skippable)]
    assert waiting == [("consent", "answer"), ("review", "draft"), ("review", "wish"), ("review", "wish")]
