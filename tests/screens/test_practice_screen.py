"""Practice on the screen: an exercise to its end, what is kept of it, and what is forgotten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from debrief.app import Debrief
from debrief.core.events import Chose, Go
from debrief.core.practicing import ANOTHER, Round, begin
from debrief.core.rehearsing import Rehearsing
from debrief.library import read_practice
from debrief.pages.places import PRACTICE
from debrief.screens.cover import CoverScreen
from debrief.screens.practice import PracticeScreen
from debrief.store.errors import StoreError
from tests.screens.letterboxes import what_lies_in
from tests.screens.waiting import sees, until, words_on

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from debrief.core.practice import Exercise
    from debrief.desk import Desk
    from debrief.store.letterbox import Letterbox
    from tests.screens.conftest import Clock

EXERCISES = read_practice().exercises
WORDS_IN_A_RECEIPT = 5


async def opened(app: Debrief, pilot: Pilot[int], name: str = "") -> PracticeScreen:
    """Open an exercise, or the list."""
    app.home.open_practice(name)
    await until(pilot, lambda: isinstance(app.screen, PracticeScreen) and app.screen.page is not None)
    assert isinstance(app.screen, PracticeScreen)
    return app.screen


async def to_the_question(app: Debrief, pilot: Pilot[int], name: str = "sort") -> PracticeScreen:
    """Skip through three scenes, and say that it is enough."""
    screen = await opened(app, pilot, name)
    await pilot.press("f4", "f4", "f4")
    await sees(pilot, "More, or is this enough?")
    await pilot.press("down", "enter")
    await sees(pilot, "Should it count")
    return screen


async def test_home_leads_to_the_list_and_the_list_to_an_exercise(app: Debrief) -> None:
    async with app.run_test() as pilot:
        app.home.open(PRACTICE)
        screen = await sees(pilot, "What would you like to try?")
        assert "Rehearsal for two" in words_on(screen)
        await pilot.press("enter")
        await sees(pilot, "Which ring is this sentence nearest to?")
        assert screen.bar.text == "Sort into rings: 1 of 3"


async def test_what_each_option_does_is_told_and_what_was_chosen_is_marked(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, "sort")
        assert screen.choices.highlighted is None
        await pilot.press("down", "down", "enter")
        await sees(pilot, "What each of these does")
        options = EXERCISES[0].items[0].options
        assert [value for _, value in screen.rows.shown] == [one.says for one in options]
        assert [label[0] for label, _ in screen.rows.shown] == [" ", "▸", " ", " "]


async def test_enter_alone_chooses_nothing(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, "warn")
        await pilot.press("enter")
        await sees(pilot, "Choose one, or skip.")
        assert isinstance(screen.at, Round)
        assert screen.at.stage == "asked"


async def test_back_goes_page_by_page_with_what_was_chosen(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, "scrub")
        await pilot.press("space", "down", "down", "space", "enter")
        await sees(pilot, "With nobody in it")
        await pilot.press("escape")
        assert screen.choices.chosen == ("0", "2")
        await pilot.press("escape")
        await sees(pilot, "What would you like to try?")
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is app.home)


async def test_two_questions_are_joined_into_a_sentence(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, "hand-over")
        for _ in range(2):
            await pilot.press("down", "enter")
            await sees(pilot, "What each of these does")
            told = words_on(screen)
            await pilot.press("enter")
        assert "Together it would sound like this" in told


async def test_counting_puts_that_a_practice_was_done_into_the_letterbox(
    app: Debrief, letterbox: Letterbox
) -> None:
    async with app.run_test() as pilot:
        screen = await to_the_question(app, pilot)
        assert "Practice, November 2026, 5 min, 1 person, finished" in words_on(screen)
        assert screen.choices.highlighted is None
        await pilot.press("down", "enter")
        await sees(pilot, "It is counted.")
        assert len(screen.big.text.split()) == WORDS_IN_A_RECEIPT
        assert screen.at is None
        await pilot.press("enter", "escape")
        await sees(pilot, "The words stay until")
        await pilot.press("tab", "enter")
        await until(pilot, lambda: app.screen is app.home)
    (kept,) = what_lies_in(letterbox.open())
    assert (kept.format, kept.agreed, kept.people) == ("practice", "count", "1")


async def test_letting_it_go_keeps_nothing(app: Debrief, letterbox: Letterbox) -> None:
    async with app.run_test() as pilot:
        await to_the_question(app, pilot)
        await pilot.press("down", "down", "enter")
        await sees(pilot, "It is let go. Nothing was kept.")
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.home)
    assert what_lies_in(letterbox.open()) == []


async def test_counting_waits_for_an_answer(app: Debrief, letterbox: Letterbox) -> None:
    async with app.run_test() as pilot:
        await to_the_question(app, pilot)
        await pilot.press("enter")
        await sees(pilot, "Choose one with the arrows")
    assert what_lies_in(letterbox.open()) == []


async def test_before_first_use_the_letterbox_is_asked_about_before_anything_is_counted(
    bare_desk: Desk,
) -> None:
    app = Debrief(bare_desk, practice="sort")
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen))
        await pilot.press("f4", "f4", "f4", "down", "enter")
        await sees(pilot, "Should it count")
        await pilot.press("down", "enter")
        await sees(pilot, "One thing first")
        await pilot.press("down", "enter")
        await sees(pilot, "Should it count")
        await pilot.press("enter")
        await sees(pilot, "It is counted.")


async def test_a_letterbox_in_trouble_says_so_and_enter_tries_again(
    app: Debrief, letterbox: Letterbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        message = "The disk is full."
        raise StoreError(message)

    async with app.run_test() as pilot:
        await to_the_question(app, pilot)
        with monkeypatch.context() as patch:
            patch.setattr(type(letterbox), "add", full)
            await pilot.press("down", "enter")
            await sees(pilot, "It is not saved yet. The disk is full.")
        await pilot.press("enter")
        await sees(pilot, "It is counted.")


async def test_stop_goes_home_from_anywhere_and_forgets_what_was_chosen(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, "warn")
        await pilot.press("down", "enter")
        await sees(pilot, "What each of these does")
        assert screen.at is not None
        await pilot.press("f8")
        await until(pilot, lambda: app.screen is app.home)
        assert screen.at is None
        assert screen.page is None


async def test_help_and_cover_come_back_to_the_same_scene(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, "warn")
        await pilot.press("f2")
        await sees(pilot, "Help now")
        await pilot.press("escape", "f3")
        await until(pilot, lambda: isinstance(app.screen, CoverScreen))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen)
        assert isinstance(screen.at, Round)


async def test_nobody_finds_the_receipt_beneath_a_cover(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await to_the_question(app, pilot)
        await pilot.press("down", "enter")
        await sees(pilot, "It is counted.")
        await pilot.press("f3", "enter")
        await sees(pilot, "The five words were let go. The practice stays counted.")
        assert app.screen is app.home
        assert screen.big.text == ""


async def test_a_rehearsal_is_for_two_and_is_counted_for_two(app: Debrief, letterbox: Letterbox) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, "rehearsal")
        assert isinstance(screen.at, Rehearsing)
        for _ in screen.at.moments:
            await pilot.press("enter")
        await sees(pilot, "Count it only if both of you want that.")
        await pilot.press("down", "enter")
        await sees(pilot, "It is counted.")
    (kept,) = what_lies_in(letterbox.open())
    assert (kept.people, kept.minutes) == ("2", 10)


async def test_a_rehearsal_is_not_covered_while_two_people_talk(app: Debrief, clock: Clock) -> None:
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, "rehearsal")
        clock.pass_minutes(9)
        app.look()
        assert app.screen is screen
        clock.pass_minutes(2)
        app.look()
        await until(pilot, lambda: isinstance(app.screen, CoverScreen))


async def test_each_person_gets_scenes_in_an_order_of_their_own(desk: Desk) -> None:
    app = Debrief(replace(desk, shuffle=lambda count: tuple(reversed(range(count)))))
    async with app.run_test() as pilot:
        screen = await opened(app, pilot, "trim")
        assert isinstance(screen.at, Round)
        assert screen.at.item == screen.at.exercise.items[-1]


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.name)
async def test_every_page_of_an_exercise_fits_a_small_window(app: Debrief, exercise: Exercise) -> None:
    longer: list[str] = []
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot)
        at = begin(exercise, tuple(range(len(exercise.items))))
        while at.done < len(exercise.items):
            screen.stand(at)
            await pilot.pause()
            if screen.body.max_scroll_y:
                longer.append(f"{at.item.id} {at.stage}")
            if at.stage == "rest":
                at = at.advance(Chose((ANOTHER,)))
            else:
                at = at.advance(Chose(("0",)) if at.stage == "asked" else Go())
    assert longer == []
