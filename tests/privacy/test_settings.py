"""No setting in the environment makes Textual or asyncio write down what is typed (holes C3, C11, C13)."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from debrief import safety
from tests.privacy.conftest import files, nothing_got_out
from tests.terminal.home import ROOT
from tests.terminal.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.privacy.conftest import Open

SETTINGS = {
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_ALLOW_SIGNALS": "1",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_DEVTOOLS_HOST": "192.0.2.1",
    "TEXTUAL_DRIVER": "textual.drivers.headless_driver:HeadlessDriver",
    "TEXTUAL_LOG": "textual.log",
    "TEXTUAL_PRESS": "f8",
    "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_SHOW_RETURN": "1",
}
REFUSED_UNPREPARED = sorted(SETTINGS.keys() - {"TEXTUAL_ALLOW_SIGNALS", "TEXTUAL_DEVTOOLS_HOST"})


@pytest.mark.parametrize("name", sorted(SETTINGS))
def test_a_setting_of_textual_writes_and_steers_nothing(name: str, leaky: Open, tmp_path: Path) -> None:
    terminal = leaky("action", env={name: SETTINGS[name]})
    terminal.press("ctrl+c", "ctrl+q")
    assert terminal.wait_exit() == 0
    nothing_got_out(terminal, tmp_path)
    assert [file.name for file in files(tmp_path)] == ["unmounted"]
    assert "".join(terminal.normal_screen).strip() == ""


@pytest.mark.parametrize("name", REFUSED_UNPREPARED)
def test_it_does_not_start_when_textual_has_read_such_a_setting(name: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.privacy", "none", "--unprepared"]
    with Terminal(command, tmp_path, env={name: SETTINGS[name]}) as terminal:
        assert terminal.wait_exit() == 1
        assert b"prepare() must be called before Textual is imported" in terminal.raw
        assert files(tmp_path) == []


def test_inline_mode_is_refused(tmp_path: Path) -> None:
    with Terminal([sys.executable, "-m", "tests.privacy", "none", "--inline"], tmp_path) as terminal:
        assert terminal.wait_exit() == 1
        assert b"(ValueError at debrief/textual_fixes.py:" in terminal.raw
        assert not terminal.raw.startswith(b"\x1b")


@pytest.mark.parametrize("setting", [{"PYTHONASYNCIODEBUG": "1"}, {"PYTHONDEVMODE": "1"}])
def test_a_debugging_event_loop_prints_nothing(setting: dict[str, str], leaky: Open, tmp_path: Path) -> None:
    terminal = leaky("slow", env=setting)
    terminal.press("f8")
    terminal.wait_for("survived")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    nothing_got_out(terminal, tmp_path)
    assert "".join(terminal.normal_screen).strip() == ""


def test_only_settings_of_looks_and_the_web_driver_are_left() -> None:
    kept = dict.fromkeys(safety.HARMLESS, "x") | {"TEXTUAL_DRIVER": safety.WEB_DRIVER}
    dropped = {name: "x" for name in SETTINGS if name != "TEXTUAL_DRIVER"} | {"TEXTUAL_ANYTHING_NEW": "x"}
    program = "import os; from debrief import safety; safety.prepare(); print(*os.environ)"
    left = subprocess.run(
        [sys.executable, "-c", program],
        env={"PATH": os.environ["PATH"], "TEXTUALLY": "x", "PYTHONASYNCIODEBUG": "1", **kept, **dropped},
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert {name for name in left if "TEXTUAL" in name or "DEBUG" in name} == {*kept, "TEXTUALLY"}
