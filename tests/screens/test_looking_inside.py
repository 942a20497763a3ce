"""Looking inside the letterbox: how letters open, are deleted, and are let go with the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.screens.cover import CoverScreen
from debrief.screens.kept import KeptScreen
from debrief.screens.one_kept import OneKeptScreen
from debrief.store.keys import Locked
from tests.screens.letterboxes import PASSPHRASE, put_one_in, what_lies_in
from tests.screens.opening import keys_of, look_inside
from tests.screens.waiting import sees, until, words_on

if TYPE_CHECKING:
    from debrief.app import Debrief
    from debrief.store.letterbox import Letterbox
    from tests.screens.conftest import Clock


def nothing_is_left(screen: KeptScreen) -> bool:
    """Tell whether neither keys nor summaries are in the memory of a screen."""
    return (
        keys_of(screen.opened) == ()
        and screen.kept == []
        and screen.page is None
        and "2026" not in words_on(screen)
    )


async def test_letters_open_under_a_line_that_says_how_far_it_is(
    sealed_app: Debrief, letterbox: Letterbox
) -> None:
    for _ in range(3):
        put_one_in(sealed_app.desk)
    opened = letterbox.unlock(PASSPHRASE)
    screen = KeptScreen(sealed_app.desk, opened)
    async with sealed_app.run_test() as pilot:
        sealed_app.push_screen(screen)
        await until(pilot, lambda: screen.page is not None)
        screen.read(opened.read())
        assert "Opening 0 of 3" in words_on(screen)
        await sees(pilot, "Newest month first")
        assert len(screen.kept) == 3


async def test_esc_stops_the_opening_of_letters_and_lets_the_keys_go(
    sealed_app: Debrief, letterbox: Letterbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("debrief.screens.kept.AT_A_TIME", 1)
    for _ in range(30):
        put_one_in(sealed_app.desk)
    opened = letterbox.unlock(PASSPHRASE)
    screen = KeptScreen(sealed_app.desk, opened)
    async with sealed_app.run_test() as pilot:
        sealed_app.push_screen(screen)
        await until(pilot, lambda: screen.page is not None and not screen.busy)
        reading = opened.read()
        screen.read(reading)
        screen.action_back()
        await until(pilot, lambda: sealed_app.screen is sealed_app.home)
        assert nothing_is_left(screen)
        with pytest.raises(Locked):
            opened.read().whole()


@pytest.mark.parametrize("way", ["escape", "f3", "f8"])
async def test_leaving_covering_and_stopping_let_keys_and_summaries_go(way: str, sealed_app: Debrief) -> None:
    put_one_in(sealed_app.desk)
    async with sealed_app.run_test() as pilot:
        screen = await look_inside(sealed_app, pilot)
        await pilot.press(way)
        await until(pilot, lambda: screen not in sealed_app.screen_stack)
        assert nothing_is_left(screen)


@pytest.mark.parametrize("way", ["f3", "f8"])
async def test_so_do_they_over_one_summary_and_behind_the_numbers_to_call(
    way: str, sealed_app: Debrief
) -> None:
    put_one_in(sealed_app.desk)
    async with sealed_app.run_test() as pilot:
        screen = await look_inside(sealed_app, pilot)
        await pilot.press("enter")
        one = await sees(pilot, "Kept summary")
        assert isinstance(one, OneKeptScreen)
        await pilot.press("f2")
        await sees(pilot, "Help now")
        await pilot.press(way)
        await until(pilot, lambda: one not in sealed_app.screen_stack)
        assert nothing_is_left(screen)
        assert (one.kept, one.page) == (None, None)
        assert "2026" not in words_on(one)


async def test_beneath_the_cover_is_home(sealed_app: Debrief, clock: Clock) -> None:
    put_one_in(sealed_app.desk)
    async with sealed_app.run_test() as pilot:
        screen = await look_inside(sealed_app, pilot)
        clock.pass_minutes(3)
        sealed_app.look()
        await pilot.pause()
        assert nothing_is_left(screen)
        assert isinstance(sealed_app.screen, CoverScreen)
        await pilot.press("enter")
        await until(pilot, lambda: sealed_app.screen is sealed_app.home)


async def test_leaving_the_program_lets_keys_and_summaries_go(sealed_app: Debrief) -> None:
    put_one_in(sealed_app.desk)
    async with sealed_app.run_test() as pilot:
        screen = await look_inside(sealed_app, pilot)
        sealed_app.exit()
    assert nothing_is_left(screen)


async def test_a_summary_is_deleted_after_one_more_question(
    sealed_app: Debrief, letterbox: Letterbox
) -> None:
    put_one_in(sealed_app.desk)
    put_one_in(sealed_app.desk)
    async with sealed_app.run_test() as pilot:
        screen = await look_inside(sealed_app, pilot)
        await pilot.press("enter")
        await sees(pilot, "Kept summary")
        await pilot.press("d")
        await sees(pilot, "Delete this summary?")
        await pilot.press("down", "enter")
        await sees(pilot, "Kept summary")
        await pilot.press("d", "down", "down", "enter")
        await until(pilot, lambda: sealed_app.screen is screen and screen.choices.option_count == 1)
        assert len(what_lies_in(letterbox.unlock(PASSPHRASE))) == 1
