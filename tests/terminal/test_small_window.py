"""A small window says so once, and everything can still be reached."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.terminal import solo

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

SMALL = "This window is small."


def test_a_window_that_is_a_little_too_small_says_so_once(program: Program) -> None:
    walk = program.open(size=(79, 23))
    walk.on(SMALL)
    walk.open("Solo reflection")
    walk.on("A few minutes for you", "Finish early")
    assert SMALL not in walk.words
    walk.terminal.resize(78, 22)
    walk.go("A few minutes for you")
    walk.on("Who can see what is kept")
    assert SMALL not in walk.words


def test_a_whole_session_can_be_walked_in_sixty_columns_and_fifteen_lines(sealed_program: Program) -> None:
    walk = sealed_program.open(size=(60, 15))
    walk.open("Solo reflection")
    arrive(walk)
    take_stock(walk)
    land(walk)
    assert walk.leave() == 0
    summary = next(one for one in sealed_program.kept().values() if one["format"] == "solo")
    assert summary["themes"] == ["good"]
    assert summary["given"] == ["themes", "helped", "note"]


def arrive(walk: Walk) -> None:
    """Where a list is long, its first lines are in sight, and the question may not be."""
    for title in ("A few minutes for you", "Who can see", "What you still", "Agree with yourself"):
        walk.go(title)
    walk.take("5 minutes", "15 minutes")
    walk.skip("A child")
    walk.skip("A word to come back with?")
    walk.tick("I can be here", *solo.ALL_TRUE)
    walk.take("lots of room", "( ) 2")
    walk.go("Good to go.")


def take_stock(walk: Walk) -> None:
    walk.tick("Someone to listen", "I don't know yet")
    walk.take("mostly at ease", "a little stirred")
    walk.tick("low, hurt, lonely", "Afraid", "Steady")
    walk.tick("Tight chest", "Tight jaw")
    walk.skip("▸ Turn")
    walk.go("Turn from the weight")
    walk.tick("Rest before", "Leave it here")


def land(walk: Walk) -> None:
    walk.take("mostly myself", "Stirred")
    walk.take("For how long", "Some days")
    walk.take("a few slow breaths", "Water")
    walk.go("Get up and fetch")
    walk.take("mostly at ease", "( ) 1")
    walk.tick("Eat and drink", "A small ritual")
    walk.take("No, this is enough", "In about three weeks")
    walk.tick("Loss and grief", "Something good")
    walk.tick("Being heard", "Not much")
    walk.terminal.wait_until(lambda: "Tab, then Enter" in walk.text, "the page for a note is there")
    walk.skip()
    walk.go("Nothing is kept yet.")
    walk.go("This is all that would be kept")
    walk.take("it stays in the letterbox", "Share it")
    walk.tick("Themes", "The note")
    walk.go("This is the copy")
    walk.go("This will be kept, and nothing else.")
    walk.on("It is kept.", "Tab, then Enter")
    walk.terminal.press("pagedown")
    walk.terminal.wait_until(lambda: bool(walk.boxed), "the receipt can be reached")
    walk.take_receipt()


def test_the_choice_under_the_cursor_is_always_in_sight(program: Program) -> None:
    walk = program.open("start", program.cut("pair", "before"), first="mostly at ease", size=(60, 15))
    walk.move_to("at rest")
    for number in range(11):
        walk.terminal.wait_until(partial(is_chosen, walk, number), f"{number} is in sight")
        walk.terminal.press("down")


def is_chosen(walk: Walk, number: int) -> bool:
    return f") {number} " in f"{walk.choice} "


def test_a_long_list_that_follows_a_short_one_is_in_sight_too(program: Program) -> None:
    short = program.cut("pair", "need", "before")
    walk = program.open("start", short, first="Someone to listen", size=(60, 15))
    walk.tick("Someone to listen", "Someone to listen")
    walk.take("mostly at ease", "as much as I can imagine")
    walk.on("Nothing is kept yet.")


@pytest.mark.parametrize(("form", "step"), [("solo", "let-go"), ("pair", "note")])
def test_what_is_written_is_in_sight(form: str, step: str, program: Program) -> None:
    walk = program.open("start", program.cut(form, step), first="Skip", size=(60, 15))
    walk.terminal.type("in sight")
    walk.terminal.wait_for("in sight")


def test_the_dots_of_a_word_are_in_sight(program: Program) -> None:
    walk = program.open("start", program.cut("pair", "agree"), first="Agree on this", size=(60, 15))
    walk.go("Agree on this, aloud")
    walk.skip("10 minutes")
    walk.skip("A child")
    walk.on("A word to come back with?")
    walk.terminal.type("owl")
    walk.terminal.wait_for("•••")


def test_a_session_goes_on_while_the_window_changes_its_size(program: Program) -> None:
    walk = program.open("start", program.cut("pair", "before", "note"), first="Where is your thermometer?")
    for size in ((60, 15), (200, 60), (40, 8), (20, 4), (1, 1), (80, 24)):
        walk.terminal.resize(*size)
        walk.terminal.wait_quiet()
    walk.choose_number(4, "Where is your thermometer?")
    walk.write("A note, if you like", "still here")
    walk.terminal.resize(72, 24)
    walk.on("still here")
    walk.terminal.type(" and there")
    walk.on("still here and there")
    walk.terminal.resize(100, 30)
    walk.on("still here and there", "260 characters left")
    walk.stop()
    assert walk.leave() == 0
