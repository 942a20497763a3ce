"""Commands that ask for a secret never show it, leave nothing of it, and give the terminal back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.samples import SECRET
from tests.terminal.leavings import CLIPBOARD, files, terminal_is_restored
from tests.terminal.letters import PASSPHRASE

if TYPE_CHECKING:
    from tests.terminal.letters import Sealed
    from tests.terminal.program import Program
    from tests.terminal.terminal import Terminal

OTHER = "pebble violin harbor meadow"


def answer(terminal: Terminal, question: str, secret: str) -> None:
    """Wait for a question behind which nothing is echoed, and answer it."""
    terminal.wait_until(lambda: asks(terminal, question), f"{question!r} is asked")
    assert not terminal.echo
    before = terminal.screen
    terminal.type(f"{secret}\r")
    terminal.wait_until(lambda: terminal.screen != before, f"{question!r} is answered")


def asks(terminal: Terminal, question: str) -> bool:
    """Tell whether the last line that is drawn is this question."""
    drawn = [line.strip() for line in terminal.screen if line.strip()]
    return bool(drawn) and drawn[-1].startswith(question)


def nothing_was_shown(program: Program, terminal: Terminal, *secrets: str) -> None:
    """No secret was ever written to the terminal, nor into any file."""
    for secret in secrets:
        assert secret.encode() not in terminal.raw
        assert [path for path in files(program.folder) if secret.encode() in path.read_bytes()] == []
    assert CLIPBOARD not in terminal.raw
    terminal_is_restored(terminal)


def test_a_new_letterbox_shows_its_code_aside_and_nothing_that_was_typed(new_program: Program) -> None:
    terminal = new_program.window("letterbox", "new")
    answer(terminal, "New passphrase", PASSPHRASE)
    answer(terminal, "The same again", PASSPHRASE)
    terminal.wait_for("Press Enter when it is on paper")
    code = next(line.strip() for line in terminal.screen if line.count("-") == 6)
    assert terminal.in_alternate_screen
    terminal.press("enter")
    assert terminal.wait_exit() == 0
    assert code not in "\n".join(terminal.normal_screen)
    nothing_was_shown(new_program, terminal, PASSPHRASE)
    new_program.letterbox.unlock(code, "recovery").forget()


def test_a_new_passphrase_is_set_and_the_list_is_read_with_it(sealed_program: Program) -> None:
    terminal = sealed_program.window("letterbox", "passphrase")
    answer(terminal, "Passphrase", PASSPHRASE)
    answer(terminal, "New passphrase", OTHER)
    answer(terminal, "The same again", OTHER)
    assert terminal.wait_exit() == 0
    nothing_was_shown(sealed_program, terminal, PASSPHRASE, OTHER)

    terminal = sealed_program.window("list")
    answer(terminal, "Passphrase", PASSPHRASE)
    terminal.wait_for("This passphrase does not open the letterbox.")
    answer(terminal, "Passphrase", OTHER)
    terminal.wait_for("November 2026")
    assert terminal.wait_exit() == 0
    nothing_was_shown(sealed_program, terminal, PASSPHRASE, OTHER, SECRET)


def test_a_receipt_finds_a_summary_and_takes_it_out(sealed: Sealed, sealed_program: Program) -> None:
    terminal = sealed_program.window("receipt", "--take-out")
    answer(terminal, "Your five words", "one two three four five")
    terminal.wait_for("word is not one of ours")
    answer(terminal, "Your five words", sealed.receipt)
    terminal.wait_for("Take your summary out?")
    terminal.type("y\r")
    terminal.wait_for("Your summary is taken out.")
    assert terminal.wait_exit() == 0
    nothing_was_shown(sealed_program, terminal, sealed.receipt)
    assert sealed_program.kept() == {}


def test_the_letterbox_opens_on_the_screen(sealed_program: Program) -> None:
    walk = sealed_program.open("letterbox", "open", first="Look inside")
    walk.stop(landing="What would help now?")
    walk.terminal.press("f8")
    assert walk.terminal.wait_exit() == 0


@pytest.mark.parametrize(
    ("arguments", "question"),
    [
        (("receipt",), "Your five words"),
        (("list",), "Passphrase"),
        (("letterbox", "rekey"), "Passphrase"),
        (("letterbox", "passphrase", "--with-code"), "Recovery code"),
    ],
)
def test_ctrl_c_at_a_question_gives_the_terminal_back(
    arguments: tuple[str, ...], question: str, sealed_program: Program
) -> None:
    terminal = sealed_program.window(*arguments)
    terminal.wait_until(lambda: asks(terminal, question), f"{question!r} is asked")
    terminal.type(OTHER)
    terminal.press("ctrl+c")
    assert terminal.wait_exit() == 1
    assert "Aborted!" in "\n".join(terminal.normal_screen)
    nothing_was_shown(sealed_program, terminal, OTHER)
    assert sealed_program.nothing_was_put_in()


def test_ctrl_c_at_the_code_leaves_it_nowhere_and_the_letterbox_whole(new_program: Program) -> None:
    terminal = new_program.window("letterbox", "new")
    answer(terminal, "New passphrase", PASSPHRASE)
    answer(terminal, "The same again", PASSPHRASE)
    terminal.wait_for("Press Enter when it is on paper")
    code = next(line.strip() for line in terminal.screen if line.count("-") == 6)
    terminal.press("ctrl+c")
    assert terminal.wait_exit() == 1
    assert code not in "\n".join(terminal.normal_screen)
    nothing_was_shown(new_program, terminal, PASSPHRASE)
    new_program.letterbox.unlock(PASSPHRASE).forget()
