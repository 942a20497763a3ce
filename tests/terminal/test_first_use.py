"""The first time: with a passphrase, without one for now, or later; nothing is made before people choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.samples import SECRET
from tests.terminal import keeper, solo
from tests.terminal.leavings import holding, no_word_of
from tests.terminal.letters import PASSPHRASE, fill
from tests.terminal.walk import HOME

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

NOTICE = "anyone who uses this account can read"
NOTE = "the kettle sang at last"


def keep_a_note(walk: Walk) -> None:
    """Go from the note to the last page before it is kept, and try to keep it."""
    walk.write("A note, if you like", NOTE)
    walk.leave_text()
    solo.wish(walk, "Keep it here")
    walk.go("This will be kept, and nothing else.", NOTE)


def test_nothing_is_made_by_looking_at_the_choice(new_program: Program) -> None:
    walk = new_program.open(first=keeper.FIRST_USE)
    walk.on("Set a reading passphrase now", "Without one for now")
    walk.terminal.press("escape")
    walk.on(HOME)
    walk.terminal.press("f8")
    assert walk.terminal.wait_exit() == 0
    assert not new_program.data.exists()


def test_a_passphrase_is_typed_twice_and_the_code_shown_once(new_program: Program) -> None:
    walk = new_program.open(first=keeper.FIRST_USE)
    walk.take(keeper.FIRST_USE, "Set a reading passphrase now")
    walk.type_word("Choose a reading passphrase", "too short")
    walk.on("Make it 15 characters or longer")
    walk.type_word("Choose a reading passphrase", PASSPHRASE)
    walk.type_word("Type it once more", f"{PASSPHRASE}x")
    walk.on("The two were not the same.")
    keeper.choose_passphrase(walk, PASSPHRASE)
    code = keeper.take_code(walk)
    walk.on(HOME)
    assert new_program.letterbox.state == "sealed"
    assert code not in walk.text
    new_program.letterbox.unlock(code, "recovery").forget()
    new_program.letterbox.unlock(PASSPHRASE).forget()


def test_without_one_for_now_home_says_so_and_letters_are_sealed_when_it_is_set(new_program: Program) -> None:
    walk = new_program.open(first=keeper.FIRST_USE)
    walk.take(keeper.FIRST_USE, "Without one for now")
    walk.on(HOME, NOTICE)
    fill(new_program.letterbox, 1)
    assert len(holding(SECRET, new_program.data)) == 2

    keeper.go_to_place(walk, keeper.OPEN_HERE)
    walk.take("Set a reading passphrase")
    keeper.choose_passphrase(walk, PASSPHRASE)
    code = keeper.take_code(walk)
    walk.on(keeper.SEALED_HERE)
    walk.terminal.press("escape")
    walk.on(HOME)
    walk.terminal.wait_gone(NOTICE)
    assert new_program.letterbox.state == "sealed"
    for secret in (SECRET, PASSPHRASE, code):
        no_word_of(secret, new_program.data)
    new_program.passphrase = PASSPHRASE
    assert [one["note"] for one in new_program.kept().values()] == [f"{SECRET} 0"]


def test_deciding_later_asks_again_at_the_save_and_nothing_is_lost(new_program: Program) -> None:
    new_program.cut("solo", "note")
    walk = new_program.open("start", "short", first=keeper.FIRST_USE)
    walk.terminal.press("escape")
    keep_a_note(walk)
    walk.on(keeper.FIRST_USE)
    walk.terminal.press("escape")
    walk.on("Nothing is kept yet. Enter tries again", NOTE)
    assert not new_program.data.exists()
    walk.go(NOTE)
    walk.take(keeper.FIRST_USE, "Without one for now")
    walk.go("Enter keeps it", NOTE)
    receipt = walk.is_kept()
    assert walk.leave() == 0
    assert [one["note"] for one in new_program.kept().values()] == [NOTE]
    assert new_program.has(receipt)
