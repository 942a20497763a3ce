"""Days for a calendar on the screen: chosen, shown, and written where people want them."""

from __future__ import annotations

from datetime import date
from threading import Event
from typing import TYPE_CHECKING

import pytest
import vobject

from debrief.core.limits import WORD_LIMIT
from debrief.export.calendar import NAME
from debrief.export.write import write
from debrief.screens.cover import CoverScreen
from debrief.screens.dates import DatesScreen
from debrief.screens.place import PlaceScreen
from tests.screens.waiting import sees, until, words_on

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from debrief.app import Debrief

pytestmark = pytest.mark.usefixtures("home")

NEAR, LATER = date(2026, 11, 25), date(2027, 2, 20)
WHERE, SHOWN, WRITTEN = "Where can the file go?", "This will be written", "It is written."


async def open_dates(app: Debrief, pilot: Pilot[int], *ticked: str) -> DatesScreen:
    """Open the place in front of the first page."""
    screen = DatesScreen(app.desk, ticked)
    app.push_screen(screen)
    await sees(pilot, "Which days would you like?")
    return screen


async def at_place(app: Debrief, pilot: Pilot[int], typed: str | None = None) -> DatesScreen:
    """Choose the nearest and the furthest day, and perhaps type another place than is offered."""
    screen = await open_dates(app, pilot, "3", "90")
    await pilot.press("enter")
    await sees(pilot, WHERE)
    if typed is not None:
        screen.word.value = typed
    return screen


def calendars(folder: Path) -> list[str]:
    """Name the calendar files of a folder."""
    return sorted(file.name for file in folder.glob("*.ics"))


def days_in(file: Path) -> list[date]:
    """Read the days of a calendar, by other code than wrote it."""
    return [one.dtstart.value for one in vobject.readOne(file.read_bytes().decode()).vevent_list]


def events_in(file: Path) -> list[tuple[str, str]]:
    """Read days and titles in the same way, as the screen shows them."""
    found = vobject.readOne(file.read_bytes().decode()).vevent_list
    return [
        (f"{day:%A, %B} {day.day}, {day.year}", one.summary.value)
        for one in found
        for day in [one.dtstart.value]
    ]


async def test_days_are_chosen_shown_and_written_with_the_keyboard(app: Debrief, home: Path) -> None:
    async with app.run_test() as pilot:
        await open_dates(app, pilot)
        assert "In three days Wednesday, November 25, 2026" in words_on(app.screen)
        await pilot.press("space", "end", "space", "enter")
        screen = await sees(pilot, WHERE)
        assert isinstance(screen, DatesScreen)
        assert (screen.word.value, screen.focused) == (str(home / NAME), screen.word)
        await pilot.press("enter")
        await sees(pilot, SHOWN)
        assert [row[0] for row in screen.rows.shown] == [
            "Wednesday, November 25, 2026", "Saturday, February 20, 2027"
        ]  # fmt: skip
        assert {row[1] for row in screen.rows.shown} == {app.desk.say["dates_event"]}
        assert str(home / NAME) in words_on(screen)
        assert calendars(home) == []
        await pilot.press("enter")
        await sees(pilot, WRITTEN)
        assert str(home / NAME) in words_on(screen)
        assert days_in(home / NAME) == [NEAR, LATER]
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.home)


async def test_what_is_shown_is_all_that_is_written(app: Debrief, home: Path) -> None:
    async with app.run_test() as pilot:
        screen = await at_place(app, pilot)
        await pilot.press("enter")
        await sees(pilot, SHOWN)
        shown = list(screen.rows.shown)
        await pilot.press("enter")
        await sees(pilot, WRITTEN)
        assert events_in(home / NAME) == shown


async def test_no_day_is_ticked_for_anybody_and_without_one_nothing_is_written(
    app: Debrief, home: Path
) -> None:
    async with app.run_test() as pilot:
        screen = await open_dates(app, pilot)
        assert screen.choices.chosen == ()
        await pilot.press("enter")
        await sees(pilot, "No day is ticked")
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.home)
        assert calendars(home) == []


async def test_esc_goes_back_a_page_and_nothing_is_lost(app: Debrief, home: Path) -> None:
    async with app.run_test() as pilot:
        screen = await at_place(app, pilot, "~/mine")
        await pilot.press("enter")
        await sees(pilot, SHOWN)
        await pilot.press("escape")
        await sees(pilot, WHERE)
        assert screen.word.value == "~/mine"
        await pilot.press("escape")
        await sees(pilot, "Which days would you like?")
        assert screen.choices.chosen == ("3", "90")
        await pilot.press("enter")
        await sees(pilot, WHERE)
        assert screen.word.value == "~/mine"
        await pilot.press("escape", "escape")
        await until(pilot, lambda: app.screen is app.home)
        assert calendars(home) == []


async def test_a_file_that_is_there_stays_and_a_name_beside_it_is_offered(app: Debrief, home: Path) -> None:
    mine = home / "mine.ics"
    mine.write_text("theirs", encoding="utf-8")
    async with app.run_test() as pilot:
        screen = await at_place(app, pilot, "~/mine.ics")
        await pilot.press("enter", "enter")
        await sees(pilot, "is there already")
        assert screen.word.value == str(home / "mine-2.ics")
        assert f"It could go to {home / 'mine-2.ics'}." in words_on(screen)
        assert mine.read_text(encoding="utf-8") == "theirs"
        await pilot.press("enter", "enter")
        await sees(pilot, WRITTEN)
        assert days_in(home / "mine-2.ics") == [NEAR, LATER]


async def test_a_folder_that_takes_nothing_leads_to_one_that_does(
    app: Debrief, home: Path, tmp_path: Path
) -> None:
    async with app.run_test() as pilot:
        screen = await at_place(app, pilot, str(tmp_path / "pulled-out" / "x.ics"))
        await pilot.press("enter", "enter")
        await sees(pilot, "can't be written (No such file or directory)")
        assert f"It could go to {home / NAME}." in words_on(screen)
        assert (screen.word.value, screen.focused) == (str(home / NAME), screen.word)
        await pilot.press("enter", "enter")
        await sees(pilot, WRITTEN)
        assert days_in(home / NAME) == [NEAR, LATER]


async def test_where_no_folder_takes_it_what_was_typed_stays(
    app: Debrief, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    async with app.run_test() as pilot:
        screen = await at_place(app, pilot)
        assert screen.word.value == ""
        await pilot.press("enter")
        await sees(pilot, "Type a place for the file")
        screen.word.value = "~/gone/x.ics"
        await pilot.press("enter", "enter")
        await sees(pilot, "No other place was found")
        assert screen.word.value == "~/gone/x.ics"
        assert calendars(home) == []


async def test_signs_that_a_terminal_would_obey_are_left_out_of_a_place(app: Debrief, home: Path) -> None:
    async with app.run_test() as pilot:
        screen = await at_place(app, pilot, "~/a\x1b[2J\x00b")
        await pilot.press("enter")
        await sees(pilot, SHOWN)
        assert screen.to == home / "a[2Jb.ics"


async def test_a_place_may_be_longer_than_a_word(app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_place(app, pilot, "")
        await pilot.press(*"~/", *"x" * 3 * WORD_LIMIT)
        assert len(screen.word.value) == 2 + 3 * WORD_LIMIT


@pytest.mark.parametrize(("key", "front"), [("f2", PlaceScreen), ("f3", CoverScreen)])
async def test_help_and_the_cover_take_nothing_away(key: str, front: type, app: Debrief) -> None:
    async with app.run_test() as pilot:
        screen = await at_place(app, pilot, "~/mine")
        await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, front))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen)
        assert screen.word.value == "~/mine"
        assert screen.days == (NEAR, LATER)


async def test_stop_leaves_the_place_writes_nothing_and_forgets(app: Debrief, home: Path) -> None:
    async with app.run_test() as pilot:
        screen = await at_place(app, pilot, "~/mine")
        await pilot.press("f8")
        await until(pilot, lambda: app.screen is app.home)
        assert (screen.word.value, screen.page) == ("", None)
        assert calendars(home) == []


async def test_a_slow_disk_takes_one_file_however_often_enter_is_pressed(
    app: Debrief, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    awake = Event()

    def slow(content: bytes, to: Path) -> None:
        awake.wait(20)
        write(content, to)

    monkeypatch.setattr("debrief.screens.writing.write", slow)
    async with app.run_test() as pilot:
        await at_place(app, pilot)
        await pilot.press("enter", "enter")
        await sees(pilot, "One moment")
        await pilot.press("enter", "escape", "enter")
        awake.set()
        await sees(pilot, WRITTEN)
        assert calendars(home) == [NAME]
