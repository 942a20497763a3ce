"""Receipts: see that a summary is there, take it out, share less of it, without the passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.boxes import FIRST, OLD, filled, kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from tests.terminal.program import Program

UNKNOWN = "No summary has this receipt."
BOTH = pytest.mark.parametrize("passphrase", [None, OLD], ids=["open", "sealed"])


@BOTH
def test_five_words_find_the_summary(
    passphrase: str | None, run: Callable[..., Result], program: Program
) -> None:
    words = filled(program, 2, passphrase)[1]
    done = run("receipt", text=f"{words}\n")
    assert (done.exit_code, done.stdout) == (0, "Your summary is there.\n")
    assert words not in done.output


@BOTH
def test_five_words_take_it_out(passphrase: str | None, run: Callable[..., Result], program: Program) -> None:
    words = filled(program, 2, passphrase)[1]
    done = run("receipt", "--take-out", text=f"{words}\ny\n")
    assert done.exit_code == 0
    assert "Your summary is taken out." in done.stdout
    assert kept(program, passphrase) == {FIRST: "share"}
    again = run("receipt", text=f"{words}\n")
    assert again.exit_code == 1
    assert UNKNOWN in again.stderr


def test_a_no_leaves_it_there(run: Callable[..., Result], program: Program) -> None:
    words = filled(program, 1)[0]
    done = run("receipt", "--take-out", text=f"{words}\nn\n")
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "It stays.")
    assert len(kept(program)) == 1


def test_with_yes_nothing_is_asked(run: Callable[..., Result], program: Program) -> None:
    words = filled(program, 1)[0]
    done = run("receipt", "--take-out", "--yes", text=f"{words}\n")
    assert (done.exit_code, done.stdout) == (0, "Your summary is taken out.\n")
    assert kept(program) == {}


@BOTH
@pytest.mark.parametrize("less", ["count", "keep"])
def test_sharing_is_withdrawn_and_what_was_given_on_is_not_promised(
    less: str, passphrase: str | None, run: Callable[..., Result], program: Program
) -> None:
    words = filled(program, 2, passphrase)[0]
    done = run("receipt", "--share-less", less, text=f"{words}\n")
    assert done.exit_code == 0
    assert "What was given on before can't be called back." in done.stdout
    assert kept(program, passphrase) == {FIRST: less, FIRST + 1: "share"}


def test_words_that_are_none_are_asked_for_again(run: Callable[..., Result], program: Program) -> None:
    words = filled(program, 1)[0]
    done = run("receipt", text=f"four words are few\n{words}\n")
    assert done.exit_code == 0
    assert "A receipt has five words." in done.stderr


def test_after_three_that_are_none_it_ends(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    done = run("receipt", "--take-out", "--yes", text="canarybird one\n" * 3)
    assert done.exit_code == 1
    assert done.stderr.count("A receipt has five words.") == 3
    assert "canarybird" not in done.output
    assert len(kept(program)) == 1


@pytest.mark.parametrize("more", [[], ["--take-out", "--yes"], ["--share-less", "keep"]])
def test_a_receipt_of_nothing_here_is_one_sentence(
    more: list[str], run: Callable[..., Result], program: Program
) -> None:
    gone = filled(program, 1)[0]
    run("receipt", "--take-out", "--yes", text=f"{gone}\n")
    done = run("receipt", *more, text=f"{gone}\n")
    assert (done.exit_code, done.stdout) == (1, "")
    assert UNKNOWN in done.stderr


def test_taking_out_and_sharing_less_do_not_go_together(run: Callable[..., Result], program: Program) -> None:
    filled(program, 1)
    done = run("receipt", "--take-out", "--share-less", "keep")
    assert done.exit_code == 2
    assert "leave one out" in done.stderr


def test_without_a_letterbox_nothing_is_asked(run: Callable[..., Result]) -> None:
    done = run("receipt")
    assert done.exit_code == 1
    assert "“debrief letterbox new” makes one." in done.stderr
    assert "five words" not in done.output


def test_without_a_terminal_the_option_is_named(
    nobody_there: Callable[..., Result], program: Program
) -> None:
    words = filled(program, 1)[0]
    done = nobody_there("receipt", text=f"{words}\n")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--receipt-fd" in done.stderr
