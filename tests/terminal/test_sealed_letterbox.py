"""From the first use to a summary that is taken out again, with a passphrase, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.terminal import keeper, solo
from tests.terminal.leavings import no_word_of, nothing_got_out, terminal_is_restored
from tests.terminal.letters import PASSPHRASE
from tests.terminal.walk import HOME

if TYPE_CHECKING:
    from tests.terminal.letters import Sealed
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

NOTE = "the lamp sang at last"
WRONG = "this is not the passphrase"


def begin_and_keep(program: Program) -> tuple[str, str]:
    """Set a passphrase, walk a short session, and keep it; give the recovery code and the receipt."""
    form = program.cut("solo", "welcome", "kept", "note")
    walk = program.open("start", form, first=keeper.FIRST_USE)
    walk.take(keeper.FIRST_USE, "Set a reading passphrase now")
    keeper.choose_passphrase(walk, PASSPHRASE)
    code = keeper.take_code(walk)
    walk.go("A few minutes for you")
    walk.go("Who can see what is kept", "Only the keeper of the letterbox can read it")
    walk.write("A note, if you like", NOTE)
    walk.leave_text()
    solo.wish(walk, "Share it")
    walk.tick("Which parts may a supervisor see?", "The note")
    walk.go("This is the copy that a supervisor may get", NOTE)
    walk.go("This will be kept, and nothing else.", NOTE)
    receipt = walk.is_kept()
    assert walk.leave() == 0
    nothing_is_left(walk, program, code, receipt)
    return code, receipt


def look_inside(walk: Walk) -> None:
    """Try a wrong passphrase, then the right one; read the one summary there is."""
    keeper.go_to_place(walk, keeper.SEALED_HERE)
    keeper.unlock(walk, WRONG)
    walk.on("This passphrase does not open the letterbox.")
    walk.type_word(keeper.UNLOCK, PASSPHRASE)
    walk.take(keeper.LIST, "5 min")
    walk.on("Kept summary", NOTE, "Share it")


def cover(walk: Walk) -> None:
    """The cover takes the list and the keys away for good."""
    walk.terminal.press("f3")
    walk.go("Covered", "Press Enter to come back.", button="Come back")
    walk.on(HOME)
    for hidden in (NOTE, keeper.LIST, "Kept summary"):
        assert hidden not in walk.text
    keeper.go_to_place(walk)
    walk.take("Look inside")
    walk.on(keeper.UNLOCK)
    walk.terminal.press("escape")
    walk.on("Look inside")


def share_less(walk: Walk, receipt: str) -> None:
    """Find the summary with its receipt, and share it no more."""
    keeper.type_receipt(walk, " ".join(receipt.split()[::-1]))
    walk.on("No summary has this receipt.")
    walk.write("Type your five words in a row", receipt)
    walk.terminal.press("enter")
    walk.take("It is there.", "Share it no more")
    walk.go("It is shared no more. What was given on before can't be called back.", button="Back")
    walk.on("Look inside")


def take_out(walk: Walk, receipt: str) -> None:
    """Take the summary out, after a question whose safe answer stands first."""
    keeper.type_receipt(walk, f"1. {receipt.upper()}")
    walk.take("It is there.", "Take it out for good")
    walk.on("Take it out for good?")
    assert walk.options() == ["( ) Leave it", "( ) Take it out for good"]
    walk.terminal.press("enter")
    walk.take("It is there.", "Take it out for good")
    walk.take("Take it out for good?", "( ) Take it out for good")
    walk.go("It is taken out.", button="Back")
    walk.on("Look inside")


def nothing_is_left(walk: Walk, program: Program, *secrets: str) -> None:
    """Nothing of these, of the note or of the passphrases is anywhere that a stranger could look."""
    for secret in (NOTE, PASSPHRASE, WRONG, *secrets):
        nothing_got_out(secret, walk.terminal, program.folder)
        no_word_of(secret, program.data)
        assert secret.encode() not in walk.terminal.titles
    terminal_is_restored(walk.terminal)


def test_a_summary_is_kept_read_by_its_keeper_and_taken_out_by_its_receipt(new_program: Program) -> None:
    code, receipt = begin_and_keep(new_program)
    (new_program.config / "formats" / "short.toml").unlink()  # home would show two that read the same
    new_program.passphrase = PASSPHRASE
    walk = new_program.open()
    look_inside(walk)
    cover(walk)
    share_less(walk, receipt)
    ((_, summary),) = new_program.kept().items()
    assert (summary["note"], summary["agreed"], summary["given"]) == (NOTE, "count", [])
    take_out(walk, receipt)
    assert new_program.kept() == {}
    walk.stop(landing=HOME)
    walk.terminal.press("f8")
    assert walk.terminal.wait_exit() == 0
    nothing_is_left(walk, new_program, code, receipt)


def test_a_lost_passphrase_is_replaced_with_the_recovery_code(
    sealed: Sealed, sealed_program: Program
) -> None:
    walk = sealed_program.open()
    keeper.go_to_place(walk)
    walk.take("The passphrase is lost")
    walk.write(keeper.CODE, sealed.code)
    walk.terminal.press("enter")
    keeper.choose_passphrase(walk, WRONG)
    code = keeper.take_code(walk)
    assert code != sealed.code
    keeper.unlock(walk, PASSPHRASE)
    walk.on("This passphrase does not open the letterbox.")
    walk.type_word(keeper.UNLOCK, WRONG)
    walk.on(keeper.LIST, "November 2026")
    walk.stop(landing=HOME)
    walk.terminal.press("f8")
    assert walk.terminal.wait_exit() == 0
    for secret in (sealed.code, code, WRONG, PASSPHRASE):
        nothing_got_out(secret, walk.terminal, sealed_program.folder)
