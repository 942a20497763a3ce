"""Arrows point down: the core stands on nothing that reads, writes, waits or draws."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import debrief

CORE = Path(debrief.__file__).parent / "core"
FILES = sorted(CORE.rglob("*.py"))

ALLOWED = {
    "__future__",
    "typing",
    "re",
    "itertools",
    "tomllib",
    "collections",
    "functools",
    "enum",
    "math",
    "unicodedata",
    "difflib",
}
"""What the core may use of the standard library: nothing that knows of files, time, chance or a network."""
OUTSIDE = {"msgspec"}
TOUCHES_THE_WORLD = {
    "open", "print", "input", "exec", "eval", "compile", "__import__", "breakpoint", "globals", "vars",
}  # fmt: skip

SHELLS = {"textual", "rich"}
STORE = {"tinydb", "filelock", "platformdirs"}
DOOR = {"click"}


def loaded_by(module: str) -> set[str]:
    """Import a module in a fresh interpreter; give the top names of everything that came with it."""
    program = f"import {module}, sys; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=CORE.parent.parent
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("debrief.core.session", SHELLS | STORE | DOOR),
        ("debrief.core.format", SHELLS | STORE | DOOR),
        ("debrief.library", SHELLS | STORE | DOOR),
        ("debrief.store", SHELLS | DOOR),
        ("debrief", SHELLS | STORE | DOOR | {"msgspec"}),
    ],
)
def test_a_room_is_opened_without_those_on_the_floors_above(module: str, unwanted: set[str]) -> None:
    assert loaded_by(module) & unwanted == set()


def imported(tree: ast.Module) -> set[str]:
    """List the modules that a file imports, at its top or anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "." * node.level)
    return names


@pytest.mark.parametrize("file", FILES, ids=[str(file.relative_to(CORE)) for file in FILES])
def test_the_core_imports_only_plain_values_and_itself(file: Path) -> None:
    for name in imported(ast.parse(file.read_text(encoding="utf-8"))):
        inside = name == "debrief.core" or name.startswith("debrief.core.")
        assert inside or name.partition(".")[0] in ALLOWED | OUTSIDE, f"{file.name} imports {name}"


@pytest.mark.parametrize("file", FILES, ids=[str(file.relative_to(CORE)) for file in FILES])
def test_the_core_opens_prints_and_asks_for_nothing(file: Path) -> None:
    named = {node.id for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Name)}
    assert named & TOUCHES_THE_WORLD == set()


def test_there_is_a_core_to_look_at() -> None:
    assert len(FILES) > 20
    assert imported(ast.parse("import os\ndef late():\n    from time import sleep")) == {"os", "time"}
