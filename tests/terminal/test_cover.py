"""The cover hides everything, and only the word of the people takes it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.terminal import pair

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

COVERED = ("Covered", "Type your word, then Enter.")
NOTE = "the rain sang at last"


def covered_note(program: Program) -> Walk:
    """Choose a word, write a note, and cover it."""
    walk = program.open("start", program.cut("pair", "agree", "note"), first="Agree on this, aloud")
    walk.go("Agree on this, aloud")
    walk.skip("How long have you got?")
    walk.skip("What stays off the table today?")
    walk.type_word("A word to come back with?", "Owl")
    walk.write("A note, if you like", NOTE)
    walk.terminal.press("f3")
    walk.on(*COVERED)
    walk.terminal.wait_gone(NOTE)
    return walk


def test_the_cover_shows_nothing_of_what_is_behind_it(program: Program) -> None:
    walk = covered_note(program)
    for hidden in ("A note", NOTE, "Pair debrief", "minutes left", "Land", "characters left", "Both of you"):
        assert hidden not in walk.text


def test_a_wrong_word_is_refused_and_the_right_one_brings_everything_back(program: Program) -> None:
    walk = covered_note(program)
    walk.type_word("Covered", "crow")
    walk.on("That is not the word.")
    walk.terminal.press("escape", "f3", "f4", "f5")
    walk.type_word("Covered", "owl")
    walk.on("A note, if you like", NOTE, "Pair debrief")
    walk.leave_text()
    walk.on("Nothing is kept yet.")


def test_help_comes_before_the_cover_and_goes_back_to_it(program: Program) -> None:
    walk = covered_note(program)
    walk.terminal.press("f2")
    walk.on("Help now", "112")
    walk.terminal.press("escape")
    walk.on(*COVERED)
    assert NOTE not in walk.text


def test_stop_works_from_the_cover(program: Program) -> None:
    walk = covered_note(program)
    walk.stop()
    assert walk.leave() == 0
    assert program.nothing_was_put_in()


def test_without_a_word_any_enter_takes_the_cover_off(program: Program) -> None:
    walk = program.open("start", program.cut("pair", "meaning", "note"), first="Turn from the weight")
    walk.terminal.press("f3")
    walk.go("Covered", "Press Enter to come back.", button="Come back")
    walk.go("Turn from the weight")
    walk.write("A note, if you like", NOTE)
    assert pair.TALK not in walk.text
