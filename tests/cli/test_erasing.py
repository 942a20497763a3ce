"""Erasing a letterbox: the word is asked for, the passphrase is not, and only our own files go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.boxes import OLD, filled, kept, letterbox
from tests.store.earlier.samples import laid_out, some

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from tests.terminal.program import Program

ERASE = ("letterbox", "erase")


def test_the_word_erases_and_says_what_goes_and_what_stays(
    run: Callable[..., Result], program: Program
) -> None:
    filled(program, 2, OLD)
    done = run(*ERASE, text="erase\n")
    assert done.exit_code == 0
    assert f"The letterbox with 2 letters at {program.data / 'letterbox'} will be gone" in done.stdout
    assert "Copies elsewhere, such as backups, stay." in done.stdout
    assert list(program.data.iterdir()) == []


@pytest.mark.parametrize("word", ["", "yes", "y", "eras"])
def test_any_other_word_leaves_everything(word: str, run: Callable[..., Result], program: Program) -> None:
    filled(program, 2, OLD)
    done = run(*ERASE, text=f"{word}\n")
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "Nothing was removed.")
    assert len(kept(program, OLD)) == 2


def test_with_yes_nothing_is_asked(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    done = run(*ERASE, "--yes")
    assert (done.exit_code, done.stdout) == (
        0,
        "The letterbox is erased. Copies elsewhere, such as backups, stay.\n",
    )
    assert letterbox(program).state == "none"


def test_a_damaged_one_can_be_erased(run: Callable[..., Result], program: Program) -> None:
    filled(program, 3, OLD)
    for path in letterbox(program).box.place.pair:
        path.unlink()
    done = run(*ERASE, text="erase\n")
    assert done.exit_code == 0
    assert "a number of letters that can't be told any more" in done.stdout
    assert list(program.data.iterdir()) == []


def test_files_of_another_program_are_left_alone(run: Callable[..., Result], program: Program) -> None:
    program.data.mkdir()
    file = program.data / "letterbox"
    file.write_text("a letter to grandmother\n", encoding="utf-8")
    done = run(*ERASE, "--yes")
    assert done.exit_code == 1
    assert "is not a letterbox of debrief" in done.stderr
    assert file.read_text(encoding="utf-8") == "a letter to grandmother\n"


def test_without_one_what_an_earlier_debrief_kept_stays(run: Callable[..., Result], program: Program) -> None:
    program.data.mkdir()
    (program.data / "summaries.json").write_bytes(laid_out(some(1)))
    assert run(*ERASE, "--yes").exit_code == 1
    assert (program.data / "summaries.json").exists()
