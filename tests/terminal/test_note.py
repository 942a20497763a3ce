"""A note that leads to somebody is written by keys, with the real check, until it identifies nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.textcheck import VERSION
from tests.terminal import pair, solo
from tests.terminal.leavings import nothing_got_out

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

TITLE = "A note, if you like"
PHONE, BAY = "0131 496 0123", "bay 4"
NOTE = f"I rang {PHONE} about {BAY}."
MARKED = (f"{PHONE} a phone number", f"{BAY} a numbered place", "Change it F6", "Change all F7")
QUESTION = "Could this lead to somebody?"


def at_the_note(program: Program, form: str = "pair", size: tuple[int, int] = (80, 24)) -> Walk:
    """Begin a short session at its note."""
    return program.open("start", program.cut(form, "note"), first="Tab, then Enter", size=size)


def write(walk: Walk) -> None:
    """Write the note, and wait until it was looked over."""
    walk.write(TITLE, NOTE)
    walk.on(*MARKED)


def test_a_number_has_to_go_and_a_bay_may_stay_by_its_writers_word(program: Program) -> None:
    walk = at_the_note(program)
    write(walk)
    walk.leave_text()
    walk.on(f"“{PHONE}” can't stay: it leads to somebody. F6 changes it.")
    walk.terminal.press("f6")
    walk.on("It is changed. Ctrl+Z takes that back.")
    walk.terminal.wait_gone(PHONE)
    walk.terminal.press("enter")
    walk.take(QUESTION, BAY, "Leave it in")
    walk.go("Nothing is kept yet.")
    walk.go("This is all that would be kept", f"2 found: 1 changed, 1 left in (version {VERSION})")
    for seat in pair.SEATS:
        pair.wish(walk, seat, "Keep it here")
    walk.go("This will be kept, and nothing else.", "Note check", BAY)
    walk.is_kept()
    assert walk.leave() == 0

    (summary,) = program.kept().values()
    assert summary["checked"] == {"version": VERSION, "found": 2, "changed": 1, "kept": 1}
    assert summary["note"].startswith("I rang ")
    assert summary["note"].endswith(f" about {BAY}.")
    nothing_got_out(PHONE, walk.terminal, program.folder)


def test_all_is_changed_by_one_key_and_brought_back_by_another(program: Program) -> None:
    walk = at_the_note(program, "solo")
    write(walk)
    walk.terminal.press("f7")
    walk.on("It is changed.")
    walk.terminal.wait_gone(BAY)
    walk.terminal.press("ctrl+z")
    walk.on(NOTE, *MARKED)
    walk.terminal.press("f7")
    walk.terminal.wait_gone(BAY)
    walk.leave_text()
    solo.wish(walk, "Keep it here")
    walk.go("This will be kept, and nothing else.", "2 found: 2 changed, 0 left in")
    walk.is_kept()
    assert walk.leave() == 0
    (summary,) = program.kept().values()
    assert summary["checked"] == {"version": VERSION, "found": 2, "changed": 2, "kept": 0}
    for gone in (PHONE, BAY):
        nothing_got_out(gone, walk.terminal, program.folder)


def test_the_mouse_does_the_same(program: Program) -> None:
    walk = at_the_note(program)
    write(walk)
    walk.terminal.click_on("a numbered place")
    walk.on(f"▸ {BAY}")
    walk.terminal.click_on("Change it")
    walk.on("It is changed.")
    walk.terminal.wait_gone(BAY)
    walk.terminal.click_on("Change it")
    walk.terminal.wait_gone(PHONE)
    walk.terminal.click_on("Continue")
    walk.on("Nothing is kept yet.")


def test_the_note_can_be_skipped_from_every_page_about_it(program: Program) -> None:
    walk = at_the_note(program)
    walk.write(TITLE, f"I saw to {BAY}.")
    walk.on(f"{BAY} a numbered place")
    walk.leave_text()
    walk.skip(QUESTION)
    walk.go("Nothing is kept yet.")
    walk.on("This is all that would be kept", "Note none")
    assert "Note check" not in walk.text
    walk.stop()
    assert walk.leave() == 0


def test_sixty_columns_and_fifteen_lines_have_room_for_what_was_found(program: Program) -> None:
    walk = at_the_note(program, size=(60, 15))
    walk.terminal.type(f"{NOTE} Ward 7 too.")
    walk.on(f"▸ {PHONE}", "and 2 more", "Change it F6", "Continue")
    walk.leave_text()
    walk.on("can't stay", "F6 changes it.")
    walk.terminal.press("f7")
    walk.on("It is changed.")
    walk.terminal.press("enter")
    walk.on("Nothing is kept yet.")


@pytest.mark.parametrize("keys", [("f8",), ("f4", "f8")])
def test_what_was_found_leaves_nothing_behind(keys: tuple[str, ...], program: Program) -> None:
    walk = at_the_note(program)
    write(walk)
    walk.leave_text()
    walk.on("can't stay")
    walk.terminal.press(*keys)
    walk.on("You stopped. Nothing was kept.")
    assert walk.leave() == 0
    nothing_got_out(PHONE, walk.terminal, program.folder)
