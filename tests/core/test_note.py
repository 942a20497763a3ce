"""A note is kept only with its check, and only once everything that the check found was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.core.events import Event, Skip, Wrote
from debrief.core.kinds.note import Note
from debrief.core.private import PrivateText, plain
from debrief.core.refusals import NeverKept, NotAnswered, Refused, TooLong, Unchecked
from debrief.core.session import Session, advance, back
from debrief.core.summary import Checked

from .machine import Book, Walk, prove
from .shelf import every_format_with
from .walking import CLEAN, SECRET, TEXTS, chose, offered, quietly, reach, to_the_end, walk, wrote

if TYPE_CHECKING:
    from debrief.core.summary import Summary

# ruff: noqa: D102 - what a machine does is told by its class


class NotesAreAnswered(Walk):
    """Writes notes with all sorts of checks, and remembers the last one that was taken."""

    focus = (Note,)

    def likely(self, session: Session, pick: int) -> Event:
        if session.ask.key == "wish":
            return chose("share", "keep")[pick % 2]
        if session.ask.key != "note":
            return offered(session, pick)
        text = PrivateText(TEXTS[pick % len(TEXTS)])
        found, changed, kept, barred = (pick >> n & 3 for n in (2, 4, 6, 8))
        if pick % 3 == 0:
            found = changed + kept
        checked = None if pick % 11 == 0 else Checked(7, found, changed, kept)
        return Wrote(text, checked, barred if pick % 5 == 0 else 0)

    def note(self, book: Book, before: Session, event: Event) -> None:
        super().note(book, before, event)
        if before.ask.key == "note":
            book.pop(("note", ""), None)
            if isinstance(event, Wrote) and plain(event.text) and event.checked is not None:
                checked = event.checked
                numbers = (checked.version, checked.found, checked.changed, checked.kept, event.barred)
                book["note", ""] = (plain(event.text), *map(str, numbers))

    def took(self, before: Session, event: Event, after: Session) -> None:
        for one in (after.draft, after.kept):
            if one is not None:
                self.compare(one)

    def compare(self, summary: Summary) -> None:
        assert (summary.note is None) is (summary.checked is None)
        said = self.book.get(("note", ""))
        assert (summary.note is None) is (said is None)
        if said is None or summary.checked is None:
            return
        version, found, changed, kept, barred = (int(number) for number in said[1:])
        assert summary.note == said[0]
        assert summary.checked == Checked(version, found, changed, kept)
        assert found == changed + kept
        assert not barred

    def refused(self, before: Session, event: Event, refusal: Refused) -> None:
        if before.ask.key == "note" and isinstance(event, Wrote) and event.checked is not None:
            answered = event.checked.found == event.checked.changed + event.checked.kept
            assert event.barred or not answered or isinstance(refusal, TooLong)


@every_format_with(Note)
def test_no_order_of_events_keeps_a_note_whose_check_was_not_answered(name: str) -> None:
    prove(NotesAreAnswered, name)


@every_format_with(Note)
@pytest.mark.parametrize(
    ("written", "refusal"),
    [
        (Wrote(PrivateText(SECRET)), Unchecked),
        (wrote(SECRET, found=1, barred=1), NeverKept),
        (wrote(SECRET, found=2, kept=2, barred=1), NeverKept),
        (wrote(SECRET, found=1), NotAnswered),
        (wrote(SECRET, found=3, changed=1, kept=1), NotAnswered),
        (wrote(SECRET, found=1, changed=1, kept=1), NotAnswered),
        (wrote(SECRET * 40, found=1, barred=1), TooLong),
    ],
)
def test_a_note_is_refused_by_name_and_the_session_stays(
    name: str, written: Wrote, refusal: type[Refused]
) -> None:
    moment = reach(name, "note")
    with pytest.raises(refusal) as refused:
        advance(moment, written)
    assert refused.value.args == (refusal.sentence,)
    assert not moment.asked("note", "note", None)


@every_format_with(Note)
def test_a_note_can_always_be_skipped_or_left_empty(name: str) -> None:
    moment = reach(name, "note")
    assert moment.ask.skippable
    assert advance(moment, Skip()).step.id == "review"
    for barred in (0, 2):
        empty = advance(moment, wrote("  \n ", found=barred, barred=barred))
        assert empty.answer("note", "note", None) == ()


@every_format_with(Note)
def test_what_the_check_did_stands_in_the_summary_in_numbers(name: str) -> None:
    written = wrote("we sat", found=3, changed=2, kept=1)
    kept = to_the_end(name, {("note", "note"): [written]}).kept
    assert kept is not None
    assert (kept.note, kept.checked) == ("we sat", Checked(CLEAN.version, found=3, changed=2, kept=1))


@every_format_with(Note)
def test_without_a_note_nothing_is_said_of_a_check(name: str) -> None:
    for said in (Skip(), wrote("", found=2, changed=2)):
        kept = to_the_end(name, {("note", "note"): [said]}).kept
        assert kept is not None
        assert (kept.note, kept.checked) == (None, None)


@every_format_with(Note)
def test_back_and_skip_take_the_note_and_its_check_away_together(name: str) -> None:
    after = advance(reach(name, "note"), wrote(SECRET, found=1, changed=1))
    kept = walk(advance(back(after), Skip()), quietly)[-1].kept
    assert kept is not None
    assert (kept.note, kept.checked) == (None, None)
