"""A whole session, a look inside and a receipt: files change in the data folder, and nobody is called."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.terminal import keeper, solo
from tests.terminal.home import ROOT, private_environment
from tests.terminal.letters import PASSPHRASE
from tests.terminal.walk import HOME
from tests.terminal.watched import record_into

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

NOTE = "One clear thought."

WITH_ALL_FAULTS = """
import os, socket, subprocess, sys
from tests.terminal.watched import watch
sys.addaudithook(watch)
socket.socketpair()
open("read", "rb") if os.path.exists("read") else None
open("written", "w").close()
os.rename("written", "moved")
os.remove("moved")
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("127.0.0.1", 9))
subprocess.run(["true"])
"""


def watched(program: Program) -> tuple[partial[None], Path]:
    """Give what opens the record in a new process, and the record."""
    record = program.folder / "record"
    return partial(record_into, record), record


def events(record: Path) -> list[tuple[str, list[str]]]:
    """Read what happened: the event, and what it was about."""
    lines = (line.split("\t") for line in record.read_text(encoding="utf-8").splitlines())
    return [(line[0], line[1:]) for line in lines]


def changed(record: Path) -> set[Path]:
    """Every path that was written, made, moved or removed; a number is a file that was opened before."""
    found = events(record)
    assert all(details[0].startswith("/") or details[0].isdigit() for _, details in found)
    return {Path(detail) for _, details in found for detail in details if detail.startswith("/")}


def walk_a_whole_session(walk: Walk) -> str:
    """Begin with a passphrase, walk solo from end to end, and keep it; give the receipt."""
    walk.take(keeper.FIRST_USE, "Set a reading passphrase now")
    keeper.choose_passphrase(walk, PASSPHRASE)
    keeper.take_code(walk)
    walk.open("Solo reflection")
    solo.arrive(walk, "owl")
    solo.take_stock(walk)
    walk.write("Write and let go", NOTE)
    walk.leave_text()
    solo.turn_and_land(walk)
    walk.write("A note, if you like", NOTE)
    walk.leave_text()
    solo.wish(walk, "Keep it here")
    walk.go("This will be kept, and nothing else.", NOTE)
    receipt = walk.is_kept()
    walk.go(button="To the first page")
    return receipt


def look_inside_and_take_out(walk: Walk, receipt: str) -> None:
    """Read it as the keeper, then take it out with the receipt."""
    keeper.go_to_place(walk, keeper.SEALED_HERE)
    keeper.unlock(walk, "not the passphrase at all")
    walk.on("This passphrase does not open the letterbox.")
    walk.type_word(keeper.UNLOCK, PASSPHRASE)
    walk.take(keeper.LIST, "Solo reflection")
    walk.on("Kept summary", NOTE)
    walk.terminal.press("escape")
    walk.on(keeper.LIST)
    walk.terminal.press("escape")
    walk.on("Look inside")
    keeper.type_receipt(walk, receipt)
    walk.take("It is there.", "Take it out for good")
    walk.take("Take it out for good?", "( ) Take it out for good")
    walk.go("It is taken out.", button="Back")
    walk.on("Look inside")


def test_files_change_in_the_data_folder_only_and_nobody_is_called(new_program: Program) -> None:
    before, record = watched(new_program)
    walk = new_program.open(first=keeper.FIRST_USE, module="tests.terminal.watched", before=before)
    receipt = walk_a_whole_session(walk)
    look_inside_and_take_out(walk, receipt)
    walk.stop(landing=HOME)
    walk.terminal.press("f8")
    assert walk.terminal.wait_exit() == 0
    assert {event for event, _ in events(record)} <= {
        "open", "os.rename", "os.remove", "os.mkdir", "os.chmod", "os.truncate", "tempfile.mkstemp",
    }  # fmt: skip
    ours = {path for path in changed(record) if new_program.data in (path, *path.parents)}
    assert {"letterbox", "letterbox.copy", "letterbox.here.letters"} <= {path.name for path in ours}
    assert {path for path in changed(record) - ours if Path("/dev") not in path.parents} == set()


def test_the_watch_sees_files_sockets_and_programs(tmp_path: Path) -> None:
    record = tmp_path / "record"
    subprocess.run(
        [sys.executable, "-c", WITH_ALL_FAULTS],
        env=private_environment(tmp_path) | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=tmp_path / "cwd",
        check=True,
        preexec_fn=partial(record_into, record),
        close_fds=False,
    )
    seen = [event for event, _ in events(record)]
    assert [event for event in seen if event in {"open", "os.rename", "os.remove"}] == [
        "open",
        "os.rename",
        "os.remove",
    ]
    assert {"socket.__new__", "socket.connect", "subprocess.Popen"} <= set(seen)
