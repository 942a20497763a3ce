"""The letterbox's commands in a real terminal: what is typed is not shown, and the code leaves no trace."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.cli.boxes import FIRST, NEW, OLD, filled, kept, letterbox
from tests.terminal.terminal import Terminal

if TYPE_CHECKING:
    from tests.terminal.program import Program


def opened(program: Program, *arguments: str) -> Terminal:
    """Run a command in a window."""
    window = Terminal([sys.executable, "-m", "debrief", *program.places, *arguments], program.folder)
    program.windows.append(window)
    return window


def test_the_recovery_code_is_shown_aside_and_can_not_be_scrolled_back_to(program: Program) -> None:
    window = opened(program, "letterbox", "new")
    window.wait_for("New passphrase:")
    window.type(f"{NEW}\r")
    window.wait_for("The same again:")
    window.type(f"{NEW}\r")
    window.wait_for("Press Enter when it is on paper")
    assert window.in_alternate_screen
    code = next(line.strip() for line in window.screen if line.count("-") == 6)
    window.press("enter")
    assert window.wait_exit() == 0
    assert not window.in_alternate_screen
    left = "\n".join(window.normal_screen)
    assert "The letterbox is ready at" in left
    assert "“debrief letterbox recovery” makes a new code." in left
    assert code[:9] not in left
    assert NEW.encode() not in window.raw
    letterbox(program).unlock(code, "recovery")


def test_ctrl_c_at_the_code_leaves_no_trace_of_it(program: Program) -> None:
    letterbox(program).begin(OLD)
    window = opened(program, "letterbox", "recovery")
    window.wait_for("Passphrase:")
    window.type(f"{OLD}\r")
    window.wait_for("Press Enter when it is on paper")
    code = next(line.strip() for line in window.screen if line.count("-") == 6)
    window.press("ctrl+c")
    assert window.wait_exit() == 1
    assert not window.in_alternate_screen
    assert code[:9] not in "\n".join(window.normal_screen)


def test_ctrl_c_at_a_question_ends_it_and_the_terminal_shows_again_what_is_typed(program: Program) -> None:
    filled(program, 1, OLD)
    window = opened(program, "delete", "--yes", f"{FIRST}")
    window.wait_for("Passphrase:")
    assert not window.echo
    window.type("half of a pass")
    window.press("ctrl+c")
    assert window.wait_exit() == 1
    assert b"half of" not in window.raw
    assert b"Aborted!" in window.raw
    assert kept(program, OLD) == {FIRST: "share"}
