"""Nobody touches the keyboard: the screen covers itself, and later the session is let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.terminal.program import Program

SETTINGS = "cover_after = 0.05\nlet_go_after = 0.15\n"
"""Minutes. The app looks every five seconds."""


def test_an_unfinished_session_is_covered_and_then_let_go(program: Program) -> None:
    program.settings(SETTINGS)
    walk = program.open("start", program.cut("pair", "need"), first="What do you need today?")
    walk.on("Covered")
    assert "need" not in walk.text
    walk.on("You stopped. Nothing was kept.", "Nobody was here for a while, so the session was let go.")
    assert walk.leave() == 0
    assert program.nothing_was_put_in()
