"""A closed window ends the program, whatever its parent did to the signal (hole C4)."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.terminal.home import private_environment
from tests.terminal.terminal import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.privacy.conftest import Open

HUNG_UP = 128 + signal.SIGHUP


def ignore_hang_up() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


@pytest.mark.parametrize("before", [None, ignore_hang_up])
def test_closing_the_window_ends_the_program_in_good_order(
    before: Callable[[], None] | None, leaky: Open, tmp_path: Path
) -> None:
    terminal = leaky(before=before)
    terminal.hang_up()
    assert terminal.wait_exit() == HUNG_UP
    assert (tmp_path / "cwd" / "unmounted").exists()


def test_a_window_that_closes_without_any_signal_ends_the_program_before_it_spins(tmp_path: Path) -> None:
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.privacy", "none"],
        stdin=slave, stdout=slave, stderr=slave,
        env=private_environment(tmp_path), cwd=tmp_path / "cwd",
        start_new_session=True,  # the window controls nobody, so that closing it sends nothing
    )  # fmt: skip
    os.close(slave)
    try:
        drawn = b""
        while b"ready" not in drawn:
            assert select.select([master], [], [], PATIENCE)[0], "nothing was drawn"
            drawn += os.read(master, 4096)
        os.close(master)
        assert process.wait(PATIENCE) == HUNG_UP
    finally:
        process.kill()
        process.wait()
    assert (tmp_path / "cwd" / "unmounted").exists()


def test_a_window_that_stops_reading_and_then_closes_ends_the_program(leaky: Open, tmp_path: Path) -> None:
    terminal = leaky()
    terminal.press("f5")
    deadline = time.monotonic() + PATIENCE
    while not (tmp_path / "cwd" / "stuck").exists():
        assert time.monotonic() < deadline, "the program never got stuck"
        time.sleep(0.01)  # reading from the terminal would let it go on
    terminal.hang_up()
    assert terminal.wait_exit() == HUNG_UP


def test_bytes_that_are_no_text_pass_for_a_sign_and_end_nothing(leaky: Open) -> None:
    terminal = leaky()
    terminal.type(b"Gr\xfc\xdfe ")
    terminal.type("still here")
    terminal.wait_for("still here")
