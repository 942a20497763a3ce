"""A fault in our own code must not show what was typed (holes C1, C10, C12, C14, C15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief import safety
from tests.privacy.conftest import nothing_got_out, terminal_is_restored

if TYPE_CHECKING:
    from pathlib import Path

    from tests.privacy.conftest import Open
    from tests.terminal.terminal import Terminal


def said_by(terminal: Terminal) -> str:
    """Give the words on the normal screen as one line."""
    return " ".join(" ".join(terminal.normal_screen).split())


@pytest.mark.parametrize("fault", ["action", "timer", "coroutine", "thread_worker", "render"])
def test_a_crash_shows_one_sentence_and_nothing_that_was_typed(
    fault: str, leaky: Open, tmp_path: Path
) -> None:
    terminal = leaky(fault)
    terminal.press("f8")
    assert terminal.wait_exit() == 1
    nothing_got_out(terminal, tmp_path)
    terminal_is_restored(terminal)
    assert said_by(terminal) == f"{safety.SORRY} (ValueError)"


def test_a_crash_in_the_thread_that_reads_keys_shows_nothing_that_was_typed(
    leaky: Open, tmp_path: Path
) -> None:
    terminal = leaky("input")
    terminal.press("f8")
    terminal.wait_for("survived")
    terminal.press("x")
    assert terminal.wait_exit() == 1
    nothing_got_out(terminal, tmp_path)
    terminal_is_restored(terminal)
    assert said_by(terminal) == f"{safety.SORRY} (in Textual)"


@pytest.mark.parametrize("fault", ["thread", "task", "print", "unraisable"])
def test_a_fault_that_is_survived_shows_nothing_that_was_typed(
    fault: str, leaky: Open, tmp_path: Path
) -> None:
    terminal = leaky(fault)
    terminal.press("f8")
    terminal.wait_for("survived")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    nothing_got_out(terminal, tmp_path)
    terminal_is_restored(terminal)


def test_a_last_word_is_not_printed(leaky: Open, tmp_path: Path) -> None:
    terminal = leaky("message")
    terminal.press("f8")
    assert terminal.wait_exit() == 0
    nothing_got_out(terminal, tmp_path)
    assert said_by(terminal) == ""
