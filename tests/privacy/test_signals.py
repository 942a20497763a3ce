"""Being told to end leaves the terminal as it was, and shows nothing (holes C4, C5, C6)."""

from __future__ import annotations

import os
from signal import SIGCONT, SIGHUP, SIGINT, SIGKILL, SIGQUIT, SIGTERM, SIGTSTP, Signals
from typing import TYPE_CHECKING

import pytest

from tests.privacy.conftest import CANARY, nothing_got_out, terminal_is_restored

if TYPE_CHECKING:
    from pathlib import Path

    from tests.privacy.conftest import Open


@pytest.mark.parametrize("number", [SIGHUP, SIGINT, SIGQUIT, SIGTERM])
def test_a_signal_restores_the_terminal_and_ends_in_good_order(
    number: Signals, leaky: Open, tmp_path: Path
) -> None:
    terminal = leaky()
    terminal.signal(number)
    assert terminal.wait_exit() == 128 + number
    assert (tmp_path / "cwd" / "unmounted").exists()
    nothing_got_out(terminal, tmp_path)
    terminal_is_restored(terminal)


def test_a_kill_that_nobody_can_catch_leaves_the_text_off_the_normal_screen(
    leaky: Open, tmp_path: Path
) -> None:
    terminal = leaky()
    terminal.signal(SIGKILL)
    assert terminal.wait_exit() == -SIGKILL
    nothing_got_out(terminal, tmp_path)


def test_a_stop_from_outside_takes_the_text_off_the_screen_until_it_goes_on(
    leaky: Open, tmp_path: Path
) -> None:
    terminal = leaky()
    terminal.signal(SIGTSTP)
    terminal.wait_until(lambda: is_stopped(terminal.pid), "the program has stopped")
    terminal.wait_until(lambda: not terminal.in_alternate_screen, "the alternate screen is left")
    nothing_got_out(terminal, tmp_path)
    terminal.signal(SIGCONT)
    terminal.wait_for(CANARY)


def is_stopped(pid: int) -> bool:
    return os.waitid(os.P_PID, pid, os.WSTOPPED | os.WNOHANG | os.WNOWAIT) is not None


def test_no_key_puts_the_program_behind_a_shell_prompt(leaky: Open) -> None:
    terminal = leaky()
    terminal.press("ctrl+z", "f3", "ctrl+y", "f8")
    terminal.wait_for("survived")
    assert terminal.in_alternate_screen
