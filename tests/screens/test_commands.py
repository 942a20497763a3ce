"""Keys, footer, palette, help page and README come from one table of commands."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from textual.widgets import Footer

from debrief.commands import COMMANDS
from debrief.pages.house import House
from debrief.pages.places import help_now
from debrief.screens.place import PlaceScreen
from debrief.screens.session import SessionScreen
from tests.screens.walking import at, bring

if TYPE_CHECKING:
    from debrief.app import Debrief

README = Path(__file__).parents[2] / "README.md"


async def test_the_palette_offers_our_commands_and_nothing_else(app: Debrief) -> None:
    async with app.run_test():
        offered = [command.title for command in app.get_system_commands(app.screen)]
        assert offered == [command.label for command in COMMANDS]


async def test_each_key_is_bound_to_its_command(app: Debrief) -> None:
    async with app.run_test() as pilot:
        app.home.open("pair")
        await pilot.pause()
        await pilot.press("enter")
        bound = {key: active.binding.action for key, active in app.screen.active_bindings.items()}
        for command in COMMANDS:
            if command.key != "f4" and "note" not in command.name:  # on this page nothing is asked or written
                assert bound[command.key] == command.name


async def test_the_keys_of_a_note_are_bound_where_one_is_written_and_nowhere_else(app: Debrief) -> None:
    ours = {command.key: command.name for command in COMMANDS if "note" in command.name}
    assert set(ours) == {"f6", "f7", "ctrl+o"}
    async with app.run_test() as pilot:
        for step, key in (("note", "note"), ("let-go", "page")):
            app.home.open("solo")
            await pilot.pause()
            assert isinstance(app.screen, SessionScreen)
            app.screen.stand(bring(app.desk, "solo", at(step, key)))
            await pilot.pause()
            bound = {key: active.binding.action for key, active in app.screen.active_bindings.items()}
            assert [bound.get(key) == name for key, name in ours.items()] == [step == "note"] * len(ours)
            app.back_to(app.home)


async def test_the_footer_shows_help_now_and_stop_on_every_place(app: Debrief) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        for press in ((), ("f1",), ("f2",), ("f3",)):
            await pilot.press(*press)
            await pilot.pause()
            keys = {child.key_display for child in app.screen.query_one(Footer).query("FooterKey")}  # type: ignore[attr-defined]  # FooterKey is not exported
            assert {"F2", "F8"} <= keys
            await pilot.press("enter")


async def test_the_help_page_lists_every_command(app: Debrief) -> None:
    async with app.run_test() as pilot:
        await pilot.press("f1")
        assert isinstance(app.screen, PlaceScreen)
        text = "\n".join(" ".join(row) for row in app.screen.shown.rows)
        for command in COMMANDS:
            assert f"{command.shown_key:<6} {command.label} {command.tooltip}" in text


async def test_help_now_twice_opens_one_page(app: Debrief) -> None:
    async with app.run_test() as pilot:
        await pilot.press("f2", "f2")
        assert [type(screen).__name__ for screen in app.screen_stack] == ["HomeScreen", "PlaceScreen"]


def test_the_readme_lists_every_command() -> None:
    text = README.read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"| {command.shown_key} | {command.label} | {command.tooltip} |" in text


def test_numbers_to_call_stand_with_the_emergency_number_first(app: Debrief) -> None:
    page = help_now(app.desk.words, House((), ("Ask for Kim at the front desk",)), app.desk.today())
    assert page.rows[0] == ("Our own", "Ask for Kim at the front desk")
    for label, _ in page.rows[1:]:
        assert label.split()[0].isdigit()


def test_numbers_that_nobody_checked_for_a_year_say_so(app: Debrief) -> None:
    words, today = app.desk.words, date(2026, 11, 22)
    assert "Numbers checked on" in help_now(words, House(()), today).hint
    assert "more than a year ago" not in help_now(words, House(()), today).hint
    assert "more than a year ago" in help_now(words, House(()), today.replace(year=2028)).hint


def test_the_own_country_stands_first_and_its_emergency_number_large(app: Debrief) -> None:
    words = app.desk.words
    page = help_now(words, House((), ("Kim on the desk",), "UK"), date(2026, 11, 22))
    assert page.big == "Call 999"
    assert [label.split()[-1] for label, _ in page.rows[:3]] == ["own", "UK", "Europe"]
    assert len(page.rows) == 1 + len(words.lines)
    unknown = help_now(words, House((), (), "Atlantis"), date(2026, 11, 22))
    assert (unknown.big, len(unknown.rows)) == ("", len(words.lines))
