"""When a summary can't be saved, the page says so, nothing is lost, and Enter tries again."""

from __future__ import annotations

import resource
from typing import TYPE_CHECKING

import pytest

from debrief.store.lock import Lock
from tests.terminal import solo
from tests.terminal.leavings import holding

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

NOTE = "One clear thought."
RESULT = ("Enter keeps it. F8 lets it go.", NOTE)
NOT_YET = ("It is not saved yet.", "Nothing is lost: Enter tries again.")


def about_to_keep(program: Program) -> Walk:
    walk = program.open("start", program.cut("solo", "note"), first="A note")
    walk.write("A note, if you like", NOTE)
    walk.leave_text()
    solo.wish(walk, "Keep it here")
    walk.on(*RESULT)
    return walk


def is_kept_in_the_end(walk: Walk, program: Program) -> None:
    """Try again; it is there once, and its receipt finds it."""
    walk.go(*RESULT)
    receipt = walk.is_kept()
    assert walk.leave() == 0
    assert [summary["note"] for summary in program.kept().values()] == [NOTE]
    assert program.has(receipt)


def test_a_folder_that_vanished(program: Program) -> None:
    walk = about_to_keep(program)
    away = program.data.rename(program.folder / "pulled out")
    walk.go(*RESULT)
    walk.on(*NOT_YET, "is not there any more")
    walk.go(*RESULT)
    walk.on(*NOT_YET)
    assert not program.data.exists()
    away.rename(program.data)
    is_kept_in_the_end(walk, program)


@pytest.mark.parametrize("room", [0, 100])
def test_a_disk_that_is_full(room: int, program: Program) -> None:
    """Not a byte more than this goes into the file of letters."""
    walk = about_to_keep(program)
    size = (program.data / "letterbox.here.letters").stat().st_size
    pid, hard = walk.terminal.pid, resource.RLIM_INFINITY
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (room and size + room, hard))
    for _ in range(2):
        walk.go(*RESULT)
        walk.on(*NOT_YET, "is full. Make some room, then save again.")
    assert program.nothing_was_put_in()
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))
    is_kept_in_the_end(walk, program)


def test_another_terminal_that_saves_for_too_long(program: Program) -> None:
    walk = about_to_keep(program)
    with Lock(program.data / "letterbox.lock", 1).held():
        walk.go(*RESULT)
        walk.on(*NOT_YET, "Another terminal is saving just now.")
    assert program.nothing_was_put_in()
    is_kept_in_the_end(walk, program)


def test_people_may_stop_instead_and_nothing_is_kept(program: Program) -> None:
    walk = about_to_keep(program)
    away = program.data.rename(program.folder / "pulled out")
    walk.go(*RESULT)
    walk.on(*NOT_YET)
    walk.stop()
    assert walk.leave() == 0
    assert not program.data.exists()
    away.rename(program.data)
    assert program.nothing_was_put_in()
    assert holding(NOTE, program.folder) == []
