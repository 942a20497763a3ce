"""What is typed anywhere, and not kept, is found nowhere once the program has ended, however it ended."""

from __future__ import annotations

from signal import SIGHUP, SIGINT, SIGQUIT, SIGTERM, Signals
from typing import TYPE_CHECKING

import pytest

from debrief.safety import SORRY
from tests.terminal import solo
from tests.terminal.leavings import holding, no_word_of, nothing_got_out, terminal_is_restored

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

CANARY = "moss under quiet glass"


def type_everywhere(program: Program, module: str = "debrief") -> Walk:
    """Type the canary as a cover word, a page to let go, a wrong and a right word, and a note."""
    short = program.cut("solo", "agree", "let-go", "note")
    walk = program.open("start", short, first="Agree with yourself", module=module)
    walk.go("Agree with yourself")
    walk.skip("How long have you got?")
    walk.skip("What stays off the table today?")
    walk.type_word("A word to come back with?", CANARY)
    walk.write("Write and let go", CANARY)
    walk.terminal.press("f3")
    walk.type_word("Covered", f"{CANARY}x")
    walk.on("That is not the word.")
    walk.type_word("Covered", CANARY)
    walk.on("Write and let go", CANARY)
    if module == "debrief":
        walk.leave_text()
        walk.write("A note, if you like", CANARY)
    return walk


def nothing_is_left(walk: Walk, program: Program) -> None:
    nothing_got_out(CANARY, walk.terminal, program.folder)
    terminal_is_restored(walk.terminal)


def test_a_note_that_is_taken_back_is_gone_when_the_rest_is_kept(program: Program) -> None:
    walk = type_everywhere(program)
    walk.leave_text()
    walk.on("Nothing is kept yet.")
    walk.terminal.press("escape")
    walk.on("A note, if you like", CANARY)
    walk.skip()
    solo.wish(walk, "Keep it here")
    walk.go("This will be kept, and nothing else.", "Note none")
    walk.is_kept()
    assert walk.leave() == 0
    assert len(program.kept()) == 1
    nothing_is_left(walk, program)


def keep(walk: Walk) -> str:
    """Keep the note that was written last, and give the receipt."""
    walk.leave_text()
    solo.wish(walk, "Keep it here")
    walk.go("This will be kept, and nothing else.", CANARY)
    receipt = walk.is_kept()
    assert walk.leave() == 0
    return receipt


def test_without_a_passphrase_a_kept_note_is_in_the_letters_and_their_copy_and_nowhere_else(
    program: Program,
) -> None:
    walk = type_everywhere(program)
    receipt = keep(walk)
    journal = [path for path in program.data.iterdir() if ".letters" in path.name]
    assert len(journal) == 2
    assert sorted(holding(CANARY, program.folder)) == sorted(journal)
    for path in journal:
        assert path.read_text(encoding="utf-8").count(CANARY) == 1
        path.unlink()
    nothing_is_left(walk, program)
    nothing_got_out(receipt, walk.terminal, program.folder)


def test_with_a_passphrase_a_kept_note_is_nowhere_in_the_clear(sealed_program: Program) -> None:
    walk = type_everywhere(sealed_program)
    receipt = keep(walk)
    assert CANARY in [one["note"] for one in sealed_program.kept().values()]
    nothing_is_left(walk, sealed_program)
    nothing_got_out(receipt, walk.terminal, sealed_program.folder)
    no_word_of(receipt, sealed_program.data)


def test_a_session_that_is_let_go_leaves_nothing(program: Program) -> None:
    walk = type_everywhere(program)
    walk.leave_text()
    solo.wish(walk, "Let it go")
    walk.go("It will be let go. Nothing is kept.")
    walk.on("It is let go. Nothing was kept.")
    assert walk.leave() == 0
    nothing_is_left(walk, program)


def test_a_session_that_is_stopped_leaves_nothing(program: Program) -> None:
    walk = type_everywhere(program)
    walk.stop()
    assert walk.leave() == 0
    nothing_is_left(walk, program)


@pytest.mark.parametrize("number", [SIGTERM, SIGHUP, SIGQUIT, SIGINT])
def test_a_signal_leaves_nothing(number: Signals, program: Program) -> None:
    walk = type_everywhere(program)
    walk.terminal.signal(number)
    assert walk.terminal.wait_exit() == 128 + number
    nothing_is_left(walk, program)


def test_a_crash_leaves_one_sentence_and_nothing_that_was_typed(program: Program) -> None:
    walk = type_everywhere(program, module="tests.terminal.faulty")
    walk.leave_text()
    assert walk.terminal.wait_exit() == 1
    nothing_is_left(walk, program)
    said = " ".join(" ".join(walk.terminal.normal_screen).split())
    assert said.startswith(f"{SORRY} (ValueError")
