"""Nobody hears anything without a warning, a real yes, and another yes for each ring further in."""

from __future__ import annotations

import pytest

from debrief.core.ask import Talking
from debrief.core.events import AskIn, AskOn, Chose, Event, Go, Pause, Skip, StepOut
from debrief.core.kinds.check import Check
from debrief.core.kinds.consent import Consent
from debrief.core.kinds.talk import Talk
from debrief.core.kinds.warn import Warn
from debrief.core.refusals import NothingBefore, NotOffered, UnansweredConsent
from debrief.core.session import Session, advance, back

from .machine import Book, Walk, prove
from .shelf import every_format_with, form, step_of
from .walking import Said, chose, reach, scripted, ticked, to_the_end, walk

# ruff: noqa: D102 - what a machine does is told by its class


class TalkAfterConsent(Walk):
    """Writes down each turn's warning and each turn's answer, and looks at every moment of talk."""

    focus = (Warn, Consent)

    def note(self, book: Book, before: Session, event: Event) -> None:
        turn = self.turn
        if isinstance(before.step, Warn) and before.ask.key == "sort":
            assert before.ask.person == self.teller
            book["warned", turn] = ()
        if isinstance(before.step, Consent) and before.ask.key == "answer":
            assert before.ask.person == self.listener
            book["answer", turn] = event.ids if isinstance(event, Chose) else ()
        super().note(book, before, event)

    def took(self, before: Session, event: Event, after: Session) -> None:
        self.look(after)

    def went_back(self, before: Session, after: Session) -> None:
        self.look(after)

    def look(self, session: Session) -> None:
        talking = not session.over and isinstance(session.step, Talk)
        if talking or isinstance(session.ask.field, Talking) or session.telling.deepest > 0:
            assert ("warned", self.turn) in self.book
            assert self.book.get(("answer", self.turn)) in {("yes",), ("limits",)}


class RingByRing(Walk):
    """Counts the rings that the listener said yes to, and takes none of it back by going back."""

    focus = (Consent, Talk)

    def open(self) -> None:
        super().open()
        self.granted = {"1": 0, "2": 0}
        self.no_details = {"1": False, "2": False}
        self.resting = False

    def likely(self, session: Session, pick: int) -> Event:
        key = session.ask.key
        if key == "talk":
            return (AskIn(), AskIn(), AskIn(), AskIn(), StepOut(), Pause())[pick % 6]
        if key in {"inward", "again", "onward"}:
            return Chose(("yes",) if pick % 6 else ("no",))
        if key == "answer":
            return Chose(("yes",) if pick % 2 else ("limits",))
        return Chose(("no-details",)) if key == "limits" else super().likely(session, pick)

    def took(self, before: Session, event: Event, after: Session) -> None:
        turn, yes = self.turn, event == Chose(("yes",))
        match before.ask.key:
            case "answer" if isinstance(event, Chose):
                self.granted[turn], self.no_details[turn], self.resting = 1, False, False
            case "limits":
                self.no_details[turn] = isinstance(event, Chose) and "no-details" in event.ids
            case "inward":
                assert before.ask.person == self.listener
                self.granted[turn] += yes
            case "again" | "onward":
                assert before.ask.person == self.listener
                self.resting = self.resting and not yes
        self.granted[turn] -= isinstance(event, StepOut)
        self.resting = self.resting or isinstance(event, Pause)
        self.look(after)

    def went_back(self, before: Session, after: Session) -> None:
        self.look(after)

    def look(self, session: Session) -> None:
        if isinstance(session.ask.field, Talking):
            assert 1 <= session.telling.ring <= 4
            assert session.telling.ring == self.granted[self.turn]
            assert session.telling.ring <= 2 or not self.no_details[self.turn]
            assert not self.resting


@every_format_with(Consent)
def test_no_order_of_events_reaches_talk_without_this_turns_warning_and_yes(name: str) -> None:
    prove(TalkAfterConsent, name)


@every_format_with(Consent)
def test_no_order_of_events_goes_a_ring_in_without_a_yes_at_that_moment(name: str) -> None:
    prove(RingByRing, name)


@every_format_with(Consent)
@pytest.mark.parametrize("answer", ["later", "no"])
def test_later_and_no_end_kindly_with_nothing_told_and_nothing_kept(name: str, answer: str) -> None:
    ended = to_the_end(name, {("consent", "answer"): chose(answer)})
    assert (ended.over, ended.kept, dict(ended.answers)) == ("not_now", None, {})


@every_format_with(Consent)
def test_consent_can_be_answered_no_but_not_passed_over(name: str) -> None:
    moment = reach(name, "consent", "answer")
    for event in (Skip(), Chose(()), Chose(("yes", "no"))):
        with pytest.raises(UnansweredConsent):
            advance(moment, event)
    with pytest.raises(NotOffered):
        advance(moment, Go())


@every_format_with(Consent)
def test_a_skipped_warning_reaches_the_listener_as_not_said(name: str) -> None:
    said: Said = {("warn", "sort"): [Skip()], ("warn", "weight"): [Skip()]}
    moment = reach(name, "consent", "answer", said=said)
    for key in ("sort", "weight"):
        warn = step_of(name, Warn).id
        assert moment.asked(warn, key, "first")
        assert moment.answers[warn, key, "first"] is None
        assert moment.answer(warn, key, "first") == ()


@every_format_with(Consent, Check)
def test_consent_is_asked_again_of_the_other_one_after_a_swap(name: str) -> None:
    said: Said = {("check", "swap"): chose("yes"), ("consent", "answer", "first"): chose("no")}
    moments = walk(reach(name, "talk"), scripted(said))
    asked = [one.ask.person for one in moments if one.ask.key == "answer"]
    assert asked == ["first"]
    assert not [one for one in moments if isinstance(one.ask.field, Talking) and one.turn == 2]


@every_format_with(Consent)
def test_four_rings_and_no_fifth_are_reached_by_three_yeses(name: str) -> None:
    session = reach(name, "talk")
    for ring in (2, 3, 4):
        session = advance(advance(session, AskIn()), Chose(("yes",)))
        assert session.telling.ring == ring
    with pytest.raises(NotOffered):
        advance(session, AskIn())


@every_format_with(Consent)
def test_no_details_ends_at_the_second_ring(name: str) -> None:
    said: Said = {("consent", "answer"): chose("limits"), ("consent", "limits"): ticked("no-details")}
    session = reach(name, "talk", said=said)
    session = advance(advance(session, AskIn()), Chose(("yes",)))
    assert session.telling.ring == 2
    with pytest.raises(NotOffered):
        advance(session, AskIn())


@every_format_with(Consent)
def test_a_no_leaves_the_ring_as_it_is_and_can_not_be_passed_over(name: str) -> None:
    asked = advance(reach(name, "talk"), AskIn())
    assert asked.ask.person == "second"
    assert advance(asked, Chose(("no",))).telling == reach(name, "talk").telling
    with pytest.raises(UnansweredConsent):
        advance(asked, Skip())


@every_format_with(Consent)
def test_a_yes_after_a_rest_adds_no_minutes(name: str) -> None:
    asked = advance(advance(reach(name, "talk"), Pause()), Go())
    assert advance(asked, Chose(("yes",))).telling.extra == 0


@every_format_with(Consent)
def test_a_step_out_is_not_undone_by_back_without_a_new_yes(name: str) -> None:
    inner = advance(advance(reach(name, "talk"), AskIn()), Chose(("yes",)))
    with pytest.raises(NothingBefore):
        back(advance(inner, StepOut()))


@every_format_with(Consent)
def test_a_pause_is_not_undone_by_back_without_asking_the_listener(name: str) -> None:
    with pytest.raises(NothingBefore):
        back(advance(reach(name, "talk"), Pause()))


@every_format_with(Consent)
def test_after_a_pause_the_listener_is_asked_before_talk_goes_on(name: str) -> None:
    asked = advance(advance(reach(name, "talk"), Pause()), Go())
    assert (asked.ask.key, asked.ask.person) == ("again", "second")
    assert isinstance(advance(asked, Chose(("yes",))).ask.field, Talking)
    assert advance(asked, Chose(("no",))).step.id == form(name).after(Talk)
    with pytest.raises(UnansweredConsent):
        advance(asked, Skip())


@every_format_with(Consent)
def test_more_time_is_the_listeners_to_give(name: str) -> None:
    asked = advance(reach(name, "talk"), AskOn())
    assert asked.ask.person == "second"
    assert advance(asked, Chose(("yes",))).telling.extra == 1
