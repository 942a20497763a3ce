"""A level is lowered by nobody else, and the care it calls for is shown, whatever comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.core.events import Chose, Event, FinishEarly, Go, Skip, Stop
from debrief.core.kinds.level import Level
from debrief.core.refusals import NothingBefore
from debrief.core.session import Session, advance, back

from .machine import Book, Walk, prove
from .shelf import every_format, every_pair, words
from .walking import Said, begin, chose, easiest, reach, scripted, walk

if TYPE_CHECKING:
    from debrief.core.ask import Prompt

# ruff: noqa: D102 - what a machine does is told by its class


def care(session: Session, level: int) -> Prompt | None:
    """Give the page of a level, as it is said to two people or to one."""
    page = words().levels[level]
    return page.care if session.format.people > 1 else page.care_alone


class Levels(Walk):
    """Writes down what each said of themselves and of the other, in private."""

    focus = (Level,)

    def likely(self, session: Session, pick: int) -> Event:
        if session.ask.key in {"own", "other"}:
            return Chose((("2", "2", "3", "4", "0")[pick % 5],))
        return super().likely(session, pick)

    def note(self, book: Book, before: Session, event: Event) -> None:
        super().note(book, before, event)
        if isinstance(before.step, Level) and before.ask.key in {"own", "other"}:
            book[before.ask.key, before.ask.person or ""] = event.ids if isinstance(event, Chose) else ()

    def stands(self, person: str) -> int:
        """Give the level of one person, from the book alone."""
        peer = "second" if person == "first" else "first"
        said = (*self.book.get(("own", person), ()), *self.book.get(("other", peer), ()))
        return max(map(int, said), default=0)

    @property
    def highest(self) -> int:
        return max(self.stands(person) for person in self.people)


class LevelsStand(Levels):
    """Compares each level with the book, and finds out whose word was taken back."""

    def took(self, before: Session, event: Event, after: Session) -> None:
        self.look(after)

    def went_back(self, before: Session, after: Session) -> None:
        lost = set(before.answers) - set(after.answers)
        if isinstance(before.step, Level) and len(self.people) > 1:
            assert {person for step, _, person in lost if step == before.step.id} <= {before.ask.person}
        self.look(after)

    def look(self, session: Session) -> None:
        levels = [step for step in session.format.steps if isinstance(step, Level)]
        for person in () if session.over else self.people:
            assert max(level.of(session, person) for level in levels) == self.stands(person)


class CareIsShown(Levels):
    """Writes down which care was read, and looks at where each answer leads."""

    def note(self, book: Book, before: Session, event: Event) -> None:
        super().note(book, before, event)
        if before.ask.key == "care" and event in {Go(), Skip()}:
            book["read", ""] = (str(self.highest),)

    def took(self, before: Session, event: Event, after: Session) -> None:
        if not isinstance(before.step, Level) or after.over:
            return
        read = max(map(int, self.book.get(("read", ""), ())), default=0)
        said_now = int(event.ids[0]) if isinstance(event, Chose) else 0
        if said_now >= 3 or (isinstance(event, FinishEarly) and self.highest >= 2 and self.highest > read):
            assert after.ask.key == "care"
            assert after.ask.prompt == care(after, self.highest)
        if not isinstance(after.step, Level) and self.highest >= 2:
            assert read >= self.highest


@every_format
def test_no_order_of_events_lets_anybody_lower_the_others_word(name: str) -> None:
    prove(LevelsStand, name)


@every_format
def test_no_order_of_events_passes_by_the_care_that_is_owed(name: str) -> None:
    prove(CareIsShown, name)


@every_format
@pytest.mark.parametrize("level", ["3", "4"])
def test_three_and_four_lead_to_care_before_anything_else_is_asked(name: str, level: str) -> None:
    shown = advance(reach(name, "level", "own"), Chose((level,)))
    assert (shown.ask.key, shown.ask.prompt) == ("care", care(shown, int(level)))


@every_pair
@pytest.mark.parametrize("level", ["3", "4"])
def test_care_is_shown_to_the_second_one_as_well_where_both_chose_it(name: str, level: str) -> None:
    moment = reach(name, "level", "own", "second", {("level", "own", "first"): chose(level)})
    assert advance(moment, Chose((level,))).ask.key == "care"


@every_pair
@pytest.mark.parametrize("level", ["3", "4"])
def test_a_worry_of_three_or_four_leads_to_care_at_once(name: str, level: str) -> None:
    shown = advance(reach(name, "level", "other"), Chose((level,)))
    assert (shown.ask.key, shown.ask.prompt) == ("care", care(shown, int(level)))


@every_format
def test_more_than_us_leads_to_care_before_the_step_is_left(name: str) -> None:
    moments = walk(begin(name), scripted({("level", "own"): chose("2")}))
    here = [one for one in moments if one.step.id == "level"]
    assert here[-1].ask.prompt == care(here[-1], 2)
    assert [one.ask.key for one in here].count("care") == 1


@every_format
@pytest.mark.parametrize("level", ["0", "1"])
def test_steady_and_stirred_lead_to_no_page_of_their_own(name: str, level: str) -> None:
    moments = walk(begin(name), scripted({("level", "own"): chose(level)}))
    assert not [one for one in moments if one.ask.key == "care"]


@every_pair
def test_either_can_raise_the_others_level_and_not_lower_it(name: str) -> None:
    said: Said = {
        ("level", "own", "first"): chose("0"),
        ("level", "own", "second"): chose("2"),
        ("level", "other", "first"): chose("0"),
        ("level", "other", "second"): chose("3"),
    }
    session = walk(reach(name, "level"), scripted(said), lambda one: one.ask.key == "care")[-1]
    level = session.step
    assert isinstance(level, Level)
    assert (level.of(session, "first"), level.of(session, "second")) == (3, 2)


@every_pair
def test_back_does_not_take_a_level_away_once_the_keyboard_changed_hands(name: str) -> None:
    moment = reach(name, "level", "card", "second", {("level", "own", "first"): chose("2")})
    with pytest.raises(NothingBefore):
        back(moment)


@every_format
@pytest.mark.parametrize("level", ["2", "3", "4"])
def test_finishing_early_goes_by_way_of_the_care_that_is_owed(name: str, level: str) -> None:
    chosen = advance(reach(name, "level", "own"), Chose((level,)))
    shown = advance(chosen, FinishEarly())
    assert shown.ask.prompt == care(shown, int(level))
    assert advance(shown, Go()).step.id == "ground"


@every_format
def test_a_hand_off_is_not_an_exit(name: str) -> None:
    moments = walk(begin(name), scripted({("level", "own"): chose("4")}))
    assert moments[-1].over == "kept"
    assert moments[-1].kept is not None
    assert moments[-1].kept.further_help_offered


@every_format
def test_stopping_is_possible_on_a_page_of_care(name: str) -> None:
    shown = advance(reach(name, "level", "own"), Chose(("4",)))
    assert shown.ask.key == "care"
    assert advance(shown, Stop()).over == "stopped"
    assert easiest(shown) == Go()


@every_pair
@pytest.mark.parametrize("level", ["3", "4"])
def test_after_the_page_for_both_the_keyboard_is_handed_over_again(name: str, level: str) -> None:
    page = advance(reach(name, "level", "own"), Chose((level,)))
    card = advance(page, Go())
    assert (type(card.ask.field).__name__, card.ask.person) == ("Card", "first")
    private = advance(card, Go())
    assert (private.ask.key, private.ask.person) == ("other", "first")
