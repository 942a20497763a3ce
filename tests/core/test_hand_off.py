"""The hand-off has seven steps, each read once; and whoever looked after a level four is looked after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.core.events import Chose, FinishEarly, Go, Skip
from debrief.core.kinds.ground import Ground
from debrief.core.kinds.level import Level
from debrief.core.session import Session, advance, back

from .shelf import form, having, not_for_groups, step_of, words
from .walking import Said, begin, chose, reach, scripted, walk

if TYPE_CHECKING:
    from debrief.core.kinds.step import Step


def behind(name: str) -> tuple[Step, ...]:
    """Give the steps behind the levels."""
    return form(name).steps[form(name).place(step_of(name, Level).id) + 1 :]


ASKED = [name for name in having(Level) if name in not_for_groups]
every_level = pytest.mark.parametrize("name", ASKED)
LONGER = [name for name in ASKED if not all(step.short for step in behind(name))]
shortened = pytest.mark.parametrize("name", LONGER)
"""Runs a test for each format in which something behind the levels is left out by finishing early."""


def pages(moments: list[Session]) -> list[str]:
    """Give the titles of the pages of care that stood on the screen, in order."""
    return [one.ask.prompt.title for one in moments if one.ask.key.startswith("care")]


def titles(name: str, level: int) -> list[str]:
    """Give the titles of all pages of care of a level, as a format says them."""
    care = words().levels[level].care_alone if form(name).alone else words().levels[level].care
    return [page.title for page in care]


@every_level
def test_the_hand_off_has_seven_steps(name: str) -> None:
    assert len(titles(name, 2)) == 7
    assert [f"{number} of 7" in title for number, title in enumerate(titles(name, 2)[1:], 2)] == [True] * 6


@every_level
def test_more_than_us_walks_through_all_seven_once_and_the_person_stays_in(name: str) -> None:
    moments = walk(begin(name), scripted({("level", "own"): chose("2")}))
    assert pages(moments) == titles(name, 2)
    assert moments[-1].over == "kept"


@pytest.mark.parametrize("name", [name for name in ASKED if form(name).people == 2])
def test_they_are_walked_once_also_where_both_chose_them_and_in_whatever_way_the_pages_are_left(
    name: str,
) -> None:
    said: Said = {("level", "own"): chose("2"), ("level", "other"): chose("2")}
    said |= {("level", f"care{page or ''}"): [Skip()] for page in range(0, 7, 2)}
    assert pages(walk(begin(name), scripted(said))) == titles(name, 2)


@shortened
@pytest.mark.parametrize("level", ["2", "3", "4"])
def test_finishing_early_goes_by_way_of_every_page_that_is_owed(name: str, level: str) -> None:
    chosen = advance(reach(name, "level", "own"), Chose((level,)))
    moments = walk(
        advance(chosen, FinishEarly()), lambda _: Go(), lambda one: not isinstance(one.step, Level)
    )
    owed = titles(name, int(level))
    assert pages([chosen, *moments])[-len(owed) :] == owed
    assert isinstance(moments[-1].step, Ground)


@shortened
def test_finishing_early_within_the_seven_goes_on_to_the_next_of_them_and_passes_none_by(name: str) -> None:
    here = reach(name, "level", "care2", said={("level", "own"): chose("2")})
    moments = walk(advance(here, FinishEarly()), lambda _: Go(), lambda one: not isinstance(one.step, Level))
    assert pages(moments) == titles(name, 2)[3:]
    last = moments[-2]
    assert advance(last, FinishEarly()).step == last.step


@every_level
def test_back_leads_through_the_pages_one_by_one(name: str) -> None:
    here = reach(name, "level", "care2", said={("level", "own"): chose("2")})
    assert back(here).ask.key == "care1"
    assert back(back(here)).ask.key == "care"


@every_level
def test_a_hand_off_counts_as_offered_only_once_its_last_page_was_read(name: str) -> None:
    here = reach(name, "level", "care6", said={("level", "own"): chose("2")})
    assert here.cared == 0
    assert advance(here, Go()).cared == 2


@pytest.mark.parametrize("name", [name for name in ASKED if form(name).people == 2])
def test_level_four_has_a_second_page_for_the_one_who_looked_after(name: str) -> None:
    shown = advance(reach(name, "level", "own"), Chose(("4",)))
    second = advance(shown, Go())
    assert (second.ask.key, second.ask.person) == ("care1", None)
    assert "looked after" in second.ask.prompt.title


@pytest.mark.parametrize("name", [name for name in ASKED if form(name).alone])
def test_alone_level_four_has_one_page_and_nobody_who_looked_after(name: str) -> None:
    assert len(titles(name, 4)) == 1
