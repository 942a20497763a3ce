"""What is said of a letterbox without opening it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.door.inspection import inspect
from debrief.places import find_places
from tests.cli.boxes import NEW, OLD, filled, letterbox
from tests.store.earlier.samples import laid_out, some
from tests.store.faults import read_only
from tests.store.samples import SECRET

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from debrief.door.finding import Finding
    from tests.terminal.program import Program

STATUS = ("letterbox", "status")
DAY = 24 * 60 * 60
IN_2020 = 1_590_000_000.0
"""Seconds since 1970."""


def findings(program: Program, now: float) -> list[Finding]:
    """Look at the letterbox at a certain time."""
    return list(inspect(find_places(program.data, program.config), letterbox(program), now))


def written(program: Program) -> float:
    """Say when the letterbox was written."""
    return (program.data / "letterbox").stat().st_mtime


def test_a_sealed_one_tells_where_it_is_and_how_many_lie_in_it(
    run: Callable[..., Result], program: Program
) -> None:
    words = filled(program, 2, OLD)[0]
    run("receipt", "--share-less", "keep", text=f"{words}\n")
    done = run(*STATUS)
    assert (done.exit_code, done.stderr) == (0, "")
    assert f"{program.data / 'letterbox'}, sealed" in done.stdout
    assert "this account" in done.stdout
    assert "3 (a withdrawal, or what was given on, counts as one)" in done.stdout
    assert "mode 600" in done.stdout
    assert "!" not in done.stdout
    assert SECRET not in done.stdout


def test_an_open_one_says_that_anyone_can_read_it(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    done = run(*STATUS)
    assert done.exit_code == 0
    assert "it has no passphrase, so anyone with this account can read it" in done.stdout


def test_without_one_it_says_how_to_make_one(run: Callable[..., Result], program: Program) -> None:
    done = run(*STATUS)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "“debrief letterbox new” makes one." in done.stderr
    assert not program.data.exists()


def test_a_loss_is_marked_and_the_exit_status_is_one(run: Callable[..., Result], program: Program) -> None:
    filled(program, 3)
    files = letterbox(program).box.place.journal("here")
    lines = files.file.read_bytes().splitlines(keepends=True)
    for path in files[:2]:
        path.write_bytes(b"".join([*lines[:2], *lines[3:]]))
    for _ in range(2):  # it is not forgotten the second time
        done = run(*STATUS)
        assert done.exit_code == 1
        assert "! lost          1 or more saves were lost to damage." in done.stdout


def test_what_had_to_be_mended_is_marked_once(run: Callable[..., Result], program: Program) -> None:
    filled(program, 3)
    letterbox(program).box.place.journal("here").file.unlink()
    done = run(*STATUS)
    assert done.exit_code == 1
    assert "! notice        A file of the letterbox was damaged and has been mended" in done.stdout
    assert run(*STATUS).exit_code == 0


def test_what_can_not_be_looked_at_is_marked(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    with read_only():
        done = run(*STATUS)
    assert done.exit_code == 1
    assert f"! letterbox     The folder {program.data} can't be written." in done.stdout


def test_old_copies_wait_until_somebody_confirms(run: Callable[..., Result], program: Program) -> None:
    program.data.mkdir()
    (program.data / "summaries.json").write_bytes(laid_out(some(2)))
    assert run("letterbox", "new", text=f"{NEW}\n{NEW}\n").exit_code == 0
    done = run(*STATUS)
    assert done.exit_code == 0
    assert "summaries.taken-over.json: what an earlier debrief kept" in done.stdout
    no = run("letterbox", "confirm", text="n\n")
    assert (no.exit_code, no.stdout.splitlines()[-1]) == (0, "Nothing was removed.")
    assert (program.data / "summaries.taken-over.json").exists()
    confirmed = run("letterbox", "confirm", text="y\n")
    assert confirmed.exit_code == 0
    assert "Removed: 1. Copies elsewhere, such as backups, stay." in confirmed.stdout
    assert not (program.data / "summaries.taken-over.json").exists()
    assert "taken-over" not in run(*STATUS).stdout
    assert run("letterbox", "confirm").stdout == "Nothing of an earlier debrief is waiting here.\n"


def test_what_was_taken_in_is_told_and_is_no_trouble(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    (program.data / "summaries.json").write_bytes(laid_out(some(2)))
    (program.data / "summaries.json").chmod(0o600)
    done = run(*STATUS)
    assert done.exit_code == 0
    assert "  notice        What was kept before is in the letterbox now, 2 in all." in done.stdout


def test_old_copies_stay_while_no_letterbox_stands_in_their_place(
    run: Callable[..., Result], program: Program
) -> None:
    program.data.mkdir()
    copy = program.data / "summaries.taken-over.json"
    copy.write_bytes(laid_out(some(2)))
    done = run("letterbox", "confirm", "--yes")
    assert done.exit_code == 1
    assert copy.exists()


def test_a_clock_before_the_program_was_made_is_marked(program: Program) -> None:
    filled(program, 1)
    clock = [one for one in findings(program, IN_2020) if one.label == "clock"]
    assert [one.wrong for one in clock] == [True]
    assert "shows 2020-05" in clock[0].text


def test_files_from_the_future_are_marked(program: Program) -> None:
    filled(program, 1)
    late = written(program)
    assert not [one for one in findings(program, late - DAY + 60) if one.text.startswith("Files")]
    assert [one for one in findings(program, late - DAY - 60) if one.wrong and one.text.startswith("Files")]


def test_a_folder_on_a_network_is_hinted_at(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    (program.folder / "no such list").write_text(f"o: {program.folder} cifs rw 0 0\n", encoding="utf-8")
    done = run(*STATUS)
    assert done.exit_code == 0
    assert "It seems to lie on a network drive (cifs)" in done.stdout
