"""A count says that people met and nothing about what: and one who minds is enough for nothing at all."""

from __future__ import annotations

import msgspec
import pytest

from debrief.core.ask import Draft
from debrief.core.events import Chose, Drafted, Event, Go, Skip
from debrief.core.kinds.count import Count
from debrief.core.refusals import UnansweredConsent
from debrief.core.session import Session, advance

from .machine import Book, Walk, prove
from .shelf import every_format_with, form, step_of
from .walking import SECRET, Said, chose, reach, to_the_end

# ruff: noqa: D102 - what a machine does is told by its class

every_count = every_format_with(Count)
every_count_of_two = every_format_with(Count, two=True)
BARE = {"format", "month", "minutes", "people", "ended", "agreed", "further_help_offered"}
"""All that a count may say."""


class CountedWhereNobodyMinds(Walk):
    """Writes down who minds, and compares with what is left when a session is over."""

    focus = (Count,)

    def likely(self, session: Session, pick: int) -> Event:
        if session.ask.key == "mind":
            return Chose(("no",) if pick % 4 else ("yes",))
        return super().likely(session, pick)

    def note(self, book: Book, before: Session, event: Event) -> None:
        super().note(book, before, event)
        if isinstance(before.ask.field, Draft) and isinstance(event, Drafted):
            book.clear()
            book["drawn up", ""] = ()
        elif before.ask.key == "mind" and isinstance(event, Chose):
            book["mind", before.ask.person or ""] = event.ids

    def took(self, before: Session, event: Event, after: Session) -> None:
        for record in (after.draft, after.kept):
            filled = msgspec.to_builtins(record) if record else {}
            assert {key for key, value in filled.items() if value} <= BARE
        said = [self.book.get(("mind", person)) for person in self.people or ("",)]
        nobody = ("drawn up", "") in self.book and all(one == ("no",) for one in said)
        if after.kept is not None:
            assert nobody
            assert (after.over, after.kept.agreed) == ("kept", "count")
        if before.ask.key == "result" and isinstance(before.step, Count) and event in {Go(), Skip()}:
            assert after.over == ("kept" if nobody else "let_go")


@every_count
def test_no_order_of_events_counts_a_meeting_that_somebody_minds_or_keeps_more_than_a_count(
    name: str,
) -> None:
    prove(CountedWhereNobodyMinds, name, examples=60)


@every_count
def test_a_count_holds_no_theme_no_feeling_no_thermometer_and_no_note(name: str) -> None:
    kept = to_the_end(name).kept
    assert kept is not None
    filled = {key: value for key, value in msgspec.to_builtins(kept).items() if value}
    assert set(filled) <= BARE
    assert (filled["format"], filled["agreed"], filled["minutes"]) == (name, "count", 20)
    assert SECRET not in str(filled)


@every_count
def test_each_is_asked_and_an_answer_that_is_missing_counts_as_one_who_minds(name: str) -> None:
    step = step_of(name, Count)
    asked: list[str] = []
    session = reach(name, "count")
    while not session.over:
        if session.ask.key == "mind":
            assert step.minded(session)
            assert step.record(session) is None
            asked.append(session.ask.person or "")
            for event in (Skip(), Chose(()), Chose(("yes", "no"))):
                with pytest.raises(UnansweredConsent):
                    advance(session, event)
        answer: Event = Drafted("2026-11", 20, flip=False) if session.ask.key == "draft" else Go()
        session = advance(session, Chose(("no",)) if session.ask.key == "mind" else answer)
    people = [""] if form(name).group else ["first", "second"][: form(name).sizes[0]]
    assert asked == people
    assert session.over == "kept"


@every_count_of_two
def test_one_who_minds_is_enough_and_what_is_left_never_says_who(name: str) -> None:
    ended: list[Session] = []
    for first, second in (("yes", "no"), ("no", "yes"), ("yes", "yes")):
        said: Said = {("count", "mind", "first"): chose(first), ("count", "mind", "second"): chose(second)}
        ended.append(to_the_end(name, said))
        result = reach(name, "count", "result", said=said)
        assert result.ask.prompt == step_of(name, Count).let_go
        assert result.ask.person is None
    assert {one.over for one in ended} == {"let_go"}
    assert ended[0] == ended[1] == ended[2]
    assert ended[0].kept is None


@every_count
def test_what_is_shown_is_what_is_counted_and_it_is_as_long_as_it_was(name: str) -> None:
    moment = advance(reach(name, "count", "draft"), Drafted("2026-11", 43.0, flip=True))
    assert moment.draft is not None
    assert moment.draft.minutes == 45
    ended = to_the_end(name, {("count", "draft"): [Drafted("2026-11", 43.0, flip=True)]})
    assert ended.kept is not None
    assert msgspec.structs.replace(ended.kept, agreed=moment.draft.agreed) == moment.draft
