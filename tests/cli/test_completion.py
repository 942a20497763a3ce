"""Completion: each shell gets its script, and a real bash completes commands and formats."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal.home import private_environment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.terminal.program import Program

COMPLETE = """
source "$1"
COMP_WORDS=({words}) COMP_CWORD={place}
_debrief_completion debrief
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script_that_asks_the_program(shell: str, program: Program) -> None:
    done = program.run("completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"_DEBRIEF_COMPLETE={shell}_complete" in done.stdout


def test_another_shell_is_a_wrong_use(program: Program) -> None:
    assert program.run("completion", "tcsh").returncode == 2


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (("debrief", "st"), ["start"]),
        (("debrief", "start", "pa"), ["pair"]),
        (("debrief", "start", "so"), ["solo"]),
        (("debrief", "--config-dir", "CONFIG", "start", "sho"), ["short"]),
    ],
)
def test_a_real_bash_completes(typed: tuple[str, ...], offered: list[str], program: Program) -> None:
    program.cut("pair", "note")
    typed = tuple(str(program.config) if word == "CONFIG" else word for word in typed)
    script = program.folder / "completion.bash"
    script.write_text(program.run("completion", "bash").stdout, encoding="utf-8")
    words = " ".join(f"'{word}'" for word in typed)
    done = subprocess.run(
        [
            "/usr/bin/env",
            "bash",
            "-c",
            COMPLETE.format(words=words, place=len(typed) - 1),
            "bash",
            str(script),
        ],
        env=with_command(program.folder),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == offered


def with_command(folder: Path) -> dict[str, str]:
    """Put a command `debrief` on the path, whether or not the package is installed."""
    command = folder / "bin" / "debrief"
    command.parent.mkdir()
    command.write_text(f"#!{sys.executable}\nfrom debrief.cli import main\nmain()\n", encoding="utf-8")
    command.chmod(0o755)
    environment = private_environment(folder)
    return {**environment, "PATH": f"{command.parent}:{environment['PATH']}"}
