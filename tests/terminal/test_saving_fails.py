"""When a summary can't be saved, the page says so, nothing is lost, and Enter tries again."""

from __future__ import annotations

import resource
from typing import TYPE_CHECKING

from tests.terminal import solo
from tests.terminal.leavings import snapshot

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

NOTE = "One clear thought."
RESULT = ("This will be kept, and nothing else.", NOTE)


def about_to_keep(program: Program) -> Walk:
    walk = program.open("start", program.cut("solo", "note"), first="A note")
    walk.write("A note, if you like", NOTE)
    walk.leave_text()
    solo.wish(walk, "Keep it here")
    walk.on(*RESULT)
    return walk


def is_kept_in_the_end(walk: Walk, program: Program) -> None:
    walk.go(NOTE)
    walk.on("It is kept.")
    (summary,) = program.kept().values()
    assert summary["note"] == NOTE


def test_a_file_in_the_place_of_the_folder(program: Program) -> None:
    walk = about_to_keep(program)
    program.data.touch()
    walk.go(*RESULT)
    walk.on("It is not saved yet.", "can't be written", "Nothing is lost: Enter tries again.")
    program.data.unlink()
    is_kept_in_the_end(walk, program)


def test_a_disk_that_is_full(program: Program) -> None:
    walk = about_to_keep(program)
    pid, hard = walk.terminal.pid, resource.RLIM_INFINITY
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, hard))
    walk.go(*RESULT)
    walk.on("It is not saved yet.", "is full. Make some room, then save again.")
    assert snapshot(program.data) in (None, {}, {"summaries.lock": b""})
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))
    is_kept_in_the_end(walk, program)


def test_people_may_stop_instead_and_nothing_is_kept(program: Program) -> None:
    walk = about_to_keep(program)
    program.data.touch()
    walk.go(*RESULT)
    walk.on("It is not saved yet.")
    walk.stop()
    assert walk.leave() == 0
    assert program.data.read_bytes() == b""
