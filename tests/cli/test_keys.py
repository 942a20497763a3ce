"""Changing what opens the letterbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.store.slots import WrongSecret
from tests.cli.boxes import FIRST, NEW, OLD, filled, kept, letterbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from tests.terminal.program import Program

PASSPHRASE, RECOVERY, REKEY = ("letterbox", "passphrase"), ("letterbox", "recovery"), ("letterbox", "rekey")
TWICE = f"{NEW}\n{NEW}\n"


def test_the_first_passphrase_seals_what_lies_there(run: Callable[..., Result], program: Program) -> None:
    filled(program, 2)
    done = run(*PASSPHRASE, text=TWICE)
    assert done.exit_code == 0
    code = done.stdout.splitlines()[-1]
    assert len(kept(program, NEW)) == 2
    letterbox(program).unlock(code, "recovery")


def test_a_new_passphrase_takes_the_place_of_the_old(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1, OLD)
    done = run(*PASSPHRASE, text=f"{OLD}\n{TWICE}")
    assert (done.exit_code, done.stdout) == (
        0,
        "The passphrase is changed. The recovery code is the same as before.\n",
    )
    assert kept(program, NEW) == {FIRST: "share"}
    with pytest.raises(WrongSecret):
        kept(program, OLD)


def test_the_recovery_code_stands_in_for_a_lost_passphrase(
    run: Callable[..., Result], program: Program
) -> None:
    code = letterbox(program).begin(OLD)
    done = run(*PASSPHRASE, "--with-code", text=f"{code}\n{TWICE}")
    assert done.exit_code == 0
    assert kept(program, NEW) == {}
    assert str(code) not in done.output


def test_a_sloppy_code_is_asked_for_again_and_a_wrong_one_is_said(
    run: Callable[..., Result], program: Program
) -> None:
    code = str(letterbox(program).begin(OLD))
    other = str(letterbox(program).unlock(OLD).new_code())
    done = run(*PASSPHRASE, "--with-code", text=f"{other[:-1]}\n{code}\n{other.lower()}\n{TWICE}")
    assert done.exit_code == 0
    assert "Something in this code is not as it was shown." in done.stderr
    assert "This recovery code does not open the letterbox." in done.stderr
    assert code not in done.output


def test_a_wrong_passphrase_changes_nothing(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1, OLD)
    for command in (PASSPHRASE, RECOVERY, REKEY):
        assert run(*command, text="a\nb\nc\n").exit_code == 1
    assert kept(program, OLD) == {FIRST: "share"}


def test_a_new_code_takes_the_place_of_the_old(run: Callable[..., Result], program: Program) -> None:
    old = str(letterbox(program).begin(OLD))
    done = run(*RECOVERY, text=f"{OLD}\n")
    assert done.exit_code == 0
    letterbox(program).unlock(done.stdout.splitlines()[-1], "recovery")
    with pytest.raises(WrongSecret):
        letterbox(program).unlock(old, "recovery")


def test_new_keys_open_the_old_letters(run: Callable[..., Result], program: Program) -> None:
    filled(program, 2, OLD)
    before = letterbox(program).box.header()
    done = run(*REKEY, text=f"{OLD}\n{TWICE}")
    assert done.exit_code == 0
    after = letterbox(program).box.header()
    assert before.keys is not None
    assert after.keys is not None
    assert after.keys.public != before.keys.public
    assert after.keys.older == ()
    assert len(kept(program, NEW)) == 2
    letterbox(program).unlock(done.stdout.splitlines()[-1], "recovery")


@pytest.mark.parametrize("command", [RECOVERY, REKEY])
def test_a_letterbox_without_a_passphrase_has_no_keys_to_change(
    command: tuple[str, ...], run: Callable[..., Result], program: Program
) -> None:
    filled(program, 1)
    done = run(*command)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "“debrief letterbox passphrase” sets one." in done.stderr
