"""Copies stay inside the program, and what was forgotten stays forgotten (holes C7, C8, C9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from debrief.screens.widgets.forgetful import ForgetfulInput, ForgetfulTextArea
from tests.privacy.conftest import CANARY, nothing_got_out
from tests.privacy.leaky import SHOWN, Leaky

if TYPE_CHECKING:
    from pathlib import Path

    from tests.privacy.conftest import Open


@pytest.mark.parametrize("field", ["note", "line"])
def test_copying_and_cutting_tell_the_terminal_nothing(field: str, leaky: Open, tmp_path: Path) -> None:
    terminal = leaky()
    if field == "line":
        terminal.press("shift+tab")
        terminal.type(CANARY)
    terminal.press("shift+home", "ctrl+c", "ctrl+x", "ctrl+v", "f8")
    terminal.wait_for("survived")
    terminal.wait_for(CANARY)
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    nothing_got_out(terminal, tmp_path)


def test_dragging_over_text_selects_and_copies_nothing(leaky: Open, tmp_path: Path) -> None:
    terminal = leaky()
    terminal.type("\x1b[<0;1;1M\x1b[<32;20;1M\x1b[<0;20;1m")
    terminal.press("ctrl+c", "f8")
    terminal.wait_for("survived")
    nothing_got_out(terminal, tmp_path)


async def test_a_drag_selects_nothing() -> None:
    app = Leaky("none")
    async with app.run_test() as pilot:
        await pilot.mouse_down(Static, offset=(0, 0))
        await pilot.hover(Static, offset=(len(SHOWN), 0))
        await pilot.mouse_up(Static, offset=(len(SHOWN), 0))
        assert app.screen.selections == {}


async def test_a_forgotten_note_comes_back_neither_by_undo_nor_by_paste() -> None:
    app = Leaky("none")
    async with app.run_test() as pilot:
        note = app.query_one(ForgetfulTextArea)
        note.insert(CANARY)
        await pilot.press("shift+home", "ctrl+c")
        assert app.clipboard == CANARY
        await pilot.press("f4")
        assert (note.text, note.selected_text, app.clipboard) == ("", "", "")
        for key in ("ctrl+z", "ctrl+y", "ctrl+v"):
            await pilot.press(key)
            assert note.text == ""


async def test_a_forgotten_line_comes_back_neither_by_undo_nor_by_paste() -> None:
    app = Leaky("none")
    async with app.run_test() as pilot:
        line = app.query_one(ForgetfulInput)
        line.focus()
        await pilot.press(*"word", "shift+home", "ctrl+c")
        assert app.clipboard == "word"
        await pilot.press("f4")
        assert (line.value, line.selected_text, app.clipboard) == ("", "", "")
        for key in ("ctrl+z", "ctrl+v"):
            await pilot.press(key)
            assert line.value == ""


async def test_a_field_that_leaves_the_screen_is_empty() -> None:
    app = Leaky("none")
    async with app.run_test() as pilot:
        note, line = app.query_one(ForgetfulTextArea), app.query_one(ForgetfulInput)
        note.text = line.value = CANARY
        app.copy_to_clipboard(CANARY)
        await note.remove()
        await line.remove()
        await pilot.pause()
        assert (note.text, line.value, app.clipboard) == ("", "", "")
        assert not note.history.undo_stack


async def test_no_repr_shows_what_was_typed() -> None:
    app = Leaky("none")
    heard: list[object] = []
    async with app.run_test(message_hook=heard.append) as pilot:
        note, line = app.query_one(ForgetfulTextArea), app.query_one(ForgetfulInput)
        note.text = line.value = CANARY
        await pilot.pause()
        assert CANARY not in repr([note, line, line.value])
    changes = [message for message in heard if type(message).__name__ == "Changed"]
    assert len(changes) >= 2
    assert CANARY not in repr(changes)
