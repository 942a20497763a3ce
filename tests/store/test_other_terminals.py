"""Several terminals over one folder, and terminals that are killed."""

from __future__ import annotations

import json
import sys
from random import Random
from typing import TYPE_CHECKING

import pytest

from debrief.store import Busy, SummaryStore

from .samples import a_summary, filled
from .terminals import start

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")


@pytest.mark.parametrize("many", [2, 4])
def test_terminals_that_save_at_once_lose_nothing(folder: Path, many: int) -> None:
    terminals = [start("add", folder, 25) for _ in range(many)]
    said = [terminal.communicate(timeout=60)[0].split("\n") for terminal in terminals]
    assert [terminal.returncode for terminal in terminals] == [0] * many
    kept = {int(line.split()[1]) for lines in said for line in lines if line.startswith("kept")}
    store = SummaryStore(folder)
    assert {each.id for each in store.all()} == kept
    assert len(kept) == 20 * many
    assert store.notices == ()


@posix
def test_a_terminal_killed_at_any_step_of_a_save_leaves_a_whole_file(tmp_path: Path) -> None:
    terminal = start("die", tmp_path)
    rounds = [json.loads(line) for line in terminal.communicate(timeout=60)[0].splitlines()]
    assert terminal.returncode == 0
    assert len(rounds) > 6
    assert [each["killed"] for each in rounds] == [True] * (len(rounds) - 1) + [False]
    for each in rounds:
        folder = tmp_path / each["folder"]
        store = SummaryStore(folder, wait=0)
        found = {kept.id: kept.summary.note or "" for kept in store.all()}
        assert set(each["kept"]) <= set(found)
        assert store.notices == ()
        extra = [note for number, note in found.items() if number not in each["kept"]]
        assert extra in ([], ["dying " * 40])
        store.add(a_summary())
        assert {path.name for path in folder.iterdir()} == {"summaries.json", "summaries.lock"}
        assert len(store.all()) == len(found) + 1


@posix
def test_a_terminal_killed_at_any_moment_loses_nothing_that_it_acknowledged(folder: Path) -> None:
    moments = Random(7)  # noqa: S311 - only spreads the kills
    acknowledged: set[int] = set()
    deleted: set[int] = set()
    for _ in range(6):
        terminal = start("add", folder, 10_000)
        assert terminal.stdout is not None
        lines = [terminal.stdout.readline() for _ in range(moments.randrange(1, 30))]
        terminal.kill()
        lines += terminal.communicate(timeout=30)[0].splitlines()
        for line in lines:
            word, number = line.split()
            (acknowledged if word == "kept" else deleted).add(int(number))
        store = SummaryStore(folder, wait=0)
        found = {each.id for each in store.all()}
        assert store.notices == ()
        assert acknowledged <= found
        assert len(found - acknowledged - deleted) <= 6
    assert len(acknowledged) > 20


def test_a_terminal_that_holds_the_lock_too_long_is_said_in_words(folder: Path) -> None:
    kept = filled(folder, 1)
    terminal = start("hold", folder)
    assert terminal.stdout is not None
    assert terminal.stdout.readline() == "held\n"
    store = SummaryStore(folder, wait=0)
    with pytest.raises(Busy, match="Another terminal is saving"):
        store.add(a_summary())
    with pytest.raises(Busy):
        store.delete(kept[0].id)
    assert store.all() == kept
    terminal.communicate("go on\n", timeout=30)
    store.add(a_summary())
    assert len(store.all()) == 2
