"""What can be wrong with a letterbox: one sentence each, an exit status, and nothing lost."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from debrief.store.header import SCHEMA, write_header
from tests.cli.boxes import FIRST, NEW, OLD, filled, kept, letterbox
from tests.store.faults import failing, read_only

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from tests.terminal.program import Program

READERS = [
    ["list"],
    ["show", f"{FIRST}"],
    ["delete", "--yes", f"{FIRST}"],
    ["export", "--quarter", "2025Q4", "--as", "json", "--to", "copy.json"],
    ["report", "--quarter", "2025Q4", "--as", "json", "--to", "copy.json"],
    ["receipt"],
    ["letterbox", "status"],
    ["letterbox", "passphrase"],
    ["letterbox", "recovery"],
    ["letterbox", "rekey"],
    ["letterbox", "open"],
    ["letterbox", "erase", "--yes"],
    ["letterbox", "confirm", "--yes"],
]
EVERY = pytest.mark.parametrize("command", READERS, ids=lambda command: command[-1] if command else "")


def one_sentence(done: Result, told: str) -> None:
    """See that a command said what was wrong, and nothing more."""
    assert done.exit_code == 1
    assert done.stdout == ""
    assert told in done.stderr
    assert done.stderr.startswith("Error: ")
    assert len(done.stderr.splitlines()) == 1


@EVERY
def test_without_a_letterbox_it_says_how_to_make_one(
    command: list[str], run: Callable[..., Result], program: Program
) -> None:
    one_sentence(run(*command), "“debrief letterbox new” makes one.")
    assert not program.data.exists()


@EVERY
def test_a_file_of_another_program_is_left_alone(
    command: list[str], run: Callable[..., Result], program: Program
) -> None:
    file = program.folder / "photo.jpg"
    file.write_bytes(b"\xff\xd8\xff")
    one_sentence(run("--letterbox", str(file), *command), "is not a letterbox of debrief")
    assert file.read_bytes() == b"\xff\xd8\xff"


@EVERY
def test_a_newer_letterbox_is_left_to_the_newer_debrief(
    command: list[str], run: Callable[..., Result], program: Program
) -> None:
    filled(program, 1, OLD)
    box = letterbox(program).box
    newer = write_header(box.place, replace(box.header(), schema=SCHEMA + 1))
    before = {path.name: path.read_bytes() for path in program.data.iterdir()}
    one_sentence(run(*command, text=f"{OLD}\n"), "Bring this one up to date, or use the newer one.")
    assert {path.name: path.read_bytes() for path in program.data.iterdir()} == before
    assert newer.schema == SCHEMA + 1


@pytest.mark.parametrize("command", [["list"], ["receipt"], ["letterbox", "status"]])
def test_a_folder_that_is_gone_holds_no_letterbox(
    command: list[str], run: Callable[..., Result], program: Program
) -> None:
    gone = program.folder / "stick" / "mine"
    one_sentence(run("--letterbox", str(gone), *command), f"There is no letterbox at {gone} yet.")
    assert not gone.parent.exists()


@pytest.mark.parametrize("command", [["list"], ["letterbox", "erase", "--yes"]])
def test_a_folder_that_can_not_be_written_is_one_sentence(
    command: list[str], run: Callable[..., Result], program: Program
) -> None:
    filled(program, 1)
    with read_only():
        done = run(*command)
    one_sentence(done, f"The folder {program.data} can't be written.")
    assert len(kept(program)) == 1


def test_a_letterbox_is_not_made_where_nothing_can_be_written(
    run: Callable[..., Result], program: Program
) -> None:
    program.folder.joinpath("file").touch()
    where = program.folder / "file" / "mine"
    done = run("--letterbox", str(where), "letterbox", "new", text=f"{NEW}\n{NEW}\n")
    assert done.exit_code == 1
    assert f"The folder {where.parent} can't be written." in done.stderr


def test_a_full_disk_keeps_the_old_passphrase(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1, OLD)
    with failing("write", 1, errno.ENOSPC):
        done = run("letterbox", "passphrase", text=f"{OLD}\n{NEW}\n{NEW}\n")
    assert done.exit_code == 1
    assert "is full. Make some room" in done.stderr
    assert kept(program, OLD) == {FIRST: "share"}


def test_both_first_files_gone_is_told_and_nothing_is_made_over_it(
    run: Callable[..., Result], program: Program
) -> None:
    filled(program, 1)
    for path in letterbox(program).box.place.pair:
        path.unlink()
    before = sorted(path.name for path in program.data.iterdir())
    one_sentence(run("list"), "until then nothing is written there.")
    one_sentence(run("letterbox", "new", text=f"{NEW}\n{NEW}\n"), "until then nothing is written there.")
    assert sorted(path.name for path in program.data.iterdir()) == before


def test_settings_that_can_not_be_used_are_one_sentence(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    program.settings("copies = 5\n")
    one_sentence(run("list"), "field “copies”")


@pytest.mark.parametrize("name", ["letterbox", "receipt"])
def test_a_folder_in_the_place_of_the_file_is_a_wrong_option(
    name: str, run: Callable[..., Result], program: Program
) -> None:
    done = run("--letterbox", str(program.folder), name)
    assert done.exit_code == 2
    assert "is a directory" in done.output
