"""Help now and Stop: the same two keys on every screen, with no question asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.terminal.keeper import FIRST_USE
from tests.terminal.rooms import ROOMS
from tests.terminal.screens import SCREENS
from tests.terminal.walk import HOME

if TYPE_CHECKING:
    from tests.terminal.letters import Sealed
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk


def look_at_help(walk: Walk, back_on: str) -> None:
    """Look whom to call, and come back to where one was."""
    walk.terminal.press("f2")
    walk.on("Help now", "If a life is in danger", "112")
    walk.terminal.press("escape")
    walk.on(back_on)


@pytest.mark.parametrize("kind", SCREENS)
def test_in_a_session_help_comes_and_goes_and_stop_ends_it(kind: str, program: Program) -> None:
    form, steps, first, walk_there, shown = SCREENS[kind]
    walk = program.open("start", program.cut(form, *steps), first=first)
    walk_there(walk)
    walk.on(shown)
    look_at_help(walk, shown)
    walk.stop()
    assert walk.leave() == 0
    assert program.nothing_was_put_in()


def test_on_a_landing_help_comes_and_stop_leads_home(program: Program) -> None:
    walk = program.open("start", "pair", first="Sit down together")
    walk.stop()
    look_at_help(walk, "You stopped. Nothing was kept.")
    walk.stop(landing=HOME)


def test_at_home_help_comes_and_stop_leaves_the_program(program: Program) -> None:
    walk = program.open()
    look_at_help(walk, HOME)
    walk.terminal.press("f8")
    assert walk.terminal.wait_exit() == 0


@pytest.mark.parametrize("room", ["choosing", "code", "one", "found"])
def test_at_the_letterbox_help_comes_and_goes_and_stop_leads_home(
    room: str, sealed: Sealed, sealed_program: Program
) -> None:
    walk_there, shown = ROOMS[room]
    walk = sealed_program.open()
    walk_there(walk, sealed)
    walk.on(shown)
    look_at_help(walk, shown)
    walk.stop(landing=HOME)
    walk.terminal.press("f8")
    assert walk.terminal.wait_exit() == 0


@pytest.mark.parametrize(
    ("key", "shown"),
    [("f1", "Arrows or Tab move"), ("f3", "Press Enter to come back."), ("about", "You warn, you ask")],
)
def test_in_every_other_place_help_comes_and_stop_leads_home(key: str, shown: str, program: Program) -> None:
    walk = program.open()
    if key == "about":
        walk.open("About debrief")
    else:
        walk.terminal.press(key)
    walk.on(shown)
    look_at_help(walk, shown)
    walk.stop(landing=HOME)


def test_at_first_use_help_comes_and_stop_leads_home_with_nothing_made(new_program: Program) -> None:
    walk = new_program.open(first=FIRST_USE)
    look_at_help(walk, FIRST_USE)
    walk.stop(landing=HOME)
    assert not new_program.data.exists()
