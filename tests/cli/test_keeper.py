"""What only the keeper can do: on a sealed letterbox each command asks for the passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from debrief.store.box import Box
from tests.cli.boxes import FIRST, OLD, filled, kept, letterbox
from tests.store.samples import SECRET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.testing import Result

    from debrief.store.opened import Opened
    from tests.terminal.program import Program

WRONG = "This passphrase does not open the letterbox."
COMMANDS = [
    ["list"],
    ["show", f"{FIRST}"],
    ["delete", "--yes", f"{FIRST}"],
    ["export", "--quarter", "2025Q4", "--as", "json", "--to", "copy.json"],
    ["report", "--quarter", "2025Q4", "--as", "json", "--to", "copy.json"],
]


def test_the_list_opens_with_the_passphrase(run: Callable[..., Result], program: Program) -> None:
    filled(program, 2, OLD)
    done = run("list", text=f"{OLD}\n")
    assert (done.exit_code, done.stderr) == (0, "Passphrase: \n")
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["20000000", "20000001"]
    assert OLD not in done.output


@pytest.mark.parametrize("command", COMMANDS)
def test_three_wrong_passphrases_end_every_command_and_change_nothing(
    command: list[str], run: Callable[..., Result], program: Program
) -> None:
    filled(program, 1, OLD)
    done = run(*command, text="one\ntwo\nthree\n")
    assert done.exit_code == 1
    assert done.stderr.count(WRONG) == 3
    assert done.stderr.count("Passphrase: ") == 3
    assert SECRET not in done.output
    assert kept(program, OLD) == {FIRST: "share"}


def test_the_third_try_may_be_the_right_one(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1, OLD)
    done = run("show", f"{FIRST}", text=f"one\ntwo\n{OLD}\n")
    assert done.exit_code == 0
    assert f"{SECRET} 0" in done.stdout


def test_a_wait_after_wrong_ones_is_told_before(
    run: Callable[..., Result], program: Program, waits: list[float]
) -> None:
    filled(program, 1, OLD)
    run("list", text="one\ntwo\nthree\n")
    assert waits == [0, 0, 0]
    done = run("list", text=f"{OLD}\n")
    assert "There were wrong ones before, so this waits 2 seconds." in done.stderr
    assert waits[3:] == [2]


def test_ctrl_d_at_the_prompt_leaves_cleanly(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1, OLD)
    done = run("delete", "--yes", f"{FIRST}")
    assert (done.exit_code, done.stderr.split()) == (1, ["Passphrase:", "Aborted!"])
    assert kept(program, OLD) == {FIRST: "share"}


@pytest.mark.parametrize("command", COMMANDS)
def test_without_a_terminal_the_option_for_a_descriptor_is_named(
    command: list[str], nobody_there: Callable[..., Result], program: Program
) -> None:
    filled(program, 1, OLD)
    done = nobody_there(*command, text=f"{OLD}\n")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        "Error: There is no terminal here to type in. Use --passphrase-fd N, and a file descriptor.\n"
    )


def test_the_keys_are_let_go_when_a_command_fails(
    run: Callable[..., Result], program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(program, 1, OLD)
    forgotten: list[Opened] = []

    def forget(opened: Opened) -> None:
        forgotten.append(opened)

    monkeypatch.setattr("debrief.store.opened.Opened.forget", forget)
    assert run("show", "5", text=f"{OLD}\n").exit_code == 1
    assert len(forgotten) == 1


def test_letters_that_do_not_open_are_told_and_the_rest_is_listed(
    run: Callable[..., Result], program: Program
) -> None:
    filled(program, 2, OLD)
    with letterbox(program).box.at_hand() as hand, hand.shelf.changing("letters") as draft:
        draft[FIRST] = {**draft[FIRST], "body": draft[FIRST + 1]["body"]}
    done = run("list", text=f"{OLD}\n")
    assert done.exit_code == 1
    assert [line.split()[0] for line in done.stdout.splitlines()] == [f"{FIRST + 1}"]
    assert "Letters in here that can't be opened with this key: 1." in done.stderr


def test_a_loss_is_told_beside_the_list(run: Callable[..., Result], program: Program) -> None:
    filled(program, 3)
    files = letterbox(program).box.place.journal("here")
    lines = files.file.read_bytes().splitlines(keepends=True)
    for path in files[:2]:
        path.write_bytes(b"".join([*lines[:2], *lines[3:]]))
    done = run("list")
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 2
    assert "1 or more saves in them are lost" in done.stderr


def test_what_was_mended_from_the_copy_is_told_and_no_failure(
    run: Callable[..., Result], program: Program
) -> None:
    filled(program, 3)
    letterbox(program).box.place.journal("here").file.unlink()
    done = run("list")
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == 3
    assert "Nothing is lost." in done.stderr


def test_a_damaged_lock_is_told_from_a_wrong_passphrase(
    run: Callable[..., Result], program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(program, 1, OLD)
    header = letterbox(program).box.header()
    assert header.keys is not None
    slot = replace(header.keys.passphrase, salt=b"short")
    damaged = replace(header, keys=replace(header.keys, passphrase=slot))
    monkeypatch.setattr(Box, "header", lambda _: damaged)
    done = run("list", text=f"{OLD}\n")
    assert done.exit_code == 1
    assert "The lock of this letterbox is damaged." in done.stderr
    assert WRONG not in done.stderr


def test_many_letters_are_read_with_a_bar_only_where_somebody_looks_on(
    run: Callable[..., Result], program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(program, 2)
    monkeypatch.setattr("debrief.door.unlocking.MANY", 2)
    assert run("list").stderr == ""
    monkeypatch.setattr("debrief.door.unlocking.seen", lambda: True)
    assert "Opening" in run("list").stderr
    monkeypatch.setattr("debrief.door.unlocking.MANY", 3)
    assert run("list").stderr == ""


def test_an_open_letterbox_asks_for_nothing(nobody_there: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    assert nobody_there("show", f"{FIRST}").exit_code == 0
    assert nobody_there("list").exit_code == 0


def test_ctrl_c_in_the_middle_of_reading_leaves_cleanly(
    run: Callable[..., Result], program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(program, 3, OLD)
    forgotten: list[Opened] = []

    def interrupted(*_: object) -> Iterator[int]:
        yield 1
        raise KeyboardInterrupt

    def forget(opened: Opened) -> None:
        forgotten.append(opened)

    monkeypatch.setattr("debrief.door.unlocking.MANY", 1)
    monkeypatch.setattr("debrief.door.unlocking.seen", lambda: True)
    monkeypatch.setattr("debrief.store.opened.Reading.__iter__", interrupted)
    monkeypatch.setattr("debrief.store.opened.Opened.forget", forget)
    done = run("list", text=f"{OLD}\n")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.endswith("Aborted!\n")
    assert len(forgotten) == 1
