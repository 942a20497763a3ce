"""No picture of the screen reaches the disk, and no link leaves the program (hole C2)."""

from __future__ import annotations

import webbrowser
from typing import TYPE_CHECKING

from textual.command import CommandPalette

from tests.privacy.conftest import CANARY, files, nothing_got_out
from tests.privacy.leaky import SHOWN, Leaky

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.privacy.conftest import Open


def test_asking_for_a_picture_writes_no_file(leaky: Open, tmp_path: Path) -> None:
    terminal = leaky()
    terminal.press("f2", "ctrl+p")
    terminal.wait_for("Search for commands")
    terminal.type("screenshot")
    terminal.wait_for("No matches found")
    terminal.press("enter", "escape", "f8")
    terminal.wait_for("survived")
    terminal.wait_for(CANARY)
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    nothing_got_out(terminal, tmp_path)
    assert [file.name for file in files(tmp_path)] == ["unmounted"]


async def test_the_palette_offers_only_harmless_commands() -> None:
    app = Leaky("none")
    async with app.run_test() as pilot:
        titles = {command.title for command in app.get_system_commands(app.screen)}
        assert titles == {"Theme", "Quit", "Keys", "Maximize"}
        await pilot.press("ctrl+p")
        assert isinstance(app.screen, CommandPalette)


async def test_every_way_to_a_picture_file_is_shut(tmp_path: Path) -> None:
    app = Leaky("none")
    async with app.run_test() as pilot:
        assert app.save_screenshot("picture.svg", str(tmp_path)) == ""
        app.deliver_screenshot("picture.svg", str(tmp_path))
        app.action_screenshot("picture.svg", str(tmp_path))
        await pilot.pause()
        assert files(tmp_path) == []
        assert SHOWN.split()[1] in app.export_screenshot()


async def test_a_link_opens_no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    app = Leaky("none")
    async with app.run_test():
        app.open_url("https://example.org")
    assert opened == []
