"""What holds for the process before anything is drawn (holes C12, C16, C17, and a missing terminal)."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import os
import pty
import signal
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from debrief import safety
from tests.privacy.conftest import files, nothing_got_out
from tests.terminal.home import ROOT, private_environment
from tests.terminal.terminal import PATIENCE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.privacy.conftest import Open


def run(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program after `prepare`, away from any terminal."""
    return subprocess.run(
        [sys.executable, "-c", f"from debrief import safety; safety.prepare()\n{program}"],
        env=private_environment(folder),
        cwd=folder / "cwd",
        check=False,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


def test_new_files_are_for_their_owner_only(tmp_path: Path) -> None:
    run("import pathlib; pathlib.Path('file').touch(); pathlib.Path('folder').mkdir()", tmp_path)
    assert stat.S_IMODE((tmp_path / "cwd" / "file").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "cwd" / "folder").stat().st_mode) == 0o700


def test_no_core_file_is_allowed(tmp_path: Path) -> None:
    program = "import resource; print(resource.getrlimit(resource.RLIMIT_CORE))"
    assert run(program, tmp_path).stdout == "(0, 0)\n"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux pipes cores to a collector")
def test_no_collector_of_cores_gets_one(tmp_path: Path) -> None:
    get_dumpable = 3  # linux/prctl.h
    program = f"import ctypes; print(ctypes.CDLL(None).prctl({get_dumpable}, 0, 0, 0, 0))"
    assert run(program, tmp_path).stdout == "0\n"


def test_a_crash_in_c_leaves_no_file(leaky: Open, tmp_path: Path) -> None:
    terminal = leaky("abort")
    terminal.press("f8")
    assert terminal.wait_exit() == -signal.SIGABRT
    nothing_got_out(terminal, tmp_path)
    assert files(tmp_path) == []


def test_an_error_before_any_screen_tells_only_its_kind_and_our_line(tmp_path: Path) -> None:
    ran = run("safety.require_terminal()", tmp_path)
    assert ran.returncode == 1
    assert ran.stderr.startswith(f"{safety.SORRY} (NotATerminal at debrief/safety.py:")
    assert ran.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "program",
    [
        "raise ValueError('quetzal')",
        "import threading; threading.Thread(target=int, args=['quetzal']).start()",
        "import logging; logging.critical('quetzal')",
        "import warnings; warnings.warn('quetzal')",
        "type('Last', (), {'__del__': lambda self: int('quetzal')})()",
    ],
)
def test_errors_logs_and_warnings_keep_their_text(program: str, tmp_path: Path) -> None:
    ran = run(program, tmp_path)
    assert "quetzal" not in ran.stdout + ran.stderr
    assert ran.stderr in {"", f"{safety.SORRY} (ValueError)\n"}


def test_a_guarded_event_loop_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with contextlib.closing(asyncio.new_event_loop()) as loop:
        loop.set_debug(enabled=True)
        safety.guard_loop(loop)
        loop.call_exception_handler({"message": "quetzal"})
        assert not loop.get_debug()
    assert caplog.text == ""


@pytest.mark.parametrize("lost", ["stdin", "stderr"])
def test_it_does_not_start_without_a_terminal(lost: str, tmp_path: Path) -> None:
    master, slave = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.privacy", "none"],
        env=private_environment(tmp_path),
        cwd=tmp_path / "cwd",
        stdin=subprocess.PIPE if lost == "stdin" else slave,
        stdout=slave,
        stderr=subprocess.PIPE if lost == "stderr" else slave,
    ) as process:
        try:
            _, said = process.communicate(timeout=PATIENCE)
        finally:
            process.kill()
    os.close(slave)
    said = said or os.read(master, 4096)
    os.close(master)
    assert process.returncode == 2
    assert said.decode().split("\n")[0].strip() == str(safety.NotATerminal())
    assert b"\x1b" not in said


def test_the_place_of_an_error_is_our_innermost_line_and_never_its_text() -> None:
    with pytest.raises(safety.NotATerminal) as caught:
        safety.require_terminal()
    assert safety.where(caught.value).startswith("NotATerminal at debrief/safety.py:")
    assert safety.where(ValueError("quetzal")) == "ValueError"


def exits_with_words(tree: ast.AST) -> list[int]:
    """Find the lines that end the program with words, or with an error, instead of a number."""
    errors = {node.name for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)}
    found = []
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        texts = [part for part in call.args if is_text(part) or getattr(part, "id", "") in errors]
        named = [keyword for keyword in call.keywords if keyword.arg == "message"]
        if called(call) in {"exit", "SystemExit"} and (texts or named):
            found.append(call.lineno)
    return found


def is_text(part: ast.expr) -> bool:
    if isinstance(part, ast.Call):
        return called(part) in {"str", "repr", "format", "join"}
    return isinstance(part, ast.JoinedStr) or isinstance(getattr(part, "value", None), str)


def called(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2]


@pytest.mark.parametrize(
    "line",
    [
        "sys.exit('a')",
        "raise SystemExit(f'{a}')",
        "self.exit(message=a)",
        "sys.exit(str(a))",
    ],
)
def test_the_rule_about_exits_sees_words(line: str) -> None:
    assert exits_with_words(ast.parse(line)) == [1]


def test_the_rule_about_exits_sees_errors_and_lets_numbers_be() -> None:
    assert exits_with_words(ast.parse("try: a()\nexcept E as error: sys.exit(error)")) == [2]
    assert (
        exits_with_words(ast.parse("sys.exit(main()); sys.exit(2); sys.exit(app.return_code); exit()")) == []
    )


def test_the_program_never_ends_with_words() -> None:
    sources = sorted((ROOT / "debrief").rglob("*.py"))
    bad = {str(source): exits_with_words(ast.parse(source.read_text("utf-8"))) for source in sources}
    assert {source: lines for source, lines in bad.items() if lines} == {}
