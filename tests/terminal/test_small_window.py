"""A small window says so once, and everything can still be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.terminal import solo

if TYPE_CHECKING:
    from tests.terminal.program import Program

SMALL = "This window is small."


def test_a_window_that_is_a_little_too_small_says_so_once(program: Program) -> None:
    walk = program.open(size=(79, 23))
    walk.on(SMALL)
    walk.open("Solo reflection")
    walk.on("A few minutes for you")
    assert SMALL not in walk.words
    walk.terminal.resize(78, 22)
    walk.go("A few minutes for you")
    walk.on("Who can see what is kept")
    assert SMALL not in walk.words


def test_a_whole_session_can_be_walked_in_sixty_columns_and_fifteen_lines(program: Program) -> None:
    walk = program.open(size=(60, 15))
    walk.open("Solo reflection")
    solo.arrive(walk)
    solo.take_stock(walk)
    walk.write("Write and let go", "I feel small.")
    walk.leave_text()
    solo.turn_and_land(walk)
    walk.write("A note, if you like", "It fits.")
    walk.leave_text()
    solo.wish(walk, "Share it")
    walk.tick("Which parts may a supervisor see?", "The note")
    walk.go("This will be kept, and nothing else.")
    walk.on("It is kept.")
    assert walk.leave() == 0
    (summary,) = program.kept().values()
    assert (summary["note"], summary["given"]) == ("It fits.", ["themes", "helped", "note"])


def test_the_choice_under_the_cursor_is_always_in_sight(program: Program) -> None:
    walk = program.open("start", program.cut("pair", "before"), first="Where is your", size=(60, 15))
    walk.move_to("at rest")
    for number in range(11):
        walk.terminal.wait_until(lambda n=number: f") {n} " in f"{walk.cursor} ", f"{number} is in sight")
        walk.terminal.press("down")


def test_a_session_goes_on_while_the_window_changes_its_size(program: Program) -> None:
    walk = program.open("start", program.cut("pair", "before", "note"), first="Where is your thermometer?")
    for size in ((60, 15), (200, 60), (40, 8), (20, 4), (1, 1), (80, 24)):
        walk.terminal.resize(*size)
    walk.choose_number(4, "Where is your thermometer?")
    walk.write("A note, if you like", "still here")
    walk.terminal.resize(72, 24)
    walk.on("still here", "270 characters left")
    walk.terminal.resize(100, 30)
    walk.on("still here", "270 characters left")
    walk.stop()
    assert walk.leave() == 0
