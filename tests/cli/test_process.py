"""The program as a process: without a terminal, and with no more loaded than a command needs."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.store.samples import filled
from tests.terminal.home import private_environment

if TYPE_CHECKING:
    from tests.terminal.program import Program

WATCH = """
import sys
from debrief.cli import main
try:
    main()
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", [(), ("start", "pair")])
def test_without_a_terminal_it_says_so_and_makes_nothing(
    arguments: tuple[str, ...], program: Program
) -> None:
    done = program.run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "debrief needs a terminal of its own: it can't be piped or redirected." in done.stderr
    assert not program.data.exists()
    assert not program.config.exists()


@pytest.mark.parametrize("command", [("list",), ("show", "20000000"), ("formats",), ("doctor",)])
def test_what_needs_no_screen_loads_no_textual(command: tuple[str, ...], program: Program) -> None:
    filled(program.data, 1)
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *program.places, *command],
        env=private_environment(program.folder),
        capture_output=True,
        text=True,
        check=False,
    )
    loaded = set(done.stderr.split())
    assert done.returncode == 0
    assert {"click", "debrief", "msgspec"} <= loaded
    assert loaded.isdisjoint({"textual", "rich", "asyncio"})


def test_an_unknown_command_is_a_wrong_use(program: Program) -> None:
    done = program.run("party")
    assert done.returncode == 2
    assert "No such command" in done.stderr


def test_a_question_that_nobody_answers_is_a_no(program: Program) -> None:
    filled(program.data, 1)
    done = program.run("delete", "20000000")
    assert done.returncode == 1
    assert "Aborted!" in done.stderr
    assert list(program.kept()) == [20000000]
