"""Help now and Stop: the same two keys on every screen, with no question asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.samples import filled
from tests.terminal.screens import SCREENS
from tests.terminal.walk import HOME

if TYPE_CHECKING:
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
    assert not program.data.exists()


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


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("kept", "What is kept on this computer"),
        ("one", "Kept summary 20000000"),
        ("delete", "Delete this summary?"),
        ("about", "About debrief"),
        ("keys", "Arrows or Tab move"),
        ("cover", "Press Enter to come back."),
    ],
)
def test_in_every_other_place_help_comes_and_stop_leads_home(keys: str, shown: str, program: Program) -> None:
    filled(program.data, 1)
    walk = program.open()
    go_to(walk, keys)
    walk.on(shown)
    look_at_help(walk, shown)
    walk.stop(landing=HOME)


def go_to(walk: Walk, place: str) -> None:
    """Open one of the places that are no session."""
    walk.on(HOME)
    if place in {"keys", "cover"}:
        walk.terminal.press({"keys": "f1", "cover": "f3"}[place])
        return
    if place == "about":
        walk.open("About debrief")
        walk.on("You warn, you ask")
        return
    walk.open("What is kept")
    if place != "kept":
        walk.take("What is kept on this computer", "20 min")
    if place == "delete":
        walk.on("Kept summary 20000000")
        walk.terminal.press("d")
