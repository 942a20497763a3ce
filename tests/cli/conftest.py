"""A program of its own for every test, and its commands run inside this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from debrief.cli import main
from tests.cli.boxes import cheap
from tests.terminal.home import private_environment
from tests.terminal.program import Program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from click.testing import Result


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """Give a program that has kept nothing yet."""
    one = Program(tmp_path)
    yield one
    one.close()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lead everything into a home of its own."""
    (tmp_path / "run").mkdir(mode=0o700)
    for name, value in private_environment(tmp_path).items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def waits() -> list[float]:
    """Collect the seconds that were waited after wrong passphrases."""
    return []


@pytest.fixture
def run(program: Program, waits: list[float], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run a command inside this process, as if at a terminal, without what it would change in the process."""
    monkeypatch.setattr("debrief.safety.prepare", lambda: None)
    monkeypatch.setattr("debrief.safety.has_terminal", lambda: True)
    monkeypatch.setattr("debrief.letterboxes.open_letterbox", cheap(waits))
    monkeypatch.setattr("debrief.network.MOUNTS", program.folder / "no such list")

    def invoke(*arguments: str, text: str = "") -> Result:
        return CliRunner().invoke(main, [*program.places, *arguments], input=text, prog_name="debrief")

    return invoke


@pytest.fixture
def nobody_there(run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run a command where no terminal is."""
    monkeypatch.setattr("debrief.safety.has_terminal", lambda: False)
    return run
