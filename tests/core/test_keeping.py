"""A record is kept only where everybody wished for it after seeing it, and only as they wished."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from debrief.core.ask import Draft
from debrief.core.events import Chose, Drafted, Event, Go, Skip
from debrief.core.kinds.review import Review
from debrief.core.refusals import UnansweredConsent
from debrief.core.session import Session, advance

from .machine import Book, Walk, prove
from .shelf import every_format_with
from .walking import Said, chose, reach, scripted, ticked, to_the_end, walk

if TYPE_CHECKING:
    from debrief.core.summary import Summary

# ruff: noqa: D102 - what a machine does is told by its class

MOST_PRIVATE_FIRST = ("let_go", "keep", "count", "share")
PARTS_IN_ORDER = ("themes", "helped", "feelings", "plans", "note")


class KeptAsWished(Walk):
    """Writes down each wish after the last drawing up, and compares when a session is over."""

    focus = (Review,)
    shown: Summary | None = None

    def likely(self, session: Session, pick: int) -> Event:
        if session.ask.key == "wish":
            return Chose((("share", "share", "share", "count", "keep", "let_go")[pick % 6],))
        return super().likely(session, pick)

    def note(self, book: Book, before: Session, event: Event) -> None:
        super().note(book, before, event)
        person = before.ask.person or ""
        if isinstance(before.ask.field, Draft) and isinstance(event, Drafted):
            book.clear()
            book["drawn up", ""] = ()
        elif before.ask.key in {"wish", "parts"} and isinstance(event, Chose):
            book[before.ask.key, person] = event.ids

    def took(self, before: Session, event: Event, after: Session) -> None:
        if isinstance(event, Drafted):
            self.shown = after.draft
        wishes = [self.book["wish", one][0] for one in self.people if ("wish", one) in self.book]
        agreed = len(wishes) == len(self.people) and "let_go" not in wishes and ("drawn up", "") in self.book
        if after.kept is not None:
            assert after.over == "kept"
            assert agreed
            self.compare(after.kept, min(wishes, key=MOST_PRIVATE_FIRST.index))
        else:
            assert after.over != "kept"
        if before.ask.key == "result" and ("drawn up", "") in self.book and event in {Go(), Skip()}:
            assert (after.over == "kept") is agreed

    def compare(self, kept: Summary, wish: str) -> None:
        ticks = [set(self.book.get(("parts", one), ())) for one in self.people]
        given = set.intersection(*ticks) if wish == "share" else set()
        assert kept.agreed == wish
        assert kept.given == tuple(part for part in PARTS_IN_ORDER if part in given)
        assert self.shown is not None
        assert replace(kept, agreed="keep", given=()) == self.shown


@every_format_with(Review)
def test_no_order_of_events_keeps_more_than_everybody_wished(name: str) -> None:
    prove(KeptAsWished, name)


@pytest.mark.parametrize("first", MOST_PRIVATE_FIRST)
@pytest.mark.parametrize("second", MOST_PRIVATE_FIRST)
def test_unequal_wishes_fall_to_the_more_private_one(first: str, second: str) -> None:
    said: Said = {("review", "wish", "first"): chose(first), ("review", "wish", "second"): chose(second)}
    ended = to_the_end("pair", said)
    wish = min(first, second, key=MOST_PRIVATE_FIRST.index)
    assert ended.over == ("let_go" if wish == "let_go" else "kept")
    assert (ended.kept.agreed if ended.kept else "let_go") == wish


def test_only_the_parts_that_both_ticked_are_given_on() -> None:
    said: Said = {
        ("review", "wish"): chose("share"),
        ("review", "parts", "first"): ticked("themes", "feelings", "note"),
        ("review", "parts", "second"): ticked("note", "helped", "themes"),
    }
    kept = to_the_end("pair", said).kept
    assert kept is not None
    assert kept.given == ("themes", "note")


def test_parts_that_one_of_them_skipped_are_not_given_on() -> None:
    said: Said = {
        ("review", "wish"): chose("share"),
        ("review", "parts", "second"): [Skip()],
    }
    kept = to_the_end("pair", said).kept
    assert kept is not None
    assert kept.given == ()


def test_themes_and_what_helped_are_ticked_to_begin_with_and_nothing_else() -> None:
    moment = reach("pair", "review", "parts", said={("review", "wish"): chose("share")})
    assert getattr(moment.ask.field, "ticked", None) == ("themes", "helped")


@every_format_with(Review)
def test_a_wish_waits_for_an_answer_and_is_asked_of_each_alone(name: str) -> None:
    moment = reach(name, "review", "wish")
    assert moment.ask.private
    for event in (Skip(), Chose(()), Chose(("keep", "share"))):
        with pytest.raises(UnansweredConsent):
            advance(moment, event)


@every_format_with(Review)
def test_nothing_is_kept_before_the_last_page_is_left(name: str) -> None:
    result = walk(reach(name, "review", "result"), scripted({}), lambda _: True)[-1]
    assert result.kept is None
    assert advance(result, Go()).kept is not None
