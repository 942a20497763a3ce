"""When nobody is there: the screen covers itself, and an unfinished session is let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.idle import rest
from debrief.screens.cover import CoverScreen
from debrief.screens.place import PlaceScreen
from debrief.screens.session import SessionScreen
from debrief.settings import Settings
from tests.screens.walking import at, bring

if TYPE_CHECKING:
    from debrief.app import Debrief
    from tests.screens.conftest import Clock

USUAL = Settings()


@pytest.mark.parametrize(
    ("idle", "quiet", "over", "wanted"),
    [
        (1.9, False, -10.0, "stay"),
        (2.0, False, -10.0, "cover"),
        (14.9, False, -10.0, "cover"),
        (15.0, False, -10.0, "let_go"),
        (60.0, True, 29.9, "stay"),
        (2.0, True, 30.0, "cover"),
        (60.0, True, 30.0, "let_go"),
    ],
)
def test_the_rule_follows_idle_minutes_unless_people_talk_ground_or_rest(
    idle: float, quiet: bool, over: float, wanted: str
) -> None:
    assert rest(idle, USUAL, quiet=quiet, minutes_over=over) == wanted


async def test_after_two_minutes_the_screen_covers_itself(app: Debrief, clock: Clock) -> None:
    async with app.run_test() as pilot:
        clock.pass_minutes(1.9)
        app.look()
        assert not isinstance(app.screen, CoverScreen)
        clock.pass_minutes(0.2)
        app.look()
        await pilot.pause()
        assert isinstance(app.screen, CoverScreen)


async def test_a_key_starts_the_minutes_anew(app: Debrief, clock: Clock) -> None:
    async with app.run_test() as pilot:
        clock.pass_minutes(1.9)
        await pilot.press("down")
        clock.pass_minutes(1.9)
        app.look()
        assert not isinstance(app.screen, CoverScreen)


async def test_after_fifteen_minutes_a_session_is_let_go_even_under_the_cover(
    app: Debrief, clock: Clock
) -> None:
    async with app.run_test() as pilot:
        app.home.open("pair")
        await pilot.pause()
        clock.pass_minutes(3)
        app.look()
        assert isinstance(app.screen, CoverScreen)
        clock.pass_minutes(12.1)
        app.look()
        await pilot.pause()
        assert isinstance(app.screen, SessionScreen)
        assert app.screen.session.over == "stopped"
        assert app.screen.session.answers == {}
        assert "let go" in str(app.screen.hint.render())


@pytest.mark.parametrize(("step", "key"), [("talk", "talk"), ("ground", "do"), ("meaning", "read")])
async def test_people_who_talk_or_ground_are_left_in_peace(
    step: str, key: str, app: Debrief, clock: Clock
) -> None:
    async with app.run_test() as pilot:
        app.home.open("pair")
        await pilot.pause()
        assert isinstance(app.screen, SessionScreen)
        app.screen.stand(bring(app.desk, "pair", at(step, key)))
        clock.pass_minutes(39)
        app.look()
        assert isinstance(app.screen, SessionScreen)
        clock.pass_minutes(2)
        app.look()
        await pilot.pause()
        assert isinstance(app.screen, SessionScreen)
        assert app.screen.session.over == "stopped"


async def test_a_finished_session_is_covered_and_not_let_go_a_second_time(app: Debrief, clock: Clock) -> None:
    async with app.run_test() as pilot:
        app.home.open("solo")
        await pilot.pause()
        await pilot.press("f8")
        clock.pass_minutes(20)
        app.look()
        await pilot.pause()
        assert isinstance(app.screen, CoverScreen)


async def test_numbers_to_call_stay_while_somebody_is_on_the_phone(app: Debrief, clock: Clock) -> None:
    async with app.run_test() as pilot:
        app.home.open("pair")
        await pilot.press("f2")
        clock.pass_minutes(20)
        app.look()
        assert isinstance(app.screen, PlaceScreen)


async def test_the_page_of_a_raised_level_stays_while_somebody_is_on_the_phone(
    app: Debrief, clock: Clock
) -> None:
    async with app.run_test() as pilot:
        app.home.open("pair")
        await pilot.pause()
        assert isinstance(app.screen, SessionScreen)
        app.screen.stand(bring(app.desk, "pair", at("level", "care"), own="4"))
        clock.pass_minutes(30)
        app.look()
        assert isinstance(app.screen, SessionScreen)
        assert app.screen.session.ask.key == "care"
