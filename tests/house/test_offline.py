"""Nothing in the program opens a connection."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import debrief

PACKAGE = Path(debrief.__file__).parent
NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "xmlrpc",
    "webbrowser",
    "requests",
    "httpx",
}
WATCHED = """
import asyncio, sys
from pathlib import Path
def refuse(event, args):
    if event in {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "webbrowser.open"}:
        print("reached for the network:", event)
sys.addaudithook(refuse)
from debrief.opening import lay_desk
from debrief.places import find_places
desk = lay_desk(find_places(Path(sys.argv[1]), Path(sys.argv[1])))
desk.letterbox.begin("four lamps on a quiet quay")
from debrief.app import Debrief
async def look_around():
    app = Debrief(desk)
    async with app.run_test() as pilot:
        await pilot.press("f1", "escape", "f2", "escape", "enter", "enter", "f3", "enter", "f8", "enter")
        await pilot.press("end", "up", "enter", "escape", "f9", "f8")
asyncio.run(look_around())
print("looked around")
"""


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("*.py")), ids=lambda file: file.stem)
def test_no_module_imports_what_reaches_a_network(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not {name.partition(".")[0] for name in names} & NETWORK


def test_looking_around_in_the_program_reaches_for_no_network(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout == "looked around\n"
