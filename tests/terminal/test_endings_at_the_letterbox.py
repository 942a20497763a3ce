"""However the program ends at the letterbox, no passphrase, code, receipt or note is left anywhere."""

from __future__ import annotations

from signal import SIGHUP, SIGTERM
from typing import TYPE_CHECKING

import pytest

from debrief.safety import SORRY
from tests.store.samples import SECRET
from tests.terminal import keeper, solo
from tests.terminal.leavings import no_word_of, nothing_got_out, terminal_is_restored
from tests.terminal.letters import PASSPHRASE
from tests.terminal.rooms import HALF, ROOMS

if TYPE_CHECKING:
    from tests.terminal.letters import Sealed
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

FAULTY = "tests.terminal.faulty"

ENDINGS = {"SIGTERM": 128 + SIGTERM, "SIGHUP": 128 + SIGHUP, "crash": 1}
"""Ways to end, and the exit status of each."""


def end(walk: Walk, ending: str) -> None:
    """End the program: by a signal, or with F9, which fails with all that the screen holds at hand."""
    match ending:
        case "SIGTERM":
            walk.terminal.signal(SIGTERM)
        case "SIGHUP":
            walk.terminal.signal(SIGHUP)
        case _:
            walk.terminal.press("f9")
    assert walk.terminal.wait_exit() == ENDINGS[ending]
    said = " ".join(" ".join(walk.terminal.normal_screen).split())
    assert said.startswith(f"{SORRY} (ValueError") if ending == "crash" else said == ""


def nothing_is_left(walk: Walk, program: Program, *secrets: str) -> None:
    for secret in secrets:
        nothing_got_out(secret, walk.terminal, program.folder)
        no_word_of(secret, program.data)
    terminal_is_restored(walk.terminal)


@pytest.mark.parametrize(
    ("room", "ending"),
    [
        ("unlocking", "crash"),
        ("choosing", "crash"),
        ("code", "SIGTERM"),
        ("code", "crash"),
        ("one", "SIGHUP"),
        ("one", "crash"),
        ("typing a receipt", "crash"),
    ],
)
def test_an_ending_at_the_letterbox_leaves_nothing(
    room: str, ending: str, sealed: Sealed, sealed_program: Program
) -> None:
    walk_there, shown = ROOMS[room]
    walk = sealed_program.open(module=FAULTY)
    walk_there(walk, sealed)
    walk.on(shown)
    code = walk.boxed if room == "code" else sealed.code
    end(walk, ending)
    nothing_is_left(walk, sealed_program, HALF, PASSPHRASE, SECRET, sealed.receipt, sealed.code, code)


def test_a_crash_at_first_use_leaves_neither_passphrase_nor_code(new_program: Program) -> None:
    walk = new_program.open(first=keeper.FIRST_USE, module=FAULTY)
    walk.take(keeper.FIRST_USE, "Set a reading passphrase now")
    keeper.choose_passphrase(walk, PASSPHRASE)
    walk.on(keeper.CODE, "It is shown only now.")
    code = walk.boxed
    end(walk, "crash")
    nothing_is_left(walk, new_program, PASSPHRASE, code)
    new_program.letterbox.unlock(code, "recovery").forget()


@pytest.mark.parametrize("ending", ["SIGTERM", "crash"])
def test_an_ending_at_the_receipt_leaves_the_letter_and_no_receipt(
    ending: str, sealed_program: Program
) -> None:
    form = sealed_program.cut("solo", "themes")
    walk = sealed_program.open("start", form, first="What was it about", module=FAULTY)
    walk.skip("What was it about")
    solo.wish(walk, "Keep it here")
    walk.go("This will be kept, and nothing else.")
    receipt = walk.is_kept()
    end(walk, ending)
    nothing_is_left(walk, sealed_program, receipt)
    assert sealed_program.has(receipt)
    assert len(sealed_program.kept()) == 2
