"""A level is lowered by nobody else, and the care it calls for is shown, whatever comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.core.ask import Tell
from debrief.core.events import Chose, Event, FinishEarly, Go, Stop
from debrief.core.kinds.level import Level
from debrief.core.refusals import NothingBefore
from debrief.core.session import Session, advance, back

from .machine import Book, Walk, prove
from .shelf import every_format_with, every_group, form, having, not_for_groups, step_of, words
from .walking import Said, begin, chose, easiest, reach, scripted, walk

if TYPE_CHECKING:
    from debrief.core.ask import Prompt

# ruff: noqa: D102 - what a machine does is told by its class

ASKED = [name for name in having(Level) if name in not_for_groups]
every_level = pytest.mark.parametrize("name", ASKED)
"""Runs a test for each format in which a level is chosen."""

every_pair = every_format_with(Level, two=True)
WORRIED = [name for name in having(Level, two=True) if step_of(name, Level).other]
every_worry = pytest.mark.parametrize("name", WORRIED)
"""Runs a test for each format in which one can be worried about the other."""


def care(session: Session, level: int) -> tuple[Prompt, ...]:
    """Give the pages of a level, as they are said to two people or to one."""
    page = words().levels[level]
    return page.care_alone if session.format.alone else page.care


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
    """Writes down which pages of care stood on the screen, and looks at where each answer leads."""

    def took(self, before: Session, event: Event, after: Session) -> None:
        if not isinstance(before.step, Level) or after.over:
            return
        if after.ask.key.startswith("care") and after.ask != before.ask:
            self.book["shown", ""] = (*self.shown, after.ask.prompt.title)
        said = before.ask.key in {"own", "other"} and isinstance(event, Chose)
        said_now = int(event.ids[0]) if said and isinstance(event, Chose) else 0
        if said_now >= 3:
            assert (after.ask.key, after.ask.prompt) == ("care", care(after, self.highest)[0])
        if isinstance(event, FinishEarly) and self.highest >= 2 and not self.all_shown(after):
            assert after.ask.key.startswith("care")
        if not isinstance(after.step, Level) and self.highest >= 2:
            assert self.all_shown(after)
            assert self.highest > 2 or len(self.shown) == len(care(after, 2))

    @property
    def shown(self) -> tuple[str, ...]:
        return self.book.get(("shown", ""), ())

    def all_shown(self, session: Session) -> bool:
        """Tell whether every page of the highest level was on the screen, in order and without a gap."""
        pages = tuple(page.title for page in care(session, self.highest))
        starts = range(len(self.shown) - len(pages) + 1)
        return any(self.shown[at : at + len(pages)] == pages for at in starts)


@every_level
def test_no_order_of_events_lets_anybody_lower_the_others_word(name: str) -> None:
    prove(LevelsStand, name)


@every_level
def test_no_order_of_events_passes_by_the_care_that_is_owed(name: str) -> None:
    prove(CareIsShown, name)


@every_level
@pytest.mark.parametrize("level", ["3", "4"])
def test_three_and_four_lead_to_care_before_anything_else_is_asked(name: str, level: str) -> None:
    shown = advance(reach(name, "level", "own"), Chose((level,)))
    assert (shown.ask.key, shown.ask.prompt) == ("care", care(shown, int(level))[0])


@every_pair
@pytest.mark.parametrize("level", ["3", "4"])
def test_care_is_shown_to_the_second_one_as_well_where_both_chose_it(name: str, level: str) -> None:
    moment = reach(name, "level", "own", "second", {("level", "own", "first"): chose(level)})
    assert advance(moment, Chose((level,))).ask.key == "care"


@every_worry
@pytest.mark.parametrize("level", ["3", "4"])
def test_a_worry_of_three_or_four_leads_to_care_at_once(name: str, level: str) -> None:
    shown = advance(reach(name, "level", "other"), Chose((level,)))
    assert (shown.ask.key, shown.ask.prompt) == ("care", care(shown, int(level))[0])


@every_level
@pytest.mark.parametrize("level", ["0", "1"])
def test_steady_and_stirred_lead_to_no_page_of_their_own(name: str, level: str) -> None:
    moments = walk(begin(name), scripted({("level", "own"): chose(level)}))
    assert not [one for one in moments if one.ask.key.startswith("care")]


@every_worry
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


@every_level
def test_a_hand_off_is_not_an_exit(name: str) -> None:
    moments = walk(begin(name), scripted({("level", "own"): chose("4")}))
    assert moments[-1].over == "kept"
    assert moments[-1].kept is not None
    assert moments[-1].kept.further_help_offered


@every_level
def test_stopping_is_possible_on_a_page_of_care(name: str) -> None:
    shown = advance(reach(name, "level", "own"), Chose(("4",)))
    assert shown.ask.key == "care"
    assert advance(shown, Stop()).over == "stopped"
    assert easiest(shown) == Go()


@every_worry
@pytest.mark.parametrize("level", ["3", "4"])
def test_after_the_pages_for_both_the_keyboard_is_handed_over_again(name: str, level: str) -> None:
    session = advance(reach(name, "level", "own"), Chose((level,)))
    while session.ask.key.startswith("care"):
        session = advance(session, Go())
    assert (type(session.ask.field).__name__, session.ask.person) == ("Card", "first")
    private = advance(session, Go())
    assert (private.ask.key, private.ask.person) == ("other", "first")


@every_group
def test_a_group_reads_the_levels_in_silence_and_nobody_is_asked(name: str) -> None:
    moments = [one for one in walk(begin(name), easiest) if isinstance(one.step, Level)]
    assert len(moments) == sum(isinstance(step, Level) for step in form(name).steps)
    assert {(one.ask.field, one.ask.person, one.ask.private) for one in moments} <= {(Tell(), None, False)}
