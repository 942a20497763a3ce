"""The own view of the letterbox: what is listed, one's own trend, a copy of one's own."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from debrief.export.copy import PURPOSE, copy
from debrief.pages.trend import plot, points
from debrief.screens.copy import CopyScreen
from debrief.screens.kept import KeptScreen
from debrief.screens.trend import TrendScreen
from debrief.store.records import Kept
from tests.screens.filled import alone, put_in, quarter, session
from tests.screens.opening import keys_of, look_inside
from tests.screens.waiting import sees, until, words_on

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from debrief.app import Debrief
    from debrief.core.summary import Summary

pytestmark = pytest.mark.usefixtures("home")

LIST = "Newest month first"


def listed(screen: KeptScreen) -> list[str]:
    """Read the list, without the minutes."""
    options = screen.choices._field.options
    return [f"{one.label} {one.detail.rpartition(',')[0]}" for one in options]


async def narrow(pilot: Pilot[int], key: str, title: str, *moves: str) -> None:
    """Choose what is listed."""
    await pilot.press(key)
    await sees(pilot, title)
    await pilot.press(*moves, "enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, KeptScreen))


async def test_the_list_is_narrowed_by_month_format_and_theme_and_says_so(sealed_app: Debrief) -> None:
    put_in(sealed_app.desk, [session(0, "2026-08"), session(1, "2026-08"), session(2, "2026-10")])
    async with sealed_app.run_test() as pilot:
        screen = await look_inside(sealed_app, pilot)
        assert len(listed(screen)) == 3
        await narrow(pilot, "m", "Which month?", "down", "down")
        assert sorted(listed(screen)) == ["August 2026 Pair debrief", "August 2026 Weekly walk"]
        assert "Shown: August 2026. 2 of 3." in words_on(screen)
        await narrow(pilot, "f", "Which way of meeting?", "end")
        assert listed(screen) == ["August 2026 Weekly walk"]
        await narrow(pilot, "t", "Which theme?", "down")
        shown = "Shown: August 2026, Weekly walk, Harm to somebody we look after. 0 of 3."
        assert shown in words_on(screen)
        assert not screen.choices.display


async def test_all_stands_first_and_brings_everything_back(sealed_app: Debrief) -> None:
    put_in(sealed_app.desk, [session(0, "2026-08"), session(2, "2026-10")])
    async with sealed_app.run_test() as pilot:
        screen = await look_inside(sealed_app, pilot)
        await narrow(pilot, "m", "Which month?", "down")
        await pilot.press("m")
        choosing = await sees(pilot, "Which month?")
        assert choosing.choices._field.options[0].label == "All"
        assert choosing.choices.highlighted == 1
        await pilot.press("home", "enter")
        await sees(pilot, LIST)
        assert len(listed(screen)) == 2


async def test_esc_leaves_the_list_as_it_was(sealed_app: Debrief) -> None:
    put_in(sealed_app.desk, quarter(3))
    async with sealed_app.run_test() as pilot:
        screen = await look_inside(sealed_app, pilot)
        await pilot.press("f")
        await sees(pilot, "Which way of meeting?")
        await pilot.press("down", "escape")
        await until(pilot, lambda: sealed_app.screen is screen)
        assert len(listed(screen)) == 3


def kept(*summaries: Summary) -> list[Kept]:
    """Number summaries."""
    return [Kept(number, one) for number, one in enumerate(summaries)]


def test_a_plot_has_a_line_for_each_degree_and_a_sign_for_each_reading() -> None:
    found = points(kept(alone("2026-08", 7, 4), alone("2026-09", 10, 0), alone("2026-11", 5, 5)))
    lines = plot(found).splitlines()
    at = {line[:2].strip(): line[4:] for line in lines[:11]}
    assert (at["10"][7], at["0"][7]) == ("b", "a")
    assert (at["7"][2], at["4"][2], at["5"][17]) == ("b", "a", "=")
    assert lines[-1].split() == ["Aug", "Sep", "Oct", "Nov"]


def test_months_without_readings_leave_a_gap_in_the_plot() -> None:
    found = points(kept(alone("2026-08", 5, 5), alone("2026-11", 5, 5)))
    assert plot(found).splitlines()[5] == " 5 │" + "⠀⠀=⠀⠀" + "⠀" * 10 + "⠀⠀=⠀⠀"


def test_no_more_than_a_year_is_drawn_and_all_is_told_in_words() -> None:
    found = points(kept(*(alone(f"{year}-06", 6, 3) for year in (2024, 2025, 2026)), alone("2026-09", 6, 3)))
    assert plot(found).splitlines()[-1].split() == ["Jun", "Jul", "Aug", "Sep"]
    assert len(found) == 4


def test_a_month_stands_for_the_middle_of_whole_readings_only() -> None:
    found = points(
        kept(
            alone("2026-08", 8, 2), alone("2026-08", 3, 3), alone("2026-08", 6, 1), alone("2026-08", 9, None)
        )
    )
    one = found["2026-08"]
    assert (one.before, one.after, one.times) == (6, 2, 3)


async def test_ones_own_thermometer_is_shown_by_months_with_the_same_in_words(sealed_app: Debrief) -> None:
    put_in(sealed_app.desk, [alone("2026-08", 7, 4), alone("2026-10", 6, 6), alone("2026-10", 3, 1)])
    async with sealed_app.run_test() as pilot:
        await look_inside(sealed_app, pilot)
        await pilot.press("r")
        screen = await sees(pilot, "My thermometer over the months")
        assert screen.rows.shown == (
            ("October 2026", "4.5 before, 3.5 after (the middle of 2)"),
            ("August 2026", "7 before, 4 after"),
        )
        await pilot.press("enter")
        await sees(pilot, LIST)


@pytest.mark.parametrize("others", [1, 2])
async def test_two_people_are_never_put_side_by_side(others: int, sealed_app: Debrief) -> None:
    put_in(sealed_app.desk, [alone("2026-08", 7, 4), *quarter(others)])
    async with sealed_app.run_test() as pilot:
        inside = await look_inside(sealed_app, pilot)
        assert "Trend" not in words_on(inside)
        await pilot.press("r")
        await pilot.pause()
        assert pilot.app.screen is inside


async def test_without_readings_the_trend_says_what_it_takes(sealed_app: Debrief) -> None:
    put_in(sealed_app.desk, [alone("2026-08", 7, None)])
    async with sealed_app.run_test() as pilot:
        await look_inside(sealed_app, pilot)
        await pilot.press("r")
        assert (await sees(pilot, "There is nothing to draw yet.")).rows.shown == ()


@pytest.mark.parametrize("way", ["f3", "f8"])
async def test_the_trend_is_forgotten_when_it_is_covered_or_stopped(way: str, sealed_app: Debrief) -> None:
    put_in(sealed_app.desk, [alone("2026-08", 7, 4)])
    async with sealed_app.run_test() as pilot:
        inside = await look_inside(sealed_app, pilot)
        await pilot.press("r")
        screen = await sees(pilot, "My thermometer over the months")
        assert isinstance(screen, TrendScreen)
        await pilot.press(way)
        await until(pilot, lambda: screen not in sealed_app.screen_stack)
        assert (screen.kept, screen.page, "August" in words_on(screen)) == ([], None, False)
        assert (inside.kept, keys_of(inside.opened)) == ([], ())


async def test_ones_own_copy_holds_all_that_is_kept_for_ones_own_eyes(
    sealed_app: Debrief, home: Path
) -> None:
    put_in(sealed_app.desk, [alone("2026-08", 7, 4)])
    async with sealed_app.run_test() as pilot:
        await look_inside(sealed_app, pilot)
        await pilot.press("enter")
        await sees(pilot, "Kept summary")
        await pilot.press("c")
        await sees(pilot, "Where can the file go?")
        await pilot.press("enter")
        screen = await sees(pilot, "This will be written")
        shown = screen.rows.shown
        await pilot.press("enter")
        await sees(pilot, "It is written.")
    file = home / "my-copy.md"
    text = file.read_text(encoding="utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [f"## {label}" for label, _ in shown] == [line for line in text.splitlines() if line[:2] == "##"]
    assert "7 before, 4 after" in text


async def test_nobody_takes_a_copy_of_what_others_put_in(sealed_app: Debrief) -> None:
    put_in(sealed_app.desk, [alone("2026-08", 7, 4), session(1)])
    async with sealed_app.run_test() as pilot:
        await look_inside(sealed_app, pilot)
        await pilot.press("end", "enter")
        screen = await sees(pilot, "Kept summary")
        assert "My own copy" not in [one.action.label for one in screen.action_row.buttons if one.action]


async def test_a_supervisors_copy_is_shown_whole_and_written_to_hand_over(app: Debrief, home: Path) -> None:
    rows = copy(session(0), app.desk.words, "Pair debrief")
    async with app.run_test() as pilot:
        screen = CopyScreen(app.desk, "Pair debrief", rows)
        app.push_screen(screen)
        await sees(pilot, "Where can the file go?")
        await pilot.press("enter")
        await sees(pilot, "This will be written")
        assert screen.rows.shown == (("", PURPOSE), *rows.items())
        await pilot.press("enter")
        await sees(pilot, "Hand it over in person")
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.home)
        assert screen.copied == {}
    text = (home / "shared-summary.md").read_text(encoding="utf-8")
    assert "Being heard" in text
    assert all(word not in text for word in ("August", "Thermometer", "20 min"))
