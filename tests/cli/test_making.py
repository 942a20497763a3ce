"""A new letterbox: its passphrase, its recovery code, and whom it is for."""

from __future__ import annotations

import grp
import os
import stat
from typing import TYPE_CHECKING

from tests.cli.boxes import NEW, filled, kept, letterbox
from tests.store.earlier.samples import laid_out, some

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from click.testing import Result

    from tests.terminal.program import Program

MAKE = ("letterbox", "new")
WEAK = "password1234567"
ADVICE = "someone patient may guess it"
TWICE = f"{NEW}\n{NEW}\n"


def test_a_passphrase_is_asked_for_twice_and_the_code_is_shown_once(
    run: Callable[..., Result], program: Program
) -> None:
    done = run(*MAKE, text=TWICE)
    assert done.exit_code == 0
    made, code = done.stdout.splitlines()
    assert made == f"The letterbox is ready at {program.data / 'letterbox'}."
    assert len(code.split("-")) == 7
    assert NEW not in done.output
    letterbox(program).unlock(code, "recovery")
    letterbox(program).unlock(NEW)


def test_who_the_keeper_is_stands_before_the_question(run: Callable[..., Result]) -> None:
    said = run(*MAKE, text=TWICE).stderr
    assert said.index("A team chooses its keeper, who is never the supervisor.") < said.index(
        "New passphrase"
    )
    assert "Write it on paper, and keep the paper away from this computer." in said


def test_two_that_differ_are_asked_for_again(run: Callable[..., Result], program: Program) -> None:
    done = run(*MAKE, text=f"{NEW}\nsomething else entirely\n{TWICE}")
    assert done.exit_code == 0
    assert "The two are not the same. Type both again." in done.stderr
    assert kept(program, NEW) == {}


def test_one_that_is_too_short_is_asked_for_again(run: Callable[..., Result], program: Program) -> None:
    done = run(*MAKE, text=f"short\n{TWICE}")
    assert done.exit_code == 0
    assert "characters or longer" in done.stderr
    assert kept(program, NEW) == {}


def test_advice_comes_once_and_is_no_order(run: Callable[..., Result], program: Program) -> None:
    done = run(*MAKE, text=f"{WEAK}\nn\n{WEAK}\n{WEAK}\n")
    assert done.exit_code == 0
    assert done.stderr.count(ADVICE) == 1
    assert kept(program, WEAK) == {}


def test_advice_may_be_left_at_once(run: Callable[..., Result], program: Program) -> None:
    assert run(*MAKE, text=f"{WEAK}\ny\n{WEAK}\n").exit_code == 0
    assert kept(program, WEAK) == {}


def test_without_a_passphrase_it_says_who_can_read_it(run: Callable[..., Result], program: Program) -> None:
    done = run(*MAKE, "--without-passphrase")
    assert done.exit_code == 0
    assert "anyone with this account can read what is kept" in done.stdout
    assert letterbox(program).state == "open"


def test_one_is_never_made_over_another(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    done = run(*MAKE, text=TWICE)
    assert done.exit_code == 1
    assert "There is a letterbox at" in done.stderr
    assert "New passphrase" not in done.stderr
    assert len(kept(program)) == 1


def test_several_computers_share_one_where_that_is_said(run: Callable[..., Result], program: Program) -> None:
    assert run(*MAKE, "--shared", text=TWICE).exit_code == 0
    assert letterbox(program).box.header().sharing == "folder"


def test_several_computers_need_a_passphrase(run: Callable[..., Result], program: Program) -> None:
    done = run(*MAKE, "--shared", "--without-passphrase")
    assert done.exit_code == 1
    assert "needs a passphrase from the beginning" in done.stderr
    assert not program.data.exists()


def test_a_folder_on_a_network_is_taken_as_shared_and_that_is_said(
    run: Callable[..., Result], program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = program.folder / "mounts"
    mounts.write_text(f"office:/ {program.folder} nfs4 rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr("debrief.network.MOUNTS", mounts)
    done = run(*MAKE, "--group", "carers", text=TWICE)
    assert done.exit_code == 2
    assert "can share only a folder of this computer. Use --shared." in done.stderr
    done = run(*MAKE, text=TWICE)
    assert done.exit_code == 0
    assert "The folder seems to lie on a network drive (nfs4)" in done.stderr
    assert letterbox(program).box.header().sharing == "folder"


def test_a_group_gets_files_of_its_own(run: Callable[..., Result], program: Program) -> None:
    ours = grp.getgrgid(os.getgid()).gr_name
    assert run(*MAKE, "--group", ours, text=TWICE).exit_code == 0
    assert stat.S_IMODE(program.data.stat().st_mode) == 0o2770
    assert stat.S_IMODE((program.data / "letterbox").stat().st_mode) == 0o660


def test_a_group_that_is_not_there_is_one_sentence(run: Callable[..., Result], program: Program) -> None:
    done = run(*MAKE, "--group", "nobody-knows-them", text=TWICE)
    assert done.exit_code == 1
    assert "Choose one that it belongs to." in done.stderr
    assert letterbox(program).state == "none"


def test_a_group_and_several_computers_do_not_go_together(run: Callable[..., Result]) -> None:
    done = run(*MAKE, "--group", "carers", "--shared", text=TWICE)
    assert done.exit_code == 2
    assert "leave one out" in done.stderr


def test_what_was_kept_before_is_taken_in_and_told(run: Callable[..., Result], program: Program) -> None:
    program.data.mkdir()
    (program.data / "summaries.json").write_bytes(laid_out(some(2)))
    done = run(*MAKE, text=TWICE)
    assert done.exit_code == 0
    assert "What was kept before is in the letterbox now, 2 in all." in done.stderr
    assert len(kept(program, NEW)) == 2
