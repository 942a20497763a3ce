"""Opening the letterbox on the screen from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.boxes import filled

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from click.testing import Result

    from debrief.desk import Desk
    from tests.terminal.program import Program


def test_the_program_opens_at_the_letterbox(
    run: Callable[..., Result], program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(program, 1)
    seen: list[tuple[bool, str | None, bool]] = []

    def open_screens(desk: Desk, form: str | None = None, *, at_letterbox: bool = False) -> int:
        seen.append((desk.has_letterbox(), form, at_letterbox))
        return 5

    monkeypatch.setattr("debrief.opening.open_screens", open_screens)
    assert run("letterbox", "open").exit_code == 5
    assert seen == [(True, None, True)]


def test_without_a_terminal_it_says_so(program: Program) -> None:
    filled(program, 1)
    done = program.run("letterbox", "open")
    assert done.returncode == 2
    assert "debrief needs a terminal of its own" in done.stderr
