"""The stretches of what is done at the letterbox, for tests that walk through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.terminal.walk import Walk

FIRST_USE = "One thing first: the letterbox"
LIST = "In the letterbox"
UNLOCK = "The reading passphrase"
CODE = "The recovery code"
RECEIPT = "Use a receipt"

SEALED_HERE = "Only its keeper can read what lies in it."
OPEN_HERE = "It has no passphrase yet."


def go_to_place(walk: Walk, *texts: str) -> None:
    """Open the letterbox from the first page."""
    walk.open("The letterbox")
    walk.on("Look inside", *texts)


def choose_passphrase(walk: Walk, passphrase: str) -> None:
    """Type a new passphrase twice."""
    walk.type_word("Choose a reading passphrase", passphrase)
    walk.type_word("Type it once more", passphrase)


def take_code(walk: Walk) -> str:
    """Read the recovery code, see that stray keys do not take it away, and go on."""
    walk.on(CODE, "It is shown only now.")
    code = walk.boxed
    walk.terminal.press("enter", "escape")
    walk.on("It stays until you take “It is on paper”.", code)
    walk.terminal.press("tab")
    walk.go(code, button="It is on paper")
    return code


def unlock(walk: Walk, passphrase: str) -> None:
    """Look inside, and type what opens it."""
    walk.take("Look inside")
    walk.type_word(UNLOCK, passphrase)


def type_receipt(walk: Walk, words: str) -> None:
    """Type five words, and go on."""
    walk.take(RECEIPT)
    walk.write("Type your five words in a row", words)
    walk.terminal.press("enter")
